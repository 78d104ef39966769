/**
 * The panel's page: takes the registry from the extension, lists and searches it, shows entries, guides and questions, remembers
 * its state.
 * Runs in the webview; draws through `list` and `page`, and asks the extension only for what a page can't do.
 */
import { clippingsOf } from '../src/panel/clippings';
import { entryPage, extrasOf } from '../src/panel/entryPage';
import { favouriteGroups } from '../src/panel/favourites';
import { type FoundPart, foundParts, guideGroups, guidePage } from '../src/panel/guidePage';
import {
  type FromPanel,
  firstQuestion,
  isGuideId,
  isWay,
  type SentGuide,
  type ToPanel,
  toPanel,
} from '../src/panel/protocol';
import { questionPage } from '../src/panel/questionPage';
import { classNotes, countText, emptyText, groupsOf, isFiltered, registryFrom, rowsOf } from '../src/panel/rows';
import { type PanelState, preview, readState, retrace, step, visit, withoutGone } from '../src/panel/state';
import type { Registry } from '../src/registry/codes';
import { namesByCode } from '../src/search/constantNames';
import { createGuideSearch, type GuideSearch } from '../src/search/guides';
import { createSearch, type Search } from '../src/search/search';
import { searchText } from '../src/search/searchText';
import { buttonOf, setOn } from './controls';
import { required } from './elements';
import { createFilters } from './filters';
import { icon } from './icons';
import { type Wish, wishOf } from './keys';
import { type Choice, createList } from './list';
import { drawEntry, drawGuide, drawWelcome } from './page';
import { createPins } from './pinning';
import { keepingPlace, scrollDrawn } from './place';
import { drawQuestion, listenForAnswers } from './questions';

