/** What axe-core, the library behind most accessibility checks, says of the panel in each of VS Code's four kinds of theme. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { runCommand, runCommandAndType, webviewFrame } from '../../../scripts/host/actions.mjs';
import { openWorkbench } from '../../../scripts/host/web.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at its levels A and AA, and what is held to be good beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** One theme of each kind, by its name. */
const themes = ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'];

const state = { workbench: undefined };
const page = () => state.workbench.page;

/** Each brings the page of the panel to what is looked at. */
const views = {
  'the list': async frame => {
    await search(frame, '');
  },
  'the list by publisher': async frame => {
    await frame.getByRole('button', { name: 'By publisher' }).click();
    await frame.getByRole('heading', { level: 2, name: 'Servers' }).waitFor();
  },
  'a filtered list with a search': async frame => {
    await search(frame, 'rails 42');
    await frame.getByRole('combobox', { name: 'Class' }).selectOption('4');
    await frame.locator('#list .elsewhere').first().waitFor();
  },
  'the page of a code': async frame => {
    await open(frame, '429', 'iana-429');
    await frame.locator('#page .names').first().waitFor({ state: 'attached' });
    await frame.locator('#page details').evaluateAll(all => {
      for (const details of all) details.open = true;
    });
    await frame.getByRole('button', { name: 'Copy phrase' }).focus();
  },
  'a guide': async frame => {
    await open(frame, '401 or 403', 'k1');
    await frame.locator('#page table').waitFor();
  },
  'a question': async frame => {
    await frame.locator('#which').click();
    await frame.locator('.answers button', { hasText: 'because of the request' }).click();
    await frame.locator('#page h2', { hasText: 'What stands in its way?' }).waitFor();
  },
  'the end of the questions': async frame => {
    for (const answer of ["isn't here", 'has been removed'])
      await frame.locator('.answers button', { hasText: answer }).click();
    await frame.locator('#page h2', { hasText: '410' }).waitFor();
  },
  favourites: async frame => {
    await search(frame, '');
    for (const code of ['404', '403']) {
      await frame.locator('#list .row', { hasText: code }).first().click();
      await page().keyboard.press('Control+d');
    }
    await frame.locator('#list section[aria-label="Favourites"] .row').nth(1).waitFor();
  },
};

async function search(frame, query) {
  const clear = frame.getByRole('button', { name: 'Clear filters' });
  if (await clear.isVisible()) await clear.click();
  await frame.locator('#query').fill(query);
}

async function open(frame, query, id) {
  await search(frame, query);
  await frame.locator(`#list .row[data-id="${id}"]`).first().click();
}

/**
 * What axe-core finds, a line each. It runs in the frame of the page. What is scrolled out of sight has no contrast to be told,
 * hence the tall window and the count of those that were.
 */
async function faults(frame) {
  await page().mouse.move(5, 5);
  await frame.locator('#page').evaluate(half => half.scrollTo(0, 0));
  const { violations, contrasts } = await frame.evaluate(async runOnly => {
    const found = await window.axe.run(document, { runOnly });
    const told = found.passes.find(({ id }) => id === 'color-contrast');
    return { violations: found.violations, contrasts: told?.nodes.length ?? 0 };
  }, tags);
  assert.ok(contrasts > 60, `${contrasts} contrasts`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => {
      const { fgColor, bgColor, contrastRatio } = any[0]?.data ?? {};
      return [id, target, fgColor && `${fgColor} on ${bgColor} is ${contrastRatio}`].filter(Boolean).join(' ');
    }),
  );
}

/** Chooses a theme as a person would, and waits until the panel has it. */
async function choose(theme, frame) {
  await runCommandAndType(page(), 'Preferences: Color Theme', theme);
  await page().locator('.quick-input-list .monaco-list-row.focused', { hasText: theme }).waitFor();
  await page().keyboard.press('Enter');
  await frame.locator(`body[data-vscode-theme-name="${theme}"]`).waitFor();
}

/** Takes the favourites back, so that the next theme finds none. */
async function unpin(frame) {
  const stars = frame.locator('#list section[aria-label="Favourites"] .pin');
  for (let count = await stars.count(); count > 0; count--) {
    await stars.first().click();
    await stars.nth(count - 1).waitFor({ state: 'detached' });
  }
}

suite('accessibility', () => {
  suiteSetup(async function () {
    this.timeout(60_000);
    state.workbench = await openWorkbench({ width: 1280, height: 2400 });
    await runCommand(page(), 'HTTP Status: Browse Codes');
    state.frame = await webviewFrame(page(), '#list button.row');
    await state.frame.evaluate(axe);
  });
  suiteTeardown(() => state.workbench?.close());

  for (const theme of themes)
    test(`axe-core finds nothing in ${theme}`, async function () {
      this.timeout(90_000);
      const { frame } = state;
      await choose(theme, frame);
      const found = {};
      for (const [name, show] of Object.entries(views)) {
        await show(frame);
        const here = await faults(frame);
        if (here.length > 0) found[name] = here;
      }
      await unpin(frame);
      assert.deepEqual(found, {});
    });
});
