/**
 * Finds tables whose headings stand far above their rows: W3C logs, dumps and inserts of SQL, values between commas or tabs, and
 * the cases of tests. Knows where a column's heading stands; what its words mean is told by whoever asks.
 */

import type { Tables } from '../registry/knowledge';
import { parameterTables, structTables } from './caseTables';
import * as Char from './char';
import { lineStart } from './lines';
import { longest, most, type Span, spansOf, type Table } from './table';

export interface Columns {
  /**
   * Where the heading of the column that an offset lies in stands; undefined outside of tables. All in UTF-16 units.
   * Offsets that are asked for in order cost one pass over the rows.
   */
  headingAt(offset: number): Span | undefined;
  readonly sort: Tables;
}

/** How many tables that began one after another are asked. */
const nested = 3;

const finders: Readonly<Record<Tables, (text: string) => readonly Table[]>> = {
  values: text => [...w3cLogs(text), ...copies(text), ...inserts(text), ...separated(text)],
  structs: structTables,
  parameters: parameterTables,
};

/** The tables of a text, of the sort that its language has, found in a few linear passes; undefined where it has none. */
export function columnsOf(text: string, sort: Tables): Columns | undefined {
  const tables = [...finders[sort](text)].sort((a, b) => a.start - b.start);
  if (tables.length === 0) return undefined;
  let current = -1;
  return {
    sort,
    headingAt(offset) {
      if (offset < (tables[current]?.start ?? 0)) current = -1;
      while (offset >= (tables[current + 1]?.start ?? Number.POSITIVE_INFINITY)) current++;
      // A table may have begun within a row of another.
      for (let index = current; index >= 0 && index > current - nested; index--) {
        const table = tables[index];
        const heading = table && offset < table.end ? table.headings[table.columnAt(offset)] : undefined;
        if (heading) return heading;
      }
      return undefined;
    },
  };
}

/** `#Fields: date time cs-method sc-status`, with rows until the next such line (https://www.w3.org/TR/WD-logfile.html). */
function w3cLogs(text: string): readonly Table[] {
  const heads = placesOf(text, '#Fields:');
  return heads.map((head, index) => {
    const start = lineEnd(text, head);
    const headings = spans(text, head + '#Fields:'.length, start, /\S+/g);
    return { start, end: heads[index + 1] ?? text.length, headings, columnAt: lineReader(text, Char.space) };
  });
}

/** `COPY t (id, status) FROM stdin;`, with rows until `\.` (pg_dump). */
function copies(text: string): readonly Table[] {
  const endAfter = placesInOrder(text, '\n\\.');
  return placesOf(text, ') FROM stdin').map(close => {
    const from = Math.max(0, close - longest);
    return {
      start: lineEnd(text, close),
      end: endAfter(close),
      headings: spans(text, from + text.slice(from, close).lastIndexOf('('), close, /\w+/g),
      columnAt: lineReader(text, Char.tab),
    };
  });
}

/** `INSERT INTO t (id, status) VALUES (1, 404), (2, 200);` */
function inserts(text: string): readonly Table[] {
  const endAfter = placesInOrder(text, ';\n');
  const found: Table[] = [];
  for (const { 0: head, index } of text.matchAll(/\binto [^\s(]{1,100} ?\([^()]{1,4000}\)\s{1,9}values\b/gi)) {
    if (found.length === most) break;
    found.push({
      start: index + head.length,
      end: endAfter(index),
      headings: spans(text, index + head.indexOf('('), index + head.lastIndexOf(')'), /\w+/g),
      columnAt: lineReader(text, Char.comma, 'bracketed'),
    });
  }
  return found;
}

/** A first line of names with as many values below it. */
function separated(text: string): readonly Table[] {
  const start = lineEnd(text, 0);
  const head = text.slice(0, Math.min(start, longest)).trimEnd();
  const separator = /[,;\t]/.exec(head)?.[0];
  const names = separator === undefined ? [] : head.split(separator);
  const areNames = names.every(name => /^"?[a-z_][\w .-]{0,60}"?$/i.test(name));
  if (separator === undefined || names.length < 3 || !areNames) return [];
  let next = 0;
  const headings = names.map(name => {
    const from = next;
    next += name.length + 1;
    return { start: from, end: from + name.length };
  });
  const columnAt = lineReader(text, separator.charCodeAt(0));
  const isRow = columnAt(lineEnd(text, start + 1)) === names.length - 1;
  return isRow ? [{ start, end: text.length, headings, columnAt }] : [];
}

/** Counts what is separated on a line, or in a bracket that opens on it; goes on where it was asked last. */
function lineReader(text: string, separator: number, rows?: 'bracketed'): (offset: number) => number {
  let at = -1;
  let column = 0;
  let depth = 0;
  let quote = 0;
  const restart = () => {
    column = 0;
    depth = 0;
    quote = 0;
  };
  return offset => {
    if (at < 0 || offset < at || offset - at > longest) {
      at = lineStart(text, offset, longest);
      restart();
    }
    for (; at >= 0 && at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code === Char.newline) restart();
      else if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (separator !== Char.tab && (code === Char.doubleQuote || (rows && code === Char.apostrophe)))
        quote = code;
      else if (rows && code === Char.openRound) {
        if (depth++ === 0) column = 0;
      } else if (rows && code === Char.closeRound) depth--;
      else if (code === separator && depth < 2) column++;
    }
    return at < 0 || (rows && depth !== 1) ? -1 : column;
  };
}

/** Where a piece of text stands, the first of them. */
function placesOf(text: string, piece: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && places.length < most; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
}

/** Where a piece stands next after an offset, or the text's end; each offset asked for is farther than the one before. */
function placesInOrder(text: string, piece: string): (from: number) => number {
  let place = -1;
  return from => {
    if (place < from) place = placeOf(text, piece, from);
    return place;
  };
}

const spans = (text: string, start: number, end: number, part: RegExp): readonly Span[] =>
  spansOf(text.slice(start, Math.min(end, start + longest)), start, part);

const lineEnd = (text: string, from: number) => placeOf(text, '\n', from);

function placeOf(text: string, piece: string, from: number): number {
  const place = text.indexOf(piece, from);
  return place < 0 ? text.length : place;
}
