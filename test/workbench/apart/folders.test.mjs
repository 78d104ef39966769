/** A workspace of several folders: each with registries and settings of its own, one removed and added again while VS Code runs. */
import assert from 'node:assert/strict';
import { hoverAt, openFile, runCommand } from '../../../scripts/host/actions.mjs';
import { openWorkbench } from '../../../scripts/host/web.mjs';

const registry = (id, code, phrase, name = phrase) =>
  JSON.stringify({
    publisher: { id, name, kind: 'custom', introduction: 'Tea.' },
    entries: [{ code, phrase, summary: 'Water is missing.' }],
  });

const settings = JSON.stringify({
  'httpStatusLens.customRegistries': ['own.http-status.json', 'shop.http-status.json', 'shelf.http-status.json'],
});

/** VS Code does not read `files.associations` in the settings of one folder among several; a pattern may name the folder instead. */
const associations = { '**/tea/**/*.card': 'python', '**/milk/**/*.card': 'go' };

const folders = (...names) => JSON.stringify({ folders: names.map(path => ({ path })) });

const card = 'package menu\n\nimport "net/http"\n\nvar sold = http.StatusConflict\n';

const files = {
  'all.code-workspace': folders('tea', 'milk'),
  'tea/.vscode/settings.json': settings.replace('}', ', "httpStatusLens.ignore": ["made/**"] }'),
  'tea/own.http-status.json': registry('our-tea', 798, 'Kettle Empty'),
  'tea/shop.http-status.json': registry('our-shop', 797, 'Sold Out', 'Tea Shop'),
  'tea/shelf.http-status.json': registry('our-shelf', 796, 'Shelf Empty', 'Shelf'),
  'tea/shop/tea.py': [798, 799, 797, 796, 795].map(code => `answer(status=${code})\n`).join(''),
  'tea/shop/tea.card': card,
  'tea/made/tea.made.py': 'answer(status=404)\n',
  'milk/.vscode/settings.json': settings,
  'milk/own.http-status.json': registry('our-milk', 799, 'Milk Sour'),
  'milk/shop.http-status.json': registry('our-shop', 795, 'Closed', 'Milk Shop'),
  'milk/shelf.http-status.json': registry('our-shelf', 796, 'Shelf Broken', 'Shelf'),
  'milk/shop/milk.card': card,
  'milk/made/milk.made.py': 'answer(status=404)\n',
};

suite('a workspace of several folders', () => {
  const state = {};
  const page = () => state.workbench.page;

  suiteSetup(async function () {
    this.timeout(60_000);
    const settings = { 'editor.hover.delay': 100, 'files.associations': associations };
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

  test('says which file a publisher or an entry of another folder stands in the way of', async () => {
    await hoverUntil(3, /^797 Sold Out · Tea Shop/);
    await hoverUntil(4, /^796 Shelf Empty · Shelf/);
    await hoverUntil(5, /no valid status code/);
    await runCommand(page(), 'Problems: Focus on Problems View');
    for (const problem of [
      '"our-shop" is called “Tea Shop” in tea/shop.http-status.json; choose another id, or write the same "name" in both',
      'tea/shelf.http-status.json describes 796 already, in other words; write the same in both, or give this one an "id"',
    ])
      await page().locator('.markers-panel .monaco-list-row', { hasText: problem }).waitFor();
    await runCommand(page(), 'View: Hide Panel');
  });

  test('reads files in the language that VS Code’s settings give those of each folder', async () => {
    await openFile(page(), 'shop/milk.card');
    assert.match((await hoverAt(page(), 5, 22)) ?? '', /409 Conflict/);
    await openFile(page(), 'shop/tea.card');
    assert.equal(await hoverAt(page(), 5, 22, 900), undefined);
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
