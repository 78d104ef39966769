/**
 * Says where a search found an entry when phrase, publisher and summary don't show it: a constant, a former name, a header
 * field, a sentence of the long text. Looks at one entry, so it is asked for those that are shown.
 */
import type { Entry } from '../registry/codes';
import { meaningOf } from '../registry/wording';
import type { ConstantName } from './constantNames';
import type { Searchable } from './searchable';
import { chunksOf, wordReader } from './words';

export interface Elsewhere {
  /** What the text is: `Formerly`, the name of a library; empty for a sentence. */
  readonly label: string;
  readonly text: string;
}

/** `typed` is the query, `terms` are the words of the entry that it found. */
export type Explainer = (entry: Entry, typed: string, terms: readonly string[]) => Elsewhere | undefined;

export function explainer(searchable: Searchable): Explainer {
  const read = wordReader();
  // A list that changes with each key asks for the same sentences again and again.
  const known = new Map<string, readonly string[]>();
  const wordsOf = (text: string) => {
    const words = known.get(text) ?? read(text);
    known.set(text, words);
    return words;
  };
  const publishers = new Map(searchable.publishers.map(({ id, name }) => [id, name]));

  return (entry, typed, terms) => {
    const names = searchable.namesOf?.(entry) ?? [];
    // A name as it stands in code is what was looked for, even if its words are those of the phrase.
    const asTyped = typed.trim().split(/\s+/);
    const compounds = chunksOf(typed).filter(({ parts }) => parts.length > 1);
    const isLiteral = ({ name }: ConstantName) =>
      asTyped.includes(name) || compounds.some(({ whole }) => wordsOf(name).at(-1)?.endsWith(whole));
    const literal = names.find(isLiteral);
    if (literal) return { label: literal.set, text: literal.name };

    const shown = [meaningOf(entry), publishers.get(entry.publisher), entry.summary];
    const visible = new Set(wordsOf(shown.join('\n')));
    const seen = terms.filter(term => visible.has(term));
    // Where one form of a word can be seen, another need not be shown.
    const missing = terms.filter(term => !seen.some(word => term.startsWith(word) || word.startsWith(term)));
    if (missing.length === 0) return undefined;
    const says = (text: string) => wordsOf(text).some(word => missing.includes(word));
    const bySet = names.find(({ set }) => says(set));
    if (bySet) return { label: bySet.set, text: bySet.name };
    const former = entry.formerPhrases?.find(says);
    if (former) return { label: 'Formerly', text: former };
    const other = entry.otherPhrases?.find(says);
    if (other) return { label: 'Also written', text: other };
    const asked = searchable.askedOf?.(entry).find(says);
    if (asked) return { label: 'Asked as', text: asked };
    const header = entry.headers?.find(({ name }) => says(name));
    if (header) return { label: 'Header field', text: header.name };
    const name = names.find(({ name }) => says(name));
    if (name) return { label: name.set, text: name.name };
    const sentence = searchable.textOf?.(entry)?.split(sentenceEnd).find(says);
    return sentence === undefined ? undefined : { label: '', text: excerpt(plainText(sentence), missing) };
  };
}

const sentenceEnd = /(?<=[.!?:;])\s+|\n+/;

const plainText = (markdown: string) => markdown.replace(/\[([^\][]*)\]\([^()]*\)/g, '$1').replace(/[*`]/g, '');

const lead = 60;

/** A sentence from shortly before the word that was found, so that a line or two show it. */
function excerpt(sentence: string, terms: readonly string[]): string {
  const lower = sentence.toLowerCase();
  const at = Math.min(...terms.map(term => lower.indexOf(term)).filter(index => index >= 0));
  const start = Number.isFinite(at) && at > lead ? sentence.lastIndexOf(' ', at - lead / 2) : -1;
  return start > 0 ? `…${sentence.slice(start + 1)}` : sentence;
}
