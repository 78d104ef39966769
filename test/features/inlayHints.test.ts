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
  test('the owner of a meaning that is not registered', () =>
    assert.equal(hinted('go', 'w.WriteHeader(444)', 'numbers'), 'w.WriteHeader(444[nginx: No Response])'));
  test('that a number has other meanings, and that a meaning was given up', () => {
    assert.equal(
      hinted('go', 'w.WriteHeader(420)', 'numbers'),
      'w.WriteHeader(420[Shopify: Shop Locked (obsolete) · +2 more])',
    );
    assert.equal(
      hinted('go', 'w.WriteHeader(499)', 'numbers'),
      'w.WriteHeader(499[Esri ArcGIS: Token Required · +2 more])',
    );
    assert.equal(hinted('go', 'w.WriteHeader(421)', 'numbers'), 'w.WriteHeader(421[Misdirected Request · +1 more])');
  });
  test('a number without a meaning has none', () =>
    assert.equal(hinted('go', 'w.WriteHeader(477)', 'numbers'), 'w.WriteHeader(477)'));
});
