/**
 * The weights as shipped are what the labels say: fits them anew from the evidence of every labelled row, kept without any text,
 * and compares. When it fails, the weights, the words' leanings or the kept rows are older than the others: fit again with `--keep`.
 */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import { expectedWeights, fitted, type Row, tempered } from '../../scripts/logistic.mjs';
import { facts, positions } from '../../src/recogniser/evidence';
import { secondFacts } from '../../src/recogniser/secondLook';

interface Head {
  readonly penalty: number;
  readonly scale: number;
  readonly names: readonly string[];
}

/**
 * Two digits of base 36 stand for each evidence: its place in the head's names. `first` is the score that a fit without the row's
 * repository gave it, each digit of `second` the place of what the second look then found.
 */
type KeptRow = readonly [set: string, truth: 0 | 1, weight: number, evidence: string, first: number, second: string];

interface Weight {
  readonly weight: number;
  readonly statuses: number;
  readonly others: number;
}

const readJson = <Value>(file: string): Value => JSON.parse(fs.readFileSync(file, 'utf8'));

suite('refit', function () {
  this.timeout(60_000);
  const [first = '', ...others] = fs.readFileSync('test/recognition/evidence/rows.jsonl', 'utf8').trim().split('\n');
  const kept: Head = JSON.parse(first);
  const keptRows: readonly KeptRow[] = others.map(line => JSON.parse(line));
  const shipped = readJson<Readonly<Record<string, Weight>>>('data/evidence/weights.json');
  const leanings = readJson<Readonly<Record<string, { readonly prior: number }>>>('data/evidence/words.json');
  const rows: readonly Row[] = keptRows.map(([, truth, weight, evidence]) => ({
    columns: (evidence.match(/../g) ?? []).map(digits => Number.parseInt(digits, 36)),
    truth,
    weight,
  }));

  const secondRows: readonly Row[] = keptRows.map(([, truth, weight, , first, second]) => ({
    columns: Array.from(second, Number),
    truth,
    weight,
    start: first,
  }));

  test('the kept rows are all there is to weigh: every name is an evidence, every row points at names', () => {
    const expected = expectedWeights(facts, positions, leanings, kept.scale);
    assert.deepEqual(
      kept.names.filter(name => !expected.has(name)),
      [],
    );
    assert.ok(rows.length > 2000);
    for (const { columns } of rows)
      assert.ok(columns.length > 0 && columns.every(column => column < kept.names.length));
  });

  test('the table counts the rows that show each evidence', () => {
    const counts = kept.names.map(() => [0, 0]);
    for (const { columns, truth } of rows)
      for (const column of columns) {
        const count = counts[column];
        if (count) count[truth === 1 ? 0 : 1] = (count[truth === 1 ? 0 : 1] ?? 0) + 1;
      }
    const differing = kept.names.filter((name, index) => {
      const entry = shipped[name];
      return entry && (entry.statuses !== counts[index]?.[0] || entry.others !== counts[index]?.[1]);
    });
    assert.deepEqual(differing, []);
  });

  test('each weight is the fitted one, within a tenth', () => {
    const expected = expectedWeights(facts, positions, leanings, kept.scale);
    const start = Float64Array.from(kept.names, name => expected.get(name) ?? 0);
    const weights = new Map(expected);
    const found = tempered(fitted(rows, start, kept.penalty), kept.names.indexOf('base'));
    for (const [index, name] of kept.names.entries()) weights.set(name, found[index] ?? 0);
    const startSecond = Float64Array.from(secondFacts, name => expected.get(name) ?? 0);
    const foundSecond = fitted(secondRows, startSecond, kept.penalty);
    for (const [index, name] of secondFacts.entries()) weights.set(name, foundSecond[index] ?? 0);
    const differing = [...weights]
      .map(([name, weight]) => ({ name, fitted: weight * 10, shipped: shipped[name]?.weight ?? 0 }))
      .filter(entry => Math.abs(entry.fitted - entry.shipped) > 1);
    assert.deepEqual(differing, []);
    assert.deepEqual(
      Object.keys(shipped).filter(name => !weights.has(name)),
      [],
    );
  });
});
