/** What the extension says to the page, and what the page does about it. */
import { type ToPanel, toPanel } from '../src/panel/protocol';
import { withoutGone } from '../src/panel/state';
import { whenFocused } from './focus';
import { isWide, type Navigation, type Parts } from './navigation';
import type { Pins } from './pinning';

type Showing = Extract<ToPanel, { type: 'show' }>;

export function listenForMessages(parts: Parts, navigation: Navigation, pins: Pins): void {
  const { panel, memory, library, browsing, reading } = parts;
  let painted = Promise.resolve();
  /** Whether the panel was the editor in front when it was filled. */
  let isInFront = false;
  /** Whether the user has gone elsewhere since the page had the focus: to a quick pick, which leaves the panel in front. */
  let hasLeft = false;

  window.addEventListener('message', async event => {
    // The list is on the screen before the long texts take their time, which begins with looking at their message.
    await painted;
    const message = toPanel(event.data);
    if (message) receive(message);
    if (message?.type === 'show') painted = painting();
  });
  window.addEventListener('blur', () => {
    hasLeft = true;
  });
  window.addEventListener('focus', () => {
    hasLeft = false;
  });

  function receive(message: ToPanel): void {
    switch (message.type) {
      case 'kept':
        pins.take(message.favourites);
        reading.showFollowing(message.follows);
        if (library.registry && !browsing.isSearching) browsing.redraw();
        return;
      case 'show': {
        const isFirst = library.registry === undefined;
        isInFront = message.active;
        library.takeRegistry(message);
        memory.update(withoutGone(memory.state, library.isKnown));
        if (isFirst || message.open !== undefined) takeUp(message);
        else {
          // The focus stays where it is: nobody asked for the panel.
          browsing.redraw();
          reading.refill();
        }
        browsing.showFilters();
        return;
      }
      case 'texts': {
        const isAwaited = !library.complete && library.registry?.entry(memory.shown ?? '') === undefined;
        library.takeTexts(message);
        // The guides are a group of the list; a search is drawn anew when its index is there. After the page, its place would ask for a layout twice.
        if (!browsing.isSearching) browsing.redraw();
        reading.refill();
        if (isAwaited && document.activeElement !== browsing.query) settle(reading.focus);
        void library.deepen().then(isDeeper => {
          if (isDeeper && browsing.isSearching) browsing.draw();
        });
        return;
      }
      case 'open':
        if (message.id === undefined) navigation.search();
        else navigation.open(message.id);
        return;
      case 'cursor':
        navigation.follow(message.id);
        return;
      case 'step':
        navigation.go(message.by);
        return;
    }
  }

  /** Draws everything as it was left, as far as it still fits the registry, or with the page that is asked for. */
  function takeUp({ open: asked }: Showing): void {
    if (asked !== undefined && navigation.show(asked)) {
      settle(reading.focus);
      return;
    }
    const { scrolled } = memory.state;
    const wide = isWide();
    // The focus asks for a layout at once, which costs least while nothing is drawn.
    if (wide) settle(() => browsing.query.focus());
    browsing.draw();
    reading.draw();
    if (!wide) settle(() => (panel.dataset.showing === 'list' ? browsing.query : reading).focus());
    if (scrolled.page > 0) reading.scrollBack();
    if (scrolled.list > 0) browsing.scrollTo(scrolled.list);
  }

  /** Moves the focus in a page that has been loaded. VS Code does not always give it to a panel in front, so it is taken there. */
  function settle(move: () => void): void {
    if (isInFront && !hasLeft) move();
    else whenFocused(move);
  }
}

/** Milliseconds: a frame or two, and what is enough where nothing is painted because the panel is out of sight. */
const frames = 40;
const longestPainting = 300;

/** Until what was drawn just now is on the screen. */
const painting = () =>
  new Promise<void>(resolve => {
    setTimeout(resolve, longestPainting);
    requestAnimationFrame(() => setTimeout(resolve, frames));
  });
