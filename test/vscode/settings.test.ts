/** Each switch works without a restart, and a wrong value counts as unset. */
import * as assert from 'node:assert/strict';
import { eventually, hoverTexts, openText, withSetting } from './support/editing';

const source = 'res.status(4‸04).end();\n';

/** How many of our hovers stand at the caret, asked until it is the number wanted. */
async function checkHovers(language: string, marked: string, wanted: number): Promise<void> {
  const { document, caret } = await openText(language, marked);
  const ours = async () =>
    (await hoverTexts(document, caret)).filter(text => text.includes('httpStatusLens.browse')).length;
  assert.equal(await eventually(ours, count => count === wanted), wanted);
}

suite('settings', () => {
  test('the hover can be switched off, and is on again without the setting', async () => {
    await withSetting('hover.enabled', false, () => checkHovers('javascript', source, 0));
    await checkHovers('javascript', source, 1);
  });
  test('a language can be left out, and only that one', () =>
    withSetting('languages.exclude', ['javascript'], async () => {
      await checkHovers('javascript', source, 0);
      await checkHovers('typescript', source, 1);
    }));
  test('files can be left out by path', () =>
    withSetting('ignore', ['**/Untitled-*'], () => checkHovers('javascript', source, 0)));
  test('comments silence a line or a file', async () => {
    await checkHovers('javascript', `// http-status-lens-ignore-next-line\n${source}`, 0);
    await checkHovers('javascript', `${source}// http-status-lens-ignore-file\n`, 0);
  });
  test('wrong values count as unset', async () => {
    await withSetting('recognition', 'lenient', () => checkHovers('javascript', source, 1));
    await withSetting('ignore', 7, () => checkHovers('javascript', source, 1));
    await withSetting('languages.exclude', [5, null, ''], () => checkHovers('javascript', source, 1));
  });
  test('a glob that makes no sense ignores nothing', () =>
    withSetting('ignore', ['[', '{', '!'], () => checkHovers('javascript', source, 1)));
});
