/**
 * Draws the page of one entry or of one guide, or the welcome while none is chosen. What stands on it is decided by
 * `panel/entryPage` and `panel/guidePage`.
 */
import type { ConstantName, EntryPage, Fact, HeaderRow, RowList, Section } from '../src/panel/entryPage';
import type { GuidePage } from '../src/panel/guidePage';
import type { GuideBlock } from '../src/panel/guideText';
import { httpTokens } from '../src/panel/httpMessage';
import type { Span } from '../src/panel/prose';
import { firstQuestion, type SentClassTexts } from '../src/panel/protocol';
import type { ClassNote } from '../src/panel/rows';
import { textButton, toolButton, toolbarOf } from './controls';
import { element, webLink } from './elements';
import { type Icon, icon } from './icons';
import { keyHints } from './keys';
import { stars } from './pinning';
import { rowElement } from './rows';

export interface Around {
  readonly back: boolean;
  readonly forward: boolean;
  /** Whether the page follows the editor's cursor. */
  readonly follows: boolean;
}

export function drawEntry(container: HTMLElement, page: EntryPage, around: Around): void {
  const { number, phrase, line, markdown } = page.clippings;
  toTop(container);
  container.replaceChildren(
    toolbar(around, star(page.id, line)),
    heading(page),
    element('p', { class: 'lead', dir: 'auto' }, page.summary),
    element(
      'div',
      { class: 'actions' },
      action('insert', 'insert', `Insert ${number}`, number, true),
      action('copy', 'copy', 'Copy number', number),
      action('copy', 'copy', 'Copy phrase', phrase),
      action('copy', 'copy', 'Copy line', line),
      markdown !== undefined && action('link', 'copy', 'Copy Markdown link', markdown),
      action('find', 'find', 'Find in workspace', number),
    ),
    ...texts(page),
  );
  container.setAttribute('aria-label', line);
}

export function drawGuide(container: HTMLElement, page: GuidePage, around: Around): void {
  toTop(container);
  container.replaceChildren(
    toolbar(around, star(page.id, page.title)),
    element('div', { class: 'heading class0' }, element('h2', { tabindex: '-1' }, page.title)),
    element('section', { class: 'guide', 'aria-label': 'Comparison' }, ...page.blocks.map(block)),
    rowList(page.codes),
    ...(page.way === undefined ? [] : [unsure(page.way)]),
    ...(page.sources.length ? [sources(page)] : []),
  );
  container.setAttribute('aria-label', page.title);
}

/** Done before something else is drawn, while the layout is still known; afterwards it would make one at once. */
export function toTop(container: HTMLElement): void {
  container.scrollTop = 0;
}

function unsure(way: string): HTMLElement {
  return titled('Still not sure?', element('p', {}, inPanel(way, 'Let questions lead you to the code')));
}

export function drawWelcome(container: HTMLElement, classes: readonly ClassNote[], around: Around): void {
  const hints = keyHints();
  container.replaceChildren(
    ...(around.forward ? [toolbar(around)] : []),
    element(
      'div',
      { class: 'welcome' },
      element('h2', {}, 'Which code is it?'),
      element(
        'p',
        {},
        'Choose a code, or type a number, a word of its phrase, a header field or a vendor. ',
        '4xx, 49 and “nginx 49” work too.',
      ),
      element('p', {}, inPanel(firstQuestion, 'Which code should I answer?'), ' A few questions lead you to it.'),
      element(
        'dl',
        { class: 'keys' },
        ...hints.flatMap(([keys, meaning]) => [
          element('dt', {}, ...keys.split(' ').map(key => element('kbd', {}, key))),
          element('dd', {}, meaning),
        ]),
      ),
      ...classes.map(classSection),
    ),
  );
  container.setAttribute('aria-label', 'Welcome');
}

const crawlersNote = ({ text, date, source }: SentClassTexts['crawlers']) => [
  `${text} (`,
  webLink('source', source),
  `, ${date})`,
];

function classSection({ title, note, texts }: ClassNote): HTMLElement {
  return element(
    'section',
    { class: `class${title.charAt(0)}` },
    element('h3', {}, title),
    element('p', {}, note),
    texts &&
      element(
        'details',
        {},
        element('summary', {}, 'For clients and search engines'),
        element('p', {}, texts.client),
        element('p', {}, ...crawlersNote(texts.crawlers)),
      ),
  );
}

