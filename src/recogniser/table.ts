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

/** More tables of a kind, and longer heads and rows, are not looked at. */
export const most = 200;
export const longest = 4000;
