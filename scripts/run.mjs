/**
 * Runs a command line of this repository: `node scripts/run.mjs scan|codes [ARGUMENT…]`, built afresh from what is there.
 * Standard output belongs to the command alone. Exit code: the command's, 2 when it could not be built or started.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const names = ['scan', 'codes'];
const [name, ...words] = process.argv.slice(2);

if (name === undefined || name === '--help' || name === '-h')
  process.stdout.write(`Usage: node scripts/run.mjs ${names.join('|')} [ARGUMENT…]; --help after a name tells more\n`);
else process.exitCode = names.includes(name) ? await run() : fail(`name one of ${names.join(', ')}`);

async function run() {
  try {
    const { buildCommandLine } = await import('./build.mjs');
    await buildCommandLine([name]);
  } catch (error) {
    const remedy = error.code === 'ERR_MODULE_NOT_FOUND' ? '; run npm ci first' : '';
    return fail(`${name} could not be built: ${error.message}${remedy}`);
  }
  const file = fileURLToPath(new URL(`../out/${name}.mjs`, import.meta.url));
  const { status, error } = spawnSync(process.execPath, [file, ...words], { stdio: 'inherit' });
  return error ? fail(`${name} could not be started: ${error.message}`) : (status ?? 2);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  return 2;
}
