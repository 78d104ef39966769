/** Builds the extension as it is shipped and packs it: http-status-lens-<version>.vsix in the current folder. */
import fs from 'node:fs';
import { buildExtension } from './build.mjs';
import { writeVsix } from './vsix.mjs';

const { name, version } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
// Left from another build, these would be packed too.
fs.rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await buildExtension();
const packagePath = `${name}-${version}.vsix`;
await writeVsix(packagePath);
console.log(`${packagePath}: ${Math.ceil(fs.statSync(packagePath).size / 1000)} kB`);
