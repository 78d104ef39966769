/**
 * "Which code should I answer?" as plain values: the page of a question, or of the code that the answers lead to.
 * A way is written as one id, `which:start/refused/target/410`, so that the history and the kept state treat it like any other
 * page of the panel. Knows nothing of elements.
 */
import type { Registry } from '../registry/codes';
import type { Guide } from '../registry/guides';
import { titleOf } from '../registry/wording';
import type { Link } from './clippings';
import { sourceOf } from './entryPage';
import { type Span, spansOf } from './prose';
import { firstQuestion, isWay, type SentAnswer, type SentEnd, type SentQuestion } from './protocol';
import { statusClassOf } from './rows';

/** A question that was answered, with the way back to it. */
export interface Step {
  readonly id: string;
  readonly question: string;
  readonly answer: readonly Span[];
}

export interface QuestionPage {
  readonly kind: 'question';
  readonly trail: readonly Step[];
  readonly title: string;
  readonly note: string;
  /** Each with the way that it leads on to. */
  readonly answers: readonly { readonly id: string; readonly text: readonly Span[]; readonly hint: readonly Span[] }[];
}

export interface ReachedPage {
  readonly kind: 'reached';
  readonly trail: readonly Step[];
  /** The id of the code's own page. */
  readonly entry: string;
  readonly code: string;
  readonly phrase: string;
  /** The line that Copy gives, `410 Gone`. */
  readonly line: string;
  readonly statusClass: number;
  readonly reason: readonly Span[];
  /** Codes that one may have had in mind, each with the id of its page. */
  readonly others: readonly { readonly id: string; readonly line: string; readonly because: readonly Span[] }[];
  readonly guides: readonly Pick<Guide, 'id' | 'title'>[];
  readonly sources: readonly (Link | string)[];
}

export interface Asking {
  readonly questions: readonly SentQuestion[];
  readonly guides: readonly Guide[];
}

/** The page at the end of a way; undefined where the questions know no such way. */
export function questionPage(
  registry: Registry,
  { questions, guides }: Asking,
  way: string,
): QuestionPage | ReachedPage | undefined {
  const followed = follow(questions, way);
  if (!followed) return undefined;
  const { trail, question, end } = followed;
  if (question)
    return {
      kind: 'question',
      trail,
      title: question.question,
      note: question.note ?? '',
      answers: question.answers.map(answer => ({
        id: `${way}/${goal(answer)}`,
        text: spansOf(answer.answer),
        hint: spansOf(answer.hint ?? ''),
      })),
    };
  const [entry] = registry.statuses(end.code);
  if (!entry) return undefined;
  return {
    kind: 'reached',
    trail,
    entry: entry.id,
    code: String(entry.code),
    phrase: entry.phrase,
    line: titleOf(entry),
    statusClass: statusClassOf(entry),
    reason: spansOf(end.reason),
    others: end.others.flatMap(({ code, because }) =>
      registry
        .statuses(code)
        .slice(0, 1)
        .map(other => ({ id: other.id, line: titleOf(other), because: spansOf(because) })),
    ),
    guides: end.guides.flatMap(id => guides.filter(guide => guide.id === id)),
    sources: end.sources.map(sourceOf),
  };
}

/** All ways, to questions and to codes, each after those that lead to it. */
export function waysOf(questions: readonly SentQuestion[], way: string = firstQuestion): readonly string[] {
  const answers = follow(questions, way)?.question?.answers ?? [];
  return [way, ...answers.flatMap(answer => waysOf(questions, `${way}/${goal(answer)}`))];
}

/** The way to the first question that has an answer for which a guide says more; undefined where there is none. */
export function wayToGuide(questions: readonly SentQuestion[], guideId: string): string | undefined {
  const reached = waysOf(questions).find(way => follow(questions, way)?.end?.guides.includes(guideId));
  return reached?.slice(0, reached.lastIndexOf('/'));
}

/** Where an answer leads: a question's id or a code. */
const goal = (answer: SentAnswer): string => ('to' in answer ? answer.to : String(answer.code));

type Followed = { readonly trail: readonly Step[] } & (
  | { readonly question: SentQuestion; readonly end?: undefined }
  | { readonly question?: undefined; readonly end: SentEnd }
);

function follow(questions: readonly SentQuestion[], way: string): Followed | undefined {
  if (!isWay(way)) return undefined;
  const [root = '', ...goals] = way.split('/');
  const trail: Step[] = [];
  let id = root;
  let question = questions.find(one => root.endsWith(`:${one.id}`));
  for (const [at, name] of goals.entries()) {
    const answer = question?.answers.find(one => goal(one) === name);
    if (!question || !answer) return undefined;
    trail.push({ id, question: question.question, answer: spansOf(answer.answer) });
    if ('code' in answer) return at === goals.length - 1 ? { trail, end: answer } : undefined;
    id += `/${name}`;
    question = questions.find(one => one.id === answer.to);
  }
  return question && { trail, question };
}
