/** The panel enlarged and narrow (WCAG 2.2, 1.4.10): nothing is out of sight sideways, nothing scrolls that way, and the list has room. */
import assert from 'node:assert/strict';
import { runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

/** Windows of the browser, in CSS pixels; VS Code's own bars take a little of the height. */
const sizes = {
  'at 200 %': { width: 640, height: 400 },
  'at 400 %': { width: 320, height: 300 },
  'at 300 pixels': { width: 300, height: 800 },
  'with list and page side by side': { width: 660, height: 800 },
};

const views = {
  'the list': async frame => {
    await frame.locator('#query').fill('');
  },
  'what a search found': async frame => {
    await frame.locator('#query').fill('rails 42');
    await frame.locator('#list .elsewhere').first().waitFor();
  },
  'a code': frame => open(frame, 'iana-429', '429'),
  'a code with long names': frame => open(frame, 'iana-407', '407'),
  'a guide': frame => open(frame, 'k1', '401 or 403?'),
  'a question': frame => open(frame, 'which:start/refused', 'What stands in its way?'),
};

async function open(frame, id, title) {
  await frame.evaluate(id => window.postMessage({ type: 'open', id }, '*'), id);
  await frame.locator('#page h2', { hasText: title }).waitFor();
  await frame.locator('#page details').evaluateAll(all => {
    for (const details of all) details.open = true;
  });
}

/** Back to the search field, which a narrow panel shows instead of the page. */
async function toSearch(frame) {
  await frame.evaluate(() => window.postMessage({ type: 'open' }, '*'));
  await frame.waitForFunction(() => document.activeElement.id === 'query');
}

/** What reaches over the edge, and what would have to be scrolled sideways. */
const beyond = () =>
  [...document.querySelectorAll('body *')]
    .filter(one => {
      const { left, right, width } = one.getBoundingClientRect();
      const scrolls = one.clientWidth > 1 && /auto|scroll/.test(getComputedStyle(one).overflowX);
      return (width > 1 && (left < -1 || right > innerWidth + 1)) || (scrolls && one.scrollWidth > one.clientWidth + 1);
    })
    .map(one => one.outerHTML.slice(0, 80));

suite('reflow', () => {
  const state = {};

  suiteSetup(async () => {
    await runCommand(page(), 'View: Close All Editors');
    await runCommand(page(), 'HTTP Status: Browse Codes');
    state.frame = await webviewFrame(page(), '#list button.row');
    await runCommand(page(), 'View: Close Primary Side Bar');
    state.size = page().viewportSize();
  });
  suiteTeardown(async () => {
    await page().setViewportSize(state.size);
    await runCommand(page(), 'View: Show Explorer');
    await runCommand(page(), 'View: Close All Editors');
  });

  for (const [name, size] of Object.entries(sizes))
    test(name, async () => {
      const { frame } = state;
      await page().setViewportSize(size);
      await frame.waitForFunction(width => innerWidth > width - 60 && innerWidth <= width, size.width);
      for (const [view, show] of Object.entries(views)) {
        await toSearch(frame);
        await show(frame);
        assert.deepEqual(await frame.evaluate(beyond), [], view);
      }
      await toSearch(frame);
      await frame.locator('#query').fill('42');
      await frame.locator('#query').press('ArrowDown');
      const row = await frame.evaluate(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return { isRow: document.activeElement.matches('.row'), isSeen: top >= 0 && bottom <= innerHeight };
      });
      assert.deepEqual(row, { isRow: true, isSeen: true });
    });
});
