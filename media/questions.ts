/**
 * Draws "Which code should I answer?": a question with its answers, or the code that they led to, each below the way so far.
 * What stands there is decided by `panel/questionPage`.
 */
import { firstQuestion } from '../src/panel/protocol';
import type { QuestionPage, ReachedPage, Step } from '../src/panel/questionPage';
import { textButton } from './controls';
import { element } from './elements';
import { type Around, action, guides, inPanel, sources, span, titled, toolbar, toTop } from './pieces';

const name = 'Which code should I answer?';

export function drawQuestion(container: HTMLElement, page: QuestionPage | ReachedPage, around: Around): void {
  toTop(container);
  container.replaceChildren(
    toolbar(around),
    ...trail(page.trail),
    ...(page.kind === 'question' ? question(page) : reached(page)),
  );
  container.setAttribute('aria-label', name);
}

/** Lets a page with answers be walked: a digit gives an answer, the arrow keys move between them, Backspace goes a step back. */
export function listenForAnswers(container: HTMLElement): void {
  container.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const answers = [...container.querySelectorAll<HTMLButtonElement>('.answers button')];
    const back = container.querySelector<HTMLElement>('.step-back');
    if (event.key === 'Backspace' && back) back.click();
    else if (/^[1-9]$/.test(event.key) && answers.length > 0) answers[Number(event.key) - 1]?.click();
    else if (!moved(event.key, answers, container.querySelector('h2'))) return;
    event.preventDefault();
  });
}

/** Moves the focus as an arrow key asks; the question itself stands before the first answer. Whether there was anything to do. */
function moved(key: string, answers: readonly HTMLButtonElement[], heading: HTMLElement | null): boolean {
  if (answers.length === 0) return false;
  const at = answers.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: answers.length - 1 }[key];
  if (to === undefined) return false;
  (to < 0 ? heading : answers[Math.min(to, answers.length - 1)])?.focus();
  return true;
}

function question({ title, note, trail, answers }: QuestionPage): readonly HTMLElement[] {
  return [
    element(
      'div',
      { class: 'heading class0' },
      element('p', { class: 'above' }, name),
      element('h2', { tabindex: '-1' }, title),
      note && element('p', { class: 'below' }, note),
    ),
    element(
      'ol',
      { class: 'answers', 'aria-label': 'Answers' },
      ...answers.map(({ id, text, hint }, index) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', 'data-id': id, 'aria-keyshortcuts': String(index + 1) },
            element('kbd', { 'aria-hidden': 'true' }, String(index + 1)),
            element('span', { class: 'answer' }, ...text.map(span)),
            // Not to be seen, but heard between the two.
            ' ',
            hint.length > 0 && element('span', { class: 'hint' }, ...hint.map(span)),
          ),
        ),
      ),
    ),
    element('p', { class: 'note hints' }, ...keys(answers.length, trail.length > 0)),
    ...waysBack(trail),
  ];
}

function keys(answers: number, canGoBack: boolean): readonly (Node | string)[] {
  const key = (text: string) => element('kbd', {}, text);
  const back = canGoBack ? [', ', key('Backspace'), ' goes one step back'] : [];
  return ['Press ', key('1'), ' to ', key(String(answers)), ' to answer', ...back, '.'];
}

function reached(page: ReachedPage): readonly HTMLElement[] {
  return [
    element(
      'div',
      { class: `heading class${page.statusClass}` },
      element('p', { class: 'above' }, 'The code to answer'),
      element(
        'h2',
        { tabindex: '-1' },
        element('span', { class: 'code' }, page.code),
        ' ',
        element('span', { class: 'phrase' }, page.phrase),
      ),
    ),
    element('p', { class: 'lead' }, ...page.reason.map(span)),
    element(
      'div',
      { class: 'actions' },
      action('insert', 'insert', `Insert ${page.code}`, page.code, true),
      action('copy', 'copy', 'Copy number', page.code),
      action('copy', 'copy', 'Copy line', page.line),
      textButton('forward', `All about ${page.code}`, { secondary: true, 'data-id': page.entry }),
    ),
    titled(
      'Why not another?',
      element(
        'dl',
        { class: 'others' },
        ...page.others.map(({ id, line, because }) =>
          element('div', {}, element('dt', {}, inPanel(id, line)), element('dd', {}, ...because.map(span))),
        ),
      ),
    ),
    ...(page.guides.length ? [guides(page.guides)] : []),
    ...waysBack(page.trail),
    sources(page),
  ];
}

/** Each question that was answered, with the answer as the way back to it. */
function trail(steps: readonly Step[]): readonly HTMLElement[] {
  if (steps.length === 0) return [];
  const items = steps.map(({ id, question, answer }) =>
    element(
      'li',
      {},
      element('span', { class: 'asked' }, question),
      ' ',
      element(
        'button',
        { class: 'inner', type: 'button', 'data-does': 'retrace', 'data-id': id, title: 'Answer this again' },
        ...answer.map(span),
      ),
    ),
  );
  return [element('nav', { class: 'trail', 'aria-label': 'The way so far' }, element('ol', {}, ...items))];
}

function waysBack(steps: readonly Step[]): readonly HTMLElement[] {
  const last = steps.at(-1);
  if (!last) return [];
  return [
    element(
      'div',
      { class: 'actions' },
      wayBack('One step back', last.id, true),
      ...(steps.length > 1 ? [wayBack('Start again', firstQuestion)] : []),
    ),
  ];
}

function wayBack(label: string, id: string, isStep = false): HTMLElement {
  return textButton(isStep ? 'back' : undefined, label, {
    class: isStep && 'step-back',
    secondary: true,
    'data-does': 'retrace',
    'data-id': id,
  });
}
