/**
 * What people come to look up, from an editor that has the focus, with the keyboard alone: the answer must be on the screen
 * after as many keys as the README says.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { goTo, openFile, shownColumn } from '../../scripts/host/actions.mjs';
import { page, placeOf } from './workbench.mjs';

const readme = fs.readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Keys are separated by spaces; a text between quotes is typed. */
const lookUp = "F1 'look up' Enter";

const tasks = [
  { question: 'Which code for a deleted resource?', keys: `${lookUp} 'deleted'`, answer: ['410 Gone'] },
  { question: 'What does nginx do with 495?', keys: `${lookUp} '495'`, answer: ['495 SSL Certificate Error', 'nginx'] },
  { question: 'Does 308 keep the method?', keys: `${lookUp} '308'`, answer: ['308 Permanent Redirect', 'same method'] },
  {
    question: 'What is the Rails symbol for 422?',
    keys: `${lookUp} 'rails 422'`,
    answer: ['422 Unprocessable Content', ':unprocessable_content'],
  },
  { question: 'Who sends 530?', keys: `${lookUp} '530'`, answer: ['Cloudflare', 'Pantheon', 'Shopify'] },
];

suite('tasks', () => {
  for (const { question, keys, answer } of tasks)
    test(question, async () => {
      await openFile(page(), 'orders/main.go');
      const { line, text, column } = placeOf('orders/main.go', 'package «main»');
      await goTo(page(), line, await shownColumn(page(), text, column));
      const count = await press(keys);
      await shows('.quick-input-widget', answer);
      await page().keyboard.press('Escape');
      isInReadme(question, count);
    });

  test('the next time the palette offers the look-up first', async () => {
    assert.equal(await press("F1 Enter '308'"), 5);
    await shows('.quick-input-widget', ['308 Permanent Redirect']);
    await page().keyboard.press('Escape');
  });

  test('What is 499 here?', async () => {
    const marked = 'HTTP/1.1" «499» 0';
    const { line, text, column } = placeOf('edge/access.log', marked);
    await openFile(page(), 'edge/access.log');
    await goTo(page(), line, await shownColumn(page(), text, column));
    const count = await press('Control+K Control+I');
    await shows('.monaco-hover:visible', ['499', 'Client Closed Request', 'nginx']);
    await page().keyboard.press('Escape');
    isInReadme('What is 499 here?', count);
  });
});

/** Presses keys as a person would, waiting for what they open; gives their number. */
async function press(keys) {
  const input = page().locator('.quick-input-widget input').first();
  let count = 0;
  for (const [, typed, key] of keys.matchAll(/'([^']*)'|(\S+)/g)) {
    if (typed === undefined) await page().keyboard.press(key);
    else await page().keyboard.type(typed, { delay: 30 });
    count += typed?.length ?? 1;
    if (key === 'F1') await input.waitFor();
    // The palette has made room for the look-up when its own mark has gone.
    if (typed === 'look up')
      await page().locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Look Up Code…' }).waitFor();
    if (key === 'Enter')
      await page().waitForFunction(() => !document.querySelector('.quick-input-widget input').value.startsWith('>'));
  }
  return count;
}

async function shows(selector, texts) {
  for (const text of texts) await page().locator(selector, { hasText: text }).first().waitFor();
}

function isInReadme(question, count) {
  const row = readme.split('\n').find(line => line.startsWith(`| ${question} `));
  assert.equal(Number(row?.split('|')[2]), count, `README: ${row}; measured: ${count}`);
}
