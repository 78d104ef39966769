/**
 * Runs test/vscode in a Node extension host, as desktop and remote have: that of code-server, behind a browser.
 * code-server is fetched from the npm registry on first use, into .cache, with no install scripts run.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { run, start } from './child.mjs';
import { inTime, reportIn, totalsOf } from './results.mjs';
import { answering, freePort } from './server.mjs';
import { buildTestModule } from './testModule.mjs';
import { isComplaint } from './web.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The newest that runs on Node 20: later ones want exactly Node 22 or 24.
const version = '4.100.3';
const cache = path.join(root, '.cache', 'code-server');
const vscode = path.join(cache, 'node_modules', 'code-server', 'lib', 'vscode');
// Searches files for it. Its own would be fetched by an install script.
const search = '@vscode/ripgrep';
const searchVersion = '1.18.0';
const complete = path.join(cache, `complete-${version}-${searchVersion}`);

export const isFetched = () => fs.existsSync(complete);

/** `{ passed, failed, output, host }`. */
export async function runInNodeHost() {
  if (!isFetched()) await fetchHost();
  const tests = await buildTestModule();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'http-status-lens-node-'));
  // The question whether the folder is trusted would stand in the way.
  fs.mkdirSync(path.join(folder, 'data', 'User'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'data', 'User', 'settings.json'), '{ "security.workspace.trust.enabled": false }');
  const port = await freePort();
  const server = start(
    process.execPath,
    [
      path.join(vscode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', '--server-data-dir', folder],
      ...['--user-data-dir', path.join(folder, 'data'), '--extensions-dir', path.join(folder, 'extensions')],
    ],
    // An empty address keeps it from asking a gallery for anything.
    { env: { EXTENSIONS_GALLERY: '{"serviceUrl":""}' } },
  );
  let browser;
  try {
    await answering(`http://127.0.0.1:${port}/version`);
    browser = await openBrowser();
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const output = [];
    const complaints = [];
    page.on('console', message => {
      const line = `${message.type()}: ${message.text()}`;
      if (isComplaint(line)) complaints.push(line);
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => output.push(format(...args)));
    const exit = new Promise((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.goto(addressOf(port, tests));
    const code = await inTime(exit, 300_000, 'The tests in the Node extension host');
    if (process.env.DEBUG) console.error(output.join('\n'));
    return { ...totalsOf(reportIn(output.join('\n')), code, complaints), host: `Node (code-server ${version})` };
  } finally {
    await browser?.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function addressOf(port, tests) {
  const remote = file => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root.replace(/\/$/, ''))],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder: path.join(root, 'samples'), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

async function fetchHost() {
  console.log(`  fetching code-server ${version} (300 MB on disk) into .cache/code-server`);
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(path.join(cache, 'package.json'), '{ "private": true }\n');
  const npm = async (...args) => {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await run('npm', ['install', ...quiet, ...args], { cwd: cache, limit: 300_000 });
    if (code !== 0) throw new Error(`npm could not fetch code-server: ${output}`);
  };
  await npm('--no-save', `code-server@${version}`, `${search}@${searchVersion}`);
  await npm('--prefix', vscode, '--omit=dev');
  const { rgPath } = createRequire(path.join(cache, 'package.json'))(search);
  const wanted = path.join(vscode, 'node_modules', search, 'bin');
  fs.mkdirSync(wanted, { recursive: true });
  fs.copyFileSync(rgPath, path.join(wanted, path.basename(rgPath)));
  fs.copyFileSync(
    path.join(root, 'scripts', 'host', 'plainLog.cjs'),
    path.join(vscode, 'node_modules', '@vscode', 'spdlog', 'index.js'),
  );
  fs.writeFileSync(complete, '');
}
