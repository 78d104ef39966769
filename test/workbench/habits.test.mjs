/** Everyday habits in the panel: keys, history, copying, inserting, finding, favourites, the cursor, and what is remembered. */
import assert from 'node:assert/strict';
import { focusEditor, goTo, openFile, runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page, placeOf } from './workbench.mjs';

const file = 'shop/server.js';

const press = (...keys) =>
  keys.reduce((before, key) => before.then(() => page().keyboard.press(key)), Promise.resolve());

const toEditor = () => focusEditor(page());

/** The page, with the focus in its search field. */
const searching = async () => {
  await toEditor();
  await goTo(page(), 1);
  await runCommand(page(), 'HTTP Status: Browse Codes');
  const frame = await webviewFrame(page(), '#panel');
  await frame.waitForFunction(() => document.hasFocus() && document.activeElement.id === 'query');
  return frame;
};

const titled = (frame, text) => frame.locator('#page h2', { hasText: text }).waitFor();
const row = (frame, text) => frame.locator('#list button.row', { hasText: text }).first();
const focused = frame => frame.evaluate(() => document.activeElement.id || document.activeElement.textContent);
const pinned = frame => frame.locator('#list section[aria-label="Favourites"] .row').allTextContents();

/** Reads the clipboard as the page of the workbench would paste it. */
async function clipboard() {
  await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page().evaluate(() => navigator.clipboard.readText());
}

async function eventually(ask, expected) {
  const end = Date.now() + 5000;
  let answer = await ask();
  while (answer !== expected && Date.now() < end) {
    await page().waitForTimeout(50);
    answer = await ask();
  }
  assert.equal(answer, expected);
}

/** Puts the editor's cursor to the mark in the file. */
async function cursorTo(marked) {
  await toEditor();
  const { line, column } = placeOf(file, marked);
  await goTo(page(), line, column);
}

