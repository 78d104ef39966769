/** Draws the list of codes, grouped or as found, and walks it by keyboard. What is listed is decided by `panel/rows`. */
import type { FoundPart } from '../src/panel/guidePage';
import { type Group, highlighted, type Row } from '../src/panel/rows';
import { badge } from './controls';
import { element } from './elements';
import { icon } from './icons';

/** `opened`: by Enter, so the reader goes along; `pointed`: by the mouse; `passed`: by the arrow keys. */
export type Choice = 'opened' | 'pointed' | 'passed';

export interface ListHandlers {
  choose(id: string, how: Choice): void;
  toggle(key: string): void;
  /** The arrow key up, at the first row. */
  leave(): void;
}

export interface List {
  showGroups(groups: readonly (Group & { readonly shut: boolean })[], current: string | undefined): void;
  showFound(parts: readonly FoundPart[], current: string | undefined): void;
  showNothing(text: string): void;
  /** Marks the row whose entry is shown beside the list, and brings it into view. */
  mark(id: string | undefined): void;
  focusFirst(): void;
  /** The marked row where it is listed, else the first. */
  focusCurrent(): void;
}

export function createList(container: HTMLElement, handlers: ListHandlers): List {
  const stops = () => [...container.querySelectorAll<HTMLButtonElement>('button.row, button.group')];
  const marked = () => container.querySelector<HTMLButtonElement>('button[aria-current]');

  function focus(stop: HTMLButtonElement | undefined) {
    if (!stop) return;
    for (const other of container.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    stop.setAttribute('tabindex', '0');
    stop.focus();
    if (stop.dataset.id) handlers.choose(stop.dataset.id, 'passed');
  }

  function settle(current: string | undefined) {
    if (current !== undefined) setCurrent(current);
    if (!marked()) stops()[0]?.setAttribute('tabindex', '0');
  }

  function mark(id: string | undefined) {
    setCurrent(id);
    marked()?.scrollIntoView({ block: 'nearest' });
  }

  function setCurrent(id: string | undefined) {
    for (const row of container.querySelectorAll('button[aria-current]')) row.removeAttribute('aria-current');
    const rows = id === undefined ? [] : stops().filter(stop => stop.dataset.id === id);
    // A favourite stands in its own group too: whoever walks there stays there.
    const row = rows.find(stop => stop === document.activeElement) ?? rows[0];
    if (!row) return;
    for (const other of container.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    row.setAttribute('aria-current', 'true');
    row.setAttribute('tabindex', '0');
  }

  container.addEventListener('click', event => {
    const stop = event.target instanceof Element ? event.target.closest('button') : undefined;
    if (stop?.dataset.key) handlers.toggle(stop.dataset.key);
    // A click that no pointer made is the Enter key.
    else if (stop?.dataset.id) handlers.choose(stop.dataset.id, event.detail === 0 ? 'opened' : 'pointed');
  });
  container.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const stop = all[at];
    if (!stop) return;
    const to = destination(event.key, at, all, container);
    if (to === undefined) return;
    event.preventDefault();
    if (to === 'leave') handlers.leave();
    else if (to === 'toggle') handlers.toggle(stop.dataset.key ?? '');
    else focus(all[to]);
  });

  return {
    showGroups(groups, current) {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
      container.replaceChildren(...groups.map(groupElement));
      settle(current);
      // A heading that was just used stays where it is; else the row of the open page is in view.
      if (!focused) marked()?.scrollIntoView({ block: 'nearest' });
      // The group that was just opened or shut by its heading was drawn anew.
      if (focused)
        stops()
          .find(stop => stop.dataset.key === focused)
          ?.focus();
    },
    showFound(parts, current) {
      const { found, drawMore } = foundElement(parts);
      // Asked and set while the layout is still that of the last list; afterwards either would make a new one at once.
      drawMore(Math.ceil(container.clientHeight / lowestRow) + 1);
      container.scrollTop = 0;
      container.replaceChildren(found);
      settle(current);
      // What nobody sees yet follows when no key has replaced the list for a while.
      const follow = () => {
        if (!found.isConnected) return;
        if (drawMore(rowsAfterwards)) setTimeout(follow, 0);
        if (!marked()) setCurrent(current);
      };
      setTimeout(follow, pauseOfTyping);
    },
    showNothing(text) {
      container.replaceChildren(element('p', { class: 'nothing' }, text));
    },
    mark,
    focusFirst: () => focus(stops().find(stop => stop.dataset.id)),
    focusCurrent: () => (marked() ?? stops()[0])?.focus(),
  };
}

/** Pixels; a row that was found has a summary below. */
const lowestRow = 44;
/** Few enough for a key in between. */
const rowsAfterwards = 40;
/** Milliseconds. */
const pauseOfTyping = 120;

