/** "Which code should I answer?" from the palette, from the list and from a guide: answered by keys and by mouse, back step by step. */
import assert from 'node:assert/strict';
import { goTo, openFile, runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page, placeOf } from './workbench.mjs';

const command = 'HTTP Status: Which Code Should I Answer?';

/** Waits for the heading of a page, and for the focus on it. */
async function arrive(frame, heading) {
  await frame.locator('#page h2', { hasText: heading }).waitFor();
  await frame.waitForFunction(() => document.activeElement?.matches('#page h2'));
}

async function press(frame, keys, heading) {
  for (const key of keys) await page().keyboard.press(key);
  await arrive(frame, heading);
}

suite('questions', () => {
  suiteSetup(() => runCommand(page(), 'View: Close All Editors'));

  test('lead by keys from the palette to 410 for a deleted resource, which is inserted', async () => {
    const { line } = placeOf('edge/nginx.conf', 'listen      «443» ssl');
    await openFile(page(), 'edge/nginx.conf');
    await goTo(page(), line);
    await runCommand(page(), command);
    const frame = await webviewFrame(page(), '.answers');
    await arrive(frame, 'What becomes of the request?');
    await press(frame, ['3'], 'What stands in its way?');
    await press(
      frame,
      ['ArrowDown', 'End', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'],
      'What is missing?',
    );
    await press(frame, ['2'], /410\s+Gone/);
    assert.match(await frame.locator('#page .lead').textContent(), /removed on purpose/);
    await press(frame, ['Backspace'], 'What is missing?');
    await press(frame, ['Alt+ArrowLeft'], 'What stands in its way?');
    await press(frame, ['Alt+ArrowRight'], 'What is missing?');
    await press(frame, ['2'], /410\s+Gone/);
    assert.deepEqual(await frame.locator('.trail li').allInnerTexts(), [
      "What becomes of the request? I can't do it, because of the request",
      "What stands in its way? What it asks for isn't here",
      'What is missing? It was here and has been removed',
    ]);
    await frame.getByRole('button', { name: 'Insert 410' }).click();
    await page()
      .locator('.monaco-editor.focused .view-line', { hasText: /^410\s+listen/ })
      .waitFor();
    await page().keyboard.press('Control+Z');
  });

  test('are still where they were after the page was loaded anew', async () => {
    const frame = await webviewFrame(page(), '.trail');
    await frame.locator('.trail button', { hasText: "What it asks for isn't here" }).click();
    await arrive(frame, 'What stands in its way?');
    await frame.evaluate(() => document.body.classList.add('old'));
    await runCommand(page(), 'Developer: Reload Webviews');
    const restored = await webviewFrame(page(), 'body:not(.old) .answers');
    await restored.locator('#page h2', { hasText: 'What stands in its way?' }).waitFor();
  });

  test('go to the pages of codes and guides, and start again', async () => {
    const frame = await webviewFrame(page(), '.answers');
    await frame.locator('.answers button', { hasText: 'What it asks for' }).click();
    await frame.locator('.answers button', { hasText: 'Nothing is at this address' }).click();
    await arrive(frame, /404\s+Not Found/);
    await frame.getByRole('button', { name: '410 Gone' }).click();
    await frame.locator('#page .facts').waitFor();
    await press(frame, ['Alt+ArrowLeft'], /404\s+Not Found/);
    await frame.getByRole('button', { name: 'All about 404' }).click();
    await frame.locator('#page .facts').waitFor();
    await press(frame, ['Alt+ArrowLeft'], /404\s+Not Found/);
    await frame.locator('#page .links button', { hasText: '404, 405 or 501?' }).click();
    await arrive(frame, '404, 405 or 501?');
    await frame.getByRole('button', { name: 'Let questions lead you to the code' }).click();
    await arrive(frame, 'What is missing?');
    await frame.locator('.answers button', { hasText: 'Nothing is at this address' }).click();
    await frame.getByRole('button', { name: 'Start again' }).click();
    await arrive(frame, 'What becomes of the request?');
    assert.equal(await frame.locator('.trail').count(), 0);
  });

  test('are a click away in the list, and the palette comes back to the first one', async () => {
    await runCommand(page(), 'View: Close All Editors');
    await runCommand(page(), command);
    const frame = await webviewFrame(page(), '.answers');
    await arrive(frame, 'What becomes of the request?');
    await press(frame, ['4'], 'What keeps you from answering?');
    await frame.getByRole('button', { name: 'Which code should I answer?' }).click();
    await arrive(frame, 'What becomes of the request?');
    await press(frame, ['5'], 'What is there to say in advance?');
    await runCommand(page(), command);
    await arrive(frame, 'What becomes of the request?');
  });

  test('can be answered in a narrow panel', async () => {
    const size = page().viewportSize();
    const frame = await webviewFrame(page(), '.answers');
    await page().setViewportSize({ width: 560, height: 700 });
    try {
      await frame.waitForFunction(() => innerWidth < 640);
      await frame.locator('.answers button').first().click();
      await arrive(frame, 'What is there to tell about the success?');
      assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await frame.getByText('All codes').click();
      await frame.locator('#which').click();
      await arrive(frame, 'What becomes of the request?');
    } finally {
      await page().setViewportSize(size);
    }
  });
});
