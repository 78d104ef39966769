/** A command that replaces nothing says why in a message. */
import { goTo, openFile, runCommand, shownColumn } from '../../scripts/host/actions.mjs';
import { page, placeOf } from './workbench.mjs';

async function says(command, file, marked, words) {
  const { line, text, column } = placeOf(file, marked);
  await openFile(page(), file);
  await goTo(page(), line, await shownColumn(page(), text, column));
  await runCommand(page(), `HTTP Status: ${command}`);
  await page().locator('.notification-list-item-message', { hasText: words }).waitFor({ timeout: 5000 });
  await runCommand(page(), 'Notifications: Clear All Notifications');
  await page().locator('.notification-toast').waitFor({ state: 'hidden' });
}

suite('conversions', () => {
  test('no library in use: those that are looked for are named', () =>
    says(
      'Replace Number With Constant',
      'typed/teas.js',
      'status(«404»)',
      'Neither this file nor its project uses a library',
    ));
  test('what is typed of a title finds its own command first', async () => {
    await openFile(page(), 'typed/teas.js');
    for (const title of ['Replace Number With Constant', 'Replace Numbers With Constants in File…']) {
      await page().keyboard.press('F1');
      await page().locator('.quick-input-widget input').first().fill(`>HTTP Status: ${title}`);
      await page()
        .locator('.quick-input-list .monaco-list-row.focused')
        .getByText(`HTTP Status: ${title}`, { exact: true })
        .waitFor();
      await page().keyboard.press('Escape');
    }
  });
  test('a constant of a type of its own is no number', () =>
    says('Replace Constant With Number', 'typed/teas.rs', '    StatusCode::«NOT_FOUND»', 'is of a type of its own'));
});
