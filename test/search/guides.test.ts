import assert from 'node:assert/strict';
import { longTexts } from 'long-texts';
import { createGuideSearch } from '../../src/search/guides';
import { registry } from '../support/registry';

const { guides } = longTexts();
const search = createGuideSearch(guides, registry.entries);
const titles = (typed: string) => search.find(typed).guides.map(({ guide }) => guide.title);

suite('search among guides', () => {
  for (const typed of ['401 or 403?', '401 403', '401/403', '403 vs 401', 'difference between 401 and 403'])
    test(`“${typed}”`, () => assert.deepEqual(titles(typed), ['401 or 403?']));
  test('a code finds every guide that treats it', () =>
    assert.deepEqual(
      titles('410'),
      guides.filter(guide => guide.codes.includes(410)).map(guide => guide.title),
    ));
  test('words of the title, also their beginnings', () => {
    assert.ok(titles('redirect').includes('Which redirect?'));
    assert.equal(titles('dupl')[0], '400 or 409 for a duplicate?');
    assert.equal(titles('499 esri')[0], '499 of nginx or of Esri?');
  });
  test('a word that is mistyped', () => {
    assert.ok(titles('redirct').includes('Which redirect?'));
    assert.equal(titles('duplicaet')[0], '400 or 409 for a duplicate?');
  });
  test('the phrases of their codes', () => assert.ok(titles('unauthorized forbidden').includes('401 or 403?')));
  test('their answers', () => assert.ok(titles('expired credentials').includes('401 or 403?')));
  test('nothing for what says nothing: joining words, a digit, a class, no words', () => {
    for (const typed of ['', '  ', 'or', 'a', '4', '40', '4xx', 'xyzzyq']) assert.deepEqual(titles(typed), [], typed);
  });
  test('gives the numbers that were asked for, and the words to highlight', () => {
    assert.deepEqual(search.find('404 or 410').asked, ['404', '410']);
    assert.deepEqual(search.find('401 403').guides[0]?.terms, ['401', '403']);
    assert.ok(search.find('redirct').guides[0]?.terms.includes('redirect'));
  });
  test('any text is survived', () => {
    for (const typed of ['\ud800', '(((', '“”', 'x'.repeat(1e5)]) assert.ok(Array.isArray(titles(typed)));
  });
});
