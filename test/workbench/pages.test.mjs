/** Every page that the panel can show, opened once: each code, each guide, each question and each end of the questions. */
import assert from 'node:assert/strict';
import { runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

suite('the pages of the panel', () => {
  suiteSetup(async () => {
    await runCommand(page(), 'View: Close All Editors');
    await runCommand(page(), 'HTTP Status: Browse Codes');
    await page().setViewportSize({ width: 1280, height: 800 });
    const frame = await webviewFrame(page(), '#query');
    await frame.locator('#query').fill('');
    await frame.locator('#list section[aria-label="Which one?"]').waitFor({ state: 'attached' });
    await frame.evaluate(watch);
  });

  test('begin with a welcome that tells of each class, for clients and for search engines', async () => {
    const frame = await webviewFrame(page(), '#query');
    const classes = frame.locator('.welcome section');
    assert.equal(await classes.count(), 5);
    await classes.nth(3).locator('summary').click();
    const [client, crawlers] = await classes.nth(3).locator('details p').allInnerTexts();
    assert.match(client, /unknown 4xx/);
    assert.match(crawlers, /429.*\(source, \d{4}-\d\d-\d\d\)$/s);
  });

  test('of codes and guides have no empty part, lead nowhere dead and report no error', async function () {
    this.timeout(60_000);
    const frame = await webviewFrame(page(), '#query');
    const { codes, guides, faults } = await frame.evaluate(readAll);
    assert.deepEqual(faults, []);
    assert.equal(codes, Number(/^\d+/.exec(await frame.locator('#count').textContent())[0]));
    assert.equal(guides, 71);
  });

  test('fit into 320 pixels', async function () {
    this.timeout(60_000);
    const frame = await webviewFrame(page(), '#panel');
    const size = page().viewportSize();
    await runCommand(page(), 'View: Close Primary Side Bar');
    await page().setViewportSize({ width: 320, height: 800 });
    try {
      await frame.waitForFunction(() => innerWidth <= 320);
      assert.deepEqual((await frame.evaluate(readAll)).faults, []);
    } finally {
      await page().setViewportSize(size);
      await runCommand(page(), 'View: Show Explorer');
    }
  });

  test('of questions have none either, whichever way they are answered', async function () {
    this.timeout(60_000);
    const frame = await webviewFrame(page(), '#query');
    const { questions, ends, faults } = await frame.evaluate(answerAll);
    assert.deepEqual(faults, []);
    assert.ok(questions > 10 && ends > 30, `${questions} questions, ${ends} ends`);
  });
});

/** Runs in the page: notes each error from now on, and makes `faultsOf`, which says what is wrong with the page that is shown. */
function watch() {
  const errors = [];
  const note = event => errors.push(event.message ?? event.reason ?? `${event.violatedDirective} ${event.blockedURI}`);
  for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) window.addEventListener(kind, note);
  for (const kind of ['error', 'warn']) {
    const said = console[kind];
    console[kind] = (...words) => {
      errors.push(words.join(' '));
      said.apply(console, words);
    };
  }
  const shown = document.querySelector('#page');
  const holders =
    'h2, h3, p, ul, ol, li, dl, dt, dd, section, figure, figcaption, pre, table, th, td, details, summary, a, code, button';

  /** The corner of a table and the buttons that are a drawing may hold no text. */
  const isMeant = part => part.matches('thead td:first-child, button[aria-label]');
  const isEmpty = part => !part.textContent.trim() && !isMeant(part);
  const isAlone = heading => heading.tagName === 'H3' && !heading.nextElementSibling;
  const isRaw = text => /\*\*|`|\]\(|\[object |^undefined$|\bNaN\b/.test(text);

  window.faultsOf = name => {
    const parts = [...shown.querySelectorAll(holders)];
    const prose = [...shown.querySelectorAll('p, li, dd, dt, th, td, h2, h3')].filter(
      part => !part.querySelector('code, pre'),
    );
    return [
      ...(shown.querySelector('.welcome') ? ['no such page'] : []),
      ...(shown.scrollWidth > shown.clientWidth ? ['wider than the panel'] : []),
      ...parts.filter(isEmpty).map(part => `empty: ${part.outerHTML.slice(0, 80)}`),
      ...parts.filter(isAlone).map(part => `nothing below: ${part.textContent}`),
      ...prose.filter(part => isRaw(part.textContent)).map(part => `raw: ${part.textContent.slice(0, 80)}`),
      ...errors.splice(0),
    ].map(fault => `${name}: ${fault}`);
  };
}

/** Runs in the page: opens each row of the list, and each page that these lead to and that no row does. */
async function readAll() {
  const list = document.querySelector('#list');
  const pause = () => new Promise(resolve => setTimeout(resolve, 50));
  // What is out of sight is drawn after a while.
  for (;;) {
    while (!list.querySelector('section[aria-label="Which one?"]')) await pause();
    const shut = list.querySelector('.group[aria-expanded="false"]');
    if (!shut) break;
    shut.click();
  }
  const counted = [...list.querySelectorAll('.badge')].reduce((sum, badge) => sum + parseInt(badge.textContent, 10), 0);
  while (list.querySelectorAll('.row').length < counted) await pause();
  const shown = document.querySelector('#page');
  const rows = new Map([...list.querySelectorAll('.row')].map(row => [row.dataset.id, row]));
  const seen = new Set();
  const faults = [];
  for (const [id, row] of rows) {
    row.click();
    faults.push(...window.faultsOf(id));
    for (const to of [...shown.querySelectorAll('button[data-id]')]) {
      if (rows.has(to.dataset.id) || seen.has(to.dataset.id)) continue;
      seen.add(to.dataset.id);
      to.click();
      faults.push(...window.faultsOf(`${id} to ${to.dataset.id}`));
      row.click();
    }
  }
  const guides = [...rows.keys()].filter(id => /^[kn]\d+$/.test(id)).length;
  return { codes: rows.size - guides, guides, faults };
}

/** Runs in the page: gives every answer to every question, and goes back. */
function answerAll() {
  const shown = document.querySelector('#page');
  const counts = { questions: 0, ends: 0 };
  const faults = [];
  const walk = way => {
    faults.push(...window.faultsOf(way));
    const answers = shown.querySelectorAll('.answers button').length;
    counts[answers ? 'questions' : 'ends']++;
    for (let answer = 0; answer < answers; answer++) {
      const button = shown.querySelectorAll('.answers button')[answer];
      button.click();
      walk(button.dataset.id);
      shown.querySelector('.step-back').click();
    }
  };
  document.querySelector('#which').click();
  walk('which:start');
  return { ...counts, faults };
}
