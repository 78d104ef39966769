/**
 * One search over the registry for the panel, the quick pick and the command line.
 * Ranks entries for what somebody typed; filters, groups and wording belong to whoever shows the result.
 */
import MiniSearch, { type Query as IndexQuery, type SearchOptions, type SearchResult } from 'minisearch';
import type { Entry } from '../registry/codes';
import type { Publisher } from '../registry/registrySchema';
import { type Query, readQuery } from './query';
import { type Chunk, saying, wordReader } from './words';

/** What is searched. A `Registry` is one; the panel's page makes its own from what it was sent. */
export interface Searchable {
  readonly entries: readonly Entry[];
  readonly publishers: readonly Publisher[];
  /** Names of the code as a constant, `StatusTeapot`. */
  namesOf?(entry: Entry): readonly string[];
  /** The long text of an entry, where it is at hand. */
  textOf?(entry: Entry): string | undefined;
}

export interface Hit {
  readonly entry: Entry;
  /** The entry's words (lower case, without accents) that the query found, for highlighting. */
  readonly terms: readonly string[];
}

export interface Search {
  /** Best match first; every entry in the order of the registry for an empty query. Builds what `prepare` has not. */
  find(typed: string): readonly Hit[];
  /** Builds the index in steps of a few milliseconds with a pause after each, for a page that must stay quick. */
  prepare(pause: () => Promise<void>): Promise<void>;
}

/** Costs nothing until the first `find` or `prepare`. */
export function createSearch(searchable: Searchable): Search {
  const steps = indexing(searchable);
  const built: { index?: Index } = {};
  const step = () => {
    const { done, value } = steps.next();
    if (done) built.index = value;
    return built.index;
  };
  return {
    find(typed) {
      if (!typed.trim()) return searchable.entries.map(entry => ({ entry, terms: [] }));
      let { index } = built;
      while (!index) index = step();
      return found(index, readQuery(typed));
    },
    async prepare(pause) {
      while (!(built.index ?? step())) await pause();
    },
  };
}

interface Document {
  readonly id: number;
  readonly entry: Entry;
  readonly phrase: string;
  readonly phrases: readonly string[];
  readonly publisherNames: readonly string[];
}

interface Index {
  readonly documents: readonly Document[];
  readonly texts: MiniSearch<Readonly<Record<string, unknown>>>;
}

const boost = { phrase: 8, phrases: 5, names: 5, publisher: 4, headers: 3, facets: 2, summary: 1.5, text: 0.4 };

const entriesInStep = 8;

function* indexing(searchable: Searchable): Generator<undefined, Index, undefined> {
  const publishers = new Map(searchable.publishers.map(publisher => [publisher.id, publisher]));
  const texts = new MiniSearch<Readonly<Record<string, unknown>>>({
    fields: Object.keys(boost),
    tokenize: wordReader(),
    processTerm: word => word,
  });
  const documents: Document[] = [];
  for (const [id, entry] of searchable.entries.entries()) {
    const publisher = publishers.get(entry.publisher);
    const name = publisher?.name ?? entry.publisher;
    const phrases = [...(entry.formerPhrases ?? []), ...(entry.otherPhrases ?? [])];
    texts.add({
      id,
      phrase: entry.phrase,
      phrases: phrases.join('\n'),
      names: searchable.namesOf?.(entry).join('\n') ?? '',
      publisher: `${name} ${entry.publisher}`,
      headers: (entry.headers ?? []).map(header => header.name).join('\n'),
      facets: facetsOf(entry, publisher?.kind).join('\n'),
      summary: entry.summary,
      text: searchable.textOf?.(entry) ?? '',
    });
    const publisherNames = [saying(name), saying(entry.publisher), saying(name).split(' ')[0] ?? ''];
    documents.push({ id, entry, phrase: saying(entry.phrase), phrases: phrases.map(saying), publisherNames });
    if (id % entriesInStep === entriesInStep - 1) yield;
  }
  return { documents, texts };
}

/** Words that nobody wrote into a text and that people look for all the same. */
function facetsOf(entry: Entry, publisherKind: string | undefined): readonly string[] {
  return [
    String(entry.code),
    entry.standing,
    entry.specification ?? '',
    publisherKind ?? '',
    entry.everyday ? 'everyday' : '',
    entry.webdav ? 'WebDAV' : '',
    entry.cacheable === 'default' ? 'cacheable' : '',
    entry.kind === 'warn-code' ? 'Warning' : '',
    entry.kind === 'sub-code' ? 'sub-code' : '',
    entry.kind === 'cloudflare-error' ? 'Cloudflare error' : '',
    (entry.methods ?? []).join(' '),
  ];
}

