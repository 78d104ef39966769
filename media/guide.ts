/** Draws the page of one guide. What stands on it is decided by `panel/guidePage`. */
import type { GuidePage } from '../src/panel/guidePage';
import { element } from './elements';
import { type Around, block, inPanel, rowList, sources, star, titled, toolbar, toTop } from './pieces';

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

function unsure(way: string): HTMLElement {
  return titled('Still not sure?', element('p', {}, inPanel(way, 'Let questions lead you to the code')));
}
