/** What the keys of the panel mean. Back and forward are VS Code's own key bindings, so that users may change them. */

export type Wish = 'search' | 'leave' | 'pin' | 'insert' | 'history';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What a key asks for, wherever it is pressed; `typing` tells a text from a shortcut. */
export function wishOf(event: KeyboardEvent, typing: boolean): Wish | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  // Enter and Escape belong to whoever composes a sign with several keys.
  if (event.isComposing) return undefined;
  // With the caps lock on, a letter comes in upper case.
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const command = (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey;
  if (command && key === 'f') return 'search';
  if (command && key === 'd') return 'pin';
  if (command && key === 'Enter') return 'insert';
  // The browser around the web version must not leave the workbench.
  if (isMac ? command && /^[[\]]$/.test(key) : altKey && /^Arrow(?:Left|Right)$/.test(key)) return 'history';
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === '/' && !typing) return 'search';
  return key === 'Escape' ? 'leave' : undefined;
}

/** The keys and what they do, for the page that stands while no code is chosen. Keys that do the same stand apart by a space. */
export function keyHints(): readonly (readonly [keys: string, meaning: string])[] {
  const command = isMac ? '⌘' : 'Ctrl+';
  return [
    [`/ ${command}F`, 'search'],
    ['↓ ↑', 'walk the list'],
    ['Enter', 'read'],
    ['Esc', 'back to the list or the search'],
    [isMac ? '⌘[ ⌘]' : 'Alt+← Alt+→', 'history'],
    [`${command}C`, 'copy number and phrase'],
    [`${command}Enter`, 'insert the number at the cursor'],
    [`${command}D`, 'pin'],
  ];
}
