/**
 * Bundles test/vscode into one module that any extension host can load, a worker too: out/host/index.js.
 * Test files are found by their names, never listed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { dataPlugin } from '../data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'test', 'vscode');

/** Builds the module and gives its path. */
export async function buildTestModule() {
  const outfile = path.join(root, 'out', 'host', 'index.js');
  await esbuild.build({
    entryPoints: [path.join(folder, 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { global: 'globalThis' },
    // mocha's browser build comes unwrapped and overwrites module.exports.
    footer: { js: 'module.exports = { run };' },
    plugins: [dataPlugin, testFiles, assertions],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

const testFiles = {
  name: 'test-files',
  setup(build) {
    build.onResolve({ filter: /^host-tests$/ }, () => ({ path: 'host-tests', namespace: 'test-files' }));
    build.onLoad({ filter: /.*/, namespace: 'test-files' }, () => ({
      resolveDir: folder,
      contents: `export async function declareTests() {\n${fs
        .readdirSync(folder, { recursive: true })
        .filter(name => name.endsWith('.test.ts'))
        .sort()
        .map(name => `await import(${JSON.stringify(`./${name.split(path.sep).join('/')}`)});`)
        .join('\n')}\n}`,
    }));
  },
};

/** A worker has no node:assert; both hosts use ours, so that a test means the same in each. */
const assertions = {
  name: 'assertions',
  setup(build) {
    build.onResolve({ filter: /^node:assert(\/strict)?$/ }, () => ({ path: 'assert', namespace: 'assertions' }));
    build.onLoad({ filter: /.*/, namespace: 'assertions' }, () => ({
      resolveDir: folder,
      contents: `import * as all from './support/assert'; export * from './support/assert'; export default Object.assign((...is) => all.ok(...is), all);`,
    }));
  },
};
