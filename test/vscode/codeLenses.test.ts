/** Lenses are registered, follow their setting, and stay away from everyday codes. */
import * as assert from 'node:assert/strict';
import { eventually, lensTitles, openText, withSetting } from './support/editing';

const source = 'res.status(404).end();\nres.status(522).end();\nsetTimeout(f, 300);\n';
const ours = (titles: readonly string[]) => titles.filter(title => /^\d{3} /.test(title));

suite('code lenses in the editor', () => {
  test('only where they help', async () => {
    const { document } = await openText('javascript', source);
    assert.deepEqual(ours(await lensTitles(document)), ['522 · Cloudflare: Connection Timed Out']);
  });
  test('all of them, or none, where the setting says so', async () => {
    const { document } = await openText('javascript', source);
    const count = (wanted: number) =>
      eventually(
        () => lensTitles(document),
        titles => ours(titles).length === wanted,
      );
    await withSetting('codeLens', 'all', async () => assert.equal(ours(await count(2)).length, 2));
    await withSetting('codeLens', 'off', async () => assert.equal(ours(await count(0)).length, 0));
  });
});
