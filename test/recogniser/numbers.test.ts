/** What is known of a number before its surroundings are read, and how phrases are compared. */
import * as assert from 'node:assert/strict';
import { factId } from '../../src/recogniser/evidence';
import { lettersFollow, lettersPrecede, lettersStand, numberFacts } from '../../src/recogniser/numbers';
import { loadRegistry } from '../../src/registry/codes';
import { registry } from '../support/registry';

const numbers = numberFacts(registry);
const nameOf = (id: number) => Object.entries(factId).find(([, other]) => other === id)?.[0];

suite('numbers', () => {
  test('a number of a user’s own registry is known', () => {
    const publisher = { id: 'our-kettle', name: 'Kettle', kind: 'custom', introduction: 'Tea.' } as const;
    const entries = [{ code: 477, phrase: 'Kettle Empty', summary: 'Water is missing.' }];
    const own = numberFacts(loadRegistry([{ publisher, entries }]));
    assert.deepEqual([numbers.known(477), own.known(477)], [false, true]);
    assert.equal(nameOf(own.classOf(477)), 'number:vendor');
    assert.deepEqual(own.phrases(477), ['kettleempty']);
  });
  const sorts: Readonly<Record<string, readonly number[]>> = {
    'number:everyday': [201, 204, 404, 409, 422, 503],
    'number:ok': [200],
    'number:choices': [300],
    'number:round': [400, 500],
    'number:standard': [206, 410, 451, 511],
    'number:hundred': [100],
    'number:informational': [101, 103],
    'number:vendor': [498, 520, 530],
    'number:bound': [199, 299, 399, 599, 600],
    'number:port': [443, 110, 587],
    'number:foreign': [250, 345, 477],
    'number:outside': [601, 812, 999],
  };
  for (const [sort, codes] of Object.entries(sorts))
    test(sort, () => {
      for (const code of codes)
        if (!(sort === 'number:outside' && numbers.known(code)))
          assert.equal(nameOf(numbers.classOf(code)), sort, String(code));
    });

  test('some numbers have a second trade', () => {
    const also = (code: number) => numbers.facts(code).slice(1).map(nameOf);
    for (const code of [123, 321, 456, 777, 999]) assert.deepEqual(also(code), ['number:typed'], String(code));
    for (const code of [127, 255, 511, 512, 640]) assert.deepEqual(also(code), ['number:binary'], String(code));
    for (const code of [404, 444, 135, 500]) assert.deepEqual(also(code), [], String(code));
    assert.equal(numbers.facts(511)[0], numbers.classOf(511));
  });
  test('known are the numbers with a status of some publisher', () => {
    for (let code = 100; code < 1000; code++)
      assert.equal(numbers.known(code), registry.statuses(code).length > 0, String(code));
  });
  test('a sub-code is one that the registry has, and no decimal', () => {
    assert.equal(numbers.isSubCode('404.13', 0), true);
    assert.equal(numbers.isSubCode('a 401.2 b', 2), true);
    assert.equal(numbers.isSubCode('404.99', 0), false);
    assert.equal(numbers.isSubCode('404.0', 0), false);
    assert.equal(numbers.isSubCode('404', 0), false);
  });
  test('phrases are letters only, former ones too', () => {
    assert.ok(numbers.phrases(404).includes('notfound'));
    assert.ok(numbers.phrases(413).includes('payloadtoolarge'));
    assert.deepEqual(numbers.phrases(477), []);
    for (let code = 100; code < 600; code++)
      for (const phrase of numbers.phrases(code)) assert.match(phrase, /^[a-z]{2,}$/);
  });
});

suite('phrases beside a number', () => {
  const follows = (text: string) => lettersFollow(text, text.indexOf('404') + 3, 'notfound', 6);
  const precedes = (text: string) => lettersPrecede(text, text.indexOf('404'), 'notfound', 6);

  test('after it, however it is written', () => {
    for (const text of ['404 Not Found', '404: NOT_FOUND', '404 "not-found"', '404NotFound', '404, "Not Found"'])
      assert.ok(follows(text), text);
  });
  test('not another phrase, a longer one, one too far off or on the next line', () => {
    for (const text of ['404 Not Foundling', '404 Found', '404', '404 ........ Not Found', '404 Not\nFound'])
      assert.ok(!follows(text), text);
  });
  test('before it', () => {
    for (const text of ['NotFound = 404', 'NOT_FOUND: 404', 'Not Found (404)']) assert.ok(precedes(text), text);
  });
  test('not before it', () => {
    for (const text of ['Found = 404', 'Not\nFound 404', '404', 'Not Found ........ 404'])
      assert.ok(!precedes(text), text);
  });
  test('anywhere in a part of the text', () => {
    const stands = (text: string, from = 0, to = text.length) => lettersStand(text, from, to, 'notfound');
    for (const text of ['see NOT_FOUND', 'no, not found', 'n n Not (Found)', 'nonot-found'])
      assert.ok(stands(text), text);
    for (const text of ['', 'not', 'not so found', 'found not']) assert.ok(!stands(text), text);
    assert.ok(!stands('not found', 0, 8));
    assert.ok(!stands('not found', 1));
  });
});
