/** The ways from page to page and between the two halves. */
import { firstQuestion } from '../src/panel/protocol';
import { groupsOf } from '../src/panel/rows';
import { preview, retrace, visit } from '../src/panel/state';
import { type Browsing, flipped } from './browsing';
import type { Library } from './library';
import type { Choice } from './list';
import type { Memory } from './memory';
import type { Reading } from './reading';

export interface Parts {
  readonly panel: HTMLElement;
  readonly memory: Memory;
  readonly library: Library;
  readonly browsing: Browsing;
  readonly reading: Reading;
}

export interface Navigation {
  /** Shows what was asked for from outside the list, and the row that belongs to it; false if there is no such page. */
  show(id: string): boolean;
  /** The same, and moves the focus there. */
  open(id: string): void;
  choose(id: string, how: Choice): void;
  /** Shows the entry at the editor's cursor. A run of such entries is one step of the history; the focus stays in the editor. */
  follow(id: string): void;
  /** Back or forward in the history. */
  go(by: -1 | 1): void;
  /** To an earlier step of the questions, the first one unless another is named. */
  retrace(way?: string): void;
  /** From the page to its row; in a narrow panel the list comes to the front. */
  leave(): void;
  /** To the search field. */
  search(): void;
}

export function createNavigation({ panel, memory, library, browsing, reading }: Parts): Navigation {
  /** The page that was last shown because the cursor came to its code. */
  let followed: string | undefined;

  function leave(): void {
    if (!isWide()) {
      memory.update({ listing: true });
      reading.draw();
    }
    browsing.mark();
    browsing.focusCurrent();
  }

  function show(id: string): boolean {
    const { registry } = library;
    if (!registry || !library.isKnown(id)) return false;
    const { state } = memory;
    const shut = groupsOf(registry, state.grouping, state.filters).find(
      group => group.rows.some(row => row.id === id) && group.open === state.toggled.includes(group.key),
    );
    memory.update(visit({ ...state, toggled: shut ? flipped(state.toggled, shut.key) : state.toggled }, id));
    browsing.draw();
    reading.draw();
    return true;
  }

  return {
    open(id) {
      if (show(id)) reading.focus();
    },
    show,
    choose(id, how) {
      // In a narrow panel the page covers the list, so passing a row must not open it.
      if (how === 'passed' && !isWide()) return;
      memory.update(how === 'passed' ? preview(memory.state, id) : visit(memory.state, id));
      browsing.mark();
      reading.draw();
      if (how === 'opened' || !isWide()) reading.focus();
    },
    follow(id) {
      const { state, shown } = memory;
      if (!library.registry?.entry(id) || (id === shown && !state.listing)) return;
      memory.update(shown === followed ? preview(state, id) : visit(state, id));
      followed = id;
      reading.draw();
      browsing.mark();
    },
    go(by) {
      memory.step(by);
      reading.draw();
      reading.scrollBack();
      browsing.mark();
      if (memory.state.at >= 0) reading.focus({ preventScroll: memory.state.scrolled.page > 0 });
      else browsing.focusCurrent();
    },
    retrace(way = firstQuestion) {
      memory.update(retrace(memory.state, way));
      reading.draw();
      reading.focus();
    },
    leave,
    search() {
      if (!isWide() && panel.dataset.showing === 'page') leave();
      browsing.query.focus();
      browsing.query.select();
    },
  };
}

/** Below this width the list and the page take turns; panel.css has the same figure. */
export const isWide = () => window.matchMedia('(min-width: 641px)').matches;
