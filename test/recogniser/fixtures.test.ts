/**
 * Every status of test/fixtures is found and no look-alike, but for the faults listed in fixtureFaults.json.
 * A fault that is gone must leave the list, so that it only shrinks: `node scripts/faults.mjs` writes it anew.
 */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import { type Faults, faultsIn, fixtureNames } from '../support/fixtureFaults';

const listed: Readonly<Record<string, Faults>> = JSON.parse(
  fs.readFileSync('test/recogniser/fixtureFaults.json', 'utf8'),
);

suite('fixtures', () => {
  for (const name of fixtureNames)
    test(`${name}: every status and no look-alike`, () => assert.deepEqual(faultsIn(name), listed[name] ?? {}));

  test('faults are listed of fixtures only', () =>
    assert.deepEqual(
      Object.keys(listed).filter(name => !fixtureNames.includes(name)),
      [],
    ));
});
