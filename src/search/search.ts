/**
 * One search over the registry for the panel, the quick pick and the command line.
 * Ranks entries for what somebody typed; filters, groups and wording belong to whoever shows the result.
 */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Entry } from '../registry/codes';
import { type Elsewhere, explainer } from './elsewhere';
import { gradual } from './gradual';
import { inOneOrInParts, mistyped } from './matching';
import { type Query, readQuery } from './query';
import type { Searchable } from './searchable';
import { type Chunk, chunksOf, saying, wordReader } from './words';

export interface Hit {
  readonly entry: Entry;
  /** The entry's words (lower case, without accents) that the query found, for highlighting. */
  readonly terms: readonly string[];
  /** How many characters of the code the query named. */
  readonly digits: number;
}

export interface Search {
  /** Best match first; every entry in the order of the registry for an empty query. Builds what `prepare` has not. */
  find(typed: string): readonly Hit[];
  /** Builds the index in steps of a few milliseconds with a pause after each, for a page that must stay quick. */
  prepare(pause: () => Promise<void>): Promise<void>;
  /** Where a hit was found, if neither phrase nor publisher nor summary shows it. */
  elsewhere(hit: Hit, typed: string): Elsewhere | undefined;
}

/** Costs nothing until the first `find` or `prepare`. */
export function createSearch(searchable: Searchable): Search {
  const index = gradual(indexing(searchable));
  const explain = explainer(searchable);
  return {
    find(typed) {
      if (!typed.trim()) return searchable.entries.map(entry => ({ entry, terms: [], digits: 0 }));
      return found(index.now(), readQuery(typed));
    },
    prepare: index.prepare,
    elsewhere: ({ entry, terms }, typed) => explain(entry, typed, terms),
  };
}

interface Document {
  readonly id: number;
  readonly entry: Entry;
  readonly phrase: string;
  readonly phrases: readonly string[];
  readonly asked: readonly string[];
  readonly publisherNames: readonly string[];
  /** The libraries that have a constant for the code. */
  readonly sets: ReadonlySet<string>;
}

interface Index {
  readonly documents: readonly Document[];
  readonly texts: MiniSearch<Readonly<Record<string, unknown>>>;
  /** The words of the libraries' names. They are no words of an entry: a library has a constant for nearly every code. */
  readonly libraries: ReadonlyMap<string, readonly string[]>;
}

const boost = {
  phrase: 8,
  phrases: 5,
  names: 5,
  asked: 5,
  publisher: 4,
  headers: 3,
  facets: 2,
  summary: 1.5,
  text: 0.4,
};

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
    const names = searchable.namesOf?.(entry) ?? [];
    const phrases = [...(entry.formerPhrases ?? []), ...(entry.otherPhrases ?? [])];
    const asked = searchable.askedOf?.(entry) ?? [];
    texts.add({
      id,
      phrase: entry.phrase,
      phrases: phrases.join('\n'),
      names: [...new Set(names.map(({ name }) => name))].join('\n'),
      asked: asked.join('\n'),
      publisher: `${name} ${entry.publisher}`,
      headers: (entry.headers ?? []).map(header => header.name).join('\n'),
      facets: facetsOf(entry, publisher?.kind).join('\n'),
      summary: entry.summary,
      text: searchable.textOf?.(entry) ?? '',
    });
    const publisherNames = [saying(name), saying(entry.publisher), saying(name).split(' ')[0] ?? ''];
    documents.push({
      id,
      entry,
      phrase: saying(entry.phrase),
      phrases: phrases.map(saying),
      asked: asked.map(asTyped),
      publisherNames,
      sets: new Set(names.map(({ set }) => set)),
    });
    if (id % entriesInStep === entriesInStep - 1) yield;
  }
  const sets = new Set(documents.flatMap(document => [...document.sets]));
  return {
    documents,
    texts,
    libraries: new Map([...sets].map(set => [set, chunksOf(set).flatMap(word => word.parts)])),
  };
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
  const hitsOf = (matches: readonly Match[]) =>
    matches.map(({ document: { entry }, terms }) => ({ entry, terms, digits: digitsOf(entry, query) }));
  const byNumberAlone = () => hitsOf(numbered.map(document => ({ document, terms: [] })));
  if (!numbered.length) return hitsOf(matching(index, query.everything));
  if (!query.words.length) return byNumberAlone();
  const numbers = new Set(numbered);
  const worded = matching(index, query.words);
  const both = worded.filter(match => numbers.has(match.document));
  // Within the number the words decide: `nginx 499` is nginx's before Esri's.
  if (both.length) return hitsOf(both.toSorted((a, b) => exactness(a, query) - exactness(b, query)));
  const named = ofLibraries(index, numbered, query.words);
  if (named.length) return hitsOf(named);
  // The number and the words contradict each other (404 Gone): both readings, the number's first.
  return [...byNumberAlone(), ...hitsOf(worded)];
}

/** What words name libraries, and those of them that do not. */
function libraryNamed(index: Index, words: readonly Chunk[]) {
  const matches = ofLibraries(index, index.documents, words);
  const terms = new Set(matches.flatMap(match => match.terms));
  return { matches, rest: words.filter(({ whole }) => !terms.has(whole)) };
}

/** What words find among the codes of a library: `rails conflict`. */
function inLibrary(index: Index, library: readonly Match[], words: readonly Chunk[]): readonly Match[] {
  const named = new Map(library.map(match => [match.document, match.terms]));
  return ranked(index, words, searched(index, words, 'AND', {})).flatMap(({ document, terms }) => {
    const own = named.get(document);
    return own ? [{ document, terms: [...terms, ...own] }] : [];
  });
}

