/** Checks the words that people ask for codes by: that each finds its code, and that no everyday code is without. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { longTexts } from 'long-texts';
import { saying } from '../../src/search/words';
import { deepSearch } from '../support/deepSearch';
import { registry } from '../support/registry';

const { details } = longTexts();
const asked = registry.entries.flatMap(entry =>
  ((details[entry.id]?.askedAs ?? []) as readonly string[]).map(words => ({ entry, words })),
);

/** More codes than these answer no question. */
const mostCodes = 5;

suite('what people ask for codes by', () => {
  test('stands at every everyday code', () => {
    const everyday = registry.entries.filter(entry => entry.everyday);
    const without = everyday.filter(({ id }) => !asked.some(({ entry }) => entry.id === id));
    assert.deepEqual(
      without.map(({ id }) => `add "askedAs" to ${id}`),
      [],
    );
  });

  test('is written in lower case, once, and says more than the phrase', () => {
    const wrong = asked.flatMap(({ entry, words }, at) => {
      const { phrase, formerPhrases = [], otherPhrases = [] } = entry;
      const isPhrase = [phrase, ...formerPhrases, ...otherPhrases].map(saying).includes(saying(words));
      const isRepeated = asked.some((other, place) => place < at && other.entry === entry && other.words === words);
      const why = [
        words !== words.toLowerCase().trim() && 'write it in lower case, without spaces around it',
        isPhrase && 'leave it out: it is a phrase of the code, which is found anyway',
        isRepeated && 'leave it out: it stands there already',
      ].filter(Boolean);
      return why.length ? [`${entry.id} "${words}": ${why.join('; ')}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  test('leads to few codes, and to its own before any that it does not stand at', () => {
    const wrong = [...new Set(asked.map(({ words }) => words))].flatMap(words => {
      const own = asked.filter(other => other.words === words).map(({ entry }) => entry.id);
      const first = deepSearch.find(words).slice(0, own.length);
      const others = first.map(({ entry }) => entry.id).filter(id => !own.includes(id));
      if (own.length > mostCodes)
        return [`"${words}" stands at ${own.length} codes; keep the ${mostCodes} most likely`];
      return others.length ? [`"${words}" finds ${others.join(', ')} before ${own.join(', ')}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  test('is no fact that a window loads', () => {
    assert.ok(fs.readFileSync('data/codes/iana.json', 'utf8').includes('"askedAs"'));
    assert.ok(registry.entries.every(entry => !('askedAs' in entry)));
  });
});
