import assert from 'node:assert/strict';
import { longTexts } from 'long-texts';
import { findGuides } from '../../src/search/guides';

const { guides } = longTexts();
const titles = (typed: string) => findGuides(guides, typed).guides.map(guide => guide.title);

suite('search among guides', () => {
  for (const typed of ['401 or 403?', '401 403', '403 vs 401', 'difference between 401 and 403'])
    test(`“${typed}”`, () => assert.deepEqual(titles(typed), ['401 or 403?']));
  test('a code finds every guide that treats it', () =>
    assert.deepEqual(
      titles('410'),
      guides.filter(guide => guide.codes.includes(410)).map(guide => guide.title),
    ));
  test('words of the title, also their beginnings', () => {
    assert.ok(titles('redirect').includes('Which redirect?'));
    assert.ok(titles('dupl').includes('400 or 409 for a duplicate?'));
    assert.deepEqual(titles('499 esri'), ['499 of nginx or of Esri?']);
  });
  test('nothing for what says nothing: joining words, a digit, a class, no words', () => {
    for (const typed of ['', '  ', 'or', 'a', '4', '40', '4xx', 'xyzzy']) assert.deepEqual(titles(typed), [], typed);
  });
  test('gives the numbers that were asked for', () =>
    assert.deepEqual(findGuides(guides, '404 or 410').asked, ['404', '410']));
});
