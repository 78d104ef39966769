/** data/evidence: role words and weights are complete, in order, and name nothing that isn't there. */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import { facts, positions } from '../../src/recogniser/evidence';

interface Role {
  readonly sentence: string;
  readonly prior: number;
  readonly words: readonly string[];
}
interface Weight {
  readonly weight: number;
  readonly statuses: number;
  readonly others: number;
  readonly repositories: number;
}

const readJson = <Value>(name: string): Readonly<Record<string, Value>> =>
  JSON.parse(fs.readFileSync(`data/evidence/${name}`, 'utf8'));
const words = readJson<Role>('words.json');
const weights = readJson<Weight>('weights.json');

suite('data/evidence/words.json', () => {
  test('no more roles than there are bits', () => assert.ok(Object.keys(words).length <= 31));
  for (const [role, { sentence, prior, words: list, ...rest }] of Object.entries(words)) {
    test(`${role}: a sentence, a leaning, and words in lower case, without signs`, () => {
      assert.match(role, /^[a-z]+$/);
      assert.match(sentence, /^[a-z].*[^.]$/);
      assert.ok(Number.isInteger(prior) && Math.abs(prior) <= 10);
      assert.deepEqual(rest, {});
      for (const word of list) assert.match(word, /^[^\sA-Z_-]+(?: [^\sA-Z_-]+)*$/);
    });
  }
});

suite('data/evidence/weights.json', () => {
  const names = Object.keys(weights);
  const existing = new Set([
    ...Object.keys(facts),
    ...Object.keys(positions).flatMap(position => Object.keys(words).map(role => `${position}:${role}`)),
  ]);
  test('a few hundred weights, sorted by name', () => {
    assert.deepEqual(names, [...names].sort());
    assert.ok(names.length > 100 && names.length < 1000);
  });
  test('each weighs an evidence that exists', () =>
    assert.deepEqual(
      names.filter(name => !existing.has(name)),
      [],
    ));
  test('a weight is tenths of a logit to one place, one tenth at least, with the rows that showed it', () => {
    for (const [name, entry] of Object.entries(weights)) {
      assert.deepEqual(Object.keys(entry), ['weight', 'statuses', 'others', 'repositories'], name);
      const { weight, ...rows } = entry;
      assert.ok(Math.abs(weight) >= 1 && weight === Math.round(weight * 10) / 10, name);
      assert.ok(Object.values(rows).every(Number.isInteger), name);
      assert.ok(entry.repositories <= entry.statuses + entry.others, name);
    }
  });
  test('every kind of pattern has a weight, in the order of what it says', () => {
    const [sure = 0, likely = 0, hint = 0, never = 0] = ['sure', 'likely', 'hint', 'never'].map(
      says => weights[`pattern:${says}`]?.weight ?? 0,
    );
    assert.ok(sure > 0 && likely > 0 && sure >= hint && never < 0);
  });
});
