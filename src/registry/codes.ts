/**
 * The registry as one immutable value: every publisher's entries, indexed by number and by id.
 * Knows what a number means and to whom, not where numbers stand in a text.
 */
import { registryFacts } from 'registry-facts';
import type { EntryKind, Publisher, RegistryEntry, RegistryFile, Standing } from './registrySchema';

/** One number as one publisher uses it. `details`, `sources` and examples are kept in the long texts, not here. */
export interface Entry extends Omit<RegistryEntry, 'id' | 'kind' | 'standing' | 'askedAs' | 'details' | 'sources'> {
  readonly id: string;
  readonly kind: EntryKind;
  readonly standing: Standing;
  /** The publisher's id. */
  readonly publisher: string;
}

export interface StatusClass {
  /** The first digit of its codes, 1 to 5. */
  readonly digit: number;
  readonly name: string;
  readonly description: string;
}

/** The long texts of a class. */
export interface ClassTexts {
  readonly digit: number;
  /** What a client does with it, and with a code of it that the client doesn't know. */
  readonly client: string;
  /** How search engines treat it, as `source` said on `date` (ISO 8601). */
  readonly crawlers: { readonly text: string; readonly date: string; readonly source: string };
}

export interface Registry {
  readonly publishers: readonly Publisher[];
  /** All entries, by number: the registered meaning, the meanings of users' own publishers (kind `custom`), vendors by name. */
  readonly entries: readonly Entry[];
  readonly classes: readonly StatusClass[];
  publisher(id: string): Publisher;
  entry(id: string): Entry | undefined;
  /** The entries of kind status for a number, in the order of `entries`. Empty for a number nobody uses. */
  statuses(code: number): readonly Entry[];
  /** The entries of any kind whose code reads so: 404, "404.13", 1020. */
  entriesFor(kind: EntryKind, code: number | string): readonly Entry[];
  /** Sub-codes and Cloudflare errors that responses with this status code carry. */
  carriedBy(code: number): readonly Entry[];
}

/** What the build makes of `data/`: see scripts/data.mjs. */
export interface RegistryFacts {
  readonly files: readonly RegistryFile[];
  readonly classes: readonly StatusClass[];
}

/**
 * Reads the registry that the build has put into the bundle, with users' own files (already checked) after it.
 * Parsing happens here, so call it when a number first needs explaining.
 */
export function loadRegistry(custom: readonly RegistryFile[] = []): Registry {
  const facts = registryFacts();
  return registryOf({ files: [...facts.files, ...custom], classes: facts.classes });
}

/** Indexes facts that are at hand already: the panel's page makes its registry from what it was sent. */
export function registryOf({ files, classes }: RegistryFacts): Registry {
  const publishers = new Map(files.map(file => [file.publisher.id, file.publisher]));
  const nameOf = (id: string) => publishers.get(id)?.name ?? id;
  const rank = ({ publisher }: Entry) => {
    if (publisher === 'iana') return '';
    // A blank sorts before every name: whoever writes a registry means it in the first place.
    return (publishers.get(publisher)?.kind === 'custom' ? ' ' : '') + nameOf(publisher).toLowerCase();
  };
  const entries = files
    .flatMap(file => file.entries.map(entry => completed(entry, file.publisher.id)))
    .sort((a, b) => compare(numberOf(a), numberOf(b)) || compare(rank(a), rank(b)) || compare(subOf(a), subOf(b)));
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  const byKind = grouped(entries, entry => [entry.kind]);
  const byCode = new Map(
    [...byKind].map(([kind, ofKind]) => [kind, grouped(ofKind, entry => [String(entry.code)])] as const),
  );
  const byCarrier = grouped(entries, entry => (entry.carriedBy ?? []).map(String));
  return {
    publishers: [...publishers.values()],
    entries,
    classes,
    publisher: id => publishers.get(id) ?? { id, name: id, kind: 'custom', introduction: '' },
    entry: id => byId.get(id),
    statuses: code => byCode.get('status')?.get(String(code)) ?? none,
    entriesFor: (kind, code) => byCode.get(kind)?.get(String(code)) ?? none,
    carriedBy: code => byCarrier.get(String(code)) ?? none,
  };
}

const none: readonly Entry[] = [];

function completed(entry: RegistryEntry, publisher: string): Entry {
  const { askedAs: _askedAs, details: _details, sources: _sources, ...facts } = entry;
  return {
    ...facts,
    id: entryId(publisher, entry),
    kind: entry.kind ?? 'status',
    standing: entry.standing ?? 'unofficial',
    publisher,
  };
}

/** The id of an entry among those of all publishers: its own, else `nginx-499`, `microsoft-iis-404-13`. */
export function entryId(publisher: string, { id, code }: Pick<RegistryEntry, 'id' | 'code'>): string {
  return id ?? `${publisher}-${String(code).replace('.', '-')}`;
}

/** All reason phrases that an entry has or had, the current one first. */
export const phrasesOf = ({ phrase, formerPhrases = [], otherPhrases = [] }: Entry): readonly string[] => [
  phrase,
  ...formerPhrases,
  ...otherPhrases,
];

const compare = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0);
const numberOf = (entry: Entry) => Math.trunc(Number(entry.code));
const subOf = (entry: Entry) => Number(String(entry.code).split('.')[1] ?? -1);

function grouped(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