export function toolbar({ back, forward, follows }: Around, ...own: readonly HTMLElement[]): HTMLElement {
  return toolbarOf(
    toolButton([icon('back')], 'Back', { 'data-does': 'back', inert: !back }),
    toolButton([icon('forward')], 'Forward', { 'data-does': 'forward', inert: !forward }),
    ...own,
    toolButton([icon('follow')], 'Follow the editor’s cursor', {
      class: 'narrow',
      'data-does': 'follow',
      toggleable: true,
      checked: follows,
    }),
    // Where list and page take turns, this is the way to the list in one step.
    textButton(undefined, 'All codes', { class: 'all narrow', secondary: true, 'data-does': 'list' }),
  );
}

/** Pins what the page shows. */
function star(id: string, title: string): HTMLElement {
  return toolButton(stars(), `Pin ${title}`, { 'data-pin': id, title: 'Pin or unpin', toggleable: true });
}

/** One of what can be done with a code; the one that is meant most often stands out. */
export function action(name: Icon, does: Doing, label: string, text: string, primary = false): HTMLElement {
  return textButton(name, label, {
    secondary: !primary,
    'data-does': does,
    'data-text': text,
    title: titles[does](text),
  });
}

type Doing = 'copy' | 'insert' | 'find';

const titles: Readonly<Record<Doing, (text: string) => string>> = {
  copy: text => `Copy “${text}”`,
  insert: () => 'Write it at the cursor of the last text editor',
  find: text => `Search the files of the workspace for ${text} as a whole word`,
};

function heading(page: EntryPage): HTMLElement {
  return element(
    'div',
    { class: `heading class${page.statusClass}` },
    element(
      'h2',
      { tabindex: '-1' },
      element('span', { class: 'code' }, page.code),
      ' ',
      element('span', { class: 'phrase', dir: 'auto' }, page.phrase),
    ),
    element(
      'ul',
      { class: 'marks', 'aria-label': 'Class, publisher and standing' },
      ...page.marks.map(mark => element('li', { class: mark.caution && 'stressed' }, mark.text)),
    ),
  );
}

function texts(page: EntryPage): readonly HTMLElement[] {
  const facts = element(
    'dl',
    { class: 'facts' },
    ...page.facts.map(fact =>
      element(
        'div',
        {},
        element('dt', {}, fact.label),
        element('dd', { dir: 'auto' }, webLink(fact.text, fact.address), ...source(fact.source)),
      ),
    ),
  );
  return [
    ...(page.facts.length ? [facts] : []),
    ...page.owners.map(rowList),
    ...page.sections.map(section),
    ...(page.headers.length ? [headers(page.headers)] : []),
    ...(page.example.length ? [example(page)] : []),
    ...(page.guides.length ? [guides(page.guides)] : []),
    ...page.lists.map(rowList),
    ...names(page.names),
    ...(page.links.length ? [links(page)] : []),
    ...(page.sources.length ? [sources(page)] : []),
  ];
}

export function titled(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}

/** The document that a fact comes from, behind it. */
function source(document: Fact['source']): readonly (Node | string)[] {
  if (!document) return [];
  return [' (', typeof document === 'string' ? document : webLink(document.label, document.address), ')'];
}

const section = ({ title, blocks }: Section) => titled(title, ...blocks.map(block));

export function guides(known: EntryPage['guides']): HTMLElement {
  return titled(
    'Which one?',
    element('ul', { class: 'links' }, ...known.map(({ id, title }) => element('li', {}, inPanel(id, title)))),
  );
}

/** A way to another page of the panel, in the words of a sentence. */
export function inPanel(id: string, label: string): HTMLElement {
  return element('button', { class: 'inner', type: 'button', 'data-id': id }, label);
}

function block(shown: GuideBlock): HTMLElement {
  switch (shown.kind) {
    case 'paragraph':
      return element('p', { dir: 'auto' }, ...shown.spans.map(span));
    case 'list':
      return element('ul', {}, ...shown.items.map(item => element('li', { dir: 'auto' }, ...item.map(span))));
    case 'fenced':
      return message(shown.text);
    case 'table':
      return table(shown);
  }
}

/**
 * The first cell of a row is its heading. A table that is wider than the page scrolls by itself; where the page is very narrow,
 * its cells stand below each other, each under the heading of its column. The roles say what it is then, too.
 */
