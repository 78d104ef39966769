/** Role words are found by their parts, in any letter case, and only those that were given. */
import * as assert from 'node:assert/strict';
import { beginsPair, hashOf, pairHash, rolesAlone, vocabularyOf } from '../../src/recogniser/vocabulary';
import { known } from '../support/recognising';

suite('vocabulary', () => {
  const { roles, rolesOf } = vocabularyOf({ first: ['status', 'reply code'], second: ['port', 'status'] });

  test('roles keep their order, since it numbers their bits', () => assert.deepEqual(roles, ['first', 'second']));
  test('a word of two roles has both bits', () => assert.equal(rolesOf(hashOf('status')), 0b11));
  test('letter case does not count', () => assert.equal(rolesOf(hashOf('PORT')), 0b10));
  test('a pair counts as a pair and written together, not by its parts', () => {
    assert.equal(rolesOf(pairHash(hashOf('reply'), hashOf('code'))), 0b01);
    assert.equal(rolesOf(hashOf('replycode')), 0b01);
    assert.equal(rolesOf(hashOf('reply')), 0);
    assert.equal(rolesOf(hashOf('code')), 0);
  });
  test('a word knows that a pair begins with it', () => {
    const { lookUp } = vocabularyOf({ first: ['status', 'reply code'] });
    const [reply, status] = [lookUp(hashOf('reply')), lookUp(hashOf('status'))];
    assert.deepEqual([beginsPair(reply), rolesAlone(reply)], [true, 0]);
    assert.deepEqual([beginsPair(status), rolesAlone(status)], [false, 1]);
  });
  test('a pair has an order', () => assert.equal(rolesOf(pairHash(hashOf('code'), hashOf('reply'))), 0));
  test('other words say nothing', () => {
    for (const word of ['', 'stat', 'statuses', 'ports']) assert.equal(rolesOf(hashOf(word)), 0, word);
  });
  test('the last part of a name says what it is', () => {
    const { maskOf, headed } = vocabularyOf({ status: [], time: [], http: [] });
    const [status, time, http] = ['status', 'time', 'http'].map(role => maskOf([role])) as [number, number, number];
    assert.equal(headed(status | time | http, time), time | http);
    assert.equal(headed(status | time | http, status), status | http);
    assert.equal(headed(status | time, status | time), status | time);
    assert.equal(headed(status | time, 0), status | time);
  });
  test('no words at all', () => assert.equal(vocabularyOf({}).rolesOf(hashOf('status')), 0));

  test('every word as shipped has its role', () => {
    const shipped = vocabularyOf(known.words);
    shipped.roles.forEach((role, index) => {
      for (const word of known.words[role] ?? []) {
        const [first = '', second] = word.split(' ');
        const hash = second === undefined ? hashOf(first) : pairHash(hashOf(first), hashOf(second));
        assert.notEqual(shipped.rolesOf(hash) & (1 << index), 0, `${role}: ${word}`);
      }
    });
  });
});
