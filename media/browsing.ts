/** The half of the page in which codes are found: the search field, the filters, and the list below them. */
import { favouriteGroups } from '../src/panel/favourites';
import { guideGroups } from '../src/panel/guidePage';
import { countText, emptyText, groupsOf, isFiltered } from '../src/panel/rows';
import { required } from './elements';
import { createFilters } from './filters';
import type { Library } from './library';
import { type Choice, createList } from './list';
import type { Memory } from './memory';
import { keepingPlace } from './place';

export interface Browsing {
  readonly query: HTMLInputElement;
  /** The list, which scrolls. */
  readonly box: HTMLElement;
  /** Whether the list is what a query found. */
  readonly isSearching: boolean;
  /** Draws the filters anew for a registry that has come. */
  showFilters(): void;
  draw(): void;
  /** Draws the list for what has arrived since; whoever walks it keeps the place. */
  redraw(): void;
  /** Scrolls the list, in pixels from its top. */
  scrollTo(top: number): void;
  /** Empties the search field. */
  clear(): void;
  /** Marks the row of the page that is shown, and brings it into view. */
  mark(): void;
  /** Moves the focus to the row that is marked, else to the first. */
  focusCurrent(): void;
  /** What Enter opens from the search field. */
  firstFound(): string | undefined;
}

export function createBrowsing(
  { memory, library }: { readonly memory: Memory; readonly library: Library },
  favourites: () => readonly string[],
  choose: (id: string, how: Choice) => void,
): Browsing {
  const query = required('query', HTMLInputElement);
  const box = required('list', HTMLDivElement);
  const count = required('count', HTMLParagraphElement);
  const filters = createFilters(required('filters', HTMLDivElement), change => {
    memory.update(change);
    draw();
  });
  const list = createList(box, {
    choose,
    toggle(key) {
      memory.update({ toggled: flipped(memory.state.toggled, key) });
      draw();
    },
    leave: () => query.focus(),
  });
  query.value = memory.state.query;
  const isSearching = () => memory.state.query.trim() !== '';
  const find = () => library.find(memory.state.query, memory.state.filters);

  query.addEventListener('input', () => {
    memory.update({ query: query.value });
    draw();
  });
  query.addEventListener('keydown', event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') list.focusFirst();
    else if (event.key === 'Enter') openFirst();
    else return;
    event.preventDefault();
  });

  function draw(): void {
    if (isSearching()) drawFound();
    else drawGroups();
  }

  function drawFound(): void {
    const { registry } = library;
    if (!registry) return;
    const { parts, codes, guides } = find();
    if (parts.length) list.showFound(parts, memory.shown);
    else list.showNothing(emptyText(memory.state.query, memory.state.filters));
    count.textContent = countText(codes, registry.entries.length, memory.state.query, guides);
  }

  function drawGroups(): void {
    const { registry, texts } = library;
    if (!registry) return;
    const { state } = memory;
    const groups = groupsOf(registry, state.grouping, state.filters);
    const shown = groups.reduce((sum, group) => sum + group.rows.length, 0);
    const guides = isFiltered(state.filters) ? [] : texts.guides;
    const pinned = favouriteGroups(registry, groups, guides, favourites());
    if (!shown) list.showNothing(emptyText('', state.filters));
    else
      list.showGroups(
        [...pinned, ...groups, ...guideGroups(guides)].map(group => ({
          ...group,
          shut: group.open === state.toggled.includes(group.key),
        })),
        memory.shown,
      );
    count.textContent = countText(shown, registry.entries.length, '');
  }

  function firstFound(): string | undefined {
    return isSearching() ? find().parts[0]?.rows[0]?.id : undefined;
  }

  function openFirst(): void {
    const id = firstFound();
    if (id !== undefined) choose(id, 'opened');
  }

  return {
    query,
    box,
    get isSearching() {
      return isSearching();
    },
    showFilters() {
      if (library.registry) filters.show(library.registry, memory.state);
    },
    draw,
    redraw() {
      keepingPlace(box, whole => {
        draw();
        if (whole) list.complete();
      });
    },
    scrollTo(top) {
      list.complete();
      box.scrollTop = top;
    },
    clear() {
      query.value = '';
      memory.update({ query: '' });
      draw();
    },
    mark: () => list.mark(memory.shown),
    focusCurrent: list.focusCurrent,
    firstFound,
  };
}

export function flipped(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter(other => other !== key) : [...keys, key];
}
