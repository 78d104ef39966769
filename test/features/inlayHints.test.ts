/** Which hints stand beside numbers and constants, and where the text says it already. */
import * as assert from 'node:assert/strict';
import { type HintMode, inlayHints } from '../../src/features/inlayHints';
import { recogniser } from '../support/recognising';
import { registry } from '../support/registry';

/** The text with each hint in brackets where it would be drawn. */
function hinted(language: string, text: string, mode: HintMode): string {
  const hints = inlayHints(registry, text, recogniser.recognise(text, language), mode);
  return [...hints]
    .sort((a, b) => b.offset - a.offset)
    .reduce((shown, { offset, label }) => `${shown.slice(0, offset)}[${label}]${shown.slice(offset)}`, text);
}

const line = 'w.WriteHeader(404); w.WriteHeader(http.StatusGone)';

suite('inlay hints', () => {
  test('off is off', () => assert.equal(hinted('go', line, 'off'), line));
  test('a phrase after a number', () =>
    assert.equal(hinted('go', line, 'numbers'), 'w.WriteHeader(404[Not Found]); w.WriteHeader(http.StatusGone)'));
  test('a number after a constant', () =>
    assert.equal(hinted('go', line, 'constants'), 'w.WriteHeader(404); w.WriteHeader(http.StatusGone[410])'));
  test('both', () =>
    assert.equal(hinted('go', line, 'both'), 'w.WriteHeader(404[Not Found]); w.WriteHeader(http.StatusGone[410])'));
  test('nothing that stands there already', () => {
    const status = 'return status.HTTP_404_NOT_FOUND';
    assert.equal(hinted('python', status, 'both'), status);
    assert.equal(hinted('http', 'HTTP/1.1 404 Not Found', 'both'), 'HTTP/1.1 404 Not Found');
  });
  test('a number without a meaning has none', () =>
    assert.equal(hinted('go', 'w.WriteHeader(499)', 'numbers').includes('[]'), false));
});
