/** Where the panel inserts once the editor that was used last is gone. */
import assert from 'node:assert/strict';
import { lineMatches, openFile, runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

const tab = name => page().locator('.tab', { hasText: name });

suite('inserting from the panel', () => {
  suiteSetup(async () => {
    await runCommand(page(), 'View: Close All Editors');
    await page().setViewportSize({ width: 1750, height: 900 });
  });
  suiteTeardown(async () => {
    await page().setViewportSize({ width: 1280, height: 800 });
    await runCommand(page(), 'View: Close All Editors');
  });

  test('goes to the editor that is in sight when the one used last has been closed', async () => {
    await openFile(page(), 'typed/empty.txt');
    await openFile(page(), 'orders/main.go');
    const frame = await panel();
    await tab('main.go').click({ button: 'middle' });
    await tab('main.go').waitFor({ state: 'detached' });
    await insert(frame, '418');
    await lineMatches(page(), /^\s*418$/);
    await page().keyboard.press('Control+Z');
    await lineMatches(page(), /^\s*$/);
  });

  test('says so where there is none', async () => {
    const frame = await panel();
    await tab('empty.txt').click({ button: 'middle' });
    await tab('empty.txt').waitFor({ state: 'detached' });
    await insert(frame, '418');
    await page().locator('.statusbar-item', { hasText: 'Open a text editor to insert into' }).waitFor();
    assert.equal(await page().locator('.tab').count(), 1);
  });

  async function panel() {
    await runCommand(page(), 'HTTP Status: Browse Codes');
    const frame = await webviewFrame(page(), '#query');
    await frame.waitForFunction(() => document.hasFocus());
    return frame;
  }

  async function insert(frame, typed) {
    await tab('HTTP Status Codes').click();
    await frame.locator('#query').fill(typed);
    await frame.locator('#query').press('Control+Enter');
  }
});
