/** The list of codes, grouped or as found: shows first what fits into it, the rest when there is time, and is walked by keyboard. */
import type { FoundPart } from '../src/panel/guidePage';
import { element } from './elements';
import { whenFocused } from './focus';
import { type Drawing, foundDrawing, groupDrawing, type Line, type ShownGroup } from './rows';

/** `opened`: by Enter, so the reader goes along; `pointed`: by the mouse; `passed`: by the arrow keys. */
export type Choice = 'opened' | 'pointed' | 'passed';

export interface ListHandlers {
  choose(id: string, how: Choice): void;
  toggle(key: string): void;
  /** The arrow key up, at the first row. */
  leave(): void;
}

export interface List {
  showGroups(groups: readonly ShownGroup[], current: string | undefined): void;
  showFound(parts: readonly FoundPart[], current: string | undefined): void;
  showNothing(text: string): void;
  /** Draws at once what is still to come, so that the list can be scrolled to anywhere. */
  complete(): void;
  /** Marks the row whose entry is shown beside the list, and brings it into view. */
  mark(id: string | undefined): void;
  focusFirst(): void;
  /** The marked row where it is listed, else the first. */
  focusCurrent(): void;
}

export function createList(container: HTMLElement, handlers: ListHandlers): List {
  const stops = () => [...container.querySelectorAll<HTMLButtonElement>('button.row, button.group')];
  const marked = () => container.querySelector<HTMLButtonElement>('button[aria-current]');
  /** What is still to be drawn. */
  let waiting: Line[] = [];
  /** Pixels. Asking the list itself in a key's way would make a layout. */
  let height = container.clientHeight;
  new ResizeObserver(() => {
    height = container.clientHeight;
  }).observe(container);

  /** Draws the next lines, saying whether there are more. */
  function drawMore(most: number, rowClass: 'first' | 'later'): boolean {
    for (const line of waiting.splice(0, most)) line.draw(rowClass);
    return waiting.length > 0;
  }

  const complete = () => drawMore(waiting.length, 'later');

  /** Replaces the list, with the lines that fit into it or stand before the row that is to be seen. */
  function show({ box, lines }: Drawing, rowHeight: number, current: string | undefined, seen = current): void {
    waiting = [...lines];
    const mine = waiting;
    const at = seen === undefined ? -1 : lines.findIndex(({ id }) => id === seen);
    drawMore(Math.max(Math.ceil(height / rowHeight), at + 1), 'first');
    container.replaceChildren(box);
    if (current !== undefined) setCurrent(current);
    if (!marked()) stops()[0]?.setAttribute('tabindex', '0');
    if (waiting.length === 0) return;
    // Rows that are lower than usual leave room, which shows when they have been painted.
    const fill = () => {
      if (waiting !== mine || container.scrollHeight > container.clientHeight) return;
      if (drawMore(rowsToFill, 'first')) fill();
    };
    requestAnimationFrame(() => setTimeout(fill, 0));
    // What nobody sees yet follows when no key has replaced the list for a while.
    const follow = () => {
      if (waiting !== mine) return;
      if (drawMore(rowsAfterwards, 'later')) setTimeout(follow, 0);
      if (!marked()) setCurrent(current);
    };
    setTimeout(follow, pauseOfTyping);
  }

  function focus(stop: HTMLButtonElement | undefined) {
    if (!stop) return;
    for (const other of container.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    stop.setAttribute('tabindex', '0');
    stop.focus();
    // Rows that come into sight with it may prove taller than was reckoned, and push it out again.
    const reveal = () => stop === document.activeElement && stop.scrollIntoView({ block: 'nearest' });
    requestAnimationFrame(() => requestAnimationFrame(reveal));
    if (stop.dataset.id) handlers.choose(stop.dataset.id, 'passed');
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
    complete();
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
      const { activeElement } = document;
      const key = activeElement instanceof HTMLElement ? activeElement.dataset.key : undefined;
      if (key === undefined) container.scrollTop = 0;
      show(groupDrawing(groups), groupedRow, current);
      if (key === undefined) {
        marked()?.scrollIntoView({ block: 'nearest' });
        return;
      }
      // The group that was just opened or shut by its heading was drawn anew, and stays where it is.
      complete();
      const heading = stops().find(stop => stop.dataset.key === key);
      if (heading) whenFocused(() => heading.focus());
    },
    showFound(parts, current) {
      // Set while the layout is still that of the last list; afterwards it would make a new one at once.
      container.scrollTop = 0;
      show(foundDrawing(parts), foundRow, current, undefined);
    },
    showNothing(text) {
      waiting = [];
      container.replaceChildren(element('p', { class: 'nothing' }, text));
    },
    complete,
    mark(id) {
      if (waiting.some(line => line.id === id)) complete();
      setCurrent(id);
      marked()?.scrollIntoView({ block: 'nearest' });
    },
    focusFirst: () => focus(stops().find(stop => stop.dataset.id)),
    focusCurrent: () => (marked() ?? stops()[0])?.focus(),
  };
}

/** Pixels that a row takes mostly: of a group, and one that was found, which has a summary below. */
const groupedRow = 27;
const foundRow = 68;
/** Few enough for a key in between. */
const rowsAfterwards = 40;
const rowsToFill = 5;
/** Milliseconds. */
const pauseOfTyping = 120;

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
