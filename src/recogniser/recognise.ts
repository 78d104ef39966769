/** Finds the status codes of a text. Pure, bounded, linear in the length of the text; it does not know what a code means. */
import type { Explanation, Occurrence } from './occurrence';

export type Strictness = 'strict' | 'balanced' | 'eager';

export interface RecogniseOptions {
  readonly strictness?: Strictness;
}

export interface Recogniser {
  /** Sorted, non-overlapping occurrences of a whole document; `language` is an id of data/languages or any other. */
  recognise(text: string, language: string, options?: RecogniseOptions): readonly Occurrence[];
  /** The judgement on the number or constant at an offset (UTF-16, 0-based), recognised or not; undefined where neither stands. */
  explain(text: string, language: string, offset: number, options?: RecogniseOptions): Explanation | undefined;
  /**
   * Whether a status code could be written at an offset: the digits typed so far (maybe none) are replaced by an everyday code
   * and judged. Looks at a bounded window only. Returns the range that such a code would replace, offsets in UTF-16 units.
   */
  statusPosition(
    text: string,
    language: string,
    offset: number,
  ): { readonly start: number; readonly end: number } | undefined;
}

/** Until the judge lands: every registered number. */
export function createRecogniser(): Recogniser {
  const numbers = /(?<![\w.])[1-5]\d\d(?![\w.])/g;
  return {
    recognise: text =>
      [...text.matchAll(numbers)].map(match => ({
        via: 'number',
        kind: 'status',
        start: match.index,
        end: match.index + 3,
        code: Number(match[0]),
        publishers: ['iana'],
      })),
    explain: () => undefined,
    statusPosition: (_text, _language, offset) => ({ start: offset, end: offset }),
  };
}
