/** What a file as a whole says of its numbers. */
import * as assert from 'node:assert/strict';
import { numberFacts } from '../../src/recogniser/numbers';
import { fileFacts } from '../../src/recogniser/profile';
import { registry } from '../support/registry';

const numbers = numberFacts(registry);
const factsOf = (text: string) =>
  fileFacts(
    text,
    Array.from(text.matchAll(/\b\d{3}\b/g), ({ index }) => index),
    numbers,
  );

suite('the profile of a file', () => {
  test('most numbers are codes, or few are, or there are too few to say', () => {
    assert.deepEqual([factsOf('404 500 200 250').codes, factsOf('404 500 200 250').foreign], [true, false]);
    assert.deepEqual([factsOf('404 250 260 270').codes, factsOf('404 250 260 270').foreign], [false, true]);
    assert.deepEqual([factsOf('404 500 260 270').codes, factsOf('404 500 260 270').foreign], [false, false]);
    assert.deepEqual([factsOf('404 500 200').codes, factsOf('250 260 270').foreign], [false, false]);
  });
  test('two words of another protocol are needed', () => {
    assert.equal(factsOf('EHLO client\nRCPT TO:<a@b>').otherProtocol, true);
    assert.equal(factsOf('INVITE sip:kim\nCSeq: 1').otherProtocol, true);
    assert.equal(factsOf('EHLO client, EHLO again').otherProtocol, false);
    assert.equal(factsOf('GET / HTTP/1.1').otherProtocol, false);
  });
  test('a long text that never says HTTP is silent, a short one may be', () => {
    assert.equal(factsOf('lamp '.repeat(400)).silent, true);
    assert.equal(factsOf('lamp '.repeat(200)).silent, false);
    assert.equal(factsOf(`${'lamp '.repeat(400)} status`).silent, false);
  });
  test('an empty text says nothing', () => assert.ok(Object.values(factsOf('')).every(fact => fact === false)));
});
