import assert from 'node:assert/strict';
import fs from 'node:fs';
import { knowledge } from 'knowledge';
import { orderedPublishers, publisherRank } from '../../src/recogniser/publishers';
import type { PublisherMarks } from '../../src/registry/knowledge';

type Examples = PublisherMarks & { readonly true: readonly string[]; readonly false: readonly string[] };

const publishers: readonly Examples[] = JSON.parse(fs.readFileSync('data/evidence/publishers.json', 'utf8'));
const rank = (text: string, language = 'plaintext') => publisherRank(publishers, text, language);

suite('marks of publishers', () => {
  for (const { publisher, true: shown, false: alike } of publishers) {
    test(`${publisher}: its files bring it to the front`, () => {
      for (const text of shown) assert.equal(rank(text)[0], publisher, text);
    });
    test(`${publisher}: look-alikes do not`, () => {
      for (const text of alike) assert.notEqual(rank(text)[0], publisher, text);
    });
  }

  test('each publisher stands once, is in the registry, and has examples both ways', () => {
    const ids = publishers.map(one => one.publisher);
    assert.deepEqual([...new Set(ids)], ids);
    for (const { publisher, true: shown, false: alike } of publishers) {
      assert.ok(fs.existsSync(`data/codes/${publisher}.json`), publisher);
      assert.ok(shown.length > 0 && alike.length > 0, publisher);
    }
  });

  test('marks are lower case and not repeated, since the text is compared in lower case', () => {
    for (const { publisher, marks = [] } of publishers) {
      assert.ok(marks.length > 0, publisher);
      assert.equal(new Set(marks).size, marks.length, publisher);
      for (const mark of marks) assert.equal(mark, mark.toLowerCase(), publisher);
    }
  });

  test('the bundle holds the marks without their examples', () => {
    const bare = publishers.map(({ true: _true, false: _false, ...marks }) => marks);
    assert.deepEqual(knowledge().publisherMarks, bare);
  });
});

suite('publisherRank', () => {
  const marks: readonly PublisherMarks[] = [
    { publisher: 'first', marks: ['alpha', 'beta'] },
    { publisher: 'second', marks: ['gamma', 'delta'] },
    { publisher: 'own', languages: ['special'] },
  ];
  const check = (text: string, language: string, expected: readonly string[]) =>
    assert.deepEqual(publisherRank(marks, text, language), expected);

  test('an empty text speaks of nobody', () => check('', 'plaintext', []));
  test('the language alone is enough', () => check('', 'special', ['own']));
  test('the language comes before any number of marks', () => check('alpha beta', 'special', ['own', 'first']));
  test('more distinct marks come first', () => check('alpha gamma delta', 'plaintext', ['second', 'first']));
  test('a mark that is repeated counts once', () => check('alpha beta gamma gamma gamma', 'x', ['first', 'second']));
  test('equal numbers keep the order of the data', () => check('gamma alpha', 'plaintext', ['first', 'second']));
  test('letter case does not count', () => check('ALPHA', 'plaintext', ['first']));
  test('a mark that ends at the limit counts', () => check(`${' '.repeat(9_995)}alpha`, 'plaintext', ['first']));
  test('a mark that crosses the limit does not', () => check(`${' '.repeat(9_996)}alpha`, 'plaintext', []));
  test('real nginx configuration is nginx even where it speaks of Cloudflare more', () =>
    assert.deepEqual(rank('# cloudflare\nset_real_ip_from 192.0.2.0/24;\nreal_ip_header CF-Connecting-IP;', 'nginx'), [
      'nginx',
      'cloudflare',
    ]));
});

suite('orderedPublishers', () => {
  const check = (owners: readonly string[], shown: readonly string[], expected: readonly string[]) =>
    assert.deepEqual(orderedPublishers(owners, shown), expected);

  test('nothing shown: the registered one first', () => check(['cpanel', 'iana'], [], ['iana', 'cpanel']));
  test('nothing shown or registered: as given', () => check(['esri', 'nginx'], [], ['esri', 'nginx']));
  test('what the file shows comes before the registered one', () =>
    check(['iana', 'cpanel', 'vercel'], ['vercel'], ['vercel', 'iana', 'cpanel']));
  test('several shown keep their rank', () =>
    check(['esri', 'google', 'nginx'], ['nginx', 'google'], ['nginx', 'google', 'esri']));
  test('a publisher that owns nothing here is not added', () => check(['nginx'], ['cloudflare'], ['nginx']));
  test('an owner with two readings stands once', () => check(['shopify', 'shopify', 'iana'], [], ['iana', 'shopify']));
  test('no owners', () => check([], ['nginx'], []));
});
