/** What the page remembers across reloads, and how it reads that back. Knows shapes, not whether a page still exists. */
import type { PublisherKind, RegistryEntry, Standing } from '../registry/registrySchema';
import { cacheableWords, publisherKindWords, standingWords } from '../registry/wording';

export type Grouping = 'class' | 'publisher';

export interface Filters {
  /** First digit of the status class; undefined for all. */
  readonly statusClass?: number;
  readonly publisherKind?: PublisherKind;
  readonly standing?: Standing;
  readonly cacheable?: NonNullable<RegistryEntry['cacheable']>;
  readonly everyday: boolean;
}

export interface PanelState {
  readonly version: 1;
  readonly grouping: Grouping;
  readonly filters: Filters;
  readonly query: string;
  /** Keys of the groups that stand otherwise than they do at first: open or closed. */
  readonly toggled: readonly string[];
  /** Ids of pages in the order in which they were opened; `at` is the one shown, -1 for the list alone. */
  readonly visited: readonly string[];
  readonly at: number;
  /** Whether the list is in front of the page, where the panel is too narrow for both. */
  readonly listing: boolean;
  /** How far each half is scrolled, in CSS pixels. */
  readonly scrolled: { readonly list: number; readonly page: number };
}

export const firstState: PanelState = {
  version: 1,
  grouping: 'class',
  filters: { everyday: false },
  query: '',
  toggled: [],
  visited: [],
  at: -1,
  listing: false,
  scrolled: { list: 0, page: 0 },
};

const longestHistory = 50;

/** The state that was kept, or the first one where it is of another version or shape. */
export function readState(kept: unknown): PanelState {
  if (typeof kept !== 'object' || kept === null) return firstState;
  const { version, grouping, filters, query, toggled, visited, at, listing, scrolled } = kept as Readonly<
    Record<string, unknown>
  >;
  const sound =
    version === 1 &&
    (grouping === 'class' || grouping === 'publisher') &&
    typeof query === 'string' &&
    isTexts(toggled) &&
    isTexts(visited) &&
    Number.isInteger(at) &&
    Number(at) >= -1 &&
    Number(at) < visited.length;
  return sound
    ? {
        version,
        grouping,
        filters: readFilters(filters),
        query,
        toggled,
        visited,
        at: Number(at),
        listing: listing === true,
        scrolled: readScrolled(scrolled),
      }
    : firstState;
}

/** The state after a page was opened: what was ahead in the history is forgotten. */
export function visit(state: PanelState, id: string): PanelState {
  if (state.visited[state.at] === id) return { ...state, listing: false };
  const visited = [...state.visited.slice(0, state.at + 1), id].slice(-longestHistory);
  return { ...state, visited, at: visited.length - 1, listing: false };
}

/** The state after the shown page was exchanged for another, as when the arrow keys run through the list. */
export function preview(state: PanelState, id: string): PanelState {
  if (state.at < 0) return visit(state, id);
  return { ...state, visited: state.visited.with(state.at, id), listing: false };
}

/** The state after a return to an earlier step of a way: back in the history where one came from there, else a new page. */
export function retrace(state: PanelState, id: string): PanelState {
  const at = state.visited.slice(0, Math.max(state.at, 0)).lastIndexOf(id);
  const cameFromThere = at >= 0 && state.visited.slice(at + 1, state.at + 1).every(way => way.startsWith(`${id}/`));
  return cameFromThere ? { ...state, at, listing: false } : visit(state, id);
}

/** One page back (-1) or forward (1), where there is one; back from the first leads to the list. */
export function step(state: PanelState, by: -1 | 1): PanelState {
  const at = state.at + by;
  return at < -1 || at >= state.visited.length ? state : { ...state, at, listing: false };
}

/** The state without the pages that are gone; where the shown one is, the list alone is shown. */
export function withoutGone(state: PanelState, isKnown: (id: string) => boolean): PanelState {
  if (state.visited.every(isKnown)) return state;
  const shown = state.visited[state.at];
  const before = state.visited.slice(0, state.at).filter(isKnown).length;
  const at = shown !== undefined && isKnown(shown) ? before : -1;
  return { ...state, visited: state.visited.filter(isKnown), at };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string');

function readFilters(kept: unknown): Filters {
  if (typeof kept !== 'object' || kept === null) return firstState.filters;
  const { statusClass, publisherKind, standing, cacheable, everyday } = kept as Readonly<Record<string, unknown>>;
  return {
    ...(typeof statusClass === 'number' && { statusClass }),
    ...(isKey(publisherKindWords, publisherKind) && { publisherKind }),
    ...(isKey(standingWords, standing) && { standing }),
    ...(isKey(cacheableWords, cacheable) && { cacheable }),
    everyday: everyday === true,
  };
}

function isKey<Key extends string>(words: Readonly<Record<Key, string>>, value: unknown): value is Key {
  return typeof value === 'string' && Object.hasOwn(words, value);
}

function readScrolled(kept: unknown): PanelState['scrolled'] {
  if (typeof kept !== 'object' || kept === null) return firstState.scrolled;
  const { list, page } = kept as Readonly<Record<string, unknown>>;
  return { list: Number(list) || 0, page: Number(page) || 0 };
}