suite('habits', () => {
  suiteSetup(async () => {
    await runCommand(page(), 'View: Close All Editors');
    await openFile(page(), file);
    await page().setViewportSize({ width: 1750, height: 900 });
  });
  suiteTeardown(async () => {
    await page().setViewportSize({ width: 1280, height: 800 });
    await runCommand(page(), 'View: Show Explorer');
    await runCommand(page(), 'View: Close All Editors');
  });

  test('the keyboard leads through search, list, page and back', async () => {
    const frame = await searching();
    await row(frame, '100').focus();
    await press('Control+f');
    await page().keyboard.type('gone');
    await row(frame, '410').waitFor();
    await press('ArrowDown');
    await titled(frame, '410');
    await press('Enter');
    await eventually(() => frame.evaluate(() => document.activeElement.tagName), 'H2');
    await press('/');
    assert.equal(await focused(frame), 'query');
    await press('Escape');
    assert.equal(await frame.locator('#query').inputValue(), '');
    await page().keyboard.type('404');
    await press('Enter');
    await titled(frame, '404');
    await press('Escape');
    await eventually(async () => (await focused(frame)).includes('Not Found'), true);
  });

  test('Alt and the arrows lead through the history, and VS Code stays in the panel', async () => {
    const frame = await webviewFrame(page(), '#panel');
    await press('Alt+ArrowLeft');
    await titled(frame, '410');
    await press('Alt+ArrowRight');
    await titled(frame, '404');
    assert.equal(await page().locator('.tab.active.selected', { hasText: 'HTTP Status Codes' }).count(), 1);
  });

  test('the history leads back to the place that was read', async () => {
    const frame = await webviewFrame(page(), '#panel');
    const scrolled = () => frame.evaluate(() => document.querySelector('#page').scrollTop);
    await frame.locator('#page').evaluate(half => half.scrollTo(0, 180));
    await page().waitForTimeout(100);
    await press('Alt+ArrowLeft');
    await titled(frame, '410');
    await eventually(scrolled, 0);
    await press('Alt+ArrowRight');
    await titled(frame, '404');
    await eventually(scrolled, 180);
    await row(frame, '403').click();
    await titled(frame, '403');
    await eventually(scrolled, 0);
    await press('Alt+ArrowLeft');
    await titled(frame, '404');
    await eventually(scrolled, 180);
    await press('Home');
    await eventually(scrolled, 0);
  });

  test('the copy key takes number and phrase, of the page or of the row', async () => {
    const frame = await webviewFrame(page(), '#panel');
    await frame.locator('#page h2').focus();
    await press('Control+c');
    await eventually(clipboard, '404 Not Found');
    await press('/', 'Escape');
    await row(frame, '403').focus();
    await press('Control+c');
    await eventually(clipboard, '403 Forbidden');
  });

  test('number, phrase, line and Markdown link are a click each', async () => {
    const frame = await webviewFrame(page(), '#panel');
    await row(frame, '404').click();
    await titled(frame, '404');
    for (const [button, text] of [
      ['Copy number', '404'],
      ['Copy phrase', 'Not Found'],
      ['Copy line', '404 Not Found'],
      ['Copy Markdown link', '[404 Not Found](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)'],
    ]) {
      await frame.getByRole('button', { name: button }).click();
      await eventually(clipboard, text);
    }
    await frame.getByRole('button', { name: 'Copy phrase' }).press('Space');
    await eventually(clipboard, 'Not Found');
    assert.equal(await frame.locator('#page').evaluate(half => half.scrollTop), 0);
  });

  test('a code is found in the workspace as a whole word', async () => {
    const frame = await webviewFrame(page(), '#panel');
    await frame.getByRole('button', { name: 'Find in workspace' }).click();
    const query = page().locator('.search-view .search-container textarea').first();
    await query.waitFor();
    await eventually(() => query.inputValue(), '404');
    const wholeWord = page().locator('.search-view [aria-label^="Match Whole Word"]').first();
    assert.equal(await wholeWord.getAttribute('aria-checked'), 'true');
    await runCommand(page(), 'View: Show Explorer');
  });

  test('a star and a key pin, and the favourites stand on top', async () => {
    const frame = await searching();
    await press('Escape');
    await row(frame, '404').hover();
    await frame.getByRole('button', { name: 'Pin 404 Not Found' }).first().click();
    await eventually(async () => (await pinned(frame)).join(), '404Not Found');
    await row(frame, '403').click();
    await press('Control+d');
    await eventually(async () => (await pinned(frame)).join(), '403Forbidden,404Not Found');
    assert.match(await focused(frame), /403/);
    await press('Control+d');
    await eventually(async () => (await pinned(frame)).join(), '404Not Found');
  });

  test('the arrow keys walk from a favourite through the list', async () => {
    const frame = await webviewFrame(page(), '#panel');
    await row(frame, '404').focus();
    await press('ArrowDown', 'ArrowDown');
    assert.match(await focused(frame), /^100/);
  });

  test('a row that the arrow keys reach upwards is not hidden by the heading of its group', async () => {
    const frame = await webviewFrame(page(), '#panel');
    const isSeen = () => {
      const { activeElement } = document;
      const { left, top } = activeElement.getBoundingClientRect();
      return activeElement.contains(document.elementFromPoint(left + 20, top + 3));
    };
    await row(frame, '404').focus();
    await press('End');
    for (let i = 0; i < 40; i++) {
      await press('ArrowUp');
      await frame.waitForFunction(isSeen, undefined, { timeout: 3000 });
    }
  });

  test('the context menu is VS Code’s, with what can be done to the code', async () => {
    const frame = await webviewFrame(page(), '#panel');
    const items = page().locator('.context-view .action-item .action-label');
    const menu = async () => {
      await row(frame, '404').click({ button: 'right' });
      await items.first().waitFor();
      // A click that comes with the menu is not taken for a choice.
      await page().waitForTimeout(300);
    };
    await menu();
    assert.deepEqual((await items.allInnerTexts()).filter(Boolean), [
      'Copy Number',
      'Copy Phrase',
      'Copy Line',
      'Copy Markdown Link',
      'Insert at Cursor',
      'Find in Workspace',
      'Unpin',
    ]);
    await items.filter({ hasText: 'Copy Phrase' }).click();
    await eventually(clipboard, 'Not Found');
    await menu();
    await items.filter({ hasText: 'Unpin' }).click();
    await eventually(async () => (await pinned(frame)).length, 0);
    await frame.locator('#count').click({ button: 'right' });
    await page().waitForTimeout(300);
    assert.equal(await items.count(), 0);
  });

  test('the page follows the cursor when asked, and leaves the focus in the editor', async () => {
    const frame = await webviewFrame(page(), '#panel');
    await cursorTo('res.status(«415»)');
    await page().waitForTimeout(600);
    assert.equal(await frame.locator('#page h2', { hasText: '415' }).count(), 0);
    await frame.locator('#follow').click();
    await titled(frame, '415');
    await cursorTo('res.status(«451»)');
    await titled(frame, '451');
    await cursorTo('res.status(«404»)');
    await titled(frame, '404');
    assert.equal(await frame.evaluate(() => document.hasFocus()), false);
    // All that the cursor came by is one step of the history.
    await frame.getByRole('button', { name: 'Back', exact: true }).click();
    assert.doesNotMatch(await frame.locator('#page h2').textContent(), /451|415/);
    await frame.locator('#follow').click();
    const follow = frame.getByRole('switch', { name: 'Follow the editor’s cursor' }).first();
    await eventually(() => follow.getAttribute('aria-checked'), 'false');
    await cursorTo('res.status(«451»)');
    await page().waitForTimeout(600);
    assert.equal(await frame.locator('#page h2', { hasText: '451' }).count(), 0);
  });

  test('keys that compose a sign are left to the input method', async () => {
    const frame = await searching();
    const query = frame.locator('#query');
    const pressed = (key, isComposing) =>
      query.evaluate(
        (field, options) => field.dispatchEvent(new KeyboardEvent('keydown', { ...options, bubbles: true })),
        { key, isComposing },
      );
    await query.fill('teapot');
    await pressed('Escape', true);
    assert.equal(await query.inputValue(), 'teapot');
    const shown = () => frame.locator('#page').getAttribute('aria-label');
    const before = await shown();
    await pressed('Enter', true);
    assert.equal(await shown(), before);
    await pressed('Enter', false);
    await titled(frame, '418');
    await query.fill('');
    await row(frame, '599').waitFor({ state: 'attached' });
  });

  test('messages of the wrong shape change nothing, on either side', async () => {
    const frame = await webviewFrame(page(), '#panel');
    const before = await frame.locator('#panel').textContent();
    await frame.evaluate(() => {
      const nonsense = [
        null,
        7,
        'show',
        {},
        { type: 'show' },
        { type: 'kept', favourites: 7 },
        { type: 'cursor', id: {} },
      ];
      for (const message of nonsense) window.postMessage(message, '*');
    });
    // As VS Code hands on what the page posts.
    await frame.parentFrame().evaluate(() => {
      const nonsense = [
        null,
        'copy',
        { type: 'pin', id: 7, pinned: true },
        { type: 'insert', text: 'a\nb' },
        { type: 'run' },
      ];
      for (const message of nonsense) window.__vscode_post_message__('onmessage', { message });
    });
    await page().waitForTimeout(300);
    assert.equal(await frame.locator('#panel').textContent(), before);
    assert.equal((await pinned(frame)).length, 0);
  });

  test('opens at the list where it was left by another version', async () => {
    const frame = await searching();
    await frame.parentFrame().evaluate(() => {
      const state = JSON.stringify({ version: 0, page: 'iana-404', search: 'gone' });
      window.__vscode_post_message__('do-update-state', state);
    });
    await page().waitForTimeout(300);
    await press('Control+2');
    await openFile(page(), 'orders/main.go');
    await frame
      .locator('#panel')
      .waitFor({ state: 'detached' })
      .catch(() => {});
    const again = await searching();
    await again.locator('#page h2', { hasText: 'Which code is it?' }).waitFor();
    assert.equal(await again.locator('#query').inputValue(), '');
  });

  test('nothing is cut or scrolls sideways at 300 pixels, from left to right or from right to left', async () => {
    const frame = await searching();
    await runCommand(page(), 'View: Close Primary Side Bar');
    for (const id of ['iana-429', 'k1']) {
      await frame.locator('#query').fill(id === 'k1' ? '401 or 403' : '429');
      await frame.locator(`#list .row[data-id="${id}"]`).first().click();
      await page().setViewportSize({ width: 640, height: 800 });
      await frame.waitForFunction(() => innerWidth <= 320);
      for (const direction of ['ltr', 'rtl']) {
        const beyond = await frame.evaluate(dir => {
          document.documentElement.dir = dir;
          const halves = [
            document.documentElement,
            ...document.querySelectorAll('#page, #list, #page .wide, #page pre'),
          ];
          return halves.filter(half => half.scrollWidth > half.clientWidth).map(half => half.outerHTML.slice(0, 60));
        }, direction);
        assert.deepEqual(beyond, [], `${id} ${direction}`);
      }
      await frame.evaluate(() => document.documentElement.removeAttribute('dir'));
      await page().setViewportSize({ width: 1750, height: 900 });
    }
  });
});
