/** What a table is whose headings stand apart from its rows. Offsets are UTF-16 units. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Table {
  /** Where its rows begin and end. */
  readonly start: number;
  readonly end: number;
  readonly headings: readonly Span[];
  /** The number of the column, from 0, that an offset lies in; -1 where that can't be told. */
  columnAt(offset: number): number;
}

/** Where each match of `part` in a piece of the text stands; the piece begins at `from`. */
export const spansOf = (piece: string, from: number, part: RegExp): readonly Span[] =>
  Array.from(piece.matchAll(part), ({ 0: { length }, index }) => ({ start: from + index, end: from + index + length }));

/** More tables of a kind, and longer heads and rows, are not looked at. */
export const most = 200;
export const longest = 4000;
