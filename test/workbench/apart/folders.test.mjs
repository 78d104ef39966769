/** A workspace of several folders: each with registries and settings of its own, one removed and added again while VS Code runs. */
import assert from 'node:assert/strict';
import { hoverAt, openFile, runCommand } from '../../../scripts/host/actions.mjs';
import { openWorkbench } from '../../../scripts/host/web.mjs';

const registry = (id, code, phrase) =>
  JSON.stringify({
    publisher: { id, name: phrase, kind: 'custom', introduction: 'Tea.' },
    entries: [{ code, phrase, summary: 'Water is missing.' }],
  });

const settings = JSON.stringify({
  'httpStatusLens.customRegistries': ['own.http-status.json'],
});

const folders = (...names) => JSON.stringify({ folders: names.map(path => ({ path })) });

const files = {
  'all.code-workspace': folders('tea', 'milk'),
  'tea/.vscode/settings.json': settings.replace('}', ', "httpStatusLens.ignore": ["made/**"] }'),
  'tea/own.http-status.json': registry('our-tea', 798, 'Kettle Empty'),
  'tea/shop/tea.py': 'answer(status=798)\nanswer(status=799)\n',
  'tea/made/tea.made.py': 'answer(status=404)\n',
  'milk/.vscode/settings.json': settings,
  'milk/own.http-status.json': registry('our-milk', 799, 'Milk Sour'),
  'milk/made/milk.made.py': 'answer(status=404)\n',
};

suite('a workspace of several folders', () => {
  const state = {};
  const page = () => state.workbench.page;

  suiteSetup(async function () {
    this.timeout(60_000);
    const settings = { 'editor.hover.delay': 100 };
    state.workbench = await openWorkbench({
      files,
      workspace: 'all.code-workspace',
      open: 'tea/shop/tea.py',
      settings,
    });
  });
  teardown(() => assert.deepEqual(state.workbench.complaints(), []));
  suiteTeardown(() => state.workbench?.close());

  test('has the registries of each, under one relative name', async () => {
    await hoverUntil(1, /^798 Kettle Empty/);
    await hoverUntil(2, /^799 Milk Sour/);
  });

  test('leaves files alone by the patterns of their own folder', async () => {
    await openFile(page(), 'made/milk.made.py');
    assert.match((await hoverAt(page(), 1, 16)) ?? '', /404 Not Found/);
    await openFile(page(), 'made/tea.made.py');
    assert.equal(await hoverAt(page(), 1, 16, 900), undefined);
  });

  test('gives up the registry of a folder that is removed, and takes it up when it is back', async () => {
    await setFolders('tea');
    await openFile(page(), 'shop/tea.py');
    await hoverUntil(2, /no valid status code/);
    await hoverUntil(1, /^798 Kettle Empty/);
    await setFolders('tea', 'milk');
    await openFile(page(), 'shop/tea.py');
    await hoverUntil(2, /^799 Milk Sour/);
  });

  /** Rewrites the workspace file in its editor. */
  async function setFolders(...names) {
    await runCommand(page(), 'Workspaces: Open Workspace Configuration File');
    await page().locator('.tab.active', { hasText: 'all.code-workspace' }).waitFor();
    await page().locator('.monaco-editor.focused').first().waitFor();
    await page().keyboard.press('Control+A');
    await page().keyboard.insertText(folders(...names));
    await page().keyboard.press('Control+S');
    await page().locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  async function hoverUntil(line, wanted) {
    let said = '';
    for (let attempt = 0; attempt < 20; attempt++) {
      said = (await hoverAt(page(), line, 16)) ?? '';
      if (wanted.test(said)) return;
      await page().waitForTimeout(200);
    }
    assert.fail(`no hover says ${wanted}, the last one: ${said}`);
  }
});
