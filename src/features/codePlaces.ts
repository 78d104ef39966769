/**
 * Which places of a text are code, and neither in a comment nor in a string literal.
 * Knows quotes and comment marks of data/languages only; where a language has subtler rules, a place counts as string.
 */
import { escaped } from '../recogniser/constants';
import type { KnownLanguage } from '../registry/languages';

interface Syntax {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [string, string])[];
  readonly strings: readonly string[];
}

/** What a language has by itself or shares with another; `other` is the language that it is like. */
export function syntaxOf(language: KnownLanguage | undefined, other: KnownLanguage | undefined): Syntax {
  return {
    lineComments: language?.lineComments ?? other?.lineComments ?? [],
    blockComments: language?.blockComments ?? other?.blockComments ?? [],
    strings: language?.strings ?? other?.strings ?? [],
  };
}

/** The offsets that stand in code, of some in ascending order (UTF-16 units). Reads the text once, up to the last of them. */
export function codePlaces(text: string, syntax: Syntax, offsets: readonly number[]): ReadonlySet<number> {
  const inCode = new Set<number>();
  const marks = marksOf(syntax);
  let next = 0;
  // Everything before `from` is done with; a mark hides all up to where it ends.
  let from = 0;
  while (next < offsets.length) {
    marks.lastIndex = from;
    const mark = marks.exec(text);
    const hidden = mark ? mark.index : text.length;
    for (; next < offsets.length && (offsets[next] ?? 0) <= hidden; next++) inCode.add(offsets[next] ?? 0);
    if (!mark) break;
    from = endOf(text, syntax, mark[0], mark.index);
    while (next < offsets.length && (offsets[next] ?? 0) < from) next++;
  }
  return inCode;
}

function marksOf({ lineComments, blockComments, strings }: Syntax): RegExp {
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

function endOf(text: string, { blockComments, strings }: Syntax, mark: string, start: number): number {
  const from = start + mark.length;
  if (strings.includes(mark)) return stringEnd(text, mark, from);
  const close = blockComments.find(([open]) => open === mark)?.[1];
  const end = close === undefined ? text.indexOf('\n', from) : text.indexOf(close, from);
  return end < 0 ? text.length : end + (close?.length ?? 0);
}

// A simple quote without a partner on its line is an apostrophe, a lifetime or a number's separator.
function stringEnd(text: string, quote: string, from: number): number {
  const spans = quote.length > 1 || quote === '`';
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '\n' && !spans) return from;
    else if (text.startsWith(quote, at)) return at + quote.length;
  }
  return spans ? text.length : from;
}
