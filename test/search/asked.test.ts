import assert from 'node:assert/strict';
import { namedAt } from '../../src/search/asked';
import { registry } from '../support/registry';

/** What is named at the caret ‸. */
function check(marked: string, expected: string | undefined) {
  assert.equal(namedAt(registry, marked.replace('‸', ''), marked.indexOf('‸')), expected);
}

suite('what a line names at a place', () => {
  test('a phrase, as a whole, from any of its words', () => {
    check('return "N‸ot Found";', 'Not Found');
    check('return "Not Fou‸nd";', 'Not Found');
    check('log("non-authoritative‸ information")', 'non-authoritative information');
    check('// the request header fields‸ too large error', 'request header fields too large');
  });
  test('a former phrase and another spelling', () => check('"Payload Too‸ Large"', 'Payload Too Large'));
  test('a constant that nobody recognised', () => {
    check('x = Foo.HTTP_404_NOT‸_FOUND', 'HTTP_404_NOT_FOUND');
    check('x = my.StatusNotFou‸nd', 'StatusNotFound');
    check('errors.ImATea‸pot()', 'ImATeapot');
  });
  test('a header field and a publisher', () => {
    check('headers["retry-aft‸er"]', 'retry-after');
    check('# behind ngi‸nx', 'nginx');
  });
  test('the beginning and the end of a word count as it', () => {
    check('‸gone', 'gone');
    check('gone‸', 'gone');
  });
  test('words that are far from each other are no phrase', () => check('not          fo‸und', 'found'));
  test('nothing for other words, and beside words', () => {
    check('package ma‸in', undefined);
    check('a (‸) b', undefined);
    check('‸', undefined);
  });
  test('is found in a long line too', () => check(`${'x '.repeat(1e5)}not fou‸nd`, 'not found'));
});
