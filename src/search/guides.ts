/** Finds guides by the codes that they compare, by the words of their titles and texts and by the phrases of their codes. */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Entry } from '../registry/codes';
import type { Guide } from '../registry/guides';
import { gradual } from './gradual';
import { inOneOrInParts, mistyped } from './matching';
import { readQuery } from './query';
import { wordReader } from './words';

export interface GuideHit {
  readonly guide: Guide;
  /** The words of the guide that the query found, for highlighting. */
  readonly terms: readonly string[];
}

export interface FoundGuides {
  /** The numbers in the query, as text. */
  readonly asked: readonly string[];
  /** Best match first; in the order of the guides where only numbers were asked for. */
  readonly guides: readonly GuideHit[];
}

export interface GuideSearch {
  /** A guide is found when it treats every number of the query and has every word, or a word that begins so or nearly so. */
  find(typed: string): FoundGuides;
  /** Builds the index before a word is looked for, in steps of a few milliseconds with a pause after each. */
  prepare(pause: () => Promise<void>): Promise<void>;
}

// They join what is compared and choose nothing.
const joining = new Set(['or', 'vs', 'versus', 'and', 'between', 'difference', 'guide', 'which', 'one']);
const shortestWord = 3;

const boost = { title: 6, phrases: 2, answer: 2, body: 0.3 };
const howToMatch: SearchOptions = {
  boost,
  prefix: true,
  weights: { prefix: 0.5, fuzzy: 0.3 },
  tokenize: text => [text],
};
const inShort: SearchOptions = { fields: ['title', 'phrases', 'answer'] };
// A word somewhere in a guide's text says little of what it compares, so few are found by it.
const attempts: readonly (readonly [options: SearchOptions, most: number])[] = [
  [inShort, Number.POSITIVE_INFINITY],
  [{ ...mistyped, ...inShort }, Number.POSITIVE_INFINITY],
  [{}, 3],
];

/** Builds its index with the first word that it looks for, unless it was prepared; `entries` give the phrases of the codes. */
export function createGuideSearch(guides: readonly Guide[], entries: readonly Entry[]): GuideSearch {
  const index = gradual(indexing(guides, entries));
  return {
    prepare: index.prepare,
    find(typed) {
      const { codes, classes, words } = readQuery(typed);
      const wanted = words.filter(word => !joining.has(word.whole));
      const treating = guides.filter(guide => codes.every(code => guide.codes.some(own => String(own) === code)));
      if (classes.length > 0) return { asked: codes, guides: [] };
      if (wanted.length === 0)
        return { asked: codes, guides: codes.length ? treating.map(guide => ({ guide, terms: codes })) : [] };
      if (wanted.some(word => word.whole.length < shortestWord)) return { asked: codes, guides: [] };
      const query: Query = { combineWith: 'AND', queries: wanted.map(inOneOrInParts) };
      for (const [options, most] of attempts) {
        const found = index
          .now()
          .search(query, { ...options, ...howToMatch })
          .flatMap(({ id, match }) => {
            const guide = guides[Number(id)];
            return guide && treating.includes(guide) ? [{ guide, terms: [...codes, ...Object.keys(match)] }] : [];
          });
        if (found.length > 0) return { asked: codes, guides: found.slice(0, most) };
      }
      return { asked: codes, guides: [] };
    },
  };
}

const guidesInStep = 6;

function* indexing(guides: readonly Guide[], entries: readonly Entry[]): Generator<undefined, MiniSearch, undefined> {
  const index = new MiniSearch({ fields: Object.keys(boost), tokenize: wordReader(), processTerm: word => word });
  const statuses = entries.filter(entry => entry.kind === 'status');
  for (const [id, { title, codes, body }] of guides.entries()) {
    index.add({
      id,
      title,
      phrases: statuses
        .filter(({ code }) => codes.includes(Number(code)))
        .flatMap(({ phrase, formerPhrases = [] }) => [phrase, ...formerPhrases])
        .join('\n'),
      answer: body.split('\n\n', 1)[0],
      body,
    });
    if (id % guidesInStep === guidesInStep - 1) yield;
  }
  return index;
}
