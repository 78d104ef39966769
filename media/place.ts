/** Keeps a reader's place while something is drawn anew. */
import { whenFocused } from './focus';

/** The row or heading with the focus keeps it, and stays at its height if it is still listed; else the list stays scrolled as far; `whole` says that either needs all rows. */
export function keepingPlace(list: HTMLElement, draw: (whole: boolean) => void): void {
  const active = list.contains(document.activeElement) ? document.activeElement : undefined;
  const stop = active?.closest('li')?.querySelector<HTMLElement>('.row') ?? active?.closest<HTMLElement>('.group');
  const { id } = stop?.dataset ?? {};
  const heading = headingOf(stop);
  const top = stop?.getBoundingClientRect().top ?? 0;
  const { scrollTop } = list;
  const isMoved = stop !== undefined || scrollTop > 0;
  draw(isMoved);
  if (!isMoved) return;
  list.scrollTop = scrollTop;
  if (!stop) return;
  const same = [...list.querySelectorAll<HTMLElement>(id === undefined ? '.group' : '.row')].filter(
    other => (other.dataset.id ?? other.dataset.key) === (id ?? heading),
  );
  const found = same.find(other => headingOf(other) === heading) ?? same[0];
  if (!found) return;
  whenFocused(() => found.focus({ preventScroll: true }));
  list.scrollTop += found.getBoundingClientRect().top - top;
}

/** The key of the group that a row stands in or that a heading opens. */
function headingOf(stop: Element | null | undefined): string | undefined {
  return stop?.closest('section')?.querySelector<HTMLElement>('.group')?.dataset.key;
}

/** Scrolls a page that was drawn just now: the library's buttons have their size a moment later, though before anything is painted. */
export function scrollDrawn(page: HTMLElement, top: number): void {
  const drawn = [...page.querySelectorAll('vscode-button')].at(-1)?.updateComplete;
  void Promise.resolve(drawn).then(() => {
    page.scrollTop = top;
  });
}
