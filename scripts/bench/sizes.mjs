/**
 * Bytes of what is shipped, as the build leaves it. Facts are the two data modules that the extension's bundle carries;
 * code is the rest of that bundle, all of which is loaded when the extension is. What it loads when first needed,
 * dist/later.js, is no part of it: its size goes to standard error beside that of the code.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { buildExtension } from '../build.mjs';
import { dataPlugin } from '../data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made = {};
const built = () => (made.build ??= buildExtension());

export const figures = {
  'sizes/code': { unit: 'KB', goal: 100, measure: codeSize },
  'sizes/facts': { unit: 'KB', goal: 200, measure: factsSize },
  'sizes/panel': { unit: 'KB', goal: 200, measure: panelSize },
  'sizes/vsix': { unit: 'KB', goal: 500, measure: packageSize },
};

const kilobytes = file => fs.statSync(file).size / 1000;

async function codeSize() {
  await built();
  process.stderr.write(`loaded later: ${kilobytes(`${root}dist/later.js`)} KB\n`);
  return kilobytes(`${root}dist/extension.js`) - (await factsSize());
}

async function factsSize() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { registryFacts } from 'registry-facts'; export { knowledge } from 'knowledge';`,
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    plugins: [dataPlugin],
    logLevel: 'silent',
  });
  return outputFiles[0].contents.length / 1000;
}

async function panelSize() {
  await built();
  const folder = `${root}dist/panel/`;
  // Maps are left from a build for debugging; none is made here.
  const names = fs.readdirSync(folder).filter(name => !name.endsWith('.map'));
  return names.reduce((sum, name) => sum + kilobytes(folder + name), 0);
}

async function packageSize() {
  await built();
  const { writeVsix } = await import('../vsix.mjs');
  const packagePath = `${root}out/bench/measured.vsix`;
  fs.mkdirSync(`${root}out/bench`, { recursive: true });
  // The packer lists its files on standard output, which belongs to the figures.
  const { log } = console;
  console.log = console.error;
  await writeVsix(packagePath);
  console.log = log;
  return kilobytes(packagePath);
}
