/** What a file as a whole says of its numbers. */
import * as assert from 'node:assert/strict';
import { numberFacts } from '../../src/recogniser/numbers';
import { fileNumbers, fileSpeech } from '../../src/recogniser/profile';
import { registry } from '../support/registry';

const numbers = numberFacts(registry);
const numbersOf = (text: string) =>
  fileNumbers(
    text,
    Array.from(text.matchAll(/\b\d{3}\b/g), ({ index }) => index),
    numbers,
  );

suite('the profile of a file', () => {
  test('most numbers are codes, or few are, or there are too few to say', () => {
    assert.deepEqual(numbersOf('404 500 200 250'), { codes: true, foreign: false });
    assert.deepEqual(numbersOf('404 250 260 270'), { codes: false, foreign: true });
    assert.deepEqual(numbersOf('404 500 260 270'), { codes: false, foreign: false });
    assert.deepEqual(numbersOf('404 500 200'), { codes: false, foreign: false });
    assert.deepEqual(numbersOf('250 260 270'), { codes: false, foreign: false });
  });
  test('two words of another protocol are needed', () => {
    assert.equal(fileSpeech('EHLO client\nRCPT TO:<a@b>').otherProtocol, true);
    assert.equal(fileSpeech('INVITE sip:kim\nCSeq: 1').otherProtocol, true);
    assert.equal(fileSpeech('EHLO client, EHLO again').otherProtocol, false);
    assert.equal(fileSpeech('GET / HTTP/1.1').otherProtocol, false);
  });
  test('an address is no word of HTTP', () => {
    assert.equal(fileSpeech('see https://example.org, then gen_smtp:send(Mail)').otherOnly, true);
    assert.equal(fileSpeech('HTTP/1.1, then gen_smtp:send(Mail)').otherOnly, false);
  });
  test('a long text that never says HTTP is silent, a short one may be', () => {
    assert.equal(fileSpeech('lamp '.repeat(400)).silent, true);
    assert.equal(fileSpeech('lamp '.repeat(200)).silent, false);
    assert.equal(fileSpeech(`${'lamp '.repeat(400)} status`).silent, false);
  });
  test('an empty text says nothing', () =>
    assert.ok(Object.values({ ...numbersOf(''), ...fileSpeech('') }).every(fact => fact === false)));
});
