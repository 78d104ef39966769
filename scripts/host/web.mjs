/**
 * Opens the real workbench of VS Code in a browser without a window, with this extension in its web host.
 *
 *   node scripts/host/web.mjs [--folder DIR] [--open FILE] [--hover LINE:COLUMN] [--command TITLE] [--settings JSON]
 *                             (LINE and COLUMN as `npm run scan` prints them; DEBUG=1 prints the consoles)
 *                             [--size 1280x800] [--scale 1] [--theme light] [--wait MS] [--screenshot OUT.png] [--build]
 *
 * From a script: `const { page, close } = await openWorkbench({ folder, open, settings })`; see ./actions.mjs for what to do with the page.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hoverAt, runCommand, shownColumn } from './actions.mjs';
import { openBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What makes a page calm enough to look at: no tips, no welcome page, no blinking. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'telemetry.telemetryLevel': 'off',
};

export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast-dark': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/**
 * Serves `folder` (samples by default), or a temporary folder made of `files` (name -> text), and opens the workbench on it.
 * `open` is a file of the folder; `settings` become the defaults of every setting named. With `workspace`, a `.code-workspace` file
 * in the folder, its folders are opened instead.
 * `tests` is a module for the extension host: then `exit` resolves with its exit code.
 * `log` collects each line of the page's and the extension host's consoles; `complaints()` those about this extension.
 * `restart()` quits VS Code and starts it again; then `page` is another one.
 */
export async function openWorkbench({
  extension = root,
  folder = path.join(root, 'samples'),
  files,
  workspace,
  open,
  settings = {},
  theme = 'dark',
  tests,
  width,
  height,
  scale,
  limit = 30_000,
} = {}) {
  const made = files && temporaryFolder(files);
  const server = await startServer({ extension, folder: made ?? path.resolve(folder), tests });
  const log = [];
  let browser;
  const close = async () => {
    await browser?.close();
    await server.close();
    if (made) fs.rmSync(made, { recursive: true, force: true });
  };
  let exit;
  const load = async file => {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    page.setDefaultTimeout(20_000);
    page.on('console', message => log.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', error => log.push(`error: ${error.stack ?? error.message}`));
    exit = tests && automation(page, log);
    await withDefaults(page, { ...calm, 'workbench.colorTheme': themes[theme], ...settings });
    await page.goto(withPayload(server.address, file, workspace), { timeout: limit });
    await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: limit });
    if (file) await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: limit });
    return page;
  };
  try {
    browser = await openBrowser({ width, height, scale });
    let page = await load(open);
    return {
      get page() {
        return page;
      },
      async restart() {
        await browser.restart();
        page = await load();
      },
      close,
      log,
      exit,
      complaints: () => log.filter(isComplaint),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function temporaryFolder(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'http-status-lens-files-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** The workbench asks for these two when it runs a test module; `log` gets what the module prints. */
function automation(page, log) {
  return new Promise((resolve, reject) => {
    page
      .exposeFunction('codeAutomationLog', (type, args) => log.push(`tests ${type}: ${args.map(String).join(' ')}`))
      .then(() => page.exposeFunction('codeAutomationExit', resolve))
      .catch(reject);
  });
}

/** Writes the settings into the workbench's configuration as the product's own defaults, after the page is parsed and before its module runs. */
async function withDefaults(page, settings) {
  await page.addInitScript(defaults => {
    document.addEventListener('readystatechange', () => {
      const configuration = document.getElementById('vscode-workbench-web-configuration');
      if (document.readyState !== 'interactive' || !configuration) return;
      const options = JSON.parse(configuration.dataset.settings);
      configuration.dataset.settings = JSON.stringify({ ...options, configurationDefaults: defaults });
    });
  }, settings);
}

const inFolder = name => `vscode-test-web://mount/${name.split(path.sep).join('/')}`;

function withPayload(address, open, workspace) {
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (open) payload.push(['openFile', inFolder(open)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (workspace) query.set('workspace', inFolder(workspace));
  return `${address}?${query}`;
}

/** An error or warning that names this extension, its ids or the files it runs from, in the web host's words or in Node's. */
export function isComplaint(line) {
  return (
    /^(?:error|warning|tests error|tests warn)\b/.test(line) &&
    (/http-status-lens\.http-status-lens|httpStatusLens|devextensions\/dist\//.test(line) ||
      line.includes(path.join(root, 'dist', path.sep)))
  );
}

async function main() {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      open: { type: 'string' },
      hover: { type: 'string' },
      command: { type: 'string' },
      settings: { type: 'string' },
      size: { type: 'string', default: '1280x800' },
      scale: { type: 'string', default: '1' },
      theme: { type: 'string', default: 'dark' },
      wait: { type: 'string', default: '300' },
      screenshot: { type: 'string' },
      build: { type: 'boolean', default: false },
    },
  });
  if (values.build) await (await import('../build.mjs')).buildExtension({ debug: true });
  const [width, height] = values.size.split('x').map(Number);
  const { page, log, complaints, close } = await openWorkbench({
    folder: values.folder,
    open: values.open,
    settings: values.settings ? JSON.parse(values.settings) : {},
    theme: values.theme,
    width,
    height,
    scale: Number(values.scale),
  });
  try {
    if (values.hover) {
      const [line, column] = values.hover.split(':').map(Number);
      const text = fs
        .readFileSync(path.join(values.folder ?? path.join(root, 'samples'), values.open), 'utf8')
        .split('\n')[line - 1];
      console.log((await hoverAt(page, line, await shownColumn(page, text, column))) ?? '(no hover)');
    }
    if (values.command) await runCommand(page, values.command);
    await page.waitForTimeout(Number(values.wait));
    if (values.screenshot) await page.screenshot({ path: values.screenshot });
    for (const line of complaints()) console.error(line);
    if (process.env.DEBUG) for (const line of log) console.error(line);
  } finally {
    await close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
