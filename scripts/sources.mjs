/** Lets a script use the TypeScript sources: bundles what it asks for, with the data, and imports the result. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { dataPlugin } from './data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `contents` are import and export lines, as a file at the repository's root would write them; `name` is unique to the script. */
export async function importSources(name, contents) {
  const outfile = `${root}out/${name}.mjs`;
  await esbuild.build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    plugins: [dataPlugin],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}
