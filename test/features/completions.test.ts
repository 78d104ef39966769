/** What completion offers, how it is found and in which order. */
import * as assert from 'node:assert/strict';
import { type Completion, constantCompletions, numberCompletions, ordered } from '../../src/features/completions';
import { registry } from '../support/registry';

const numbers = numberCompletions(registry, 'words');
const labels = (completions: readonly Completion[]) => completions.map(completion => completion.label);
const bySort = (completions: readonly Completion[]) =>
  [...completions].sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
const found = (word: string) =>
  labels(bySort(numbers).filter(({ filterText }) => filterText.toLowerCase().includes(word.toLowerCase())));

suite('completions', () => {
  test('the ten of REST work come first, by number', () =>
    assert.deepEqual(labels(bySort(numbers)).slice(0, 10), [
      '200',
      '201',
      '204',
      '304',
      '400',
      '401',
      '403',
      '404',
      '409',
      '500',
    ]));
  test('vendors’ codes come last', () => {
    const sorted = bySort(numbers);
    const firstVendor = sorted.findIndex(({ entryId }) => !entryId.startsWith('iana-'));
    assert.ok(sorted.slice(firstVendor).every(({ entryId }) => !entryId.startsWith('iana-')));
  });
  test('a number is found by itself and by words', () => {
    assert.equal(found('429')[0], '429');
    assert.equal(found('too many')[0], '429');
    assert.equal(found('conflict')[0], '409');
  });
  test('what is being typed stands first in what is compared with it', () => {
    const texts = (typed: 'digits' | 'words') =>
      numberCompletions(registry, typed).find(({ entryId }) => entryId === 'iana-404')?.filterText;
    assert.match(texts('digits') ?? '', /^404 Not Found/);
    assert.match(texts('words') ?? '', /^Not Found 404/);
  });
  test('a former phrase finds it too', () => assert.ok(found('Payload Too Large').includes('413')));
  test('what nobody may send is not offered', () => {
    assert.ok(!labels(numbers).includes('306'));
    assert.ok(!numbers.some(({ entryId }) => entryId === 'nginx-499'));
  });
  test('a reserved one is offered where it is written already, by the name that people know', () => {
    const labelled = (written: string) =>
      numberCompletions(registry, 'digits', written).filter(({ label }) => label === '418' || label === '306');
    assert.deepEqual(labelled('41'), []);
    assert.deepEqual(
      labelled('418').map(({ description }) => description),
      ["(Unused), once I'm a teapot"],
    );
    const [constant] = constantCompletions(registry, [{ code: 418, insert: 'http.StatusTeapot' }], 'words');
    assert.equal(constant?.description, "418 (Unused), once I'm a teapot");
  });
  test('a vendor is named beside its phrase', () =>
    assert.equal(
      numbers.find(({ entryId }) => entryId === 'cloudflare-522')?.description,
      'Connection Timed Out · Cloudflare',
    ));
  test('only status codes are offered', () =>
    assert.ok(numbers.every(({ entryId }) => registry.entry(entryId)?.kind === 'status')));
  test('an outdated code is marked', () => {
    assert.equal(numbers.find(({ label }) => label === '305')?.deprecated, true);
    assert.equal(numbers.find(({ label }) => label === '404')?.deprecated, false);
  });
  test('a constant is found by number, phrase and name, and writes its qualifier', () => {
    const [constant] = constantCompletions(registry, [{ code: 404, insert: 'http.StatusNotFound' }], 'words');
    assert.equal(constant?.label, 'http.StatusNotFound');
    assert.equal(constant?.description, '404 Not Found');
    assert.match(constant?.filterText ?? '', /^Not Found 404.* http\.StatusNotFound$/);
  });
  test('beside a language server a constant is not found by its name', () => {
    const [constant] = constantCompletions(
      registry,
      [{ code: 404, insert: 'http.StatusNotFound' }],
      'words',
      'by number or phrase',
    );
    assert.doesNotMatch(constant?.filterText ?? '', /StatusNotFound/);
  });
  test('a constant of a number that nobody knows is left out', () =>
    assert.deepEqual(constantCompletions(registry, [{ code: 701, insert: 'HTTP_701' }], 'words'), []));
  test('of two for one code the preferred kind stands first', () => {
    const both = [
      ...numbers,
      ...constantCompletions(registry, [{ code: 404, insert: 'http.StatusNotFound' }], 'words'),
    ];
    const for404 = (prefer: 'constant' | 'number') =>
      bySort(ordered(both, prefer)).filter(({ entryId }) => entryId === 'iana-404');
    assert.deepEqual(labels(for404('constant')), ['http.StatusNotFound', '404']);
    assert.deepEqual(labels(for404('number')), ['404', 'http.StatusNotFound']);
  });
});
