/**
 * What a person waits for in the panel: its page as it is shipped, in a browser without a window, with the messages that the
 * extension sends. VS Code's own part, such as making the webview, is left out, and so is the screen's next refresh.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../build.mjs';
import { hasBrowser, openBrowser } from '../host/browser.mjs';
import { loadCore } from './core.mjs';
import { median, p95 } from './turns.mjs';

const folder = fileURLToPath(new URL('../../dist/', import.meta.url));
const source = 'http://panel.test';
const loads = 9;

/** Typed key by key: numbers, phrases, publishers, libraries, header fields, words of the long texts, errors of typing. */
const queries = [
  '404',
  '4xx',
  'nginx 499',
  'not found',
  'Retry-After',
  'rails 422',
  'deleted resource',
  'redirct',
  'timeuot',
];

export const figures = {
  'panel/open': { unit: 'ms', goal: 150, measure: async () => ifPossible(async () => median((await times()).opening)) },
  'panel/key-median': {
    unit: 'ms',
    goal: 16,
    measure: async () => ifPossible(async () => median((await times()).keys)),
  },
  'panel/key-p95': { unit: 'ms', goal: 16, measure: async () => ifPossible(async () => p95((await times()).keys)) },
};

const made = {};
const times = () => (made.times ??= measureTimes());

/** Without a browser there is nothing to measure; that is no fault. */
const ifPossible = measure => (hasBrowser() ? measure() : undefined);

async function measureTimes() {
  await buildExtension();
  const messages = await messagesToPage();
  // Frames follow each other as fast as they are drawn, so that no time is a wait for the next one.
  const { context, close } = await openBrowser({ args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
  try {
    await serve(context, (await loadCore()).pageHtml);
    const opening = [];
    for (let load = 0; load < loads; load++) {
      const page = await openPage(context, messages);
      opening.push(await page.evaluate(() => globalThis.opened));
      if (load < loads - 1) await page.close();
    }
    const keys = await timesOfKeys(context.pages().at(-1));
    process.stderr.write(`panel: ${opening.length} loads, ${keys.length} keys\n`);
    return { opening, keys };
  } finally {
    await close();
  }
}

/** What src/vscode/later/panel.ts sends to a page that is ready, for a Go file in front. */
async function messagesToPage() {
  const { registry, constants, namesOfSets } = await loadCore();
  const { details, classes, guides, questions } = JSON.parse(fs.readFileSync(`${folder}texts.json`, 'utf8'));
  const files = registry.publishers.map(publisher => ({
    publisher,
    entries: registry.entries.filter(entry => entry.publisher === publisher.id),
  }));
  const sets = namesOfSets(constants.all).map(({ set, languages, names }) => ({
    set,
    here: languages.includes('go'),
    names,
  }));
  return [
    { type: 'kept', favourites: [], follows: false },
    { type: 'show', files, classes: registry.classes, active: true },
    { type: 'texts', texts: details, classes, sets, guides, questions },
  ];
}

/** Answers the page's requests from dist/panel; its script begins with a mark of the time. */
async function serve(context, pageHtml) {
  const file = name => fs.readFileSync(`${folder}panel/${name}`, 'utf8');
  const nonce = 'measured';
  const html = pageHtml({ script: `${source}/panel.js`, style: `${source}/panel.css`, source, nonce });
  const answers = {
    '/': { contentType: 'text/html', body: html },
    '/panel.js': { contentType: 'text/javascript', body: `performance.mark('begun');${file('panel.js')}` },
    '/panel.css': { contentType: 'text/css', body: file('panel.css') },
  };
  await context.route(`${source}/**`, route => route.fulfill(answers[new URL(route.request().url()).pathname]));
}

/** Opens the page; `opened` on it is the time from its script's first statement to the painted list and the focused search. */
async function openPage(context, messages) {
  const page = await context.newPage();
  await page.addInitScript(standIn, messages);
  await page.goto(`${source}/`);
  await page.waitForFunction(() => globalThis.opened !== undefined, undefined, { timeout: 10_000 });
  return page;
}

/** Runs in the page: stands in for VS Code's side, and watches. */
function standIn(messages) {
  globalThis.acquireVsCodeApi = () => ({
    postMessage({ type }) {
      if (type === 'ready') for (const message of messages) window.postMessage(message, '*');
    },
    getState: () => undefined,
    setState: () => {},
  });
  // A message that is posted in a frame arrives after the frame's painting.
  globalThis.afterPainting = () =>
    new Promise(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const watch = () => {
    if (!document.querySelector('#list button.row') || document.activeElement?.id !== 'query')
      return requestAnimationFrame(watch);
    return globalThis.afterPainting().then(painted => {
      globalThis.opened = painted - performance.getEntriesByName('begun')[0].startTime;
    });
  };
  requestAnimationFrame(watch);
}

/** Milliseconds from each key to the painted list; the first round warms up and does not count. */
async function timesOfKeys(page) {
  await page.evaluate(() => {
    globalThis.keys = [];
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        globalThis.pressed = timeStamp;
      },
      true,
    );
    document.querySelector('#query').addEventListener('input', () => {
      const { pressed } = globalThis;
      globalThis.pressed = undefined;
      // The field was emptied between two queries.
      if (pressed === undefined) return;
      globalThis.afterPainting().then(painted => globalThis.keys.push(painted - pressed));
    });
  });
  const type = async () => {
    for (const query of queries) {
      await page.locator('#query').fill('');
      for (const character of query) {
        const count = await page.evaluate(() => globalThis.keys.length);
        await page.keyboard.press(character);
        await page.waitForFunction(before => globalThis.keys.length > before, count, { polling: 5 });
      }
    }
  };
  await type();
  // By then the index of the long texts has long been built.
  await page.evaluate(() => {
    globalThis.keys = [];
  });
  await type();
  return page.evaluate(() => globalThis.keys);
}
