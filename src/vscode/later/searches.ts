/**
 * The searches of the quick pick over one registry, one after another as they are built: by phrases and constants, by guides,
 * by long texts as well. They are built in slices of time, so that a registry of ten thousand codes freezes nothing.
 */
import type { Registry } from '../../registry/codes';
import { once } from '../../registry/once';
import { namesIn, namesOfSets } from '../../search/constantNames';
import { createGuideSearch, type GuideSearch } from '../../search/guides';
import { createSearch, type Search } from '../../search/search';
import { searchTexts } from '../../search/searchText';
import type { Documents } from '../documents';
import type { Texts } from '../texts';

export interface Searches {
  /** The best search by now; undefined until the first has been built. */
  codes(): Search | undefined;
  /** Finds none until the guides have been read. */
  guides(): GuideSearch;
  /** Whether nothing more can be found once nothing was. */
  complete(): boolean;
  /** Builds what is missing, and calls `better` each time when more can be found. */
  build(better: () => void): Promise<void>;
}

/** Costs nothing until the first `build`. */
export function createSearches(
  registry: Registry,
  documents: Pick<Documents, 'core'>,
  texts: Pick<Texts, 'all' | 'guides'>,
): Searches {
  const best: { codes?: Search; guides: GuideSearch; complete: boolean } = {
    guides: createGuideSearch([], registry.entries),
    complete: false,
  };
  const namesOf = once(() => namesIn(namesOfSets(documents.core().constants.all)));
  const steps = [
    once(async () => {
      best.codes = await built(createSearch({ ...registry, namesOf: namesOf() }));
    }),
    once(async () => {
      best.guides = createGuideSearch(await texts.guides(), registry.entries);
    }),
    once(async () => {
      const details = await texts.all();
      best.codes = await built(createSearch({ ...registry, namesOf: namesOf(), ...searchTexts(details) }));
      best.complete = true;
    }),
  ];
  return {
    codes: () => best.codes,
    guides: () => best.guides,
    complete: () => best.complete,
    async build(better) {
      for (const step of steps) {
        await step();
        better();
      }
    },
  };
}

/** Milliseconds after which the editor's other questions have their turn. */
const slice = 8;

async function built(search: Search): Promise<Search> {
  let began = performance.now();
  await search.prepare(async () => {
    if (performance.now() - began < slice) return;
    await new Promise(resolve => setTimeout(resolve, 0));
    began = performance.now();
  });
  return search;
}
