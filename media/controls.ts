/**
 * Buttons and tool bars that look and behave as VS Code's own, from a library of elements made for webviews.
 * Each is imported by itself, so that no other is bundled.
 */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-container/index.js';
import { type Attributes, type Child, element } from './elements';
import { type Icon, icon } from './icons';

/** A button with a label; `name` is the icon before it. */
export function textButton(name: Icon | undefined, label: string, attributes: Attributes): HTMLElement {
  const drawing = name && icon(name);
  drawing?.setAttribute('slot', 'content-before');
  const made = element('vscode-button', attributes, drawing, label);
  // It is pressed when a key goes down. Space would scroll the page as well, and Enter press what has the focus by then.
  made.addEventListener('keydown', event => {
    if (event.key === ' ' || event.key === 'Enter') event.preventDefault();
  });
  return made;
}

/** A button of a tool bar that is an icon, with a name to be read out and shown by the mouse. */
export function toolButton(drawing: readonly Child[], label: string, attributes: Attributes): HTMLElement {
  return element('vscode-toolbar-button', { label, title: label, ...attributes }, ...drawing);
}

export function toolbarOf(...buttons: readonly Child[]): HTMLElement {
  return element('vscode-toolbar-container', { class: 'toolbar' }, ...buttons);
}

/** The button that an event came from, native or one of the library's. */
export function buttonOf({ target }: Event): HTMLElement | undefined {
  const button = target instanceof Element && target.closest('button, vscode-button, vscode-toolbar-button');
  return button instanceof HTMLElement ? button : undefined;
}

/** Shows whether a button that switches something is on. */
export function setOn(button: Element, on: boolean): void {
  if (button.localName === 'button') button.setAttribute('aria-pressed', String(on));
  else button.toggleAttribute('checked', on);
}
