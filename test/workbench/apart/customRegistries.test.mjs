/** A registry of one's own, as a user makes and uses it: created from the palette, named in the settings, changed, seen everywhere. */
import assert from 'node:assert/strict';
import {
  focusEditor,
  goTo,
  hoverAt,
  openFile,
  runCommand,
  runCommandAndType,
  suggestions,
  webviewFrame,
} from '../../../scripts/host/actions.mjs';
import { openWorkbench } from '../../../scripts/host/web.mjs';

const nasty = '<img src=x> [tea](command:workbench.action.closeAllEditors) **dry** שלום 🫖';
const files = {
  'shop/a.py': 'answer(status=470)\nanswer(status=798)\n',
  'kettle.http-status.json': `{
  "publisher": { "id": "our-kettle", "name": "Kettle", "kind": "custom", "introduction": "Tea." },
  "entries": [
    { "code": 798, "phrase": "Kettle ${nasty}", "summary": "Sum ${nasty}",
      "details": { "happened": "What ${nasty}", "client": "Ask ${nasty}", "example": { "request": "GET /${nasty}" } },
      "headers": [{ "name": "X-Tea", "need": "may", "note": "Note ${nasty}" }], "sources": ["Source ${nasty}"],
       }
  ]
}
`,
  'many.http-status.json': JSON.stringify({
    publisher: { id: 'our-beach', name: 'Beach', kind: 'custom', introduction: 'Sand.' },
    entries: Array.from({ length: 2000 }, (_, place) => ({
      id: `pebble-${place}`,
      code: 800 + (place % 200),
      phrase: `Pebble ${place}`,
      summary: 'One of many.',
    })),
  }),
  '.vscode/settings.json':
    '{ "httpStatusLens.customRegistries": ["kettle.http-status.json", "many.http-status.json"] }',
};

