/** The quick pick over all codes and guides: what it asks for, shows and does. */
import assert from 'node:assert/strict';
import {
  goTo,
  lineMatches,
  openFile,
  runCommand,
  runCommandAndType,
  shownColumn,
  webviewFrame,
} from '../../scripts/host/actions.mjs';
import { page, placeOf } from './workbench.mjs';

suite('look up', () => {
  suiteSetup(() => runCommand(page(), 'View: Close All Editors'));

  test('a word finds a code, and Enter opens its page', async () => {
    const row = await lookUp('client closed', '499');
    await row.click();
    const frame = await webviewFrame(page(), '#page h2');
    await frame.locator('#page h2', { hasText: '499' }).waitFor();
    assert.match(await frame.locator('#page h2').textContent(), /499\s+Client Closed Request/);
    await hasFocus(frame);
  });

  test('two codes find the guide that compares them, and choosing it opens the guide', async () => {
    const row = await lookUp('401 or 403', '401 or 403?');
    await page().locator('.quick-input-list', { hasText: 'Guides' }).waitFor();
    await row.click();
    const frame = await webviewFrame(page(), '#page table');
    await frame.locator('#page h2', { hasText: '401 or 403?' }).waitFor();
    await hasFocus(frame);
  });

  test('a mistyped word finds codes and guides', async () => {
    const row = await lookUp('redirct', 'Which redirect?');
    await page().locator('.quick-input-list .monaco-list-row', { hasText: '308 Permanent Redirect' }).waitFor();
    await row.waitFor();
    await page().keyboard.press('Escape');
  });

  test('a row says who means it so, what it means, and what a library calls it', async () => {
    const row = await lookUp('rails 422', '422 Unprocessable Content');
    const text = await row.textContent();
    for (const part of [
      'IANA',
      'client error',
      'Rack and Rails: :unprocessable_content',
      'instructions cannot be carried out',
    ])
      assert.ok(text.includes(part), `${part} is not in ${text}`);
    await page().keyboard.press('Escape');
  });

  test('its buttons insert the number and copy the line', async () => {
    await openFile(page(), 'typed/empty.txt');
    const row = await lookUp('teapot', '418');
    await row.hover();
    await row.getByRole('button', { name: 'Insert at the cursor' }).click();
    await page().locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await lineMatches(page(), /^\s*418$/);
    await page().keyboard.press('Control+Z');
    const again = await lookUp('teapot', '418');
    await again.hover();
    await again.getByRole('button', { name: 'Copy number and phrase' }).click();
    await page().locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await page().evaluate(() => navigator.clipboard.readText()), '418 (Unused)');
  });

  test('nothing found is said in a row, and the next one goes on to the questions', async () => {
    const row = await lookUp('xyzzy plugh', 'Nothing found for “xyzzy plugh”');
    // What a screen reader says of the row that it stands on.
    await page().locator('.quick-input-list .monaco-list-row.focused[aria-label^="Nothing found for"]').waitFor();
    assert.match(await row.textContent(), /Try a number/);
    await page().keyboard.press('Enter');
    await page().locator('.quick-input-list .monaco-list-row', { hasText: 'Browse Codes' }).waitFor();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    const frame = await webviewFrame(page(), '#page h2');
    await frame.locator('#page h2', { hasText: '?' }).waitFor();
    await hasFocus(frame);
  });

  test('a number that nobody defines is said to be one, and another row goes on to the panel', async () => {
    await runCommand(page(), 'View: Close All Editors');
    const row = await lookUp('477', 'Nothing found for “477”');
    assert.match(await row.textContent(), /Nobody defines 477/);
    await page().locator('.quick-input-list .monaco-list-row', { hasText: 'Browse Codes' }).click();
    await hasFocus(await webviewFrame(page(), '#list button.row'));
  });

  test('what people call it finds a code, and the row says so', async () => {
    const row = await lookUp('throttle', '429 Too Many Requests');
    assert.match(await row.textContent(), /Asked as: throttle/);
    await page().keyboard.press('Escape');
  });

  for (const [what, file, marked, asked] of [
    ['a constant', 'orders/main.go', 'http.«StatusConflict»)', 'StatusConflict'],
    ['a number', 'edge/nginx.conf', 'return «444»;', '444'],
    ['a number that is no status code', 'orders/main.go', 'maxItems    = «200»', '200'],
    ['any other word', 'orders/main.go', 'package «main»', ''],
  ])
    test(`asks for “${asked}” at ${what}`, async () => {
      const { line, text, column } = placeOf(file, marked);
      await openFile(page(), file);
      await goTo(page(), line, await shownColumn(page(), text, column));
      await runCommand(page(), 'HTTP Status: Look Up Code…');
      const input = page().getByPlaceholder('Number, phrase, constant, header field or vendor');
      await input.waitFor();
      assert.equal(await input.inputValue(), asked);
      // Whoever wants something else just types it.
      await page().keyboard.type('gone');
      assert.equal(await input.inputValue(), 'gone');
      await page().keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    });
});

/** Waits until the panel has the focus. A quick pick that is opened earlier is closed again by it. */
const hasFocus = frame => frame.waitForFunction(() => document.hasFocus());

/** Asks the quick pick, and gives the first row with a text. */
async function lookUp(typed, text) {
  await runCommandAndType(page(), 'HTTP Status: Look Up Code…', typed);
  const row = page().locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  await row.waitFor();
  return row;
}
