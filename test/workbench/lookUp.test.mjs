/** The quick pick over all codes: a word finds one, and choosing it opens its page. */
import assert from 'node:assert/strict';
import { runCommand, typeIntoPick, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

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
});
