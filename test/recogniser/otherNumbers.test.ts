/** Warn-codes, sub-codes and errors of Cloudflare are known by what stands around them. */
import * as assert from 'node:assert/strict';
import { candidatesOf } from '../../src/recogniser/candidates';
import { cloudflareErrors, subCodeAt, warnCodes } from '../../src/recogniser/otherNumbers';
import { unmarked, withMarks } from '../support/marked';
import { registry } from '../support/registry';

/** Whether the marked number is a warn-code. */
function warns(marked: string): boolean {
  const { text, ranges } = unmarked(marked);
  const { start = 0, end = 0 } = ranges[0] ?? {};
  return warnCodes(registry)(text, start, Number(text.slice(start, end)));
}

suite('warn-codes', () => {
  test('after a Warning header, however it is written', () => {
    for (const marked of [
      'Warning: «110» - "Response is Stale"',
      'warning: «299» example.com "Deprecated API"',
      '"warning": "«214» - \\"Transformation Applied\\""',
      'Warning: «111» Revalidation Failed',
      'warn-code: «113»',
      "headers['Warning'] = '«299» - this API goes away'",
    ])
      assert.ok(warns(marked), marked);
  });
  test('not elsewhere, and not another number', () => {
    for (const marked of [
      'Status: «110»',
      'Warning: «404» not found',
      'Warning of «110»',
      '«110»',
      'Forewarning: «110»',
      'console.warn(«110», x)',
      'const warning = «299»;',
      'warn=«214»',
      'if (temp > warn, «113») stop',
      'log.warn("«214» items left")',
      'Warning: «214» items left',
      'warning: «110»',
    ])
      assert.ok(!warns(marked), marked);
  });
  test('not beyond a line of blanks', () => assert.ok(!warns(`Warning:${' '.repeat(40)}«110»`)));
});

suite('sub-codes', () => {
  const read = (text: string) => subCodeAt(registry, text, 0);
  test('as the registry has them', () => {
    assert.equal(read('404.13 - Not Found'), '404.13');
    assert.equal(read('401.2, '), '401.2');
    assert.equal(read('403.14'), '403.14');
  });
  test('not an unknown one, a version, a word or a decimal', () => {
    for (const text of ['404.99', '404.13.2', '404.13a', '404.', '404', '404.1300', ''])
      assert.equal(read(text), undefined, text);
  });
});

suite('errors of Cloudflare', () => {
  const check = (marked: string) => {
    const { text } = unmarked(marked);
    const found = cloudflareErrors(registry, text, candidatesOf(text).fourDigits);
    assert.equal(withMarks(text, found), marked);
    for (const occurrence of found) assert.deepEqual(occurrence.publishers, ['cloudflare']);
  };
  test('after a word for an error, in a text that speaks of Cloudflare', () => {
    check('Cloudflare: Error «1020», error code: «1015»');
    check('CF-Ray: 1\nerror: «1101»');
  });
  test('at the end of a sentence, not in a decimal number', () =>
    check('Cloudflare: error 1020.5, then error «1020».'));
  test('far down in a long text', () => check(`Cloudflare\n${'line\n'.repeat(5000)}error «1020»`));
  test('not without Cloudflare', () => check('Error 1020'));
  test('not without a word for an error, nor a number it does not use', () =>
    check('cloudflare since 1020; error 1999, port 1016'));
});
