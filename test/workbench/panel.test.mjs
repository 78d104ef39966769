/** The panel, from the palette: a search by a word finds the code, and a click on it shows its page. */
import assert from 'node:assert/strict';
import { runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

suite('panel', () => {
  suiteSetup(() => runCommand(page(), 'View: Close All Editors'));

  test('the palette opens it, a word finds a code, a click shows it', async () => {
    await runCommand(page(), 'HTTP Status: Browse Codes');
    const frame = await webviewFrame(page(), '#list button.row');
    await frame.locator('#query').fill('too many');
    const row = frame.locator('#list button.row', { hasText: '429' }).first();
    await row.waitFor();
    await frame.locator('#count', { hasText: /^\d+ codes and \d+ guides found$/ }).waitFor();
    await row.click();
    await frame.locator('#page h2', { hasText: '429' }).waitFor();
    assert.match(await frame.locator('#page h2').textContent(), /429\s+Too Many Requests/);
  });

  test('two codes find the guide that compares them, and its links lead on', async () => {
    const frame = await webviewFrame(page(), '#query');
    await frame.locator('#query').fill('401 or 403');
    // What is read out of a row is the guide's name, not the sign before it.
    await frame.getByRole('button', { name: /^401 or 403\?/ }).click();
    await frame.locator('#page table').waitFor();
    await frame.locator('#page p button', { hasText: '403 or 404?' }).click();
    await frame.locator('#page h2', { hasText: '403 or 404?' }).waitFor();
    await frame.locator('#page .rows button', { hasText: 'Not Found' }).first().click();
    await frame.locator('#page h2', { hasText: '404' }).waitFor();
    await frame.locator('#page .links button', { hasText: '404 or 410?' }).waitFor();
    await frame.getByRole('button', { name: 'Back', exact: true }).click();
    await frame.locator('#page h2', { hasText: '403 or 404?' }).waitFor();
  });

  test('what nobody uses finds nothing', async () => {
    const frame = await webviewFrame(page(), '#query');
    await frame.locator('#query').fill('xyzzyq');
    await frame.locator('#list button.row').first().waitFor({ state: 'hidden' });
    assert.equal(await frame.locator('#list button.row').count(), 0);
  });

  test('everything selected is the page of the code, not the list beside it', async () => {
    const frame = await webviewFrame(page(), '#query');
    const selected = await frame.evaluate(() => {
      getSelection().selectAllChildren(document.body);
      const text = getSelection().toString();
      getSelection().removeAllRanges();
      return text;
    });
    assert.match(selected, /403 or 404\?/);
    assert.doesNotMatch(selected, /By publisher/);
  });

  test('its filters can be read when it is narrow', async () => {
    const size = page().viewportSize();
    const frame = await webviewFrame(page(), '#query');
    await page().setViewportSize({ width: 560, height: 700 });
    try {
      await frame.waitForFunction(() => innerWidth < 300);
      await frame.getByText('All codes').click();
      const arrow = 24;
      const room = await frame.locator('#filters select').evaluateAll(filters => {
        const pen = document.createElement('canvas').getContext('2d');
        return filters.map(filter => {
          pen.font = getComputedStyle(filter).font;
          return filter.clientWidth - pen.measureText(filter.selectedOptions[0].text).width;
        });
      });
      assert.equal(room.length, 4);
      for (const left of room) assert.ok(left > arrow, String(room));
    } finally {
      await page().setViewportSize(size);
    }
  });
});
