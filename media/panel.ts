/**
 * The panel's page: takes the registry from the extension, lists and searches it, shows entries, guides and questions, remembers
 * its state.
 * Runs in the webview; draws through `list` and `page`, and asks the extension for nothing but copying and inserting.
 */
import { entryPage, extrasOf } from '../src/panel/entryPage';
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
import { firstState, type PanelState, preview, readState, retrace, step, visit } from '../src/panel/state';
import type { Registry } from '../src/registry/codes';
import { namesByCode } from '../src/search/constantNames';
import { createGuideSearch, type GuideSearch } from '../src/search/guides';
import { createSearch, type Search } from '../src/search/search';
import { searchText } from '../src/search/searchText';
import { required } from './elements';
import { createFilters } from './filters';
import { type Choice, createList } from './list';
import { drawEntry, drawGuide, drawWelcome } from './page';
import { drawQuestion, listenForAnswers } from './questions';

interface Host {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

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

  let state = readState(host.getState());
  let registry: Registry | undefined;
  let search: Search | undefined;
  let guideSearch: GuideSearch | undefined;
  let texts: Extract<ToPanel, { type: 'texts' }> = { type: 'texts', texts: {}, sets: [], guides: [], questions: [] };
  /** Whether they have arrived; until then a guide or a way may be asked for that nobody has heard of. */
  let complete = false;

  window.addEventListener('message', event => {
    const message = toPanel(event.data);
    if (message) receive(message);
  });
  query.addEventListener('input', () => {
    update({ ...state, query: query.value });
    drawList();
  });
  query.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') list.focusFirst();
    else if (event.key === 'Enter') openFirst();
    else return;
    event.preventDefault();
  });
  page.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : undefined;
    if (button?.dataset.does === 'retrace') goBackTo(button.dataset.id ?? firstQuestion);
    else if (button?.dataset.id) choose(button.dataset.id, 'opened');
    else if (button) act(button);
  });
  listenForAnswers(page);
  required('which', HTMLButtonElement).addEventListener('click', () => open(firstQuestion));
  document.addEventListener('keydown', onKey);
  // The two side buttons of a mouse.
  document.addEventListener('mouseup', event => {
    if (event.button === 3) go(-1);
    else if (event.button === 4) go(1);
  });
  host.postMessage({ type: 'ready' });

  function receive(message: ToPanel): void {
    switch (message.type) {
      case 'show': {
        const first = registry === undefined;
        registry = registryFrom(message);
        search = undefined;
        guideSearch = undefined;
        if (first || message.open !== undefined) takeUp(registry, message.open);
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
        if (!state.query.trim()) drawListInPlace();
        void deepen();
        return;
      }
      case 'open':
        open(message.id);
        return;
    }
  }

  /** Draws everything for a registry that has changed. The focus stays where it is: nobody asked for the panel. */
  function renew(known: Registry): void {
    forgetUnknown(known);
    filters.show(known, state);
    drawListInPlace();
    fillPage();
  }

  function forgetUnknown(known: Registry): void {
    const stale = state.visited.some(id => !isKnown(known, id));
    if (stale) update({ ...state, visited: firstState.visited, at: firstState.at });
  }

  /** Draws everything for a registry, as far as the remembered state still fits it. */
  function takeUp(known: Registry, asked: string | undefined): void {
    forgetUnknown(known);
    query.value = state.query;
    filters.show(known, state);
    if (asked !== undefined && isKnown(known, asked)) {
      open(asked);
      return;
    }
    drawList();
    drawPage();
    if (panel.dataset.showing === 'list' || isWide()) query.focus();
    else page.querySelector<HTMLElement>('h2')?.focus();
  }

  function update(next: PanelState): void {
    state = next;
    host.setState(next);
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
    const ofGuides = isFiltered(state.filters) ? [] : guideGroups(texts.guides);
    count.textContent = countText(shown, entries.length, '');
    if (!shown) list.showNothing(emptyText('', state.filters));
    else
      list.showGroups(
        [...groups, ...ofGuides].map(group => ({ ...group, shut: group.open === state.toggled.includes(group.key) })),
        shownId(),
      );
  }

  /** Draws the list anew for what has arrived since; whoever is walking it keeps the place. */
  function drawListInPlace(): void {
    const walking = listBox.contains(document.activeElement);
    const { scrollTop } = listBox;
    drawList();
    listBox.scrollTop = scrollTop;
    if (walking && !listBox.contains(document.activeElement)) list.focusCurrent();
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
    guideSearch ??= createGuideSearch(texts.guides, known.entries);
    const { asked, guides } = guideSearch.find(state.query);
    const shown = isFiltered(state.filters) ? [] : guides;
    return { parts: foundParts(rows, { asked, guides: shown }), codes: rows.length, guides: shown.length };
  }

  function drawPage(): void {
    if (!registry) return;
    const around = { back: state.at >= 0, forward: state.at < state.visited.length - 1 };
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
    const { scrollTop } = page;
    drawPage();
    page.scrollTop = scrollTop;
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

  function act(button: HTMLButtonElement): void {
    const { does, text } = button.dataset;
    if (does === 'back') go(-1);
    else if (does === 'forward') go(1);
    else if (does === 'list') leavePage();
    else if ((does === 'copy' || does === 'insert') && text) {
      host.postMessage({ type: does, text });
      if (does === 'copy') confirm(button, `Copied ${text}`);
    }
  }

  function confirm(button: HTMLButtonElement, words: string): void {
    said.textContent = words;
    button.classList.add('done');
    setTimeout(() => {
      button.classList.remove('done');
      said.textContent = '';
    }, 1500);
  }

  function onKey(event: KeyboardEvent): void {
    const typing = document.activeElement === query;
    const modified = event.altKey || event.ctrlKey || event.metaKey;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      go(event.key === 'ArrowLeft' ? -1 : 1);
    } else if ((event.key === '/' && !typing && !modified) || (event.key === 'f' && (event.ctrlKey || event.metaKey))) {
      if (!isWide() && panel.dataset.showing === 'page') leavePage();
      query.focus();
      query.select();
    } else if (event.key === 'Escape') {
      if (typing) clear();
      else if (page.contains(document.activeElement)) leavePage();
      else query.focus();
    } else {
      // Whoever types while walking the list goes on with the query.
      if (event.key.length === 1 && event.key !== ' ' && !modified && listBox.contains(document.activeElement))
        query.focus();
      return;
    }
    event.preventDefault();
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

/** Lets keys and painting through between two steps of work. */
const breath = () => new Promise<void>(resolve => setTimeout(resolve, 0));

/** Below this width the list and the page take turns; panel.css has the same figure. */
const isWide = () => window.matchMedia('(min-width: 641px)').matches;

function flipped(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter(other => other !== key) : [...keys, key];
}
