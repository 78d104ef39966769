/** The quick pick over all codes: a word finds one, and choosing it opens its page. */
import assert from 'node:assert/strict';
import { goTo, openFile, runCommand, shownColumn, typeIntoPick, webviewFrame } from '../../scripts/host/actions.mjs';
import { page, placeOf } from './workbench.mjs';

suite('look up', () => {
  test('a word finds a code, and Enter opens its page', async () => {
    await runCommand(page(), 'HTTP Status: Look Up Code…');
    await typeIntoPick(page(), 'client closed');
    const row = page().locator('.quick-input-list .monaco-list-row', { hasText: '499' }).first();
    await row.waitFor();
    await row.click();
    const frame = await webviewFrame(page(), '#page h2');
    await frame.locator('#page h2', { hasText: '499' }).waitFor();
    assert.match(await frame.locator('#page h2').textContent(), /499\s+Client Closed Request/);
  });

  for (const [what, marked, asked] of [
    ['a constant', 'http.«StatusConflict»)', '409'],
    ['a number that is no status code', 'maxItems    = «200»', '200'],
    ['any other word', 'package «main»', ''],
  ])
    test(`asks for “${asked}” at ${what}`, async () => {
      const { line, text, column } = placeOf('orders/main.go', marked);
      await openFile(page(), 'orders/main.go');
      await goTo(page(), line, await shownColumn(page(), text, column));
      await runCommand(page(), 'HTTP Status: Look Up Code…');
      const input = page().getByPlaceholder('Number, phrase, constant, header field or vendor');
      await input.waitFor();
      assert.equal(await input.inputValue(), asked);
      await page().keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    });
});
