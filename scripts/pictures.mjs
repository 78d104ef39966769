/**
 * Takes the pictures of the README anew: docs/images/<what>-<theme>.png, from the real workbench on samples/.
 * `npm run pictures [-- WHAT…]`; the extension is built first.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './build.mjs';
import {
  goTo,
  hoverAt,
  openFile,
  placeIn,
  runCommand,
  runCommandAndType,
  shownColumn,
  suggestions,
  type,
  webviewFrame,
} from './host/actions.mjs';
import { openWorkbench, themes } from './host/web.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = name => fs.readFileSync(path.join(root, 'samples', name), 'utf8');
const images = path.join(root, 'docs', 'images');

/** Each draws one picture on a page that shows nothing but the editor; `width` and `height` in pixels of the page. Dark unless it names `themes`. */
const pictures = {
  // Tall enough for the hover to open below the line, which stands in the middle.
  hover: {
    width: 860,
    height: 600,
    async draw(page) {
      const { line, text, column } = placeIn(sample('edge/nginx.conf'), 'return «444»;');
      await openFile(page, 'edge/nginx.conf');
      await goTo(page, line - 6, 1);
      // A lens that comes later would move the line, and the hover with it.
      await page.locator('.codelens-decoration', { hasText: '444' }).waitFor({ timeout: 20_000 });
      const hover = await hoverAt(page, line, await shownColumn(page, text, column), 20_000);
      if (!hover) throw new Error('no hover came');
    },
  },
  completion: {
    width: 860,
    height: 400,
    async draw(page) {
      await openFile(page, 'orders/main.go');
      await goTo(page, placeIn(sample('orders/main.go'), '«s.mu.Lock()»').line, 1);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await type(page, 'http.Error(w, "one at a time", many');
      await suggestions(page);
    },
  },
  lens: {
    width: 860,
    height: 300,
    async draw(page) {
      await openFile(page, 'shop/server.js');
      await goTo(page, placeIn(sample('shop/server.js'), '«bannedIn»').line, 1);
      await page.locator('.codelens-decoration a').first().waitFor();
    },
  },
  panel: {
    width: 1000,
    height: 620,
    scale: 1,
    themes: Object.keys(themes),
    async draw(page) {
      const frame = await browseFor(page, 'too many');
      await frame.locator('#list button.row', { hasText: '429' }).first().click();
      await frame.locator('#page h2', { hasText: '429' }).waitFor();
    },
  },
  guide: {
    width: 1000,
    height: 620,
    scale: 1,
    async draw(page) {
      const frame = await browseFor(page, '401 or 403');
      await frame.locator('#list button.row[data-id="k1"]').first().click();
      await frame.locator('#page table').waitFor();
    },
  },
  'which-code': {
    width: 1000,
    height: 560,
    scale: 1,
    async draw(page) {
      await runCommand(page, 'HTTP Status: Which Code Should I Answer?');
      const frame = await webviewFrame(page, '.answers');
      for (const answer of ['because of the request', "isn't here", 'has been removed'])
        await frame.locator('.answers button', { hasText: answer }).click();
      await frame.locator('#page h2', { hasText: '410' }).waitFor();
    },
  },
  'look-up': {
    width: 860,
    height: 400,
    async draw(page) {
      await openFile(page, 'edge/nginx.conf');
      await runCommandAndType(page, 'HTTP Status: Look Up Code…', 'closed');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '499' }).first().waitFor();
    },
  },
};

/** The frame of the panel with something in its search field. */
async function browseFor(page, query) {
  await runCommand(page, 'HTTP Status: Browse Codes');
  const frame = await webviewFrame(page, '#list button.row');
  await frame.locator('#query').fill(query);
  return frame;
}

/** Nothing but the editor, and letters that can be read in a page. */
const bare = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.hover.delay': 100,
  'editor.hover.above': false,
  'editor.stickyScroll.enabled': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.occurrencesHighlight': 'off',
};

async function take(name, theme) {
  const { width, height, scale = 1.25, draw } = pictures[name];
  const { page, close } = await openWorkbench({ theme, width, height: height + 35, scale, settings: bare });
  try {
    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await draw(page);
    await page.waitForTimeout(1000);
    const file = path.join(images, `${name}-${theme}.png`);
    await page.screenshot({ path: file, clip: await page.locator('.part.editor').boundingBox() });
    console.log(`${path.relative(root, file)}: ${Math.ceil(fs.statSync(file).size / 1000)} kB`);
  } finally {
    await close();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !Object.hasOwn(pictures, name));
if (unknown.length)
  throw new Error(`no such picture: ${unknown.join(', ')}; there are ${Object.keys(pictures).join(', ')}`);
await buildExtension();
fs.mkdirSync(images, { recursive: true });
for (const name of asked.length ? asked : Object.keys(pictures))
  for (const theme of pictures[name].themes ?? ['dark']) await take(name, theme);
