/** Look Up Code beside a registry of ten thousand codes: it opens at once, and is busy until its search has been built. */
import assert from 'node:assert/strict';
import { goTo, openFile, placeIn, runCommand } from '../../../scripts/host/actions.mjs';
import { openWorkbench } from '../../../scripts/host/web.mjs';

/** So many words that no machine has indexed them before VS Code shows that it is busy, which is after 800 ms. */
const words = (count, place) => Array.from({ length: count }, (_, nth) => `shell${nth * 10_007 + place}`).join(' ');

const files = {
  'shop/main.go':
    'package main\n\nimport "net/http"\n\nfunc f(w http.ResponseWriter) {\n\tw.WriteHeader(http.StatusTeapot)\n\tw.WriteHeader(799)\n}\n',
  'shop/Shop.java':
    'import java.net.HttpURLConnection;\n\nclass Shop {\n  int closed = HttpURLConnection.HTTP_UNAVAILABLE;\n}\n',
  'beach.http-status.json': JSON.stringify({
    publisher: { id: 'our-beach', name: 'Beach', kind: 'custom', introduction: 'Sand.' },
    entries: Array.from({ length: 10_000 }, (_, place) => ({
      id: `pebble-${place}`,
      code: 480 + (place % 520),
      phrase: `Pebble ${place}`,
      summary: 'One of many that lie here.',
      otherPhrases: Array.from({ length: 4 }, (_, nth) => words(8, 4 * place + nth)),
    })),
  }),
  '.vscode/settings.json': '{ "httpStatusLens.customRegistries": ["beach.http-status.json"] }',
};

suite('look up beside ten thousand codes', () => {
  const state = {};
  const page = () => state.workbench.page;
  const input = () => page().getByPlaceholder('Number, phrase, constant, header field or vendor');
  const row = text => page().locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

  suiteSetup(async function () {
    this.timeout(90_000);
    state.workbench = await openWorkbench({ files, open: 'shop/main.go', limit: 60_000 });
    await page().locator('.codelens-decoration', { hasText: '799 · Beach' }).waitFor({ timeout: 30_000 });
  });
  teardown(() => assert.deepEqual(state.workbench.complaints(), []));
  suiteTeardown(() => state.workbench?.close());

  test('a constant at the cursor is asked for by its name, and found as soon as the search is there', async function () {
    this.timeout(60_000);
    await lookUpAt('shop/main.go', 'http.«StatusTeapot»)');
    assert.equal(await input().inputValue(), 'StatusTeapot');
    await page().locator('.quick-input-widget .monaco-progress-container.active').waitFor({ timeout: 30_000 });
    assert.equal(await page().locator('.quick-input-list .monaco-list-row').count(), 0);
    await row('418 (Unused)').waitFor({ timeout: 30_000 });
    await page().locator('.quick-input-widget .monaco-progress-container.active').waitFor({ state: 'detached' });
    await page().keyboard.type('pebble 3077');
    await row('Pebble 3077').waitFor();
    await page().keyboard.press('Escape');
  });

  test('a constant means what its library means by it', async () => {
    await lookUpAt('shop/Shop.java', 'HttpURLConnection.«HTTP_UNAVAILABLE»;');
    assert.equal(await input().inputValue(), 'HTTP_UNAVAILABLE');
    await row(/^503 Service Unavailable/).waitFor();
    assert.match(await page().locator('.quick-input-list .monaco-list-row').first().innerText(), /^503/);
    await page().keyboard.press('Escape');
  });

  async function lookUpAt(file, marked) {
    const { line, column } = placeIn(files[file], marked);
    await openFile(page(), file);
    await goTo(page(), line, column);
    await runCommand(page(), 'HTTP Status: Look Up Code…');
    await input().waitFor();
  }
});
