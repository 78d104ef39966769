/**
 * What a window pays for having the extension: evaluating dist/extension.js and calling `activate`, the editor being a stub.
 * A new process each time, for the engine keeps what it has once compiled.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../build.mjs';
import { median } from './turns.mjs';

const script = fileURLToPath(new URL('activate.cjs', import.meta.url));
const bundle = fileURLToPath(new URL('../../dist/extension.js', import.meta.url));
const rounds = 10;

export const figures = {
  activation: { unit: 'ms', goal: 10, measure: activationTime },
};

async function activationTime() {
  await buildExtension();
  return median(Array.from({ length: rounds }, activateOnce));
}

function activateOnce() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, bundle], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension could not be activated: ${stderr}`);
  return Number(stdout);
}
