/**
 * The stars beside codes and guides, and what VS Code's context menu is told of the row or page that it opens on.
 * The extension keeps the favourites; here stands what it said last.
 */
import { isGuideId } from '../src/panel/protocol';
import { setOn } from './controls';
import { element } from './elements';
import { icon } from './icons';

export interface Pins {
  /** All that is pinned, in the order of the favourites. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** Takes what the extension says now, and shows it wherever there is a star. */
  take(ids: readonly string[]): void;
}

/** Watches what is drawn inside `main`. A pinned row has its star at once, any other when the mouse or the focus comes to it. */
export function createPins(main: HTMLElement): Pins {
  let pinned: ReadonlySet<string> = new Set();

  function paint(): void {
    // Runs after each key of a search: without favourites no row is looked at.
    const rows = pinned.size > 0 ? main.querySelectorAll<HTMLElement>('li > .row') : [];
    for (const row of rows) if (pinned.has(row.dataset.id ?? '')) give(row);
    for (const star of main.querySelectorAll<HTMLElement>('[data-pin]'))
      setOn(star, pinned.has(star.dataset.pin ?? ''));
  }

  const drawn = new MutationObserver(paint);
  drawn.observe(main, { childList: true, subtree: true });
  for (const event of ['pointerover', 'focusin'] as const)
    main.addEventListener(event, ({ target }) => {
      const row = target instanceof Element ? target.closest('li')?.querySelector<HTMLElement>(':scope > .row') : null;
      if (row) give(row);
    });
  // In time for VS Code, which reads it when the event has come up to the window.
  main.addEventListener('contextmenu', ({ target }) => {
    const holder = target instanceof Element ? target.closest<HTMLElement>('li:has(> .row), #page') : null;
    if (!holder) return;
    const id = holder.querySelector<HTMLElement>(':scope > .row, .toolbar > [data-pin]')?.dataset;
    holder.dataset.vscodeContext = menuContext(id?.id ?? id?.pin, pinned, holder.id !== 'page');
  });

  return {
    get ids() {
      return [...pinned];
    },
    has: id => pinned.has(id),
    take(ids) {
      pinned = new Set(ids);
      paint();
    },
  };
}

/** The star of something that is not pinned and of something that is; the style sheet shows one of them. */
export const stars = () => [icon('star'), icon('starred')];

function give(row: HTMLElement): void {
  const { id } = row.dataset;
  if (id === undefined || row.nextElementSibling) return;
  // A guide has a sign in the place of the code.
  const parts = row.querySelectorAll(isGuideId(id) ? '.phrase' : '.code, .phrase');
  const title = `Pin ${[...parts].map(part => part.textContent).join(' ')}`;
  row.after(
    element(
      'button',
      { class: 'pin', type: 'button', tabindex: '-1', 'data-pin': id, 'aria-label': title, title: 'Pin or unpin' },
      ...stars(),
    ),
  );
}

/** A page keeps VS Code's own Copy for what is selected on it; in a list nothing can be. */
function menuContext(id: string | undefined, pinned: ReadonlySet<string>, inList: boolean): string {
  return JSON.stringify({
    ...(id !== undefined && { webviewSection: isGuideId(id) ? 'guide' : 'code', id, pinned: pinned.has(id) }),
    ...(inList && { preventDefaultContextMenuItems: true }),
  });
}
