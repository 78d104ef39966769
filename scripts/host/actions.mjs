/**
 * What a person does in the workbench, as steps on its page: open a file, point at text, type, run a command.
 * Lines and columns are 1-based, as the editor shows them: a tab counts as the columns it fills.
 */

/** Opens a file of the folder: `orders/main.go` through quick open, one in the folder itself through the explorer. */
export async function openFile(page, name) {
  const base = name.split('/').at(-1);
  const tab = page.locator('.editor-group-container.active .tab.active', { hasText: base });
  if (!(await tab.isVisible())) {
    // The runner's file search does not find what stands in the folder itself.
    if (base === name) await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    else await pick(page, 'Control+P', name, base);
    await tab.waitFor();
  }
  await page.locator('.editor-group-container.active .view-line').first().waitFor();
}

/** Runs a command by its title, as in "HTTP Status: Browse Codes". */
export const runCommand = (page, title) => pick(page, 'F1', `>${title}`, title);

/** Opens a quick pick by its keys, types, and takes the first row with this text. */
const pick = (page, keys, typed, text) =>
  thrice(page, async () => {
    const input = await openPick(page, keys);
    await input.fill(typed, { timeout: 3000 });
    // Rows still come and go while it searches, so Enter might take another one.
    await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click({ timeout: 5000 });
  });

/**
 * Tries again what is done in a quick pick: it may be closed at once (see `openPick`), and the palette holds what there was when it
 * opened, so no command of an extension that is loaded later.
 */
async function thrice(page, step) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (attempt === 3) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * The input of the quick pick that these keys open. VS Code gives a webview the focus 50 ms after it was shown, by a message to its
 * frame (`_doFocus` in webviewElement.ts); a quick pick that opens before the message arrives is closed by it. Then they are pressed again.
 */
async function openPick(page, keys) {
  const input = page.locator('.quick-input-widget input').first();
  let shown = false;
  for (let attempt = 0; attempt < 3 && !shown; attempt++) {
    await page.keyboard.press(keys);
    shown = await input.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  }
  return input;
}

/** Runs a command that asks something in a quick pick, and types the answer. */
export const runCommandAndType = (page, title, text) =>
  thrice(page, async () => {
    await runCommand(page, title);
    // The palette is still there until the command's own pick takes its place.
    await page.waitForFunction(isAsking, undefined, { timeout: 5000 });
    await page.locator('.quick-input-widget input').first().fill(text, { timeout: 3000 });
  });

const isAsking = () => {
  const input = document.querySelector('.quick-input-widget input');
  return input?.checkVisibility() && !input.value.startsWith('>');
};

/** From a panel to the editor of the first group, until the panel takes the focus back no more: it is told late that it had it. */
export async function focusEditor(page) {
  const focused = page.locator('.monaco-editor.focused').first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('Control+1');
    await focused.waitFor();
    await page.waitForTimeout(150);
    if (attempt === 3 || (await focused.isVisible())) return;
  }
}

/** Puts the cursor at a line and column and shows that line. */
export const goTo = (page, line, column = 1) =>
  thrice(page, async () => {
    const input = await openPick(page, 'Control+G');
    await input.fill(`:${line}:${column}`, { timeout: 3000 });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 5000 });
  });

/** The middle of the character at the cursor, in pixels of the page. It moves when a lens appears above. */
async function pointOfCursor(page) {
  const cursor = await page.locator('.editor-group-container.active .cursors-layer .cursor').first().boundingBox();
  if (!cursor) throw new Error('No cursor is shown');
  return { x: cursor.x + 4, y: cursor.y + cursor.height / 2 };
}

/** The column that the editor shows for a column in UTF-16 units of a line's text. */
export async function shownColumn(page, text, column) {
  const said = await page.locator('[id="status.editor.indentation"]').textContent();
  const tabSize = Number(/\d+/.exec(said)?.[0] ?? 4);
  let shown = 0;
  for (const character of text.slice(0, column - 1)) shown += character === '\t' ? tabSize - (shown % tabSize) : 1;
  return shown + 1;
}

