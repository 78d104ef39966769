import assert from 'node:assert/strict';
import { readQuery } from '../../src/search/query';

function check(typed: string, codes: readonly string[], classes: readonly number[], words: string) {
  const query = readQuery(typed);
  assert.deepEqual(query.codes, codes);
  assert.deepEqual(query.classes, classes);
  assert.equal(query.words.flatMap(word => word.parts).join(' '), words);
}

suite('reading a query', () => {
  test('numbers and words apart', () => check('nginx 49', ['49'], [], 'nginx'));
  test('a class', () => check('4xx', [], [4], ''));
  test('the beginning of a number with a joker', () => check('40x', ['40'], [], ''));
  test('a sub-code', () => check('#401.2', ['401.2'], [], ''));
  test('punctuation around a number', () => check('403, 404:', ['403', '404'], [], ''));
  test('the protocol of a status line is no word', () => check('HTTP/1.1 404 Not Found', ['404'], [], 'not found'));
  test('noise words go', () => check('what is the status code of gone', [], [], 'gone'));
  test('noise words stay when nothing else was typed', () => check('status', [], [], 'status'));
  test('a constant falls apart', () => check('HttpStatus.NOT_FOUND', [], [], 'not found'));
  test('a number too long for a code is a word', () => check('10800', [], [], '10800'));
});