suite('registries of one’s own', () => {
  const state = {};
  const page = () => state.workbench.page;

  suiteSetup(async function () {
    this.timeout(60_000);
    const settings = { 'editor.hover.delay': 100 };
    state.workbench = await openWorkbench({ files, open: 'shop/a.py', width: 1900, settings, limit: 60_000 });
    await page().locator('.codelens-decoration', { hasText: '798 · Kettle' }).waitFor({ timeout: 30_000 });
  });
  teardown(() => assert.deepEqual(state.workbench.complaints(), []));
  suiteTeardown(() => state.workbench?.close());

  test('a command creates one with examples, opens it, and names it in the settings', async () => {
    await runCommandAndType(page(), 'HTTP Status: Create a Registry', 'Orders API');
    await page().locator('.quick-input-message', { hasText: 'Creates our-orders-api.http-status.json' }).waitFor();
    await page().keyboard.press('Enter');
    await page().locator('.tab.active', { hasText: 'our-orders-api.http-status.json' }).waitFor();
    await page().locator('.view-line', { hasText: '"Orders API"' }).waitFor();
    // What is undone is what was typed, not the file.
    await page().keyboard.type(' ');
    await page().keyboard.press('Control+Z');
    await page().keyboard.press('Control+Z');
    await page().getByRole('button', { name: 'Add to Settings' }).click();
    await openFile(page(), 'shop/a.py');
    const said = await hoverUntil(1, 16, /Quota Spent/);
    assert.match(said, /^470 Quota Spent · Orders API · unofficial/);
    assert.match(said, /As a client: Do not repeat the request/);
  });

  test('it is not created over a file that is there', async () => {
    await runCommandAndType(page(), 'HTTP Status: Create a Registry', 'Orders API');
    await page().locator('.quick-input-message', { hasText: 'exists in' }).waitFor();
    await page().keyboard.press('Enter');
    assert.ok(await page().locator('.quick-input-widget').isVisible());
    await page().keyboard.press('Escape');
  });

  test('a hover shows its texts as text', async () => {
    await openFile(page(), 'shop/a.py');
    const said = await hoverUntil(2, 16, /Kettle/);
    for (const part of ['798 Kettle', 'Sum', 'As a client: Ask']) assert.ok(said.includes(`${part} ${nasty}`), said);
    const hover = page().locator('.monaco-hover:visible');
    assert.equal(await hover.locator('img, strong:text-is("dry")').count(), 0);
    assert.equal(await hover.locator('a', { hasText: 'tea' }).count(), 0);
  });

  test('the panel lists, finds and shows it, as text', async () => {
    await runCommand(page(), 'HTTP Status: Browse Codes');
    const frame = await webviewFrame(page(), '#list button.row');
    await frame.locator('#query').fill('kettle');
    await frame.locator('#list button.row', { hasText: '798' }).click();
    await frame.locator('#page h2', { hasText: '798' }).waitFor();
    const shown = await frame.locator('#page').textContent();
    for (const part of ['Kettle', 'Sum', 'What', 'Ask', 'Note', 'Source', 'GET /'])
      assert.ok(shown.includes(`${part}${part.endsWith('/') ? '' : ' '}<img src=x>`), part);
    assert.match(shown, /X-Tea/);
    assert.equal(await frame.locator('#page img, #page a[href^="command"]').count(), 0);
    state.frame = frame;
  });

  test('of very many the panel lists the first, and more on demand', async () => {
    const { frame } = state;
    await frame.locator('#query').fill('pebble');
    await frame.locator('#count', { hasText: '2000 codes found' }).waitFor();
    const more = frame.locator('#list button.more');
    await more.waitFor();
    const before = await frame.locator('#list button.row').count();
    assert.ok(before < 400, String(before));
    await more.focus();
    await page().keyboard.press('Enter');
    await frame.waitForFunction(count => document.querySelectorAll('#list button.row').length > count, before);
    assert.match(await frame.evaluate(() => document.activeElement.textContent), /Pebble/);
    await frame.locator('#query').fill('kettle');
  });

  test('Look Up finds it under its publisher', async () => {
    await runCommandAndType(page(), 'HTTP Status: Look Up Code', 'kettle');
    const row = page().locator('.quick-input-list .monaco-list-row', { hasText: '798 Kettle <img' });
    assert.match(await row.first().innerText(), /Kettle · .*unofficial/);
    await page().keyboard.press('Escape');
    // Only now do keys and files that follow go where they are meant to.
    await state.frame.waitForFunction(() => document.hasFocus());
  });

  test('the panel follows when the file changes, and takes no focus', async () => {
    await runCommand(page(), 'HTTP Status: Browse Codes');
    const frame = await webviewFrame(page(), '#list button.row');
    // Where the focus was in the panel, it is to be again, but not before somebody goes there.
    await frame.locator('#list button.row').first().focus();
    await focusEditor(page());
    await openFile(page(), 'kettle.http-status.json');
    await goTo(page(), 4, 17);
    await page().keyboard.press('Shift+ArrowLeft');
    await page().keyboard.type('7');
    await page().keyboard.press('Control+S');
    await frame.locator('#list button.row', { hasText: '778' }).waitFor();
    await page().keyboard.type('8');
    await page().locator('.view-line', { hasText: '7788' }).waitFor();
    await page().keyboard.press('Backspace');
    await page().keyboard.press('Control+S');
  });

  test('a problem stands at its line until it is mended', async () => {
    await openFile(page(), 'kettle.http-status.json');
    await goTo(page(), 4, 15);
    await page().keyboard.type('"');
    await page().keyboard.press('Control+S');
    await runCommand(page(), 'Problems: Focus on Problems View');
    const rows = page().locator('.markers-panel .monaco-list-row', { hasText: 'HTTP Status Lens' });
    await rows.first().waitFor();
    assert.match(await rows.first().innerText(), /Not JSON: .*\n?.*Ln 4/s);
    await openFile(page(), 'kettle.http-status.json');
    await goTo(page(), 4, 16);
    await page().keyboard.press('Backspace');
    await page().keyboard.press('Control+S');
    await rows.first().waitFor({ state: 'hidden' });
  });

  test('VS Code completes its keys by name', async () => {
    await openFile(page(), 'kettle.http-status.json');
    await goTo(page(), 7, 8);
    await page().keyboard.press('Control+Space');
    const offered = await suggestions(page());
    assert.ok(
      offered.some(label => label.startsWith('cacheable')),
      offered.join(),
    );
    await page().keyboard.press('Escape');
  });

  async function hoverUntil(line, column, wanted) {
    for (let attempt = 0; attempt < 10; attempt++) {
      const said = (await hoverAt(page(), line, column)) ?? '';
      if (wanted.test(said)) return said;
      await page().waitForTimeout(200);
    }
    return assert.fail(`no hover says ${wanted}`);
  }
});
