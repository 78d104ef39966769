/** Finds the numbers of a text that may be codes, in one pass: where a text has none, that pass is all it costs. */
import { isDigit } from './characters';

/** Where numbers begin, in order; UTF-16 units. */
export interface Candidates {
  /** From 100 to 999. */
  readonly threeDigits: readonly number[];
  /** From 1000 to 1999, as errors of Cloudflare are. */
  readonly fourDigits: readonly number[];
}

/** The numbers that stand apart from words and from the sign of micro units; after a dot only where no digit stands before that. */
export function candidatesOf(text: string): Candidates {
  const threeDigits: number[] = [];
  const fourDigits: number[] = [];
  const pattern = /(?<!\w|\d\.)(?:[1-9]\d\d|1\d{3})(?![\w\u00b5\u03bc])/g;
  while (pattern.test(text)) {
    const start = pattern.lastIndex - 3;
    if (isDigit(text.charCodeAt(start - 1))) fourDigits.push(start - 1);
    else threeDigits.push(start);
  }
  return { threeDigits, fourDigits };
}
