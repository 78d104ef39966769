/**
 * Finds a Chrome, Chromium or Edge and opens it on an empty profile that lets VS Code's webviews work.
 * It downloads no browser by itself; only Debian's own package is installed, and only as root.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const applications = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap(folder => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The path of a program in PATH, or undefined. */
export function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap(folder => endings.map(ending => path.join(folder, name + ending)))
    .find(isProgram);
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The path of a Chrome, Chromium or Edge; installs Debian's where it may, and throws with the remedy where there is none. */
function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !isProgram(named)) throw new Error(`CHROME_PATH is ${named}, which is no program`);
  return named || installedBrowser() || debianBrowser();
}

/** Whether there is a browser to be used without installing one. */
export const hasBrowser = () => isProgram(process.env.CHROME_PATH ?? installedBrowser() ?? '');

function installedBrowser() {
  return (applications[process.platform] ?? []).find(isProgram) ?? names.map(findProgram).find(Boolean);
}

function debianBrowser() {
  if (process.getuid?.() === 0 && findProgram('apt-get')) {
    console.log('No Chrome, Chromium or Edge found: installing the Debian package chromium');
    const quietly = { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 };
    try {
      execFileSync('apt-get', ['update', '-qq'], quietly);
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        ...quietly,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (error) {
      console.error(`apt-get could not install it: ${error.message}`);
    }
    const installed = installedBrowser();
    if (installed) return installed;
  }
  throw new Error('No Chrome, Chromium or Edge found: install one, or name its program in CHROME_PATH');
}

const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens the browser without a window. `restart()` of the result ends it and starts it again on the same profile, which makes another
 * `context`; `close()` ends it and removes the profile.
 */
export async function openBrowser({ width = 1280, height = 800, scale = 1, args = [] } = {}) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'http-status-lens-profile-'));
  // Webviews live on another origin than the workbench, and their service worker needs third-party storage.
  fs.mkdirSync(path.join(profile, 'Default'));
  fs.writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({
      profile: {
        cookie_controls_mode: 0,
        block_third_party_cookies: false,
        default_content_setting_values: { cookies: 1 },
      },
    }),
  );
  const remove = () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: findBrowser(),
      headless: true,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...switches, ...args],
      viewport: { width, height },
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
      timeout: 30_000,
    });
  try {
    let context = await launch();
    return {
      get context() {
        return context;
      },
      async restart() {
        await context.close();
        context = await launch();
      },
      async close() {
        await context.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
