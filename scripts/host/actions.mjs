/**
 * What a person does in the workbench, as steps on its page: open a file, point at text, type, run a command.
 * Lines and columns are 1-based, as the editor shows them: a tab counts as the columns it fills.
 */

/** Opens a file of the folder by its name, through quick open. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(name);
  const base = name.split('/').at(-1);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: base }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator('.editor-group-container.active .tab.active', { hasText: base }).waitFor();
  await page.locator('.editor-group-container.active .view-line').first().waitFor();
}

/** Runs a command by its title, as in "HTTP Status: Browse Codes". */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Puts the cursor at a line and column and shows that line. */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The middle of the character at a line and column, in pixels of the page. */
export async function pointOf(page, line, column) {
  await goTo(page, line, column);
  // The cursor is drawn at the left edge of its character, wherever wrapping, folding or a lens has put that.
  await page.waitForTimeout(50);
  const cursor = await page.locator('.editor-group-container.active .cursors-layer .cursor').first().boundingBox();
  if (!cursor) throw new Error(`No cursor at ${line}:${column}`);
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

/** Moves the mouse to a line and column and gives the text of the hover that appears, or undefined when none does within `limit` ms. */
export async function hoverAt(page, line, column, limit = 4000) {
  const { x, y } = await pointOf(page, line, column);
  await page.mouse.move(x + 200, y + 120);
  await page.mouse.move(x, y, { steps: 6 });
  const contents = page.locator('.monaco-hover:visible .hover-contents').filter({ hasText: /\S/ });
  try {
    await contents.first().waitFor({ timeout: limit });
  } catch {
    return undefined;
  }
  // Several providers may answer one after another; the text is read when it no longer says that it is loading.
  await page.locator('.monaco-hover:visible', { hasText: 'Loading…' }).waitFor({ state: 'hidden', timeout: limit });
  return (await contents.allInnerTexts()).join('\n---\n');
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