/** Where `marked`, a piece of a text's only such line, has its « »: the 1-based line, that line's text and the column in UTF-16 units of the middle. */
export function placeIn(text, marked) {
  const bare = marked.replace(/[«»]/g, '');
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) => (line.includes(bare) ? [index] : []));
  if (found.length !== 1) throw new Error(`${found.length} lines hold ${bare}`);
  const line = lines[found[0]];
  const middle = Math.floor((marked.indexOf('«') + marked.indexOf('»') - 1) / 2);
  return { line: found[0] + 1, text: line, column: line.indexOf(bare) + middle + 1 };
}

/**
 * Moves the mouse to a line and column and gives the text of the hover that appears, or undefined when none does within `limit` ms
 * on a line that stays where it is.
 */
export async function hoverAt(page, line, column, limit = 5000) {
  await goTo(page, line, column);
  // The cursor is drawn at the left edge of its character, wherever wrapping, folding or a lens has put that.
  await page.waitForTimeout(50);
  const hover = page.locator('.monaco-hover:visible');
  const end = Date.now() + limit;
  for (;;) {
    const point = await pointOfCursor(page);
    await leave(page);
    await page.mouse.move(point.x, point.y, { steps: 6 });
    try {
      await hover
        .locator('.hover-contents', { hasText: /\S/ })
        .first()
        .waitFor({ timeout: Math.min(limit, 2000) });
      break;
    } catch {
      const { x, y } = await pointOfCursor(page);
      const moved = x !== point.x || y !== point.y;
      if (Date.now() > (moved ? end + 10_000 : end)) return undefined;
    }
  }
  // Several providers may answer one after another; the text is read when it no longer says that it is loading.
  await hover.filter({ hasText: /Loading(?:…|\.{3})/ }).waitFor({ state: 'hidden' });
  return (await hover.locator('.hover-contents').allInnerTexts()).join('\n---\n');
}

/** Takes the mouse out of the editor, and with it any hover. */
export async function leave(page) {
  await page.mouse.move(400, 5);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
}

/** Types into the editor, key by key, as the suggestions want it. */
export async function type(page, text) {
  await page.keyboard.type(text, { delay: 30 });
}

/** The texts of the suggestions that are shown, once there are any. */
export async function suggestions(page, limit = 5000) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.first().waitFor({ timeout: limit });
  return rows.allInnerTexts();
}

/** Waits until the line that the cursor is in matches, and rejects with what it says when it does not within `limit` ms. */
export async function lineMatches(page, pattern, limit = 5000) {
  const end = Date.now() + limit;
  for (;;) {
    const text = await currentLine(page);
    if (text !== undefined && pattern.test(text)) return;
    if (Date.now() > end) throw new Error(`The line of the cursor is ${text}, not ${pattern}`);
    await page.waitForTimeout(50);
  }
}

/** The text of the line that the cursor is in; undefined while the editor is being drawn. */
async function currentLine(page) {
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();
  const cursor = await editor.locator('.cursors-layer .cursor').first().boundingBox();
  for (const line of await editor.locator('.view-line').all()) {
    // A line that is drawn anew meanwhile is no longer there to be measured.
    const box = await line.boundingBox({ timeout: 500 }).catch(() => null);
    if (box && cursor && Math.abs(box.y - cursor.y) < 3) return (await line.textContent()).replaceAll('\u00a0', ' ');
  }
  return undefined;
}

/** The document inside the webview that has this text or selector, once it is there. */
export async function webviewFrame(page, selector, limit = 10_000) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const found = await frame
        .locator(selector)
        .first()
        .isVisible()
        .catch(() => false);
      if (found && frame !== page.mainFrame()) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview shows ${selector}`);
}
