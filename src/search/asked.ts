/** Finds what a line of text says at a place, if the search knows it by name: a phrase, a header field, a publisher. */
import { readQuery } from './query';
import type { Searchable } from './searchable';

const words = /[\p{L}\p{N}_'\u2019-]+/gu;
const mostWords = 6;
const widestGap = 3;

/**
 * The longest run of words around a column that is the name of something, as it is written there: `not found`,
 * `HTTP_404_NOT_FOUND`, `Retry-After`. `column` counts UTF-16 code units from the beginning of the line.
 */
export function namedAt(searchable: Searchable, line: string, column: number): string | undefined {
  const found = [...line.matchAll(words)].map(match => ({ start: match.index, end: match.index + match[0].length }));
  const at = found.findIndex(({ start, end }) => start <= column && column <= end);
  if (at < 0) return undefined;
  const names = namesIn(searchable);
  const runs = found
    .slice(Math.max(0, at - mostWords + 1), at + 1)
    .flatMap((first, offset, before) =>
      found
        .slice(at, at + mostWords - (before.length - 1 - offset))
        .map(last => ({ start: first.start, end: last.end })),
    );
  return runs
    .map(({ start, end }) => line.slice(start, end))
    .filter(text => !hasGap(text))
    .map(text => ({ text, name: key(text) }))
    .filter(({ name }) => name && names.has(name))
    .sort((a, b) => b.name.length - a.name.length || a.text.length - b.text.length)[0]?.text;
}

const hasGap = (text: string) => text.split(words).some(between => between.length > widestGap);

function namesIn({ entries, publishers }: Searchable): ReadonlySet<string> {
  const names = entries.flatMap(({ phrase, formerPhrases = [], otherPhrases = [], headers = [] }) => [
    phrase,
    ...formerPhrases,
    ...otherPhrases,
    ...headers.map(({ name }) => name),
  ]);
  return new Set([...names, ...publishers.map(({ name }) => name)].map(key));
}

/** Words that say nothing, such as HTTP and status, and numbers beside words are left out on both sides. */
const key = (text: string) =>
  readQuery(text)
    .everything.flatMap(({ parts }) => parts.filter(part => !/^\d+$/.test(part)))
    .join(' ');
