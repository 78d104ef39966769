/**
 * Which places of a text are code, and neither in a comment nor in a string literal.
 * Knows quotes and comment marks of data/languages only; where a language has subtler rules, a place counts as string.
 */
import { escaped } from '../recogniser/constants';
import type { KnownLanguage } from '../registry/languages';

type Syntax = Pick<KnownLanguage, 'lineComments' | 'blockComments' | 'strings'>;

/** The offsets that stand in code, of some in ascending order (UTF-16 units). Reads the text once, up to the last of them. */
export function codePlaces(text: string, syntax: Syntax, offsets: readonly number[]): ReadonlySet<number> {
  const inCode = new Set<number>();
  const marks = marksOf(syntax);
  const endOf = endFinder(text, syntax);
  let next = 0;
  // Everything before `from` is done with; a mark hides all up to where it ends.
  let from = 0;
  while (next < offsets.length) {
    marks.lastIndex = from;
    const mark = marks.exec(text);
    const hidden = mark ? mark.index : text.length;
    for (; next < offsets.length && (offsets[next] ?? 0) <= hidden; next++) inCode.add(offsets[next] ?? 0);
    if (!mark) break;
    from = endOf(mark[0], mark.index);
    while (next < offsets.length && (offsets[next] ?? 0) < from) next++;
  }
  return inCode;
}

function marksOf({ lineComments = [], blockComments = [], strings = [] }: Syntax): RegExp {
  const marks = [...strings, ...blockComments.map(([open]) => open), ...lineComments];
  const sources = marks
    .sort((a, b) => b.length - a.length)
    .map(mark => {
      const source = escaped(mark);
      return /^\w/.test(mark) ? `\\b${source}\\b` : source;
    });
  // Without any mark nothing is hidden.
  return new RegExp(sources.join('|') || '(?!)', 'g');
}

/** Finds where what a mark begins ends; asked for one mark after the other. */
function endFinder(
  text: string,
  { blockComments = [], strings = [] }: Syntax,
): (mark: string, start: number) => number {
  // By quote: up to where it has no partner. Each quote before that is escaped, and would be followed just as far in vain.
  const unpaired = new Map<string, number>();

  // A simple quote without a partner on its line is an apostrophe, a lifetime or a number's separator.
  function stringEnd(quote: string, from: number): number {
    if (from <= (unpaired.get(quote) ?? 0)) return from;
    const spans = quote.length > 1 || quote === '`';
    let at = from;
    for (; at < text.length && (spans || text.charAt(at) !== '\n'); at++) {
      if (text.charAt(at) === '\\') at++;
      else if (text.startsWith(quote, at)) return at + quote.length;
    }
    if (spans) return text.length;
    unpaired.set(quote, at);
    return from;
  }

  return (mark, start) => {
    const from = start + mark.length;
    if (strings.includes(mark)) return stringEnd(mark, from);
    const close = blockComments.find(([open]) => open === mark)?.[1];
    const end = close === undefined ? text.indexOf('\n', from) : text.indexOf(close, from);
    return end < 0 ? text.length : end + (close?.length ?? 0);
  };
}
