/** The comment that silences a line, in each language's own signs. */
import * as assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { ignoreNextLineComment } from '../../src/features/ignoreComment';
import { languagesFrom } from '../../src/registry/languages';

const languages = languagesFrom(knowledge().languages);
const check = (language: string, expected: string | undefined) =>
  assert.equal(ignoreNextLineComment(languages.language(language)), expected);

suite('ignore comment', () => {
  test('line comments', () => {
    check('go', '// http-status-lens-ignore-next-line');
    check('python', '# http-status-lens-ignore-next-line');
  });
  test('block comments where there are no line comments', () =>
    check('html', '<!-- http-status-lens-ignore-next-line -->'));
  test('none where the language has none', () => check('json', undefined));
  test('none in a language that nobody described', () => check('no-such-language', undefined));
});
