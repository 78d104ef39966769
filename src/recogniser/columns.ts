/**
 * Finds tables whose headings stand far above their rows: W3C logs, dumps and inserts of SQL, values between commas or tabs.
 * Knows where a column's heading stands; what its words mean is told by whoever asks.
 */
import * as Char from './char';
import { lineStart } from './lines';

export interface Columns {
  /** Where the heading of the column that an offset lies in stands; undefined outside of tables. All in UTF-16 units. */
  headingAt(offset: number): Span | undefined;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Table {
  /** Where its rows begin and end. */
  readonly start: number;
  readonly end: number;
  readonly headings: readonly Span[];
  /** The character between two values. */
  readonly separator: number;
  /** Whether its rows are lists in brackets. */
  readonly bracketed?: boolean;
}

/** More tables of a kind, and longer heads and rows, are not looked at. */
const most = 200;
const longest = 4000;

/** The tables of a text, found in one linear pass for each kind. */
export function columnsOf(text: string): Columns {
  const tables = [...w3cLogs(text), ...copies(text), ...inserts(text), ...separated(text)];
  tables.sort((a, b) => a.start - b.start);
  return {
    headingAt(offset) {
      const table = tables.findLast(({ start }) => start <= offset);
      return table && offset < table.end ? table.headings[columnOf(text, offset, table)] : undefined;
    },
  };
}

/** `#Fields: date time cs-method sc-status`, with rows until the next such line (https://www.w3.org/TR/WD-logfile.html). */
function w3cLogs(text: string): readonly Table[] {
  const heads = placesOf(text, '#Fields:');
  return heads.map((head, index) => {
    const start = lineEnd(text, head);
    const headings = spans(text, head + '#Fields:'.length, start, /\S+/g);
    return { start, end: heads[index + 1] ?? text.length, headings, separator: Char.space };
  });
}

/** `COPY t (id, status) FROM stdin;`, with rows until `\.` (pg_dump). */
function copies(text: string): readonly Table[] {
  return placesOf(text, ') FROM stdin').map(close => ({
    start: lineEnd(text, close),
    end: placeOf(text, '\n\\.', close),
    headings: spans(text, Math.max(text.lastIndexOf('(', close), close - longest), close, /\w+/g),
    separator: Char.tab,
  }));
}

/** `INSERT INTO t (id, status) VALUES (1, 404), (2, 200);` */
function inserts(text: string): readonly Table[] {
  const heads = Array.from(text.matchAll(/\binto [^\s(]{1,100} ?\([^()]{1,4000}\)\s{1,9}values\b/gi)).slice(0, most);
  return heads.map(({ 0: head, index }) => ({
    start: index + head.length,
    end: placeOf(text, ';\n', index),
    headings: spans(text, index + head.indexOf('('), index + head.lastIndexOf(')'), /\w+/g),
    separator: Char.comma,
    bracketed: true,
  }));
}

/** A first line of names with as many values below it. */
function separated(text: string): readonly Table[] {
  const end = lineEnd(text, 0);
  const head = text.slice(0, Math.min(end, longest)).trimEnd();
  const separator = /[,;\t]/.exec(head)?.[0];
  const names = separator === undefined ? [] : head.split(separator);
  if (separator === undefined || names.length < 3 || !names.every(name => /^"?[a-z_][\w .-]{0,60}"?$/i.test(name)))
    return [];
  const headings = spans(text, 0, end, /[^,;\t]+/g);
  const table = { start: end, end: text.length, headings, separator: separator.charCodeAt(0) };
  return columnOf(text, lineEnd(text, end + 1), table) === names.length - 1 ? [table] : [];
}

/** The number of the column, from 0, that an offset lies in; -1 where that can't be told. */
function columnOf(text: string, offset: number, { separator, bracketed = false }: Table): number {
  const start = lineStart(text, offset, longest);
  let column = 0;
  let depth = 0;
  let quote = 0;
  for (let at = start; at >= 0 && at < offset; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (separator !== Char.tab && (code === Char.doubleQuote || (bracketed && code === Char.apostrophe)))
      quote = code;
    else if (bracketed && code === Char.openRound) {
      if (depth++ === 0) column = 0;
    } else if (bracketed && code === Char.closeRound) depth--;
    else if (code === separator && depth < 2) column++;
  }
  return start < 0 || (bracketed && depth !== 1) ? -1 : column;
}

/** Where a piece of text stands, the first of them. */
function placesOf(text: string, piece: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && places.length < most; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
}

const spans = (text: string, start: number, end: number, part: RegExp): readonly Span[] =>
  Array.from(text.slice(start, Math.min(end, start + longest)).matchAll(part), ({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }));

const lineEnd = (text: string, from: number) => placeOf(text, '\n', from);

/** Where a piece of text stands next, or the text's end. */
function placeOf(text: string, piece: string, from: number): number {
  const place = text.indexOf(piece, from);
  return place < 0 ? text.length : place;
}
