/** The lens above an uncommon code is drawn, and a click on it opens the panel at that code; everyday codes have none. */
import assert from 'node:assert/strict';
import { openFile, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

suite('code lens', () => {
  test('stands above the uncommon code and opens its page', async () => {
    await openFile(page(), 'shop/server.js');
    const lens = page().locator('.codelens-decoration a', { hasText: 'Unavailable For Legal Reasons' });
    await lens.waitFor();
    const lenses = await page().locator('.codelens-decoration').allInnerTexts();
    assert.deepEqual(
      lenses.filter(text => /^(?:200|404|500)\b/.test(text)),
      [],
    );
    await lens.click();
    const frame = await webviewFrame(page(), '#page h2');
    await frame.locator('#page h2', { hasText: '451' }).waitFor();
    assert.match(await frame.locator('#page h2').textContent(), /451\s+Unavailable For Legal Reasons/);
  });
});
