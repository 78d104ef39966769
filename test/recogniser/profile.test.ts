/** What a file as a whole says of its numbers. */
import * as assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { numberFacts } from '../../src/recogniser/numbers';
import { fileNumbers, speechReader } from '../../src/recogniser/profile';
import { registry } from '../support/registry';

const numbers = numberFacts(registry);
const speechOf = speechReader(knowledge().protocols);
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
    assert.equal(speechOf('EHLO client\nRCPT TO:<a@b>').otherProtocol(550), true);
    assert.equal(speechOf('INVITE sip:kim\nCSeq: 1').otherProtocol(486), true);
    assert.equal(speechOf('EHLO client, EHLO again').otherProtocol(550), false);
    assert.equal(speechOf('GET / HTTP/1.1').otherProtocol(550), false);
  });
  test('a protocol says nothing of numbers that are no replies of it', () => {
    const mail = speechOf('EHLO client\nRCPT TO:<a@b>');
    assert.deepEqual([mail.otherProtocol(401), mail.otherOnly(401)], [false, false]);
    assert.deepEqual([mail.otherProtocol(250), mail.otherOnly(250)], [true, true]);
    // Two protocols that answer 250, with a word of each.
    assert.equal(speechOf('ftp, then smtp_send').otherProtocol(250), true);
    assert.equal(speechOf('ftp, then smtp_send').otherProtocol(252), false);
  });
  test('a word that other texts hold too counts beside one of its own', () => {
    const team = speechOf('invite(member), mailbox.full');
    assert.deepEqual([team.otherProtocol(404), team.otherOnly(404)], [false, false]);
    assert.equal(speechOf('invite(sip)').otherProtocol(404), true);
  });
  test('an address is no word of HTTP', () => {
    assert.equal(speechOf('see https://example.org, then gen_smtp:send(Mail)').otherOnly(250), true);
    assert.equal(speechOf('HTTP/1.1, then gen_smtp:send(Mail)').otherOnly(250), false);
  });
  test('a long text that never says HTTP is silent, a short one may be', () => {
    assert.equal(speechOf('lamp '.repeat(400)).silent, true);
    assert.equal(speechOf('lamp '.repeat(200)).silent, false);
    assert.equal(speechOf(`${'lamp '.repeat(400)} status`).silent, false);
  });
  test('an empty text says nothing', () => {
    const { otherProtocol, otherOnly, silent } = speechOf('');
    assert.deepEqual(numbersOf(''), { codes: false, foreign: false });
    assert.deepEqual([otherProtocol(250), otherOnly(250), silent], [false, false, false]);
  });
});