function table({ head, rows }: Extract<GuideBlock, { readonly kind: 'table' }>): HTMLElement {
  const titles = head.map(cell => cell.map(({ text }) => text).join(''));
  const heads = head.map(cell =>
    cell.length
      ? element('th', { scope: 'col', role: 'columnheader' }, ...cell.map(span))
      : element('td', { role: 'cell' }),
  );
  const body = rows.map(([first = [], ...cells]) =>
    element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'row', role: 'rowheader' }, ...first.map(span)),
      ...cells.map((cell, index) => element('td', { role: 'cell', 'data-head': titles[index + 1] }, ...cell.map(span))),
    ),
  );
  return element(
    'div',
    { class: 'wide', tabindex: '0', role: 'group', 'aria-label': 'Comparison table' },
    element(
      'table',
      { role: 'table' },
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads)),
      element('tbody', { role: 'rowgroup' }, ...body),
    ),
  );
}

export function span(shown: Span): Node | string {
  switch (shown.kind) {
    case 'text':
      return shown.text;
    case 'code':
      return element('code', {}, shown.text);
    case 'strong':
      return element('strong', {}, shown.text);
    case 'emphasis':
      return element('em', {}, shown.text);
    case 'link':
      return webLink(shown.text, shown.address);
    case 'guide':
      return inPanel(shown.id, shown.text);
  }
}

function headers(rows: readonly HeaderRow[]): HTMLElement {
  return titled(
    'Header fields',
    element(
      'dl',
      { class: 'fields' },
      ...rows.map(({ name, need, note, address }) =>
        element(
          'div',
          {},
          element('dt', {}, webLink(name, address)),
          element('dd', {}, element('span', { class: 'need' }, need), note && ` ${note}`),
        ),
      ),
    ),
  );
}

function example(page: EntryPage): HTMLElement {
  return titled(
    'Example',
    ...page.example.map(({ title, text }) => element('figure', {}, element('figcaption', {}, title), message(text))),
  );
}

function message(text: string): HTMLElement {
  const tokens = httpTokens(text).map(token =>
    token.kind === 'plain' ? token.text : element('span', { class: `http-${token.kind}` }, token.text),
  );
  return element('pre', { tabindex: '0' }, element('code', {}, ...tokens));
}

const manyRows = 8;

/** A long list stands closed: the page is about the code itself. */
function rowList({ title, note, rows }: RowList): HTMLElement {
  const list = element('ul', { class: 'rows' }, ...rows.map(row => rowElement(row, false)));
  for (const row of list.querySelectorAll('button.row')) row.removeAttribute('tabindex');
  const hint = note ? [element('p', { class: 'note' }, note)] : [];
  if (rows.length <= manyRows) return titled(title, ...hint, list);
  return titled(title, ...hint, element('details', {}, element('summary', {}, `${rows.length} numbers`), list));
}

function names({ here, elsewhere }: EntryPage['names']): readonly HTMLElement[] {
  if (!here.length && !elsewhere.length) return [];
  const count = here.length ? `In ${elsewhere.length} more libraries` : `In ${elsewhere.length} libraries`;
  return [
    titled(
      'As a constant',
      ...(here.length ? [nameList(here)] : []),
      ...(elsewhere.length ? [element('details', {}, element('summary', {}, count), nameList(elsewhere))] : []),
    ),
  ];
}

function nameList(names: readonly ConstantName[]): HTMLElement {
  return element(
    'dl',
    { class: 'names' },
    ...names.map(({ set, name }) =>
      element(
        'div',
        {},
        element('dt', {}, set),
        element(
          'dd',
          {},
          element('code', {}, name),
          small('copy', `Copy ${name}`, name),
          small('insert', `Insert ${name}`, name),
          small('find', `Find ${name} in the workspace`, name),
        ),
      ),
    ),
  );
}

function small(does: Doing, label: string, text: string): HTMLElement {
  return element(
    'button',
    { class: 'small', type: 'button', 'data-does': does, 'data-text': text, 'aria-label': label, title: label },
    icon(does),
  );
}

function links(page: EntryPage): HTMLElement {
  return titled(
    'Read on',
    element('ul', { class: 'links' }, ...page.links.map(link => element('li', {}, webLink(link.label, link.address)))),
  );
}

export function sources(page: Pick<EntryPage, 'sources'>): HTMLElement {
  const list = page.sources.map(source =>
    element('li', {}, typeof source === 'string' ? source : webLink(source.label, source.address)),
  );
  return element(
    'section',
    { class: 'sources', 'aria-label': 'Sources' },
    element('details', {}, element('summary', {}, 'Where this comes from'), element('ul', {}, ...list)),
  );
}
