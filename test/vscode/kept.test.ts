/** What outlives the panel: favourites in the order of pinning, and whether it follows the cursor. */
import * as assert from 'node:assert/strict';
import { keptIn } from '../../src/vscode/kept';

/** Memory as an extension is given it, that has these values to begin with. */
function memory(values: Record<string, unknown> = {}) {
  const synced: string[] = [];
  return {
    synced,
    keys: () => Object.keys(values),
    get: <Value>(key: string, fallback?: Value) => (values[key] as Value | undefined) ?? fallback,
    update: async (key: string, value: unknown) => {
      values[key] = value;
    },
    setKeysForSync: (keys: readonly string[]) => synced.push(...keys),
  } as Parameters<typeof keptIn>[0] & { readonly synced: readonly string[] };
}

suite('what is kept', () => {
  test('favourites in the order of pinning; pinning again puts one last', async () => {
    const kept = keptIn(memory());
    for (const id of ['a', 'b', 'a']) await kept.pin(id, true);
    assert.deepEqual(kept.favourites(), ['b', 'a']);
    await kept.pin('b', false);
    assert.deepEqual(kept.favourites(), ['a']);
  });
  test('the longest pinned gives way', async () => {
    const kept = keptIn(memory({ favourites: Array.from({ length: 200 }, (_, place) => `id-${place}`) }));
    await kept.pin('new', true);
    assert.deepEqual([kept.favourites().length, kept.favourites()[0], kept.favourites().at(-1)], [200, 'id-1', 'new']);
  });
  test('what another version left is read as far as it makes sense', () => {
    assert.deepEqual(keptIn(memory({ favourites: ['a', 7, null] })).favourites(), ['a']);
    assert.deepEqual(keptIn(memory({ favourites: 'a', follows: 'yes' })).favourites(), []);
    assert.equal(keptIn(memory({ follows: 'yes' })).follows(), false);
  });
  test('following is off until it is asked for', async () => {
    const kept = keptIn(memory());
    assert.equal(kept.follows(), false);
    await kept.follow(true);
    assert.equal(kept.follows(), true);
  });
  test('favourites go along to other machines, following does not', () => {
    const held = memory();
    keptIn(held);
    assert.deepEqual(held.synced, ['favourites']);
  });
});
