/** What the page knows: the registry and the long texts that the extension sent, and the search over them. Draws nothing. */
import { type FoundPart, foundParts } from '../src/panel/guidePage';
import { isGuideId, isWay, type SentGuide, type ToPanel } from '../src/panel/protocol';
import { questionPage } from '../src/panel/questionPage';
import { isFiltered, registryFrom, rowsOf } from '../src/panel/rows';
import type { Filters } from '../src/panel/state';
import type { Registry } from '../src/registry/codes';
import { namesIn } from '../src/search/constantNames';
import { createGuideSearch, type GuideSearch } from '../src/search/guides';
import { createSearch, type Search } from '../src/search/search';
import { searchTexts } from '../src/search/searchText';

type Texts = Extract<ToPanel, { type: 'texts' }>;

/** What a query found; the numbers count codes and guides. */
export interface Found {
  readonly parts: readonly FoundPart[];
  readonly codes: number;
  readonly guides: number;
}

export interface Library {
  readonly registry: Registry | undefined;
  readonly texts: Texts;
  /** Whether the texts have arrived; until then a guide or a way may be asked for that nobody has heard of. */
  readonly complete: boolean;
  takeRegistry(message: Extract<ToPanel, { type: 'show' }>): Registry;
  takeTexts(message: Texts): void;
  /** Whether there is a page of this id, as far as can be told. */
  isKnown(id: string): boolean;
  guide(id: string | undefined): SentGuide | undefined;
  find(query: string, filters: Filters): Found;
  /** Lets the search read the long texts and constants too; false where another registry came in the meantime. */
  deepen(): Promise<boolean>;
}

export function createLibrary(): Library {
  let registry: Registry | undefined;
  let texts: Texts = { type: 'texts', texts: {}, classes: [], sets: [], guides: [], questions: [] };
  let complete = false;
  let search: Search | undefined;
  let guideSearch: GuideSearch | undefined;

  const guide = (id: string | undefined) => texts.guides.find(known => known.id === id);
  /** Phrases, publishers and summaries are searched at once; long texts and constants when their index is there. */
  const searching = (known: Registry) => (search ??= createSearch(known));
  const searchingGuides = (known: Registry) => (guideSearch ??= createGuideSearch(texts.guides, known.entries));

  return {
    get registry() {
      return registry;
    },
    get texts() {
      return texts;
    },
    get complete() {
      return complete;
    },
    takeRegistry(message) {
      registry = registryFrom(message);
      search = undefined;
      guideSearch = undefined;
      return registry;
    },
    takeTexts(message) {
      texts = message;
      guideSearch = undefined;
      complete = true;
    },
    isKnown(id) {
      if (!registry) return false;
      if (registry.entry(id)) return true;
      return complete ? (guide(id) ?? questionPage(registry, texts, id)) !== undefined : isGuideId(id) || isWay(id);
    },
    guide,
    find(query, filters) {
      if (!registry) return { parts: [], codes: 0, guides: 0 };
      const searched = searching(registry);
      const rows = rowsOf(registry, searched.find(query), filters, hit => searched.elsewhere(hit, query));
      const { asked, guides } = searchingGuides(registry).find(query);
      // The filters are about codes and leave no guides over.
      const shown = isFiltered(filters) ? [] : guides;
      return { parts: foundParts(rows, { asked, guides: shown }), codes: rows.length, guides: shown.length };
    },
    async deepen() {
      const known = registry;
      if (!known) return false;
      await searching(known).prepare(breath);
      await searchingGuides(known).prepare(breath);
      const deeper = createSearch({
        ...known,
        namesOf: namesIn(texts.sets),
        ...searchTexts(texts.texts),
      });
      await deeper.prepare(breath);
      // Another registry's own index is on the way.
      if (known !== registry) return false;
      search = deeper;
      return true;
    },
  };
}

/** Lets keys and painting through between two steps of work. */
const breath = () => new Promise<void>(resolve => setTimeout(resolve, 0));
