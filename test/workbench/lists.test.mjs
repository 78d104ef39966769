/** What the panel lists: its filters, and every owner of a number that several use. */
import assert from 'node:assert/strict';
import { runCommand, webviewFrame } from '../../scripts/host/actions.mjs';
import { page } from './workbench.mjs';

suite('the lists of the panel', () => {
  suiteSetup(async () => {
    await runCommand(page(), 'View: Close All Editors');
    await runCommand(page(), 'HTTP Status: Browse Codes');
    const frame = await panel();
    await frame.locator('#query').fill('');
    await frame.getByRole('button', { name: 'By class' }).click();
  });

  test('filters narrow them down one after another, and are cleared at once', async () => {
    const frame = await panel();
    const all = await count(frame);
    await frame.getByRole('combobox', { name: 'Caching' }).selectOption('default');
    assert.match(await count(frame), /^13 codes of /);
    await frame.getByRole('combobox', { name: 'Class' }).selectOption('3');
    assert.deepEqual(await codes(frame), ['300', '301', '308']);
    await frame.getByRole('button', { name: 'Everyday' }).click();
    assert.deepEqual(await codes(frame), ['301']);
    await frame.getByRole('combobox', { name: 'Publisher' }).selectOption('cdn');
    await frame.getByText('No code passes the filters').waitFor();
    // The key must not press once more what has the focus afterwards.
    await frame.getByRole('button', { name: 'Clear filters' }).press('Enter');
    assert.equal(await count(frame), all);
    assert.equal(await frame.getByRole('combobox', { name: 'Class' }).inputValue(), '');
  });

  test('a kind of publisher leaves its publishers, each with its name and count', async () => {
    const frame = await panel();
    await frame.getByRole('button', { name: 'By publisher' }).click();
    await frame.getByRole('combobox', { name: 'Publisher' }).selectOption('server');
    const titles = await frame.locator('#list button.group .title').allTextContents();
    assert.ok(titles.includes('nginx') && titles.includes('Microsoft IIS'), String(titles));
    assert.ok(!titles.includes('Cloudflare'));
    const nginx = frame.locator('#list section[aria-label="nginx"]');
    assert.equal(await nginx.locator('.badge').textContent(), `${await nginx.locator('button.row').count()} codes`);
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await frame.getByRole('button', { name: 'By class' }).click();
  });

  test('publishers stand below a heading of their kind, which the arrow keys pass by', async () => {
    const frame = await panel();
    await frame.getByRole('button', { name: 'By publisher' }).click();
    const headings = frame.locator('#list').getByRole('heading', { level: 2 });
    await headings.filter({ hasText: 'Which one?' }).waitFor();
    const kinds = ['Standards', 'Servers', 'Load balancers', 'CDNs', 'Frameworks', 'APIs and services'];
    assert.deepEqual((await headings.allTextContents()).slice(0, kinds.length), kinds);
    const nginx = frame.getByRole('heading', { level: 3, name: /^nginx/ });
    assert.equal(await nginx.getByRole('button', { expanded: true }).count(), 1);
    const first = frame.locator('#list h2:has-text("Servers") + section button.group');
    await first.press('ArrowUp');
    // The last thing of IANA's is a group that stands closed.
    assert.match(await frame.evaluate(() => document.activeElement.textContent), /^Warning codes/);
    await page().keyboard.press('ArrowDown');
    assert.ok(await first.evaluate(button => button === document.activeElement));
    await frame.getByRole('button', { name: 'By class' }).click();
  });

  test('a mistyped word finds codes and a group of guides, and marks what it found', async () => {
    const frame = await panel();
    await frame.locator('#query').fill('redirct');
    const guides = frame.locator('#list section[aria-label="Guides"]');
    await guides.getByRole('button', { name: 'Which redirect?' }).waitFor();
    assert.equal(await guides.locator('mark').first().textContent(), 'redirect');
    const first = frame.locator('#list button.row').first();
    assert.equal(await first.locator('.phrase mark').textContent(), 'Redirect');
    assert.match(await count(frame), /^\d+ codes and \d+ guides found$/);
  });

  test('a row says where it was found, and marks the digits that were typed', async () => {
    const frame = await panel();
    await frame.locator('#query').fill('rails 42');
    const row = frame.locator('#list button.row', { hasText: 'Unprocessable Content' });
    await row.locator('.elsewhere', { hasText: 'Rack and Rails: :unprocessable_content' }).waitFor();
    assert.equal(await row.locator('.code mark').textContent(), '42');
    await frame.locator('#query').fill('Retry-After');
    await frame.locator('#list .elsewhere', { hasText: 'Header field: Retry-After' }).first().waitFor();
  });

  test('a long list is whole after a pause, and the last row can be reached', async () => {
    const frame = await panel();
    await frame.locator('#query').fill('iis');
    await frame.waitForFunction(() => {
      const [, codes] = /^(\d+) codes/.exec(document.querySelector('#count').textContent) ?? [];
      return Number(codes) > 100 && document.querySelectorAll('#list button.row .phrase').length >= Number(codes);
    });
    await frame.locator('#query').press('ArrowDown');
    await frame.locator('#list button.row:focus').press('End');
    await frame.waitForFunction(
      () => document.activeElement === [...document.querySelectorAll('#list button.row')].at(-1),
    );
  });

  const owners = {
    419: ['Laravel', 'Spring Framework'],
    420: ['Shopify', 'Spring Framework', 'Twitter (X)'],
    430: ['Shopify', 'Shopify'],
    449: ['Microsoft IIS'],
    451: [undefined, 'Exchange ActiveSync'],
    498: ['Esri ArcGIS', 'Groq', 'OpenStack Swift'],
    499: ['Esri ArcGIS', 'Google APIs', 'nginx'],
    508: [undefined, 'cPanel and Apache hosting', 'Vercel'],
    509: ['cPanel and Apache hosting', 'Microsoft Graph'],
    529: ['Anthropic', 'OpenStack Swift', 'Qualys SSL Labs'],
    530: ['Cloudflare', 'Pantheon', 'Shopify'],
  };

  for (const [code, expected] of Object.entries(owners))
    test(`${code} stands once for each owner, and the page of one names the others`, async () => {
      const frame = await panel();
      await frame.locator('#query').fill(code);
      const rows = frame.locator('#list button.row', {
        has: frame.locator('.code', { hasText: new RegExp(`^${code}$`) }),
      });
      await rows.first().waitFor();
      const listed = await rows.evaluateAll(all => all.map(row => row.querySelector('.vendor')?.textContent));
      assert.deepEqual(listed, expected);
      await rows.last().click();
      await frame.locator('#page h2', { hasText: code }).waitFor();
      const others = await frame
        .locator('#page section', { hasText: `Others who use ${code}` })
        .locator('button.row')
        .count();
      assert.equal(others, expected.length - 1);
    });
});

const panel = () => webviewFrame(page(), '#query');
const count = frame => frame.locator('#count').textContent();
const codes = frame => frame.locator('#list button.row .code').allTextContents();
