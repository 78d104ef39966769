/** The page of a code: what is coloured, linked and offered on it. */
import assert from 'node:assert/strict';
import { openFile, runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

suite('the page of a code', () => {
  suiteSetup(async () => {
    await runCommand(page(), 'View: Close All Editors');
    await openFile(page(), 'orders/main.go');
    await runCommand(page(), 'HTTP Status: Browse Codes');
  });

  async function pageOf(code) {
    const frame = await webviewFrame(page(), '#panel');
    await frame.locator('#list button').first().waitFor({ state: 'attached' });
    // Beside an editor the panel is narrow, and list and page take turns.
    if (!(await frame.locator('#query').isVisible())) await frame.locator('#page').press('/');
    await frame.locator('#query').fill(code);
    await frame.locator('#query').press('Enter');
    await frame.locator('#page h2', { hasText: code }).waitFor();
    return frame;
  }

  test('colours the example, and leaves its text as it is', async () => {
    const frame = await pageOf('429');
    const response = frame.locator('#page figure', { hasText: 'Response' }).locator('pre');
    assert.equal(await response.locator('.http-status').textContent(), '429');
    assert.match(await response.innerText(), /^HTTP\/1\.1 429 Too Many Requests\nDate: /);
    const colours = await response
      .locator('.http-version, .http-status, .http-phrase, .http-field')
      .evaluateAll(spans => new Set(spans.map(span => getComputedStyle(span).color)).size);
    assert.equal(colours, 4);
  });

  test('says which document had a former name, and links it', async () => {
    const frame = await pageOf('413');
    const link = frame.locator('#page .facts a', { hasText: 'RFC 7231' });
    assert.equal(await link.getAttribute('href'), 'https://www.rfc-editor.org/rfc/rfc7231.html#section-6.5.11');
  });

  test('offers the constants of the open file first, each to copy and to insert', async () => {
    const frame = await pageOf('409');
    const first = frame.locator('#page .names').first().locator('div').first();
    assert.match(await first.innerText(), /http\.StatusConflict/);
    await first.getByRole('button', { name: 'Copy http.StatusConflict' }).waitFor();
    await first.getByRole('button', { name: 'Insert http.StatusConflict' }).waitFor();
  });
});
