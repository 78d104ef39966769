/**
 * Writes what the recogniser gets wrong in test/fixtures to test/recogniser/fixtureFaults.json and prints how much that is.
 *
 *   node scripts/faults.mjs
 *
 * Run it after a change of weights, words or patterns, and read the difference: a list that grows needs a reason.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSources } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const { allFaults, fixtureNames } = await importSources('faults', `export * from './test/support/fixtureFaults';`);

const faults = allFaults();
const list = 'test/recogniser/fixtureFaults.json';
fs.writeFileSync(list, `${JSON.stringify(faults, undefined, 2)}\n`);
execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', list], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const count = kind => Object.values(faults).reduce((sum, found) => sum + (found[kind]?.length ?? 0), 0);
console.log(
  `${count('missed')} missed and ${count('false')} false in ${Object.keys(faults).length} of ${fixtureNames.length} fixtures`,
);
