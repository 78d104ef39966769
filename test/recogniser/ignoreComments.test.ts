/** What a person has marked as no status code stays silent. */
import * as assert from 'node:assert/strict';
import { isIgnored, withoutIgnored } from '../../src/recogniser/ignoreComments';
import { markedOccurrences, unmarked, withMarks } from '../support/marked';

/** `before` marks what the recogniser found; `after` what is left of it. */
function check(before: string, after: string): void {
  const { text } = unmarked(before);
  assert.equal(withMarks(text, withoutIgnored(text, markedOccurrences(before))), after);
}

suite('ignore comments', () => {
  test('the own line', () =>
    check(
      'a «404»\nb «500» // http-status-lens-ignore\nc «200»',
      'a «404»\nb 500 // http-status-lens-ignore\nc «200»',
    ));
  test('the next line only', () =>
    check(
      '# http-status-lens-ignore-next-line\na «404»\nb «500»',
      '# http-status-lens-ignore-next-line\na 404\nb «500»',
    ));
  test('the whole file, wherever it says so', () =>
    check('a «404»\n# http-status-lens-ignore-file\nb «500»', 'a 404\n# http-status-lens-ignore-file\nb 500'));
  test('nothing without a mark', () => check('a «404» ignore', 'a «404» ignore'));
  test('CRLF', () =>
    check(
      'x «404»\r\n// http-status-lens-ignore-next-line\r\na «404»\r\nb «500»',
      'x «404»\r\n// http-status-lens-ignore-next-line\r\na 404\r\nb «500»',
    ));
  test('a mark on the last line has no next line', () =>
    check('a «404»\n// http-status-lens-ignore-next-line', 'a «404»\n// http-status-lens-ignore-next-line'));
  test('one place can be asked for', () => {
    const text = 'a 404 // http-status-lens-ignore\nb 500';
    assert.equal(isIgnored(text, text.indexOf('404')), true);
    assert.equal(isIgnored(text, text.indexOf('500')), false);
  });
});
