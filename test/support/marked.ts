/**
 * Text with marks, as tests write it: «404» for what is meant, ‸ for the caret.
 * Marks never count: offsets are those of the text without them.
 */
import type { Occurrence } from '../../src/recogniser/occurrence';

export interface Marked {
  readonly text: string;
  /** Offsets of what stood between « and », in the order of the text. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** The offset of ‸, undefined where there is none. */
  readonly caret: number | undefined;
}

export function unmarked(marked: string): Marked {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  let start: number | undefined;
  let caret: number | undefined;
  for (const character of marked) {
    if (character === '«') start = text.length;
    else if (character === '»' && start !== undefined) ranges.push({ start, end: text.length });
    else if (character === '‸') caret = text.length;
    else text += character;
  }
  return { text, ranges, caret };
}

/** The text with « and » around each range; what a check compares with what it was given. */
export function withMarks(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  const sorted = [...ranges].sort((a, b) => b.start - a.start);
  return sorted.reduce(
    (marked, { start, end }) => `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`,
    text,
  );
}

/** An occurrence for each marked number or sub-code, as a recogniser would report it. */
export function markedOccurrences(marked: string, publishers: readonly string[] = []): readonly Occurrence[] {
  const { text, ranges } = unmarked(marked);
  return ranges.map(({ start, end }) => {
    const code = text.slice(start, end);
    if (code.includes('.')) return { via: 'number', kind: 'sub-code', start, end, code, publishers };
    if (code.length === 4)
      return { via: 'number', kind: 'cloudflare-error', start, end, code: Number(code), publishers };
    return { via: 'number', kind: 'status', start, end, code: Number(code), publishers };
  });
}