/** Of some documents those for which a library has a constant that a word names: `rails 422`. */
function ofLibraries(index: Index, documents: readonly Document[], words: readonly Chunk[]): readonly Match[] {
  const named = [...index.libraries].flatMap(([set, itsWords]) => {
    const terms = itsWords.filter(own => words.some(({ whole }) => own === whole));
    return terms.length ? [{ set, terms }] : [];
  });
  return documents.flatMap(document => {
    const library = named.find(({ set }) => document.sets.has(set));
    return library ? [{ document, terms: library.terms }] : [];
  });
}

function digitsOf(entry: Entry, query: Query): number {
  const starts = [...query.codes, ...(entry.kind === 'status' ? query.classes.map(String) : [])];
  return Math.max(0, ...starts.filter(start => String(entry.code).startsWith(start)).map(start => start.length));
}

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

/** Words as they stand or as beginnings; then as a library's; then with typing errors; then any of the words instead of all. */
function matching(index: Index, words: readonly Chunk[]): readonly Match[] {
  if (!words.length) return [];
  const exact = ranked(index, words, searched(index, words, 'AND', {}));
  const { matches, rest } = libraryNamed(index, words);
  // Nothing but a library's name means its whole list, also where texts speak of it; but not if a code is called so.
  if (!rest.length && !exact.some(match => isCalled(match.document, words))) return together(exact, matches);
  if (exact.length) return exact;
  const named = inLibrary(index, matches, rest);
  if (named.length) return named;
  const nearly = firstNotEmpty(
    () => searched(index, words, 'AND', mistyped),
    () => searched(index, words, 'OR', mistyped),
  );
  return ranked(index, words, nearBest(nearly ?? []));
}

function isCalled({ phrase, phrases, asked }: Document, words: readonly Chunk[]): boolean {
  return [phrase, ...phrases, ...asked].some(name =>
    words.every(({ parts }) => parts.every(part => name.split(' ').includes(part))),
  );
}

function together(first: readonly Match[], others: readonly Match[]): readonly Match[] {
  const found = new Set(first.map(match => match.document));
  return [...first, ...others.filter(match => !found.has(match.document))];
}

/** Where the words are not there as they were typed, what fits far worse than the best is nobody's question. */
const leastOfBest = 0.25;

/** `results` begin with the best, as the index gives them. */
function nearBest(results: readonly SearchResult[]): readonly SearchResult[] {
  const best = results[0]?.score ?? 0;
  return results.filter(({ score }) => score >= best * leastOfBest);
}

function ranked(index: Index, words: readonly Chunk[], results: readonly SearchResult[]): readonly Match[] {
  const said = [inParts(words), words.map(word => word.whole).join(' ')];
  return results
    .flatMap(result => {
      const document = index.documents[Number(result.id)];
      return document ? [{ document, terms: Object.keys(result.match), score: result.score, match: result.match }] : [];
    })
    .map(({ match, ...found }) => ({
      ...found,
      tier: isConstant(match, words) ? 0 : tierOf(found.document, said),
      rank: rankOf(found.document.entry),
    }))
    .sort(
      (a, b) =>
        a.tier - b.tier || (a.tier < lastTier ? a.rank - b.rank : b.score - a.score) || a.document.id - b.document.id,
    );
}

/** Whether the whole query is the name of a constant as libraries write it. */
function isConstant(match: SearchResult['match'], words: readonly Chunk[]): boolean {
  const [name, ...others] = words;
  return others.length === 0 && name !== undefined && isJoined(name) && (match[name.whole] ?? []).includes('names');
}

const isJoined = ({ whole, parts }: Chunk) => parts.join('') !== whole || parts.length > 1;

const inParts = (words: readonly Chunk[]) => words.flatMap(word => word.parts).join(' ');

/** Without the words that a query loses. */
const asTyped = (text: string) => inParts(readQuery(text).everything);

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

/** Among those that are named alike; the codes of a publisher keep their order. */
function rankOf({ standing, everyday }: Entry): number {
  if (isOver(standing)) return 2;
  return everyday ? 0 : 1;
}

const isOver = (standing: Entry['standing']) => standing === 'deprecated' || standing === 'obsolete';

/** Codes that people meet come before curious ones when the words fit alike. */
function weightOf(entry: Entry | undefined): number {
  if (entry?.kind !== 'status') return 0.2;
  const everyday = entry.everyday ? 2 : 1;
  return entry.standing === 'standard' ? everyday : 0.8 * everyday;
}

const lastTier = 9;

/**
 * How literally the phrase or the publisher was named, 9 or more for a match of words only. The registered meaning comes before
 * others, and status codes before other kinds; those have long titles, so that one begins with a common word says little.
 */
function tierOf({ entry, phrase, phrases, asked, publisherNames }: Document, said: readonly string[]): number {
  const isStatus = entry.kind === 'status';
  // What a vendor calls by a single common word is one among many that speak of it.
  const named = entry.publisher === 'iana' || phrase.includes(' ') ? [phrase] : [];
  const tier = [
    entry.publisher === 'iana' && said.includes(phrase),
    [...named, ...phrases, ...asked].some(other => said.includes(other)),
    publisherNames.some(name => said.includes(name)),
    [...(isStatus ? [...named, ...phrases] : []), ...asked].some(other => said.some(words => other.startsWith(words))),
  ].indexOf(true);
  // Before a code that nobody should send any more, people mean one of the others that speak of it.
  if (tier < 0) return isStatus && isOver(entry.standing) ? lastTier + 1 : lastTier;
  return 2 * tier + (entry.publisher === 'iana' ? 0 : isStatus ? 1 : 3);
}
