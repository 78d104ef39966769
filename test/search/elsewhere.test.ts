/** Where a search found an entry, if its row does not show it. */
import * as assert from 'node:assert/strict';
import type { Entry } from '../../src/registry/codes';
import { explainer } from '../../src/search/elsewhere';

const entry: Entry = {
  id: 'our-410',
  publisher: 'our-kettle',
  kind: 'status',
  standing: 'unofficial',
  code: 410,
  phrase: 'Kettle Gone',
  summary: 'The kettle was removed.',
  formerPhrases: ['Pot Left'],
  otherPhrases: ['Vanished'],
  headers: [{ name: 'Retry-After', need: 'may' }],
};

const long = 'Some words that lead up to it and are far longer than anybody would want to read at once, then ';
const where = explainer({
  entries: [entry],
  publishers: [{ id: 'our-kettle', name: 'Our Stove', kind: 'custom', introduction: 'Tea.' }],
  namesOf: () => [
    { set: 'Tea for Go', name: 'tea.StatusGone' },
    { set: 'Ruby', name: ':gone_away' },
  ],
  textOf: () => `First sentence. ${long}a [**wombat**](https://example.com) took \`it\`! To remove is human.`,
});

/** `terms` are the words of the entry that the search found; those typed, if nothing else is said. */
const check = (typed: string, expected: string | undefined, terms = typed.toLowerCase().split(' ')) => {
  const found = where(entry, typed, terms);
  assert.equal(found && `${found.label}: ${found.text}`, expected);
};

suite('where a search found an entry', () => {
  test('nothing is said of words that the row shows: phrase, publisher, summary', () => {
    check('kettle', undefined);
    check('stove removed', undefined);
  });
  test('nor of another form of a word that it shows', () => {
    check('remove', undefined, ['remove', 'removed']);
    check('remove', ': To remove is human.', ['remove']);
  });
  test('a constant as it stands in code, even if its words are those of the phrase', () => {
    check('tea.StatusGone', 'Tea for Go: tea.StatusGone', ['gone']);
    check('StatusGone', 'Tea for Go: tea.StatusGone', ['gone']);
    check(':gone_away', 'Ruby: :gone_away', ['gone']);
  });
  test('a library, with its name for the code', () => check('ruby', 'Ruby: :gone_away'));
  test('a former phrase and another one', () => {
    check('pot', 'Formerly: Pot Left');
    check('vanished', 'Also written: Vanished');
  });
  test('a header field', () => check('retry', 'Header field: Retry-After'));
  test('a constant by one of its words', () => check('away', 'Ruby: :gone_away'));
  test('a sentence of the long text, without its marks, from shortly before the word', () => {
    check('sentence', ': First sentence.');
    check('wombat', ': …want to read at once, then a wombat took it!');
  });
  test('nothing where nothing has the word', () => check('xyzzy', undefined));
});
