/**
 * The parts of the product that are measured without an editor, as one module built for Node.
 * Built once by bench.mjs, then loaded by each group in its own process.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { dataPlugin } from '../data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = fileURLToPath(new URL('../../out/bench/core.mjs', import.meta.url));

const entry = `
export { knowledge } from 'knowledge';
export { codeLenses } from './src/features/codeLenses';
export { constantCompletions, numberCompletions, ordered } from './src/features/completions';
export { hoverText } from './src/features/hover';
export { offeredConstants } from './src/features/offeredConstants';
export { readings } from './src/features/readings';
export { occurrenceAt } from './src/recogniser/occurrence';
export { createRecogniser } from './src/recogniser/recognise';
export { pageHtml } from './src/panel/html';
export { loadRegistry } from './src/registry/codes';
export { constantSets } from './src/registry/constants';
export { languagesFrom } from './src/registry/languages';
export { namesOfSets } from './src/search/constantNames';
`;

/** Bundles the parts; throws where they don't compile. */
export async function prepare() {
  await esbuild.build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    // As in the extension: constants are written where they are used.
    minifySyntax: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    outfile,
    plugins: [dataPlugin],
    logLevel: 'silent',
  });
}

/** The parts, with the registry and both recognisers made: one for numbers alone and one that knows constants too. */
export async function loadCore() {
  const core = await import(pathToFileURL(outfile));
  const known = core.knowledge();
  const registry = core.loadRegistry();
  const constants = core.constantSets(known.constants);
  return {
    ...core,
    registry,
    constants,
    languages: core.languagesFrom(known.languages),
    numbersAlone: core.createRecogniser(registry, known, core.constantSets([])),
    recogniser: core.createRecogniser(registry, known, constants),
  };
}
