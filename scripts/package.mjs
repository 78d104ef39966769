/** Builds the extension as it is shipped and packs it: http-status-lens-<version>.vsix in the current folder. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
// Left from another build, these would be packed too.
fs.rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await buildExtension();
const packagePath = `${name}-${version}.vsix`;
// The README's pictures and pages stay in the repository; without its address there is nothing to rewrite their links to.
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log(`${packagePath}: ${Math.ceil(fs.statSync(packagePath).size / 1000)} kB`);