interface Host {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

type Showing = Extract<ToPanel, { type: 'show' }>;

declare function acquireVsCodeApi(): Host;

start(acquireVsCodeApi());

function start(host: Host): void {
  const panel = required('panel', HTMLElement);
  const query = required('query', HTMLInputElement);
  const count = required('count', HTMLParagraphElement);
  const said = required('said', HTMLDivElement);
  const page = required('page', HTMLElement);
  const filters = createFilters(required('filters', HTMLDivElement), change => {
    update({ ...state, ...change });
    drawList();
  });
  const listBox = required('list', HTMLDivElement);
  const list = createList(listBox, { choose, toggle, leave: () => query.focus() });
  const pins = createPins(panel);

  let state = readState(host.getState());
  let registry: Registry | undefined;
  let search: Search | undefined;
  let guideSearch: GuideSearch | undefined;
  let texts: Extract<ToPanel, { type: 'texts' }> = { type: 'texts', texts: {}, sets: [], guides: [], questions: [] };
  /** Whether they have arrived; until then a guide or a way may be asked for that nobody has heard of. */
  let complete = false;
  let favourites: readonly string[] = [];
  let follows = false;
  /** The page that was last shown because the cursor came to its code. */
  let followed: string | undefined;
  let painted = Promise.resolve();

  window.addEventListener('message', async event => {
    // The list is on the screen before the long texts take their time, which begins with looking at their message.
    await painted;
    const message = toPanel(event.data);
    if (message) receive(message);
    if (message?.type === 'show') painted = painting();
  });
  query.addEventListener('input', () => {
    update({ ...state, query: query.value });
    drawList();
  });
  query.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') list.focusFirst();
    else if (event.key === 'Enter') openFirst();
    else return;
    event.preventDefault();
  });
  required('follow', HTMLElement).append(icon('follow'));
  panel.addEventListener('click', event => {
    const button = buttonOf(event);
    if (button?.dataset.does === 'retrace') goBackTo(button.dataset.id ?? firstQuestion);
    else if (button?.dataset.id && page.contains(button)) choose(button.dataset.id, 'opened');
    else if (button?.dataset.pin) togglePin(button.dataset.pin);
    else if (button) act(button);
  });
  listenForAnswers(page);
  required('which', HTMLButtonElement).addEventListener('click', () => open(firstQuestion));
  document.addEventListener('keydown', onKey);
  document.addEventListener('copy', copyLine);
  for (const half of [listBox, page]) half.addEventListener('scroll', noteScrolled, { passive: true });
  // The two side buttons of a mouse.
  document.addEventListener('mouseup', event => {
    if (event.button === 3) go(-1);
    else if (event.button === 4) go(1);
  });
  const fulfil: Readonly<Record<Wish, () => void>> = {
    search() {
      if (!isWide() && panel.dataset.showing === 'page') leavePage();
      query.focus();
      query.select();
    },
    leave() {
      if (document.activeElement === query) clear();
      else if (page.contains(document.activeElement)) leavePage();
      else query.focus();
    },
    pin() {
      const id = idAtFocus();
      if (id !== undefined) togglePin(id);
    },
    insert() {
      const entry = registry?.entry(idAtFocus() ?? '');
      if (entry) host.postMessage({ type: 'insert', text: String(entry.code) });
    },
    // The key binding asks the extension, which answers with a step.
    history() {},
  };
  host.postMessage({ type: 'ready' });

  function receive(message: ToPanel): void {
    switch (message.type) {
      case 'kept':
        favourites = message.favourites;
        follows = message.follows;
        pins.take(favourites);
        showFollowing();
        if (registry && !state.query.trim()) keepingPlace(listBox, drawList);
        return;
      case 'show': {
        const first = registry === undefined;
        registry = registryFrom(message);
        search = undefined;
        guideSearch = undefined;
        if (first || message.open !== undefined) takeUp(registry, message);
        else renew(registry);
        return;
      }
      case 'texts': {
        const awaited = !complete && registry?.entry(shownId() ?? '') === undefined;
        texts = message;
        guideSearch = undefined;
        complete = true;
        fillPage();
        if (awaited && document.activeElement !== query) page.querySelector<HTMLElement>('h2')?.focus();
        // The guides are a group of the list; a search is drawn anew when its index is there.
        if (!state.query.trim()) keepingPlace(listBox, drawList);
        void deepen();
        return;
      }
      case 'open':
        if (message.id === undefined) fulfil.search();
        else open(message.id);
        return;
      case 'cursor':
        follow(message.id);
        return;
      case 'step':
        go(message.by);
        return;
    }
  }

  /** Draws everything for a registry that has changed. The focus stays where it is: nobody asked for the panel. */
  function renew(known: Registry): void {
    update(withoutGone(state, id => isKnown(known, id)));
    filters.show(known, state);
    keepingPlace(listBox, drawList);
    fillPage();
  }

  /** Draws everything for a registry, as far as the remembered state still fits it. */
  function takeUp(known: Registry, { open: asked, active }: Showing): void {
    update(withoutGone(state, id => isKnown(known, id)));
    const { scrolled } = state;
    query.value = state.query;
    filters.show(known, state);
    if (asked !== undefined && isKnown(known, asked)) {
      open(asked);
      return;
    }
    drawPage();
    if (scrolled.page > 0) scrollDrawn(page, scrolled.page);
    // The focus asks for a layout at once: that of the list is made when it is painted.
    whenHere(active, () => {
      if (panel.dataset.showing === 'list' || isWide()) query.focus();
      else page.querySelector<HTMLElement>('h2')?.focus();
    });
    drawList();
    if (scrolled.list > 0) listBox.scrollTop = scrolled.list;
  }

  function update(next: PanelState): void {
    const turned = next.visited[next.at] !== shownId();
    state = turned ? { ...next, scrolled: { ...next.scrolled, page: 0 } } : next;
    host.setState(state);
  }

  // Until the long texts are here, the page may be too short to be scrolled as far as it was.
  function noteScrolled({ target }: Event): void {
    const half = target === listBox ? { list: listBox.scrollTop } : { page: page.scrollTop };
    if (complete) update({ ...state, scrolled: { ...state.scrolled, ...half } });
  }

  function shownId(): string | undefined {
    return state.visited[state.at];
  }

  function isKnown(known: Registry, id: string): boolean {
    if (known.entry(id)) return true;
    return complete ? (guideOf(texts, id) ?? questionPage(known, texts, id)) !== undefined : isGuideId(id) || isWay(id);
  }

  /** Phrases, publishers and summaries are searched at once; long texts and constants when their index is there. */
  function searching(): Search | undefined {
    if (registry) search ??= createSearch(registry);
    return search;
  }

  function searchingGuides(known: Registry): GuideSearch {
    guideSearch ??= createGuideSearch(texts.guides, known.entries);
    return guideSearch;
  }

  async function deepen(): Promise<void> {
    const known = registry;
    if (!known) return;
    await searching()?.prepare(breath);
    const namesOf = namesByCode(texts.sets);
    const deeper = createSearch({
      ...known,
      namesOf: entry => (entry.publisher === 'iana' ? namesOf(entry.code) : []),
      textOf: entry => searchText(texts.texts[entry.id]),
    });
    await deeper.prepare(breath);
    // The registry may have changed in the meantime; then its own index is on the way.
    if (known !== registry) return;
    search = deeper;
    searchingGuides(known).prepare();
    if (state.query.trim()) drawList();
  }

  function drawList(): void {
    if (!registry) return;
    const { entries } = registry;
    if (state.query.trim()) {
      const { parts, codes, guides } = found(registry);
      count.textContent = countText(codes, entries.length, state.query, guides);
      if (parts.length) list.showFound(parts, shownId());
      else list.showNothing(emptyText(state.query, state.filters));
      return;
    }
    const groups = groupsOf(registry, state.grouping, state.filters);
    const shown = groups.reduce((sum, group) => sum + group.rows.length, 0);
    const guides = isFiltered(state.filters) ? [] : texts.guides;
    const pinned = favouriteGroups(registry, groups, guides, favourites);
    count.textContent = countText(shown, entries.length, '');
    if (!shown) list.showNothing(emptyText('', state.filters));
    else
      list.showGroups(
        [...pinned, ...groups, ...guideGroups(guides)].map(group => ({
          ...group,
          shut: group.open === state.toggled.includes(group.key),
        })),
        shownId(),
      );
  }

  /** What the query finds, codes and guides; the filters are about codes and leave no guides over. */
  function found(known: Registry): {
    readonly parts: readonly FoundPart[];
    readonly codes: number;
    readonly guides: number;
  } {
    const searched = searching();
    const rows = rowsOf(known, searched?.find(state.query) ?? [], state.filters, hit =>
      searched?.elsewhere(hit, state.query),
    );
    const { asked, guides } = searchingGuides(known).find(state.query);
    const shown = isFiltered(state.filters) ? [] : guides;
    return { parts: foundParts(rows, { asked, guides: shown }), codes: rows.length, guides: shown.length };
  }

  function drawPage(): void {
    if (!registry) return;
    const around = { back: state.at >= 0, forward: state.at < state.visited.length - 1, follows };
    const entry = registry.entry(shownId() ?? '');
    const guide = entry ? undefined : guideOf(texts, shownId());
    const asked = entry ? undefined : questionPage(registry, texts, shownId() ?? '');
    panel.dataset.showing = (entry || guide || asked) && !state.listing ? 'page' : 'list';
    if (asked) {
      drawQuestion(page, asked, around);
      return;
    }
    if (guide) {
      drawGuide(page, guidePage(registry, guide, texts.questions), around);
      return;
    }
    if (!entry) {
      drawWelcome(page, classNotes(registry), around);
      return;
    }
    const extras = { ...extrasOf(texts.texts[entry.id]), sets: texts.sets, guides: texts.guides };
    drawEntry(page, entryPage(registry, entry, extras), around);
  }

  /** Draws the page anew where it stands, for what has arrived since; whoever is reading it keeps the place. */
  function fillPage(): void {
    const reading = page.contains(document.activeElement);
    drawPage();
    scrollDrawn(page, state.scrolled.page);
    if (reading) page.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Shows an entry or a guide that was asked for from outside the list, and the row that belongs to it. */
  function open(id: string): void {
    if (!registry || !isKnown(registry, id)) return;
    const groups = groupsOf(registry, state.grouping, state.filters);
    const shut = groups.find(
      group => group.rows.some(row => row.id === id) && group.open === state.toggled.includes(group.key),
    );
    update(visit({ ...state, toggled: shut ? flipped(state.toggled, shut.key) : state.toggled }, id));
    drawList();
    drawPage();
    page.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Shows the entry at the editor's cursor. A run of such entries is one step of the history; the focus stays in the editor. */
  function follow(id: string): void {
    if (!registry?.entry(id) || (id === shownId() && !state.listing)) return;
    update(shownId() === followed ? preview(state, id) : visit(state, id));
    followed = id;
    drawPage();
    list.mark(id);
  }

  function choose(id: string, how: Choice): void {
    // In a narrow panel the page covers the list, so passing a row must not open it.
    if (how === 'passed' && !isWide()) return;
    update(how === 'passed' ? preview(state, id) : visit(state, id));
    list.mark(id);
    drawPage();
    if (how === 'opened' || !isWide()) page.querySelector<HTMLElement>('h2')?.focus();
  }

  /** To an earlier step of the questions. */
  function goBackTo(way: string): void {
    update(retrace(state, way));
    drawPage();
    page.querySelector<HTMLElement>('h2')?.focus();
  }

  function openFirst(): void {
    if (!registry || !state.query.trim()) return;
    const [first] = found(registry).parts[0]?.rows ?? [];
    if (first) choose(first.id, 'opened');
  }

  function toggle(key: string): void {
    update({ ...state, toggled: flipped(state.toggled, key) });
    drawList();
  }

  function go(by: -1 | 1): void {
    update(step(state, by));
    drawPage();
    list.mark(shownId());
    if (state.at >= 0) page.querySelector<HTMLElement>('h2')?.focus();
    else list.focusCurrent();
  }

  /** From the page to its row; in a narrow panel the list comes to the front. */
  function leavePage(): void {
    const id = shownId();
    if (!isWide()) {
      update({ ...state, listing: true });
      drawPage();
    }
    list.mark(id);
    list.focusCurrent();
  }

  function act(button: HTMLElement): void {
    const { does, text } = button.dataset;
    if (does === 'back') go(-1);
    else if (does === 'forward') go(1);
    else if (does === 'list') leavePage();
    else if (does === 'follow') host.postMessage({ type: 'follow', on: !follows });
    else if ((does === 'copy' || does === 'insert' || does === 'find') && text) {
      host.postMessage({ type: does, text });
      if (does === 'copy') confirm(button, `Copied ${text}`);
    }
  }

  function togglePin(id: string): void {
    host.postMessage({ type: 'pin', id, pinned: !pins.has(id) });
    say(pins.has(id) ? 'Unpinned' : 'Pinned');
  }

  function showFollowing(): void {
    for (const button of panel.querySelectorAll('[data-does="follow"]')) setOn(button, follows);
  }

  /** The entry or guide that the keys are about: of the row with the focus, what Enter would open from the search field, else of the page. */
  function idAtFocus(): string | undefined {
    const { activeElement } = document;
    if (!registry) return undefined;
    if (activeElement === query && state.query.trim()) return found(registry).parts[0]?.rows[0]?.id;
    const row = activeElement?.closest('li')?.querySelector<HTMLElement>(':scope > .row');
    if (row) return row.dataset.id;
    const asked = questionPage(registry, texts, shownId() ?? '');
    return asked?.kind === 'reached' ? asked.entry : asked ? undefined : shownId();
  }

  /** Copy with nothing selected takes the line of the code, as it takes the whole line in an editor. */
  function copyLine(event: ClipboardEvent): void {
    const entry = registry?.entry(idAtFocus() ?? '');
    const selected = document.activeElement === query && query.selectionStart !== query.selectionEnd;
    if (!registry || !entry || selected || !getSelection()?.isCollapsed) return;
    const { line } = clippingsOf(registry, entry);
    event.clipboardData?.setData('text/plain', line);
    event.preventDefault();
    say(`Copied ${line}`);
  }

  function confirm(button: HTMLElement, words: string): void {
    say(words);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  }

  function say(words: string): void {
    said.textContent = words;
    setTimeout(() => {
      if (said.textContent === words) said.textContent = '';
    }, 1500);
  }

  function onKey(event: KeyboardEvent): void {
    const typing = document.activeElement === query;
    const wish = wishOf(event, typing);
    if (wish) {
      event.preventDefault();
      fulfil[wish]();
      return;
    }
    const text = event.key.length === 1 && event.key !== ' ' && !event.altKey && !event.ctrlKey && !event.metaKey;
    // Whoever types while walking the list goes on with the query.
    if (text && listBox.contains(document.activeElement)) query.focus();
  }

  function clear(): void {
    query.value = '';
    update({ ...state, query: '' });
    drawList();
  }
}

function guideOf({ guides }: Extract<ToPanel, { type: 'texts' }>, id: string | undefined): SentGuide | undefined {
  return guides.find(guide => guide.id === id);
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

/** Lets keys and painting through between two steps of work. */
const breath = () => new Promise<void>(resolve => setTimeout(resolve, 0));

/** At once if the panel is in front, else when the focus comes to it: what is only shown must not take it from the editor. */
function whenHere(active: boolean, work: () => void): void {
  if (active) work();
  else window.addEventListener('focus', () => document.activeElement === document.body && work(), { once: true });
}

/** Below this width the list and the page take turns; panel.css has the same figure. */
const isWide = () => window.matchMedia('(min-width: 641px)').matches;

function flipped(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter(other => other !== key) : [...keys, key];
}
