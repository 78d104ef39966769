/** VS Code is quit and started again: the panel is as it was. */
import assert from 'node:assert/strict';
import { focusEditor, runCommand, webviewFrame } from '../../../scripts/host/actions.mjs';
import { openWorkbench } from '../../../scripts/host/web.mjs';

const favourites = '#list section[aria-label="Favourites"] .row';

suite('a restart', () => {
  const state = {};

  suiteSetup(async function () {
    this.timeout(60_000);
    state.workbench = await openWorkbench({ open: 'edge/nginx.conf', width: 1750 });
  });
  suiteTeardown(() => state.workbench?.close());

  test('brings the panel back with page, search, place and favourites, and the focus stays in the editor', async function () {
    this.timeout(120_000);
    const { workbench } = state;
    await leavePanel(workbench.page);
    // The web workbench writes what it remembers every five seconds.
    await workbench.page.waitForTimeout(6500);
    await workbench.restart();
    const frame = await webviewFrame(workbench.page, '#list button.row', 30_000);
    await frame.locator('#page h2', { hasText: '502' }).waitFor();
    assert.equal(await frame.locator('#query').inputValue(), 'bad gateway');
    await frame.waitForFunction(() => document.querySelector('#page').scrollTop === 150);
    assert.equal(await frame.evaluate(() => document.hasFocus()), false);
    await frame.locator('#query').press('Escape');
    await frame.locator(favourites).waitFor();
    assert.deepEqual(await frame.locator(favourites).allTextContents(), ['502Bad Gateway']);
    assert.deepEqual(workbench.complaints(), []);
  });
});

/** A search, a page that is scrolled, a favourite; and the focus goes to the editor. */
async function leavePanel(page) {
  await runCommand(page, 'HTTP Status: Browse Codes');
  const frame = await webviewFrame(page, '#list button.row', 30_000);
  await frame.locator('#query').fill('bad gateway');
  await frame.locator('#query').press('ArrowDown');
  await frame.locator('#page h2', { hasText: '502' }).waitFor();
  await page.keyboard.press('Control+d');
  await frame.locator('#list .pin[aria-pressed="true"]').first().waitFor({ state: 'attached' });
  await frame.locator('#page').evaluate(half => half.scrollTo(0, 150));
  await focusEditor(page);
}
