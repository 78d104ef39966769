/**
 * Runs the tests: `node scripts/test.mjs [types] [lint] [unit] [web] [node] [workbench] [desktop]`; without a name, all but the
 * desktop, and the Node host only where it has been fetched. Cheap parts come first, and all run even if one fails.
 * The last line is `N passed, N failed`; a type check and the lint count as one test each.
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

const parts = {
  types: { title: 'Types', tests: () => types() },
  lint: { title: 'Lint and format', tests: () => lint() },
  unit: { title: 'Unit tests', tests: () => unit() },
  web: { title: 'In the web extension host', host: true, tests: runInWebHost },
  node: { title: 'In the Node extension host', host: true, tests: runInNodeHost },
  workbench: { title: 'On the workbench, with mouse and keyboard', host: true, tests: () => workbench() },
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
  await buildTests();
  const files = testFiles('test', '.test.ts')
    .filter(name => !name.startsWith(`vscode${path.sep}`))
    .map(name => path.join('out/test', name.replace(/\.ts$/, '.mjs')));
  // A slow machine is no failure.
  return mocha(['--reporter', 'dot', '--no-color', '--timeout', '60000', ...files], 300_000);
}

const workbench = () => {
  const files = testFiles('test/workbench', '.test.mjs').map(name => path.join('test/workbench', name));
  return mocha(
    [
      '--reporter',
      'spec',
      '--no-color',
      '--timeout',
      '30000',
      '--retries',
      '0',
      '--require',
      'test/workbench/workbench.mjs',
      ...files,
    ],
    600_000,
  );
};

const testFiles = (folder, ending) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .filter(name => name.endsWith(ending))
    .sort();

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
  console.log(`\n${title}`);
  let result;
  try {
    result = await tests();
  } catch (error) {
    result = { passed: 0, failed: 1, output: `  ✘ ${error.stack}` };
  }
  console.log(result.output);
  console.log(
    `  ${result.passed} of ${result.passed + result.failed} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return result;
}

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter(name => !Object.hasOwn(parts, name));
  if (unknown.length)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  const all = Object.keys(parts).filter(name => name !== 'desktop' && (name !== 'node' || isFetched()));
  const results = [];
  let built = false;
  for (const name of asked.length ? asked : all) {
    const part = parts[name];
    if (part.host && !built) {
      built = true;
      results.push(await buildPart());
    }
    results.push(await runPart(part));
  }
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
