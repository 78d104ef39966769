/** What certain numbers of a text say about its doubtful ones. */
import * as assert from 'node:assert/strict';
import { factId } from '../../src/recogniser/evidence';
import { secondFacts, secondLook } from '../../src/recogniser/secondLook';

/** The names of what is found about the numbers of a text, given their first scores in order. */
function foundIn(text: string, scores: readonly number[]): readonly (readonly string[])[] {
  const offsets = Array.from(text.matchAll(/\d{3}/g), ({ index }) => index);
  const look = secondLook(text, offsets, Float64Array.from(scores));
  return offsets.map((_, index) => look.facts(index).map(id => secondFacts.find(name => factId[name] === id) ?? '?'));
}

suite('the second look', () => {
  test('a certain code speaks for the same number elsewhere, and for all numbers of the text', () =>
    assert.deepEqual(foundIn('404 404 500', [2, 0, 0]), [[], ['same:code', 'file:certain'], ['file:certain']]));
  test('a number that is certainly something else speaks against its like', () =>
    assert.deepEqual(foundIn('250 250', [-4, 0]), [[], ['same:other']]));
  test('where the same number is both, it says nothing', () =>
    assert.deepEqual(foundIn('404 404 404', [2, -4, 0]), [
      ['same:other'],
      ['same:code', 'file:certain'],
      ['file:certain'],
    ]));
  test('four certain numbers say what the file is about, the doubtful one apart', () => {
    const said = (scores: readonly number[]) => foundIn('401 402 403 404 405', scores)[4];
    assert.deepEqual(said([2, 2, 2, 2, 0]), ['file:certain', 'file:mostly']);
    assert.deepEqual(said([-4, -4, -4, -4, 0]), ['file:hardly']);
    assert.deepEqual(said([2, 2, 2, -4, 0]), ['file:certain']);
    assert.deepEqual(said([2, 2, 2, 0, 1.5]), ['file:certain']);
  });
  test('settled scores are not looked at again', () =>
    assert.deepEqual(foundIn('404 404 404', [2, 5, -6]), [['file:certain'], [], []]));
  test('a text of doubtful numbers says nothing of itself', () =>
    assert.deepEqual(foundIn('404 404', [0, 0.5]), [[], []]));
});
