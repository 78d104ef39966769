/** What the extension says to the page, and what the page does about it. */
import { type ToPanel, toPanel } from '../src/panel/protocol';
import { withoutGone } from '../src/panel/state';
import { isWide, type Navigation, type Parts } from './navigation';
import type { Pins } from './pinning';

type Showing = Extract<ToPanel, { type: 'show' }>;

export function listenForMessages(parts: Parts, navigation: Navigation, pins: Pins): void {
  const { panel, memory, library, browsing, reading } = parts;
  let painted = Promise.resolve();

  window.addEventListener('message', async event => {
    // The list is on the screen before the long texts take their time, which begins with looking at their message.
    await painted;
    const message = toPanel(event.data);
    if (message) receive(message);
    if (message?.type === 'show') painted = painting();
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
        library.takeRegistry(message);
        memory.update(withoutGone(memory.state, library.isKnown));
        browsing.showFilters();
        if (isFirst || message.open !== undefined) takeUp(message);
        else {
          // The focus stays where it is: nobody asked for the panel.
          browsing.redraw();
          reading.refill();
        }
        return;
      }
      case 'texts': {
        const isAwaited = !library.complete && library.registry?.entry(memory.shown ?? '') === undefined;
        library.takeTexts(message);
        reading.refill();
        if (isAwaited && document.activeElement !== browsing.query) reading.focus();
        // The guides are a group of the list; a search is drawn anew when its index is there.
        if (!browsing.isSearching) browsing.redraw();
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
  function takeUp({ open: asked, active }: Showing): void {
    if (asked !== undefined && library.isKnown(asked)) {
      navigation.open(asked);
      return;
    }
    const { scrolled } = memory.state;
    reading.draw();
    if (scrolled.page > 0) reading.scrollBack();
    // The focus asks for a layout at once: that of the list is made when it is painted.
    whenHere(active, () => {
      if (panel.dataset.showing === 'list' || isWide()) browsing.query.focus();
      else reading.focus();
    });
    browsing.draw();
    if (scrolled.list > 0) browsing.scrollTo(scrolled.list);
  }
}

/** At once if the panel is in front, else when the focus comes to it: what is only shown must not take it from the editor. */
function whenHere(active: boolean, work: () => void): void {
  if (active) work();
  else window.addEventListener('focus', () => document.activeElement === document.body && work(), { once: true });
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
