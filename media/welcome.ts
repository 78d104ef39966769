/** Draws the page that stands while no code is chosen: where to begin, the keys, and the classes. */
import { firstQuestion, type SentClassTexts } from '../src/panel/protocol';
import type { ClassNote } from '../src/panel/rows';
import { element, webLink } from './elements';
import { keyHints } from './keys';
import { type Around, inPanel, toolbar } from './pieces';

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
