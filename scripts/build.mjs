/**
 * Builds what runs: `node scripts/build.mjs [extension] [cli] [tests]`; without a name, the extension.
 * One platform-neutral bundle serves the desktop and the web host; `--debug` keeps it readable.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { codiconPlugin } from './codicons.mjs';
import { dataPlugin, longTexts } from './data.mjs';
import { noticesOf } from './notices.mjs';
import { importSources } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = name => path.join(root, name);
const common = {
  bundle: true,
  target: 'es2022',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [dataPlugin],
  absWorkingDir: root,
};

/**
 * The editor's interface as one module of ours. Where every file imports it from outside, each makes a copy of its
 * several hundred names when the extension is loaded, which takes longer than all else that runs then.
 */
const editorOnce = {
  name: 'editor-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
      namespace === 'editor' ? { path, external: true } : { path, namespace: 'editor' },
    );
    build.onLoad({ filter: /.*/, namespace: 'editor' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** What the extension's bundle is built from and how; the test of the bundles builds them so, in memory. */
export const extensionBundle = {
  ...common,
  plugins: [dataPlugin, editorOnce],
  minify: true,
  sourcemap: false,
  platform: 'browser',
  entryPoints: [from('src/extension.ts')],
  outfile: from('dist/extension.js'),
  format: 'cjs',
};

/** The same for what it loads later. */
export const laterBundle = {
  ...extensionBundle,
  // Names that begin so are the search library's own affair; nothing of ours has any.
  mangleProps: /^_[a-z]/i,
  // One part of jsonc-parser is used; its main file holds on to the others.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/impl/parser.js' },
  entryPoints: [from('src/vscode/later/later.ts')],
  outfile: from('dist/later.js'),
};

/** The extension with what it loads later, the panel's page and the long texts, into dist/. */
export async function buildExtension({ debug = false } = {}) {
  fs.mkdirSync(from('dist'), { recursive: true });
  fs.writeFileSync(from('dist/texts.json'), JSON.stringify(longTexts()));
  // What a user's own registry may hold, from the same definition as the types and the run-time check.
  const { registryJsonSchema } = await importSources(
    'schema',
    `export { registryJsonSchema } from './src/registry/registryJsonSchema';`,
  );
  fs.writeFileSync(from('dist/registry.schema.json'), JSON.stringify(registryJsonSchema()));
  const shipped = { ...common, minify: !debug, sourcemap: debug, platform: 'browser' };
  const chosen = { minify: !debug, sourcemap: debug, metafile: true };
  const extension = await esbuild.build({ ...extensionBundle, ...chosen });
  const later = await esbuild.build({ ...laterBundle, ...chosen });
  const panel = await esbuild.build({
    ...shipped,
    metafile: true,
    plugins: [dataPlugin, codiconPlugin],
    entryPoints: [from('media/panel.ts'), from('media/panel.css')],
    outdir: from('dist/panel'),
    format: 'iife',
  });
  fs.writeFileSync(
    from('dist/third-party-notices.txt'),
    noticesOf(
      [extension, later, panel].map(({ metafile }) => metafile),
      root,
    ),
  );
}

/** The command line, or the one of its two parts that is asked for, into out/. */
export async function buildCommandLine(names = ['scan', 'codes']) {
  await esbuild.build({
    ...common,
    entryPoints: names.map(name => from(`src/${name}.ts`)),
    minifySyntax: true,
    outdir: from('out'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    // jsonc-parser's main file asks for its parts at run time; its module does not.
    mainFields: ['module', 'main'],
  });
}

/** The plain mocha tests, each file a module that shares chunks with the others, into out/test/; gives their paths there. */
export async function buildTests() {
  const names = fs
    .readdirSync(from('test'), { recursive: true })
    .filter(name => name.endsWith('.test.ts') && !name.startsWith(`vscode${path.sep}`))
    .sort();
  await esbuild.build({
    ...common,
    entryPoints: names.map(name => from(path.join('test', name))),
    outdir: from('out/test'),
    outbase: from('test'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    packages: 'external',
    splitting: true,
  });
  return names.map(name => path.join('out/test', name.replace(/\.ts$/, '.mjs')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter(word => !word.startsWith('--'));
  const debug = process.argv.includes('--debug');
  const builds = { extension: () => buildExtension({ debug }), cli: () => buildCommandLine(), tests: buildTests };
  const unknown = asked.filter(name => !Object.hasOwn(builds, name));
  if (unknown.length) {
    console.error(`nothing is called ${unknown.join(', ')} here; there are ${Object.keys(builds).join(', ')}`);
    process.exitCode = 2;
  } else for (const name of asked.length ? asked : ['extension']) await builds[name]();
}
