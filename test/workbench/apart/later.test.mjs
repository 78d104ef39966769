/** What is used now and then is not loaded for a hover, a lens or a suggestion; where it can't be, a command says so and may be run again. */
import assert from 'node:assert/strict';
import { goTo, hoverAt, runCommand, suggestions, type, webviewFrame } from '../../../scripts/host/actions.mjs';
import { openWorkbench } from '../../../scripts/host/web.mjs';

const files = {
  'shop.js': '// A shop of lanterns.\nexports.shut = res => res.status(423).end();\n\n\n',
};
const bundle = '**/dist/later.js';
const browse = 'HTTP Status: Browse Codes';

suite('what is loaded later', () => {
  const state = { asked: 0 };
  const page = () => state.workbench.page;

  suiteSetup(async function () {
    this.timeout(60_000);
    state.workbench = await openWorkbench({ files, open: 'shop.js' });
    await page().route(bundle, route => {
      state.asked += 1;
      return route.abort();
    });
  });
  suiteTeardown(() => state.workbench?.close());

  test('is not asked for by lenses, hovers and suggestions', async () => {
    await page().locator('.codelens-decoration', { hasText: '423 Locked' }).waitFor();
    // With the mouse alone: where the cursor is, VS Code asks for repairs.
    await page().locator('.view-line span', { hasText: /^423$/ }).last().hover();
    await page().locator('.monaco-hover:visible', { hasText: '423 Locked' }).waitFor();
    await goTo(page(), 4);
    await type(page(), 'res.status(');
    assert.match((await suggestions(page())).join('\n'), /404/);
    await page().keyboard.press('Escape');
    assert.equal(state.asked, 0);
  });
  test('is said to be missing, once for each command, with the remedy', async () => {
    await runCommand(page(), browse);
    const message = page().locator('.notification-list-item-message', { hasText: 'Reinstall HTTP Status Lens' });
    await message.waitFor();
    await runCommand(page(), 'HTTP Status: Look Up Code…');
    await page().waitForTimeout(500);
    assert.equal(await message.count(), 1);
    assert.equal(await page().locator('.dialog-message-text').count(), 0);
  });
  test('offers nothing where it is missing, and says nothing of that', async () => {
    await goTo(page(), 2, 35);
    await page().waitForTimeout(1000);
    assert.ok(state.asked > 2);
    assert.match(await hoverAt(page(), 2, 34), /423 Locked/);
  });
  test('is there as soon as it can be', async () => {
    await page().unroute(bundle);
    await runCommand(page(), browse);
    const frame = await webviewFrame(page(), '#page h2', 30_000);
    await frame.locator('#page h2', { hasText: '423' }).waitFor();
  });
});
