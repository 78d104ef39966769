/** Numbers that stand after the same two tokens share a slot, and what a slot remembers of its numbers. */
import * as assert from 'node:assert/strict';
import { numberFacts } from '../../src/recogniser/numbers';
import { slotsOf } from '../../src/recogniser/slots';
import { unmarked } from '../support/marked';
import { registry } from '../support/registry';

const numbers = numberFacts(registry);

const starts = (ranges: readonly { readonly start: number }[]) => ranges.map(({ start }) => start);

/** Whether all marked numbers share one slot. */
function share(marked: string): boolean {
  const { text, ranges } = unmarked(marked);
  const { slotAt } = slotsOf(text, starts(ranges), numbers);
  return new Set(ranges.map(({ start }) => slotAt(start))).size === 1;
}

/** The slot of the first marked number. */
function slot(marked: string) {
  const { text, ranges } = unmarked(marked);
  return slotsOf(text, starts(ranges), numbers).slotAt(ranges[0]?.start ?? 0);
}

suite('slots', () => {
  test('the same two tokens, whatever the spaces and quotes', () => {
    assert.ok(share('want: «404»\nwant: "«500»"\nwant:«503»'));
    assert.ok(share('reply(«404»); reply( «500» )'));
  });
  test('other numbers count as one token whatever they are', () => assert.ok(share('row 1, «404»\nrow 22, «500»')));
  test('letter case does not count', () => assert.ok(share('Want: «404»\nwant: «500»')));
  test('other tokens, another slot', () => {
    assert.ok(!share('want: «404»\nsize: «500»'));
    assert.ok(!share('want: «404»\nwant(«500»'));
  });
  test('at the start of a line, indentation and what follows count', () => {
    assert.ok(share('  «404»: a\n  «500»: b'));
    assert.ok(!share('  «404»: a\n    «500»: b'));
    assert.ok(!share('  «404»: a\n  «500» b'));
  });
  test('a slot knows its codes, other numbers of three digits, and how many are longer or shorter', () => {
    const found = slot('n: «404»\nn: 500\nn: 500\nn: 250\nn: 12\nn: 1234');
    assert.deepEqual([found?.codes, found?.foreign, found?.other], [[404, 500], [250], 2]);
  });
  test('the end of a class is neither a code nor another number', () =>
    assert.deepEqual(slot('want: «404»\nwant: 399'), { codes: [404], foreign: [], other: 0 }));
  test('what lies far from all the numbers that are asked about does not count', () => {
    const far = 'word '.repeat(200);
    assert.deepEqual(slot(`n: 500\n${far}\nn: «404»\n${far}\nn: 503`)?.codes, [404]);
    assert.deepEqual(slot(`n: «404»\n${far}\nn: 500\n${far}\nn: «503»`)?.codes, [404, 500, 503]);
  });
  test('four of a sort are enough', () =>
    assert.equal(slot('n: «400»\nn: 401\nn: 402\nn: 403\nn: 404\nn: 405')?.codes.length, 4));
  test('numbers in words and after a dot do not count', () =>
    assert.deepEqual(slot('n: «404»\nn: x500\nn: 1.503')?.codes, [404]));
});
