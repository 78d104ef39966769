/** The table of evidence: names and weights by id, and a set of findings that adds up. */
import * as assert from 'node:assert/strict';
import { evidenceTable, factId, facts, findingsOf, positionId, positions } from '../../src/recogniser/evidence';
import { vocabularyOf } from '../../src/recogniser/vocabulary';

const vocabulary = vocabularyOf({ status: ['status'], port: ['port'] });
const weights = { base: -25, quoted: 5, 'key:status': 31, 'key:port': -12 };
const table = evidenceTable(vocabulary, weights);
const id = (name: string) => Array.from(table.weights.keys()).find(each => table.nameOf(each) === name) ?? -1;

suite('the table of evidence', () => {
  test('has every fact, and every role at every position, once', () => {
    const names = Array.from(table.weights.keys(), table.nameOf);
    const expected = [
      ...Object.keys(facts),
      ...Object.keys(positions).flatMap(position => [`${position}:status`, `${position}:port`]),
    ];
    assert.deepEqual(names, expected);
  });
  test('weights are tenths in the data and logits in the sum; none where missing', () => {
    assert.equal(table.weights[factId.base], -2.5);
    assert.equal(table.weights[id('key:status')], 3.1);
    assert.equal(table.weights[factId.comparison], 0);
  });
});

suite('findings', () => {
  test('an evidence counts once', () => {
    const findings = findingsOf(table);
    findings.add(factId.quoted);
    findings.add(factId.quoted);
    assert.deepEqual([findings.score(), findings.ids()], [0.5, [factId.quoted]]);
  });
  test('roles of a position come as a mask', () => {
    const findings = findingsOf(table);
    findings.addRoles(positionId.key, 0b11);
    assert.deepEqual(findings.ids().map(table.nameOf).sort(), ['key:port', 'key:status']);
    assert.ok(Math.abs(findings.score() - 1.9) < 1e-9);
    findings.addRoles(positionId.left0, 0);
    assert.equal(findings.ids().length, 2);
  });
  test('cleared, it is empty and may be filled again', () => {
    const findings = findingsOf(table);
    findings.add(factId.base);
    assert.equal(findings.has(factId.base), true);
    findings.clear();
    assert.deepEqual([findings.has(factId.base), findings.score(), findings.ids()], [false, 0, []]);
    findings.add(factId.base);
    assert.equal(findings.score(), -2.5);
  });
});
