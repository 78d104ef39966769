/** Why a number is read as a status code, and the comment that silences it, by keyboard. */
import assert from 'node:assert/strict';
import { goTo, lineMatches, openFile, runCommand } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

suite('explain recognition', () => {
  test('writes a comment as the place wants it, which one step takes back', async () => {
    const lens = page().locator('.editor-group-container.active .codelens-decoration', { hasText: '418' });
    await openFile(page(), 'typed/teas.tsx');
    await lens.waitFor();
    await goTo(page(), 3, 22);
    await runCommand(page(), 'HTTP Status: Explain Recognition Here');
    const rows = page().locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'is read as a status code' }).waitFor();
    await page().keyboard.type('ignore this line');
    await page().locator('.quick-input-list .monaco-list-row.focused', { hasText: 'ignore this line' }).waitFor();
    await page().keyboard.press('Enter');
    await lens.waitFor({ state: 'detached' });
    await page().keyboard.press('ArrowUp');
    await lineMatches(page(), /^ {4}\{\/\* http-status-lens-ignore-next-line \*\/\}$/);
    await page().keyboard.press('Control+Z');
    await lens.waitFor();
    const text = await page().locator('.editor-group-container.active .view-lines').innerText();
    assert.doesNotMatch(text, /ignore/);
  });
});
