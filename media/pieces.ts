/** What the pages of codes, guides and questions are made of alike. */
import type { EntryPage, Fact, RowList } from '../src/panel/entryPage';
import type { GuideBlock } from '../src/panel/guideText';
import { httpTokens } from '../src/panel/httpMessage';
import type { Span } from '../src/panel/prose';
import { textButton, toolButton, toolbarOf } from './controls';
import { element, webLink } from './elements';
import { type Icon, icon } from './icons';
import { stars } from './pinning';
import { rowElement } from './rows';

/** What stands around a page: whether its history leads on, and whether it follows the editor's cursor. */
export interface Around {
  readonly back: boolean;
  readonly forward: boolean;
  readonly follows: boolean;
}

/** Done before something else is drawn, while the layout is still known; afterwards it would make one at once. */
export function toTop(container: HTMLElement): void {
  container.scrollTop = 0;
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
export function star(id: string, title: string): HTMLElement {
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

export type Doing = 'copy' | 'insert' | 'find';

const titles: Readonly<Record<Doing, (text: string) => string>> = {
  copy: text => `Copy “${text}”`,
  insert: () => 'Write it at the cursor of the last text editor',
  find: text => `Search the files of the workspace for ${text} as a whole word`,
};

export function titled(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}

/** The document that a fact comes from, behind it. */
export function source(document: Fact['source']): readonly (Node | string)[] {
  if (!document) return [];
  return [' (', typeof document === 'string' ? document : webLink(document.label, document.address), ')'];
}

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

export function block(shown: GuideBlock): HTMLElement {
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

const manyRows = 8;

/** A long list stands closed: the page is about the code itself. */
export function rowList({ title, note, rows }: RowList): HTMLElement {
  const list = element('ul', { class: 'rows' }, ...rows.map(row => rowElement(row, false)));
  for (const row of list.querySelectorAll('button.row')) row.removeAttribute('tabindex');
  const hint = note ? [element('p', { class: 'note' }, note)] : [];
  if (rows.length <= manyRows) return titled(title, ...hint, list);
  return titled(title, ...hint, element('details', {}, element('summary', {}, `${rows.length} numbers`), list));
}

/** An HTTP message with its parts told apart by colour. */
export function message(text: string): HTMLElement {
  const tokens = httpTokens(text).map(token =>
    token.kind === 'plain' ? token.text : element('span', { class: `http-${token.kind}` }, token.text),
  );
  return element('pre', { tabindex: '0' }, element('code', {}, ...tokens));
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
