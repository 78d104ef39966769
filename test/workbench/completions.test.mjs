/** Typing where a status code is about to stand: the suggestion is shown, and taking it writes the text. */
import assert from 'node:assert/strict';
import { goTo, lineMatches, openFile, suggestions, type } from '../../scripts/host/actions.mjs';
import { page, placeOf } from './workbench.mjs';

/** Opens a file, puts the cursor at the end of the line after the one with `text`, and types. */
async function typeBelow(file, text, typed) {
  const { line } = placeOf(file, `«${text}»`);
  await openFile(page(), file);
  await goTo(page(), line + 1, 1);
  await page().keyboard.press('End');
  await type(page(), typed);
}

/** Takes the suggestion that holds this text; it has to be among the first three. */
async function take(text) {
  await page().locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first().waitFor();
  const index = (await suggestions(page())).findIndex(row => row.includes(text));
  assert.ok(index < 3, `${text} stands at place ${index + 1}`);
  for (let step = 0; step < index; step++) await page().keyboard.press('ArrowDown');
  await page().keyboard.press('Enter');
  await page().locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

suite('completions', () => {
  test('a word of the phrase becomes the constant of Go', async () => {
    await typeBelow('typed/answer.go', 'func f', 'w.WriteHeader(conf');
    await take('StatusConflict');
    await lineMatches(page(), /w\.WriteHeader\(http\.StatusConflict\)/);
  });

  test('a step of Gherkin takes a number', async () => {
    await typeBelow('typed/teas.feature', 'When method get', 'Then status 41');
    await take('410');
    await lineMatches(page(), /Then status 410/);
  });

  test('behind a colon it becomes the symbol of Rails, with one colon', async () => {
    await typeBelow('typed/teas_controller.rb', 'def show', 'render json: {}, status: :unp');
    await page().locator('.suggest-widget.visible .monaco-list-row', { hasText: ':unp' }).first().waitFor();
    const offered = await suggestions(page());
    assert.deepEqual(
      offered.filter(row => /^\d/.test(row)),
      [],
    );
    await take('unprocessable_content');
    await lineMatches(page(), /status: :unprocessable_content$/);
  });

  test('a reserved number is offered once its digits stand there', async () => {
    await typeBelow('typed/plain.js', 'function f', 'response.status(418');
    await take("(Unused), once I'm a teapot");
    await lineMatches(page(), /response\.status\(418\)?$/);
  });

  test('digits become the number in an nginx directive', async () => {
    await typeBelow('typed/nginx.typed.conf', 'location /', 'return 42');
    await take('429');
    await lineMatches(page(), /return 429\b/);
  });
});
