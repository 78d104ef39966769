/** The comment that silences a line, in each language's own signs. */
import * as assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { ignoreNextLineComment } from '../../src/features/ignoreComment';
import { languagesFrom } from '../../src/registry/languages';

const languages = languagesFrom(knowledge().languages);
const check = (language: string, expected: string | undefined, above = '') =>
  assert.equal(
    ignoreNextLineComment(languages, language, above),
    expected?.replace('…', 'http-status-lens-ignore-next-line'),
  );

suite('ignore comment', () => {
  test('line comments', () => {
    check('go', '// …');
    check('python', '# …');
  });
  test('those of the language that it is like', () => {
    for (const language of ['typescript', 'typescriptreact', 'javascriptreact', 'kotlin', 'scala', 'groovy', 'cpp'])
      check(language, '// …');
    for (const language of ['hcl', 'makefile', 'crystal']) check(language, '# …');
  });
  test('block comments where there are no line comments', () => check('html', '<!-- … -->'));
  test('in a page: between tags, in a script, in a style sheet', () => {
    for (const language of ['html', 'vue', 'svelte', 'astro']) {
      check(language, '<!-- … -->', '<script>\na();\n</script>\n<p>\n');
      check(language, '// …', '<template></template>\n<script setup>\n');
      check(language, '/* … */', '<style>\n');
    }
    check('astro', '// …', '---\nconst a = 1;\n');
    check('astro', '<!-- … -->', '---\nconst a = 1;\n---\n');
    check('php', '// …', '<p></p>\n<?php\n');
    check('php', '<!-- … -->', '<?php a(); ?>\n<p>\n');
  });
  test('in a template, what its readers do not get to see', () => {
    check('erb', '<%# … %>');
    check('razor', '@* … *@');
    check('blade', '{{-- … --}}');
  });
  test('among the tags of JSX in braces', () => {
    check('typescriptreact', '{/* … */}', 'return (\n  <div>\n');
    check('javascript', '{/* … */}', 'return (\n  <Route\n    a\n  />\n');
    check('typescriptreact', '// …', 'return (\n');
    check('typescriptreact', '// …', '  onClick={() =>\n');
    check('typescript', '// …', 'if (a >\n');
  });
  test('none where the line goes on another', () => {
    check('shellscript', undefined, 'curl -f \\\n');
    check('python', undefined, 'a = 1 + \\\r\n');
    check('python', '# …', 'a = 1\n\n');
  });
  test('none where the language has none', () => check('json', undefined));
  test('none in a language that nobody described', () => check('no-such-language', undefined));
});
