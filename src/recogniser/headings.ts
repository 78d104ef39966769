/** Finds the lines above that a number hangs on: headers of its block by indentation, and the heading of its table column. */

import * as Char from './char';
import { isBlank } from './characters';
import type { Columns } from './columns';
import { factId, positionId } from './evidence';
import * as Kind from './kind';
import type { Line } from './lines';
import type { Scene } from './scene';

const none: readonly Line[] = [];
const headerLines = 30;
/** How far above a cell the heading of its table may be, in UTF-16 units. */
const tableUnits = 10_000;

export interface HeadingReader {
  /** Roles of the next line above that is indented less; `level` 1 asks for the one around that. */
  headerMask(line: Line, level: 0 | 1): number;
  /** Notes the heading of the table column that a number stands in. */
  column(own: Line, index: number): void;
  /** Notes the heading of the column that a number stands in, where that stands at the top of many rows. */
  farColumn(offset: number): void;
}

/** `columns` gives the tables of the text, or nothing in languages that have none. */
export function readHeadings(
  { reader, statuses, cues, measures, note, noteRoles, climb }: Scene,
  columns: () => Columns | undefined,
): HeadingReader {
  const { text, kind, start, mask } = reader;

  function headerMask(line: Line, level: 0 | 1): number {
    if (line.cut) return 0;
    line.headers ??= headersOf(line);
    return line.headers[level]?.mask ?? 0;
  }

  function headersOf(line: Line): readonly Line[] {
    if (line.indent === 0) return none;
    const neighbour = reader.above(line);
    // Lines of one block hang on the same headers.
    if (neighbour?.headers && neighbour.indent === line.indent) return neighbour.headers;
    const found: Line[] = [];
    let indent = line.indent;
    let position = line.start - 1;
    for (let lines = 0, far = 0; lines < headerLines && position > 0 && far < 3000; lines++) {
      // The engine searches faster than a loop does; a long line ends the search.
      const begin = text.lastIndexOf('\n', position - 1) + 1;
      if (position - begin >= 600) break;
      far += position - begin;
      let first = begin;
      while (first < position && isBlank(text.charCodeAt(first))) first++;
      if (first < position && text.charCodeAt(first) !== Char.carriageReturn && first - begin < indent) {
        found.push(reader.lineAt(first));
        indent = first - begin;
        if (found.length === 2 || indent === 0) break;
      }
      position = begin - 1;
    }
    return found;
  }

  /** The heading of the table column that a number stands in: rows of cells between bars. */
  function column(own: Line, index: number): void {
    if (own.cut || text.charCodeAt(own.start + own.indent) !== Char.bar) return;
    const cell = barsBefore(own, index);
    let row = own;
    for (
      let above = climb(row);
      above && text.charCodeAt(above.start + above.indent) === Char.bar;
      above = climb(row)
    ) {
      if (own.start - above.start > tableUnits) return;
      row = above;
    }
    if (row === own) return;
    let heading = 0;
    for (let token = row.from, bars = 0; token < row.to; token++) {
      if (kind[token] === Kind.operator && text.charCodeAt(start[token] ?? 0) === Char.bar) bars++;
      else if (bars === cell && kind[token] === Kind.word) heading |= mask[token] ?? 0;
    }
    note(factId.tableCell);
    noteRoles(positionId.heading, heading);
    // A table that has a column of statuses holds none among its measures.
    if ((heading & measures) !== 0 && (heading & cues) === 0 && (row.mask & statuses) !== 0) note(factId.columnOther);
  }

  function barsBefore(own: Line, index: number): number {
    let bars = 0;
    for (let token = own.from; token < index; token++) {
      if (kind[token] === Kind.operator && text.charCodeAt(start[token] ?? 0) === Char.bar) bars++;
    }
    return bars;
  }

  function farColumn(offset: number): void {
    const found = columns();
    const heading = found?.headingAt(offset);
    if (!heading) return;
    const roles = reader.rolesIn(heading.start, heading.end);
    if (found?.sort !== 'values') noteRoles(positionId.key, roles);
    else if ((roles & statuses) !== 0) note(factId.columnStatus);
    else if ((roles & cues) === 0) note(factId.columnOther);
  }

  return { headerMask, column, farColumn };
}
