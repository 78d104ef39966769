/**
 * Judges every three-digit number of a text: gathers its evidence, sums it, and adds what a second look finds.
 * Scores are logits; whoever asks chooses the threshold.
 */
import type { Registry } from '../registry/codes';
import type { Knowledge } from '../registry/knowledge';
import { type Languages, languagesFrom } from '../registry/languages';
import { once } from '../registry/once';
import { memoryMaker } from './alike';
import { candidatesOf } from './candidates';
import { type ContextReader, readContext } from './context';
import { type EvidenceTable, evidenceTable, type Findings, factId, findingsOf } from './evidence';
import { readLines, tokenArrays } from './lines';
import { codeAt, numberFacts } from './numbers';
import { type CompiledPattern, compilePattern, indexPatterns, type PatternIndex } from './pattern';
import { type FileNumbers, type FileSpeech, fileNumbers, speechReader } from './profile';
import { secondLook } from './secondLook';
import { type Slots, slotsOf } from './slots';
import { vocabularyOf } from './vocabulary';

export interface Judge {
  readonly table: EvidenceTable;
  /** Judges the numbers that begin at `offsets`, all of the text if left out; undefined where there is none. */
  judgeAll(text: string, language: string, offsets?: readonly number[]): Judged | undefined;
}

/** What was found in one text; `found` serves until the next text is judged. */
export interface Judged {
  /** Where the numbers begin, in order; UTF-16 units. */
  readonly offsets: readonly number[];
  readonly scores: Float64Array;
  /** Gathers anew what was found at the number `offsets[index]`. */
  found(index: number): Found;
}

/** Evidence at one number, by the ids of the table. */
export interface Found {
  readonly first: readonly number[];
  /** What the second look added. */
  readonly second: readonly number[];
  readonly patterns: readonly CompiledPattern[];
}

/** Roles that give cause to look at a number that is seldom a code. */
const cueRoles = ['status', 'code', 'response', 'http', 'method', 'verb', 'branch'];

export function createJudge(registry: Registry, knowledge: Knowledge): Judge {
  const vocabulary = vocabularyOf(knowledge.words);
  const table = evidenceTable(vocabulary, knowledge.weights);
  const numbers = numberFacts(registry);
  const speechOf = speechReader(knowledge.protocols);
  const masks = {
    measures: vocabulary.measures,
    cues: vocabulary.maskOf(cueRoles),
    statuses: vocabulary.maskOf(['status']),
  };
  const arrays = tokenArrays();
  const remembering = memoryMaker(numbers);
  const languages = languagesFrom(knowledge.languages);
  const learnt = byLanguage(knowledge, languages, (patterns, language) => ({
    patterns,
    memory: remembering(patterns),
    tables: language ? language.tables : 'values',
  }));
  const findings = findingsOf(table);

  function judgeAll(text: string, language: string, offsets = candidatesOf(text).threeDigits): Judged | undefined {
    if (languages.language(language)?.kind === 'style') return undefined;
    if (offsets.length === 0) return undefined;
    const reader = readLines(text, vocabulary, arrays);
    const context = readContext(reader, numbers, learnt(language), findings, masks);
    const sources: Sources = {
      context,
      known: numbers.known,
      slots: once(() => slotsOf(text, offsets, numbers)),
      numbers: once(() => fileNumbers(text, offsets, numbers)),
      speech: once(() => speechOf(text)),
    };
    const judge = (offset: number) => {
      reader.makeRoom();
      collect(text, offset, sources, findings);
      return findings.score();
    };
    const scores = new Float64Array(offsets.length);
    offsets.forEach((offset, index) => {
      scores[index] = judge(offset);
    });
    const second = secondLook(text, offsets, scores);
    const added = offsets.map((_, index) => second.facts(index));
    added.forEach((facts, index) => {
      for (const fact of facts) scores[index] = (scores[index] ?? 0) + (table.weights[fact] ?? 0);
    });
    const found = (index: number): Found => {
      judge(offsets[index] ?? 0);
      return { first: findings.ids(), second: added[index] ?? [], patterns: context.matched() };
    };
    return { offsets, scores, found };
  }

  return { table, judgeAll };
}

const saidBy = {
  sure: factId['pattern:sure'],
  likely: factId['pattern:likely'],
  hint: factId['pattern:hint'],
  never: factId['pattern:never'],
};

interface Sources {
  readonly context: ContextReader;
  readonly known: (code: number) => boolean;
  readonly slots: () => Slots;
  readonly numbers: () => FileNumbers;
  readonly speech: () => FileSpeech;
}

/** Beyond this many logits below zero nothing that the file as a whole can say changes a verdict. */
const beyondFile = -4;
/** Likewise for what the file's own numbers and words can say. */
const beyondNumbers = -3.5;
/** Nor does the file's vocabulary, which only ever speaks against a number. */
const beyondWords = -2.5;

function collect(
  text: string,
  offset: number,
  { context, known, slots, numbers, speech }: Sources,
  findings: Findings,
): void {
  findings.clear();
  const code = codeAt(text, offset);
  context.collect(offset, code);
  // A hint says nothing of a number that nobody knows.
  for (const pattern of context.matched())
    if (pattern.says !== 'hint' || known(code)) findings.add(saidBy[pattern.says]);
  if (findings.score() < beyondFile) return;
  const slot = slots().slotAt(offset);
  if (slot) {
    const codes = slot.codes.length - (slot.codes.includes(code) ? 1 : 0);
    const foreign = slot.foreign.length - (slot.foreign.includes(code) ? 1 : 0);
    if (codes > 0 && foreign > 0) findings.add(factId['slot:mixed']);
    else if (codes > 1) findings.add(factId['slot:pure']);
    else if (codes > 0) findings.add(factId['slot:code']);
    if (foreign > 1 || (foreign > 0 && codes === 0)) findings.add(factId['slot:foreign']);
    if (slot.other > 0) findings.add(factId['slot:long']);
  }
  if (findings.score() < beyondNumbers) return;
  const { codes, foreign } = numbers();
  if (codes) findings.add(factId['file:codes']);
  if (foreign) findings.add(factId['file:foreign']);
  if (findings.score() < beyondWords) return;
  const { otherProtocol, otherOnly, silent } = speech();
  if (otherProtocol(code)) findings.add(factId['file:other']);
  if (otherOnly(code)) findings.add(factId['file:otherOnly']);
  if (silent) findings.add(factId['file:silent']);
}

/** What is made of a language's patterns (with those of the one it is like, and of every language) when first asked for. */
function byLanguage<T>(
  knowledge: Knowledge,
  languages: Languages,
  make: (patterns: PatternIndex, language: ReturnType<Languages['language']>) => T,
): (language: string) => T {
  const made = new Map<string, T>();
  return id => {
    const language = languages.language(id);
    const key = language?.id ?? '';
    const ready = made.get(key);
    if (ready) return ready;
    const like = language?.like ? languages.language(language.like) : undefined;
    const texts = [...(language?.patterns ?? []), ...(like?.patterns ?? []), ...knowledge.patterns];
    const fresh = make(indexPatterns(texts.map(compilePattern)), language);
    made.set(key, fresh);
    return fresh;
  };
}
