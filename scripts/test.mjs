/**
 * Runs the tests: `node scripts/test.mjs [types] [lint] [workbench] [apart] [web] [unit] [node] [desktop]`; without a name, all but
 * the desktop, and the Node host only where it has been fetched. Two parts run side by side, each is printed whole when it ends,
 * and all run even if one fails. The last line is `N passed, N failed`; a type check and the lint count as one test each.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, buildTests } from './build.mjs';
import { run } from './host/child.mjs';
import { runInDesktop } from './host/desktopHost.mjs';
import { isFetched, runInNodeHost } from './host/nodeHost.mjs';
import { totalsOf } from './host/results.mjs';
import { runInWebHost } from './host/webHost.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = name => path.join(root, 'node_modules', name);

/** In the order in which they begin: what is quickly told, then the longest first, so that two at a time end together. */
const parts = {
  types: { title: 'Types', tests: () => types() },
  lint: { title: 'Lint and format', tests: () => lint() },
  workbench: { title: 'On the workbench, with mouse and keyboard', host: true, tests: () => workbench() },
  apart: { title: 'On workbenches of their own', host: true, tests: () => apart() },
  web: { title: 'In the web extension host', host: true, tests: runInWebHost },
  unit: { title: 'Unit tests', tests: () => unit() },
  node: { title: 'In the Node extension host', host: true, tests: runInNodeHost },
  desktop: { title: 'In the desktop', host: true, tests: runInDesktop },
};

async function types() {
  const results = [];
  for (const project of ['tsconfig.json', 'media/tsconfig.json'])
    results.push(await asOneTest(`tsc -p ${project}`, program('typescript/bin/tsc'), ['-p', project]));
  return sum(results);
}

const lint = () => asOneTest('biome ci', program('@biomejs/biome/bin/biome'), ['ci', '--colors=off', '.']);

async function asOneTest(name, script, args) {
  const { code, output } = await run(process.execPath, [script, ...args], { cwd: root, limit: 120_000 });
  return code === 0
    ? { passed: 1, failed: 0, output: `  ✔ ${name}` }
    : { passed: 0, failed: 1, output: `${output}\n  ✘ ${name}` };
}

async function unit() {
  const files = await buildTests();
  // A slow machine is no failure.
  return mocha(['--reporter', 'dot', '--no-color', '--timeout', '60000', ...files], 300_000);
}

/** One workbench serves all of these, so they run one after another. */
const workbench = () => onWorkbench('test/workbench', ['--require', 'test/workbench/workbench.mjs']);

/** Each of these opens what it needs. */
const apart = () => onWorkbench('test/workbench/apart');

/** A workbench takes the focus from what is typed into when something else comes late; so a test that fails runs again, and that is said. */
const onWorkbench = (folder, args = []) => {
  const files = fs.readdirSync(path.join(root, folder)).filter(name => name.endsWith('.test.mjs'));
  return mocha(
    [
      '--reporter',
      'spec',
      '--no-color',
      '--timeout',
      '90000',
      '--retries',
      '2',
      '--require',
      'test/workbench/again.mjs',
      ...args,
      ...files.sort().map(name => `${folder}/${name}`),
    ],
    900_000,
  );
};

async function mocha(args, limit) {
  const { code, output } = await run(
    process.execPath,
    [program('mocha/bin/mocha.js'), '--ui', 'tdd', '--forbid-only', '--forbid-pending', ...args],
    { cwd: root, limit },
  );
  const count = word => Number(new RegExp(`^ *(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  return totalsOf(`${output}\n${count('passing')} passed, ${count('failing')} failed`, code);
}

const sum = results => ({
  passed: results.reduce((total, { passed }) => total + passed, 0),
  failed: results.reduce((total, { failed }) => total + failed, 0),
  output: results.map(({ output }) => output).join('\n'),
});

async function runPart({ title, tests }) {
  const started = Date.now();
  let result;
  try {
    result = await tests();
  } catch (error) {
    result = { passed: 0, failed: 1, output: `  ✘ ${error.stack}` };
  }
  const { passed, failed, output } = result;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`\n${title}\n${output}\n  ${passed} of ${passed + failed} in ${seconds} s`);
  return result;
}

/** Runs parts two at a time; the next begins when one ends. */
async function runParts(names) {
  const waiting = [...names];
  const results = [];
  const runNext = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await runPart(parts[name]));
  };
  await Promise.all([runNext(), runNext()]);
  return results;
}

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter(name => !Object.hasOwn(parts, name));
  if (unknown.length)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  const all = Object.keys(parts).filter(name => name !== 'desktop' && (name !== 'node' || isFetched()));
  const names = asked.length ? asked : all;
  const built = names.some(name => parts[name].host) ? [await buildPart()] : [];
  const results = [...built, ...(await runParts(names))];
  const hosts = results.map(({ host }) => host).filter(Boolean);
  const notRun = asked.length
    ? ''
    : `; not run: ${isFetched() ? '' : 'Node host (npm run test:node), '}desktop (npm run test:desktop)`;
  if (hosts.length) console.log(`\nHosts: ${hosts.join(', ')}${notRun}`);
  const { passed, failed } = sum(results);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : results.some(({ absent }) => absent) ? 2 : 0;
}

/** The extension as it is shipped. A fault here is one failure; the parts that need it go on and say what they miss. */
async function buildPart() {
  try {
    await buildExtension();
    return { passed: 0, failed: 0, output: '' };
  } catch (error) {
    console.log(`\n  ✘ the extension does not build: ${error.message}`);
    return { passed: 0, failed: 1, output: '' };
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
await main();
