/**
 * Draws the rows of lists, with the headings that they stand below. What is listed is decided by `panel/rows`.
 * A list is drawn line by line as far as it is asked for.
 */
import type { FoundPart } from '../src/panel/guidePage';
import { type Group, highlighted, type Row } from '../src/panel/rows';
import { element } from './elements';
import { icon } from './icons';

/** A row that is not drawn yet, or the heading of a group. */
export interface Line {
  /** What it shows; undefined for a heading and for the button that shows more. */
  readonly id: string | undefined;
  /** Draws it after those that were drawn before; a row gets the class. */
  draw(rowClass: string): void;
}

export interface Drawing {
  /** What all of it stands in, empty before the first line is drawn. */
  readonly box: HTMLElement;
  /** In the order in which they stand. */
  readonly lines: readonly Line[];
}

export type ShownGroup = Group & { readonly shut: boolean };

/** Groups with a heading each, those of one kind below a heading of theirs. */
export function groupDrawing(groups: readonly ShownGroup[]): Drawing {
  const box = element('div', {});
  const lines = groups.flatMap((group, index) => {
    const list = element('ul', {});
    const kind = group.kind !== groups[index - 1]?.kind && group.kind;
    const heading: Line = {
      id: undefined,
      draw: () => box.append(...(kind ? [element('h2', { class: 'kinds' }, kind)] : []), groupElement(group, list)),
    };
    return [heading, ...(group.shut ? [] : linesOf(list, group.rows, false))];
  });
  return { box, lines };
}

export function foundDrawing(parts: readonly FoundPart[]): Drawing {
  const drawn = parts.map(({ title, rows }) => {
    const list = element('ul', {});
    const section = element(
      'section',
      { 'aria-label': title || 'Best matches' },
      title !== '' && element('h2', { class: 'part' }, title, badge(rows.length)),
      list,
    );
    return { section, lines: linesOf(list, rows, true) };
  });
  return {
    box: element('div', { class: 'found' }, ...drawn.map(({ section }) => section)),
    lines: drawn.flatMap(({ lines }) => lines),
  };
}

function groupElement(group: ShownGroup, list: HTMLElement): HTMLElement {
  const heading = element(
    'button',
    {
      class: 'group',
      type: 'button',
      tabindex: '-1',
      'data-key': group.key,
      'aria-expanded': String(!group.shut),
      title: group.note,
    },
    icon('chevron'),
    element('span', { class: 'title' }, group.title),
    badge(group.rows.length, group.unit),
  );
  return element(
    'section',
    { 'aria-label': group.title },
    element(group.kind === undefined ? 'h2' : 'h3', {}, heading),
    !group.shut && group.brief !== '' && element('p', { class: 'brief', title: group.note }, group.brief),
    !group.shut && list,
  );
}

/** No list of built-in codes is as long. */
const longestList = 300;
const rowsAtFirst = 100;

/** The lines of a list: its rows, or of very many, as a user's own registry may bring, the first and a button for more. */
function linesOf(list: HTMLElement, rows: readonly Row[], full: boolean): readonly Line[] {
  const append = (line: HTMLElement, rowClass: string) => {
    line.className = rowClass;
    list.append(line);
  };
  const shown = rows.length > longestList ? rowsAtFirst : rows.length;
  const lines: readonly Line[] = rows
    .slice(0, shown)
    .map(row => ({ id: row.id, draw: rowClass => append(rowElement(row, full), rowClass) }));
  const rest = rows.slice(shown);
  if (rest.length === 0) return lines;
  return [...lines, { id: undefined, draw: rowClass => append(moreElement(list, rest, full), rowClass) }];
}

function moreElement(list: HTMLElement, rest: readonly Row[], full: boolean): HTMLLIElement {
  const more = element('button', { class: 'row more', type: 'button', tabindex: '-1' }, `${rest.length} more`);
  const line = element('li', {}, more);
  more.addEventListener('click', () => {
    line.remove();
    const first = list.children.length;
    for (const { draw } of linesOf(list, rest, full)) draw('later');
    list.children[first]?.querySelector('button')?.focus();
  });
  return line;
}

/** One line of a list; `full` adds the summary below, and where the search found it. */
export function rowElement(row: Row, full: boolean): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'button',
      { class: `row class${row.statusClass}`, type: 'button', tabindex: '-1', 'data-id': row.id, title: row.summary },
      // A guide has a sign instead of a number; read out it would be one more question.
      element(
        'span',
        { class: 'code', 'aria-hidden': row.code === '?' && 'true' },
        ...firstMarked(row.code, row.digits),
      ),
      element(
        'span',
        { class: 'words' },
        element('span', { class: 'phrase', dir: 'auto' }, ...marks(row.phrase, row.terms)),
        row.caution !== undefined &&
          element('span', { class: 'caution', dir: 'auto' }, ...marks(row.caution, row.terms)),
        row.vendor !== undefined && element('span', { class: 'vendor', dir: 'auto' }, ...marks(row.vendor, row.terms)),
      ),
      full && element('span', { class: 'summary', dir: 'auto' }, ...marks(row.summary, row.terms)),
      full && elsewhereElement(row),
    ),
  );
}

/** How many there are, and of what for those who hear it. Not one of the library's elements: a key draws several. */
function badge(count: number, unit?: string): HTMLElement {
  return element('span', { class: 'badge' }, String(count), unit && element('span', { class: 'unseen' }, ` ${unit}`));
}

function marks(text: string, terms: readonly string[]): readonly (Node | string)[] {
  return highlighted(text, terms).map(piece => (piece.found ? element('mark', {}, piece.text) : piece.text));
}

const firstMarked = (code: string, digits: number): readonly (Node | string)[] =>
  digits > 0 ? [element('mark', {}, code.slice(0, digits)), code.slice(digits)] : [code];

function elsewhereElement({ elsewhere, terms }: Row): HTMLElement | undefined {
  const found = elsewhere?.();
  const label = found?.label ? `${found.label}: ` : '';
  return found && element('span', { class: 'elsewhere' }, ...marks(`${label}${found.text}`, terms));
}