/** The headings of what was found, and what draws a number of rows below them, saying whether there are more. */
function foundElement(parts: readonly FoundPart[]): { found: HTMLElement; drawMore: (most: number) => boolean } {
  const found = element('div', { class: 'found' });
  const waiting = parts.flatMap(({ title, rows }) => {
    const list = element('ul', {});
    found.append(
      element(
        'section',
        { 'aria-label': title || 'Best matches' },
        title !== '' && element('h2', { class: 'part' }, title, badge(rows.length)),
        list,
      ),
    );
    return linesOf(list, rows, true).map(line => ({ list, line }));
  });
  let kind = 'first';
  const drawMore = (most: number) => {
    for (const { list, line } of waiting.splice(0, most)) {
      const drawn = line();
      drawn.className = kind;
      list.append(drawn);
    }
    kind = 'later';
    return waiting.length > 0;
  };
  return { found, drawMore };
}

const pageful = 12;

function destination(key: string, at: number, all: readonly HTMLButtonElement[], container: HTMLElement) {
  const last = all.length - 1;
  const expanded = all[at]?.getAttribute('aria-expanded');
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return at === 0 ? 'leave' : at - 1;
    case 'PageDown':
      return Math.min(at + pageful, last);
    case 'PageUp':
      return Math.max(at - pageful, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      return expanded === 'false' ? 'toggle' : undefined;
    case 'ArrowLeft': {
      if (expanded === 'true') return 'toggle';
      const heading = all.slice(0, at).findLastIndex(stop => stop.dataset.key);
      return container.querySelector('.group') && heading >= 0 ? heading : undefined;
    }
    default:
      return undefined;
  }
}

function groupElement(group: Group & { readonly shut: boolean }): HTMLElement {
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
    group.kind !== undefined && element('span', { class: 'kind' }, group.kind),
    badge(group.rows.length, group.unit),
  );
  return element(
    'section',
    { 'aria-label': group.title },
    element('h2', {}, heading),
    !group.shut && group.brief !== '' && element('p', { class: 'brief', title: group.note }, group.brief),
    !group.shut && rowsElement(group.rows),
  );
}

function elsewhereElement({ elsewhere, terms }: Row): HTMLElement | undefined {
  const found = elsewhere?.();
  const label = found?.label ? `${found.label}: ` : '';
  return found && element('span', { class: 'elsewhere' }, ...marks(`${label}${found.text}`, terms));
}

/** No list of built-in codes is as long. */
const longestList = 300;
const rowsAtFirst = 100;

function rowsElement(rows: readonly Row[]): HTMLElement {
  const list = element('ul', {});
  list.append(...linesOf(list, rows, false).map(draw => draw()));
  return list;
}

/** What draws the lines of a list: its rows, or of very many, as a user's own registry may bring, the first and a button for more. */
function linesOf(list: HTMLElement, rows: readonly Row[], full: boolean): readonly (() => HTMLLIElement)[] {
  const drawn = rows.length > longestList ? rowsAtFirst : rows.length;
  const lines = rows.slice(0, drawn).map(row => () => rowElement(row, full));
  const rest = rows.slice(drawn);
  return rest.length > 0 ? [...lines, () => moreElement(list, rest, full)] : lines;
}

function moreElement(list: HTMLElement, rest: readonly Row[], full: boolean): HTMLLIElement {
  const more = element('button', { class: 'row more', type: 'button', tabindex: '-1' }, `${rest.length} more`);
  const line = element('li', {}, more);
  more.addEventListener('click', () => {
    const lines = linesOf(list, rest, full).map(draw => draw());
    line.replaceWith(...lines);
    lines[0]?.querySelector('button')?.focus();
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
      element('span', { class: 'code' }, ...firstMarked(row.code, row.digits)),
      element(
        'span',
        { class: 'words' },
        element('span', { class: 'phrase', dir: 'auto' }, ...marks(row.phrase, row.terms)),
        row.caution !== undefined && element('span', { class: 'caution' }, row.caution),
        row.vendor !== undefined && element('span', { class: 'vendor', dir: 'auto' }, ...marks(row.vendor, row.terms)),
      ),
      full && element('span', { class: 'summary', dir: 'auto' }, ...marks(row.summary, row.terms)),
      full && elsewhereElement(row),
    ),
  );
}

function marks(text: string, terms: readonly string[]): readonly (Node | string)[] {
  return highlighted(text, terms).map(piece => (piece.found ? element('mark', {}, piece.text) : piece.text));
}

const firstMarked = (code: string, digits: number): readonly (Node | string)[] =>
  digits > 0 ? [element('mark', {}, code.slice(0, digits)), code.slice(digits)] : [code];
