/** The searches of the quick pick come one after another, and leave the editor its turns while thousands of codes are indexed. */
import * as assert from 'node:assert/strict';
import { loadRegistry } from '../../src/registry/codes';
import type { RegistryFile } from '../../src/registry/registrySchema';
import { lazyCore } from '../../src/vscode/core';
import { createSearches } from '../../src/vscode/later/searches';

const pebbles: RegistryFile = {
  publisher: { id: 'our-beach', name: 'Beach', kind: 'custom', introduction: 'Sand.' },
  entries: Array.from({ length: 10_000 }, (_, place) => ({
    id: `pebble-${place}`,
    code: 800 + (place % 200),
    phrase: `Pebble ${place} of the shore`,
    summary: 'One of many that lie here.',
  })),
};

const noTexts = { all: async () => ({}), guides: async () => [] };

/** Runs the work and counts how often others had their turn meanwhile. */
async function turnsDuring(work: Promise<void>): Promise<number> {
  let turns = 0;
  let working = true;
  const finished = work.finally(() => {
    working = false;
  });
  while (working) {
    await new Promise(resolve => setTimeout(resolve, 0));
    turns += 1;
  }
  await finished;
  return turns;
}

suite('the searches of the quick pick', () => {
  test('ten thousand codes are indexed in slices, and once', async () => {
    const registry = loadRegistry([pebbles]);
    const searches = createSearches(registry, { core: lazyCore(() => registry) }, noTexts);
    assert.equal(searches.codes(), undefined);
    assert.equal(searches.complete(), false);
    let better = 0;
    const turns = await turnsDuring(searches.build(() => (better += 1)));
    assert.equal(better, 3);
    assert.equal(searches.complete(), true);
    assert.ok(turns >= 5, `${turns} turns`);
    const search = searches.codes();
    assert.equal(search?.find('pebble 77')[0]?.entry.id, 'pebble-77');
    await searches.build(() => undefined);
    assert.ok(search === searches.codes());
  });
});
