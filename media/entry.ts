/** Draws the page of one entry. What stands on it is decided by `panel/entryPage`. */
import type { ConstantName, EntryPage, HeaderRow, Section } from '../src/panel/entryPage';
import { element, webLink } from './elements';
import { icon } from './icons';
import {
  type Around,
  action,
  block,
  type Doing,
  guides,
  message,
  rowList,
  source,
  sources,
  star,
  titled,
  toolbar,
  toTop,
} from './pieces';

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

const section = ({ title, blocks }: Section) => titled(title, ...blocks.map(block));

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
