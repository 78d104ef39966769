/** Moving the focus for what nobody asked for just now: it must not be taken from an editor, or from a quick pick, which closes when it loses it. */

/** At once where the page has the focus, else as soon as it comes. */
export function whenFocused(move: () => void): void {
  if (document.hasFocus()) move();
  else window.addEventListener('focus', move, { once: true });
}
