/** What is done with a code: copied, inserted, found, pinned. All but the copy key is the extension's work. */
import { clippingsOf } from '../src/panel/clippings';
import { questionPage } from '../src/panel/questionPage';
import { required } from './elements';
import type { Host } from './host';
import type { Parts } from './navigation';
import type { Pins } from './pinning';

export interface Acts {
  /** Does what the `data-does` of a button says with its `data-text`. */
  press(button: HTMLElement): void;
  togglePin(id: string): void;
  /** The two keys that act on the code that the focus is at. */
  pinAtFocus(): void;
  insertAtFocus(): void;
}

export function createActs(host: Host, pins: Pins, { memory, library, browsing, reading }: Parts): Acts {
  const said = required('said', HTMLDivElement);
  document.addEventListener('copy', copyLine);

  /** The entry or guide that the keys are about: of the row with the focus, what Enter would open from the search field, else of the page. */
  function idAtFocus(): string | undefined {
    const { activeElement } = document;
    const { registry, texts } = library;
    if (!registry) return undefined;
    if (activeElement === browsing.query && browsing.isSearching) return browsing.firstFound();
    const row = activeElement?.closest('li')?.querySelector<HTMLElement>(':scope > .row');
    if (row) return row.dataset.id;
    const asked = questionPage(registry, texts, memory.shown ?? '');
    return asked?.kind === 'reached' ? asked.entry : asked ? undefined : memory.shown;
  }

  /** Copy with nothing selected takes the line of the code, as it takes the whole line in an editor. */
  function copyLine(event: ClipboardEvent): void {
    const { registry } = library;
    const { query } = browsing;
    const entry = registry?.entry(idAtFocus() ?? '');
    const selected = document.activeElement === query && query.selectionStart !== query.selectionEnd;
    if (!registry || !entry || selected || !getSelection()?.isCollapsed) return;
    const { line } = clippingsOf(registry, entry);
    event.clipboardData?.setData('text/plain', line);
    event.preventDefault();
    say(`Copied ${line}`);
  }

  function say(words: string): void {
    said.textContent = words;
    setTimeout(() => {
      if (said.textContent === words) said.textContent = '';
    }, 1500);
  }

  function togglePin(id: string): void {
    host.postMessage({ type: 'pin', id, pinned: !pins.has(id) });
    say(pins.has(id) ? 'Unpinned' : 'Pinned');
  }

  return {
    press(button) {
      const { does, text } = button.dataset;
      if (does === 'follow') host.postMessage({ type: 'follow', on: !reading.follows });
      else if ((does === 'copy' || does === 'insert' || does === 'find') && text) {
        host.postMessage({ type: does, text });
        if (does === 'copy') {
          say(`Copied ${text}`);
          button.classList.add('done');
          setTimeout(() => button.classList.remove('done'), 1500);
        }
      }
    },
    togglePin,
    pinAtFocus() {
      const id = idAtFocus();
      if (id !== undefined) togglePin(id);
    },
    insertAtFocus() {
      const entry = library.registry?.entry(idAtFocus() ?? '');
      if (entry) host.postMessage({ type: 'insert', text: String(entry.code) });
    },
  };
}