function found(index: Index, query: Query): readonly Hit[] {
  const numbered = index.documents.filter(document => hasNumber(document.entry, query)).sort(byNumber(query));
  if (!numbered.length) return hitsOf(matching(index, query.everything));
  if (!query.words.length) return numbered.map(document => ({ entry: document.entry, terms: [] }));
  const worded = matching(index, query.words);
  const numbers = new Set(numbered);
  const both = worded.filter(match => numbers.has(match.document));
  // Within the number the words decide: `nginx 499` is nginx's before Esri's.
  if (both.length) return hitsOf(both.toSorted((a, b) => exactness(a, query) - exactness(b, query)));
  // The number and the words contradict each other (404 Gone): both readings, the number's first.
  return [...numbered.map(document => ({ entry: document.entry, terms: [] })), ...hitsOf(worded)];
}

const hitsOf = (matches: readonly Match[]): readonly Hit[] =>
  matches.map(({ document, terms }) => ({ entry: document.entry, terms }));

function hasNumber(entry: Entry, query: Query): boolean {
  const code = String(entry.code);
  return (
    query.codes.some(start => code.startsWith(start)) ||
    (entry.kind === 'status' && query.classes.some(digit => Math.trunc(Number(entry.code) / 100) === digit))
  );
}

/** A whole number before a beginning, status codes before other kinds, else the order of the registry. */
function byNumber(query: Query): (a: Document, b: Document) => number {
  const rank = ({ entry }: Document) =>
    (query.codes.includes(String(entry.code)) ? 0 : 2) + (entry.kind === 'status' ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || a.id - b.id;
}

const exactness = (match: Match, query: Query) => (query.codes.includes(String(match.document.entry.code)) ? 0 : 1);

interface Match {
  readonly document: Document;
  readonly terms: readonly string[];
}

/** Words as they stand or as beginnings; then with typing errors; then any of the words instead of all. */
function matching(index: Index, words: readonly Chunk[]): readonly Match[] {
  if (!words.length) return [];
  const results =
    firstNotEmpty(
      () => searched(index, words, 'AND', {}),
      () => searched(index, words, 'AND', mistyped),
      () => searched(index, words, 'OR', mistyped),
    ) ?? [];
  const said = [words.flatMap(word => word.parts).join(' '), words.map(word => word.whole).join(' ')];
  return results
    .flatMap(result => {
      const document = index.documents[Number(result.id)];
      return document ? [{ document, terms: Object.keys(result.match), score: result.score }] : [];
    })
    .map(match => ({ ...match, tier: tierOf(match.document, said) }))
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        (a.tier < lastTier ? a.document.id - b.document.id : b.score - a.score || a.document.id - b.document.id),
    );
}

// A number one digit off is another number, not a typing error.
const mistyped: SearchOptions = { fuzzy: term => (/^\D{4,}$/.test(term) ? 0.25 : false), maxFuzzy: 2 };

function firstNotEmpty<T>(...attempts: readonly (() => readonly T[])[]): readonly T[] | undefined {
  for (const attempt of attempts) {
    const results = attempt();
    if (results.length) return results;
  }
  return undefined;
}

function searched(
  index: Index,
  words: readonly Chunk[],
  combineWith: 'AND' | 'OR',
  options: SearchOptions,
): SearchResult[] {
  return index.texts.search(
    { combineWith, queries: words.map(inOneOrInParts) },
    {
      ...options,
      boost,
      prefix: term => term.length > 1,
      weights: { prefix: 0.5, fuzzy: 0.3 },
      tokenize: text => [text],
      boostDocument: id => weightOf(index.documents[Number(id)]?.entry),
    },
  );
}

/** `CloudFlare` is Cloudflare as well as cloud and flare. */
function inOneOrInParts({ whole, parts }: Chunk): IndexQuery {
  if (parts.length === 1 && parts[0] === whole) return whole;
  return { combineWith: 'OR', queries: [whole, { combineWith: 'AND', queries: [...parts] }] };
}

/** Codes that people meet come before curious ones when the words fit alike. */
function weightOf(entry: Entry | undefined): number {
  if (entry?.kind !== 'status') return 0.2;
  const everyday = entry.everyday ? 2 : 1;
  return entry.standing === 'standard' ? everyday : 0.8 * everyday;
}

const lastTier = 8;

/** How literally the phrase or the publisher was named; status codes before other kinds, 8 for a match of words only. */
function tierOf(document: Document, said: readonly string[]): number {
  const tiers = [
    said.includes(document.phrase),
    document.phrases.some(phrase => said.includes(phrase)),
    document.publisherNames.some(name => said.includes(name)),
    // Sub-codes have long titles; that one begins with a common word says little.
    document.entry.kind === 'status' && said.some(words => document.phrase.startsWith(words)),
  ];
  const tier = tiers.indexOf(true);
  return tier < 0 ? lastTier : 2 * tier + (document.entry.kind === 'status' ? 0 : 1);
}
