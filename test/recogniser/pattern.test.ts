/** The language of patterns: what each sign stands for, what a pattern needs, and where it is looked for. The patterns of data/ are in patterns.test.ts. */
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compilePattern, indexPatterns } from '../../src/recogniser/pattern';
import { hashOf } from '../../src/recogniser/vocabulary';
import { matches } from '../support/patternMatch';

const compiled = (pattern: string) => compilePattern({ pattern, says: 'sure' });

function check(pattern: string, fires: readonly string[], silent: readonly string[]): void {
  for (const marked of fires) assert.ok(matches(pattern, marked), `${pattern} in ${marked}`);
  for (const marked of silent) assert.ok(!matches(pattern, marked), `${pattern} in ${marked}`);
}

suite('patterns', () => {
  test('white space and letter case do not count', () =>
    check(
      'send( $ )',
      ['send(«404»)', 'Send ( «404» )', 'SEND(«404»)'],
      ['resend(«404»)', 'send(x, «404»)', 'send «404»'],
    ));
  test('two underscores are one token, whatever it is', () =>
    check(
      'done __ __ $',
      ['done 12 - «404»', 'done a b «404»', 'done a , «404»'],
      ['done 12 «404»', 'done 12 - 7 «404»', 'done «404»'],
    ));
  test('an underscore is one argument, brackets and strings included', () =>
    check(
      'fail(_, $)',
      ['fail(w, «404»)', 'fail(w.x(1, 2), «404»)', "fail('a, b', «404»)", 'fail([1, 2], «404»)'],
      ['fail(«404»)', 'fail(a, b, «404»)', 'fail(a; «404»)'],
    ));
  test('an ellipsis is any run on the line, nothing included', () =>
    check('open … $', ['open «404»', 'open a, b(c) «404»'], ['open\n«404»', 'close «404»']));
  test('a caret is the start of the line, past its marks', () =>
    check('^halt $', ['halt «404»', '  halt «404»', '// halt «404»'], ['then halt «404»']));
  test('quotes around the number are passed over, unless the pattern has them', () => {
    check('want: $', ['want: «404»', 'want: "«404»"', "want: '«404»'"], ['want: ("«404»")']);
    check('want: "$"', ['want: "«404»"'], ['want: «404»', "want: '«404»'"]);
  });
  test('what stands after the hole counts too', () => check('$ => _', ['«404» => x'], ['«404»: x', '«404» =>']));
  test('numbers stand for themselves', () => check('part 2 $', ['part 2 «404»'], ['part 3 «404»']));

  test('without a hole or with two: a message with the remedy', () => {
    assert.throws(() => compiled('send(_)'), /needs exactly one hole; write \$/);
    assert.throws(() => compiled('send($, $)'), /needs exactly one hole/);
  });
  test('with nothing but wildcards: a message with the remedy', () => {
    for (const pattern of ['$', '_ $', '… $ _']) assert.throws(() => compiled(pattern), /no literal token/);
  });
  test('any pattern compiles or says why not', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), pattern => {
        try {
          compiled(pattern);
        } catch (error) {
          assert.match(error instanceof Error ? error.message : '', /^pattern ".*" (?:needs|has) /s);
        }
      }),
    ));
});

suite('the index of patterns', () => {
  test('each pattern stands once, by the cheapest thing it cannot match without', () => {
    const index = indexPatterns(['send($)', '$ sent', '=> $', '$ ;', '^ $ _ ;'].map(compiled));
    const texts = (patterns: readonly { readonly text: string }[]) => patterns.map(({ text }) => text);
    const listed = (map: ReadonlyMap<number, readonly { readonly text: string }[]>) => texts([...map.values()].flat());
    assert.deepEqual(texts(index.ofWord(hashOf('send'))?.before ?? []), ['send($)']);
    assert.deepEqual(texts(index.ofWord(hashOf('sent'))?.after ?? []), ['$ sent']);
    assert.equal(index.ofWord(hashOf('other')), undefined);
    assert.deepEqual(listed(index.byLeft), ['=> $']);
    assert.deepEqual(listed(index.byRight), ['$ ;']);
    assert.deepEqual(texts(index.always), ['^ $ _ ;']);
  });
  test('a crowded line costs a bounded number of comparisons, and ends', () => {
    const marked = `f(${'a(b, '.repeat(60)} «404»${')'.repeat(60)})`;
    assert.equal(matches('g(…, _, …, _, $)', marked), false);
  });
});
