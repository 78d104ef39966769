/** Lines that are alike are judged alike, and only those: whatever was judged before, a text's scores are its own. */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createJudge } from '../../src/recogniser/judge';
import { languagesFrom } from '../../src/registry/languages';
import { unmarked } from '../support/marked';
import { known } from '../support/recognising';
import { registry } from '../support/registry';

const { languageOf } = languagesFrom(known.languages);
const scores = (judge: ReturnType<typeof createJudge>, text: string, language: string) =>
  Array.from(judge.judgeAll(text, language)?.scores ?? []);

/** Judges a text by itself, and after others that its lines could be taken for. */
function check(text: string, ...earlier: readonly string[]): void {
  const own = scores(createJudge(registry, known), text, 'javascript');
  assert.ok(own.length > 0, `no number in ${text}`);
  const judge = createJudge(registry, known);
  for (const one of earlier) scores(judge, one, 'javascript');
  assert.deepEqual(scores(judge, text, 'javascript'), own, `${text} after ${earlier.join(' and ')}`);
}

suite('lines that are alike', () => {
  test('the same line is judged the same, wherever it stands', () => {
    const judge = createJudge(registry, known);
    const [first, ...others] = scores(judge, 'res.status(404);\n\n'.repeat(20), 'javascript');
    assert.deepEqual([...new Set(others)], [first]);
  });
  test('another number in its place is another number', () =>
    check('res.status(503)', 'res.status(404)', 'res.status(731)'));
  test('numbers beside it', () => {
    check('codes = [404, 500, 12]', 'codes = [404, 500, 503]', 'codes = [404, 731, 12]');
    check('fax (5) 555-1730', 'fax (206) 555-1730', 'fax (35) 555-1730', 'fax (404) 555-1730');
  });
  test('whole classes', () => check('status 200-299', 'status 200-298', 'status 200-300'));
  test('capitals and spaces', () => {
    check('XYZ 404 , x', 'xyz 404 , x');
    check('XYZ 404 , x', 'XYZ 404, x', 'XYZ  404 , x');
  });
  test('what touches it', () => check('v1 404.13 x', 'v1 404.99 x', 'v1 404 13 x'));
  test('a number that a pattern names', () => check('HTTP/9.7 404', 'HTTP/1.1 404'));
  test('a phrase on the line below or above', () => {
    check('  x: 404,\n  Not Found', '  x: 404,\n  y');
    check('Not Found\n404 x', 'nothing\n404 x');
  });
  test('the line above', () => {
    check('reply 12 to\n404 x', 'size 12 to\n404 x', 'reply 500 to\n404 x');
    check('http2 x\n404 x', 'port2 x\n404 x');
  });
  test('the lines that it hangs on', () => {
    check('switch (port) {\n  case 443:', 'switch (response.status) {\n  case 443:');
    check('response.send(\n\n503,\n)', 'wait(\n\n503,\n)');
    check('| status | n |\n| 404 | 12 |', '| size | n |\n| 404 | 12 |');
  });
});

suite('a judge that has judged every fixture', () => {
  const folder = 'test/fixtures';
  const shared = createJudge(registry, known);
  const fixtures = fs.readdirSync(folder).map(name => {
    const { text } = unmarked(fs.readFileSync(path.join(folder, name), 'utf8'));
    return { name, text, language: languageOf(undefined, name, text.slice(0, 200)) ?? '' };
  });
  for (const { text, language } of fixtures) shared.judgeAll(text, language);
  for (const { name, text, language } of fixtures)
    test(`judges ${name} as a new one does`, () =>
      assert.deepEqual(scores(shared, text, language), scores(createJudge(registry, known), text, language)));
});
