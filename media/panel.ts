/**
 * The panel's page: makes its parts and hands mouse and keys to them.
 * Runs in the webview; asks the extension only for what a page can't do.
 */
import { firstQuestion } from '../src/panel/protocol';
import { createActs } from './acts';
import { createBrowsing } from './browsing';
import { buttonOf } from './controls';
import { required } from './elements';
import type { Host } from './host';
import { icon } from './icons';
import { type Wish, wishOf } from './keys';
import { createLibrary } from './library';
import { createMemory } from './memory';
import { listenForMessages } from './messages';
import { createNavigation } from './navigation';
import { createPins } from './pinning';
import { createReading } from './reading';

declare function acquireVsCodeApi(): Host;

start(acquireVsCodeApi());

function start(host: Host): void {
  const panel = required('panel', HTMLElement);
  required('follow', HTMLElement).append(icon('follow'));
  const memory = createMemory(host);
  const library = createLibrary();
  const pins = createPins(panel);
  const browsing = createBrowsing(
    { memory, library },
    () => pins.ids,
    (id, how) => navigation.choose(id, how),
  );
  const reading = createReading(panel, { memory, library });
  const parts = { panel, memory, library, browsing, reading };
  const navigation = createNavigation(parts);
  const acts = createActs(host, pins, parts);

  const fulfil: Readonly<Record<Wish, () => void>> = {
    search: navigation.search,
    leave() {
      if (document.activeElement === browsing.query) browsing.clear();
      else if (reading.box.contains(document.activeElement)) navigation.leave();
      else browsing.query.focus();
    },
    pin: acts.pinAtFocus,
    insert: acts.insertAtFocus,
    // The key binding asks the extension, which answers with a step.
    history() {},
  };

  panel.addEventListener('click', event => {
    const button = buttonOf(event);
    if (button) press(button);
  });
  // The two side buttons of a mouse.
  document.addEventListener('mouseup', event => {
    if (event.button === 3) navigation.go(-1);
    else if (event.button === 4) navigation.go(1);
  });
  document.addEventListener('keydown', onKey);
  for (const half of [browsing.box, reading.box]) half.addEventListener('scroll', noteScrolled, { passive: true });
  listenForMessages(parts, navigation, pins);
  host.postMessage({ type: 'ready' });

  function press(button: HTMLElement): void {
    const { does, id, pin } = button.dataset;
    if (button.id === 'which') navigation.open(firstQuestion);
    else if (does === 'retrace') navigation.retrace(id);
    else if (id && reading.box.contains(button)) navigation.choose(id, 'opened');
    else if (pin) acts.togglePin(pin);
    else if (does === 'back') navigation.go(-1);
    else if (does === 'forward') navigation.go(1);
    else if (does === 'list') navigation.leave();
    else acts.press(button);
  }

  function onKey(event: KeyboardEvent): void {
    const wish = wishOf(event, document.activeElement === browsing.query);
    if (wish) {
      event.preventDefault();
      fulfil[wish]();
      return;
    }
    const isText = event.key.length === 1 && event.key !== ' ' && !event.altKey && !event.ctrlKey && !event.metaKey;
    // Whoever types while walking the list goes on with the query.
    if (isText && browsing.box.contains(document.activeElement)) browsing.query.focus();
  }

  // Until the long texts are here, the page may be too short to be scrolled as far as it was.
  function noteScrolled({ target }: Event): void {
    if (!library.complete) return;
    const { box } = browsing;
    const half = target === box ? { list: box.scrollTop } : { page: reading.box.scrollTop };
    memory.update({ scrolled: { ...memory.state.scrolled, ...half } });
  }
}
