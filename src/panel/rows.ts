/**
 * What the panel lists: entries grouped by class or by publisher, filtered, or found by a search, and the words around them.
 * Plain values; drawing them is the page's business.
 */
import { type Entry, type Registry, type RegistryFacts, registryOf } from '../registry/codes';
import type { PublisherKind, Standing } from '../registry/registrySchema';
import {
  cacheableWords,
  capitalised,
  onceCalled,
  publisherKindWords,
  standingWords,
  vendorOf,
} from '../registry/wording';
import type { Elsewhere } from '../search/elsewhere';
import type { Hit } from '../search/search';
import type { SentClassTexts, ToPanel } from './protocol';
import type { Filters, Grouping } from './state';

export interface Row {
  readonly id: string;
  readonly code: string;
  readonly phrase: string;
  /** Who means it so, where it isn't the registered meaning. */
  readonly vendor: string | undefined;
  /** A word for a standing that a reader must know of before using the code, or the name of an unused one. */
  readonly caution: string | undefined;
  /** First digit of the status class; 0 for what isn't a status code of 100 to 599. */
  readonly statusClass: number;
  readonly summary: string;
  /** Words to highlight, as the search found them. */
  readonly terms: readonly string[];
  /** How many characters of the code to highlight. */
  readonly digits: number;
  /** Tells where the search found it, if nothing else of the row shows that; asked when the row is drawn. */
  readonly elsewhere?: () => Elsewhere | undefined;
}

export interface Group {
  readonly key: string;
  readonly title: string;
  /** Heading of the publishers of its kind, where the group is one's; they stand together. */
  readonly kind: string | undefined;
  /** What its rows are. */
  readonly unit: 'codes' | 'guides' | 'favourites';
  /** What the group has in common: the first sentence of it, and all of it. */
  readonly brief: string;
  readonly note: string;
  readonly rows: readonly Row[];
  /** Whether it stands open before anybody touched it. */
  readonly open: boolean;
}

/** The registry of a `show` message. The build or the check of users' files vouches for what the message's own check leaves out. */
export function registryFrom({ files, classes }: Extract<ToPanel, { type: 'show' }>): Registry {
  return registryOf({ files, classes } as RegistryFacts);
}

export function groupsOf(registry: Registry, grouping: Grouping, filters: Filters): readonly Group[] {
  const entries = registry.entries.filter(entry => passes(registry, entry, filters));
  const groups = grouping === 'class' ? byClass(registry, entries) : byPublisher(registry, entries);
  return groups.filter(group => group.rows.length > 0);
}

/** The rows of a search, best first, as far as the filters let them through. */
export function rowsOf(
  registry: Registry,
  hits: readonly Hit[],
  filters: Filters,
  elsewhere: (hit: Hit) => Elsewhere | undefined = () => undefined,
): readonly Row[] {
  return hits
    .filter(hit => passes(registry, hit.entry, filters))
    .map(hit => ({ ...rowOf(registry, hit.entry, hit), elsewhere: () => elsewhere(hit) }));
}

/** A status class as the page tells of it that stands while no code is chosen; its long texts as soon as they are here. */
export interface ClassNote extends Pick<Group, 'title' | 'note'> {
  readonly texts: SentClassTexts | undefined;
}

export const classNotes = (registry: Registry, texts: readonly SentClassTexts[]): readonly ClassNote[] =>
  registry.classes.map(({ digit, name, description }) => ({
    title: `${digit}xx ${name}`,
    note: description,
    texts: texts.find(one => one.digit === digit),
  }));

export function isFiltered(filters: Filters): boolean {
  const { everyday, ...chosen } = filters;
  return everyday || Object.keys(chosen).length > 0;
}

/** The line below the search field, read out when it changes; `guides` are those among what a search found. */
export function countText(shown: number, all: number, query: string, guides = 0): string {
  const codes = shown === 1 ? '1 code' : `${shown} codes`;
  const found = [shown > 0 && codes, guides > 0 && (guides === 1 ? '1 guide' : `${guides} guides`)].filter(Boolean);
  if (query.trim()) return found.length > 0 ? `${found.join(' and ')} found` : 'Nothing found';
  return shown === all ? codes : `${codes} of ${all}`;
}

/** What stands in place of an empty list. */
export function emptyText(query: string, filters: Filters): string {
  if (isFiltered(filters)) return 'No code passes the filters. Clear them to search everything.';
  const number = Number(/^\s*(\d{3})\s*$/.exec(query)?.[1]);
  // RFC 9110 §15: an unknown code is treated as the x00 of its class, one out of range as a server error.
  if (number >= 100 && number <= 599)
    return `Nobody defines ${number}. Software treats it like ${Math.trunc(number / 100)}00, the first of its class.`;
  if (number >= 0) return `${number} lies outside 100 to 599. Software treats it as a server error.`;
  return 'No code fits. Try a number, a word of the phrase, a header field or a vendor.';
}

/** One thing to filter by, as a menu: what stands for no choice, and the choices that occur. */
export interface FilterMenu {
  readonly key: keyof Omit<Filters, 'everyday'>;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly filter: Partial<Filters> }[];
}

export function filterMenus(registry: Registry): readonly FilterMenu[] {
  const { classes, publishers, entries } = registry;
  const kinds = publishers.map(publisher => publisher.kind);
  return [
    {
      key: 'statusClass',
      label: 'Class',
      any: 'All classes',
      choices: classes.map(({ digit, name }) => ({
        value: String(digit),
        label: `${digit}xx ${name}`,
        filter: { statusClass: digit },
      })),
    },
    {
      key: 'publisherKind',
      label: 'Publisher',
      any: 'Any publisher',
      choices: choices(publisherKindWords, kinds, publisherKind => ({ publisherKind })),
    },
    {
      key: 'standing',
      label: 'Standing',
      any: 'Any standing',
      choices: choices(
        standingWords,
        entries.map(entry => entry.standing),
        standing => ({ standing }),
      ),
    },
    {
      key: 'cacheable',
      label: 'Caching',
      any: 'Any caching',
      choices: choices(
        cacheableWords,
        entries.map(entry => entry.cacheable),
        cacheable => ({ cacheable }),
      ),
    },
  ];
}

/** The keys that occur, in the order of the words' table. */
function choices<Key extends string>(
  words: Readonly<Record<Key, string>>,
  present: readonly (Key | undefined)[],
  filter: (key: Key) => Partial<Filters>,
): FilterMenu['choices'] {
  return (Object.keys(words) as Key[])
    .filter(key => present.includes(key))
    .map(key => ({ value: key, label: capitalised(words[key]), filter: filter(key) }));
}

/** A text cut around the words that the search found, for highlighting; `found` tells the pieces apart. */
export function highlighted(
  text: string,
  terms: readonly string[],
): readonly { readonly text: string; readonly found: boolean }[] {
  if (terms.length === 0) return [{ text, found: false }];
  const known = new Set(terms);
  const pieces: { text: string; found: boolean }[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}'’]+/gu)) {
    if (!known.has(word.replace(/['’]/g, '').toLowerCase())) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), found: false });
    pieces.push({ text: word, found: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), found: false });
  return pieces;
}

export function rowOf(
  registry: Registry,
  entry: Entry,
  { terms, digits }: Pick<Hit, 'terms' | 'digits'> = { terms: [], digits: 0 },
): Row {
  return {
    id: entry.id,
    code: String(entry.code),
    phrase: entry.phrase,
    vendor: vendorOf(registry, entry),
    caution: cautionOf(entry),
    statusClass: statusClassOf(entry),
    summary: entry.summary,
    terms,
    digits,
  };
}

/** First digit of the class of a status code from 100 to 599, 0 for anything else. */
export function statusClassOf(entry: Entry): number {
  const digit = Math.trunc(Number(entry.code) / 100);
  return entry.kind === 'status' && digit >= 1 && digit <= 5 ? digit : 0;
}

function cautionOf(entry: Entry): string | undefined {
  if (entry.standing === 'standard' || entry.standing === 'unofficial') return undefined;
  return onceCalled(entry) ?? cautions[entry.standing];
}

const cautions: Readonly<Record<Exclude<Standing, 'standard' | 'unofficial'>, string>> = {
  deprecated: 'deprecated',
  unused: 'unused',
  obsolete: 'obsolete',
  temporary: 'temporary',
};

function passes(registry: Registry, entry: Entry, filters: Filters): boolean {
  const { statusClass, publisherKind, standing, cacheable, everyday } = filters;
  return (
    (statusClass === undefined || statusClassOf(entry) === statusClass) &&
    (publisherKind === undefined || registry.publisher(entry.publisher).kind === publisherKind) &&
    (standing === undefined || entry.standing === standing) &&
    (cacheable === undefined || entry.cacheable === cacheable) &&
    (!everyday || entry.everyday !== undefined)
  );
}

function byClass(registry: Registry, entries: readonly Entry[]): readonly Group[] {
  const group = groupMaker(registry);
  return [
    ...registry.classes.map(({ digit, name, description }) =>
      group(
        `class ${digit}`,
        `${digit}xx ${name}`,
        description,
        entries.filter(entry => statusClassOf(entry) === digit),
      ),
    ),
    group(
      'class 0',
      'Outside 100 to 599',
      'Numbers that services use beyond the range of HTTP status codes; software treats them as server errors.',
      entries.filter(entry => entry.kind === 'status' && statusClassOf(entry) === 0),
    ),
    ...otherKinds.map(({ kind, title, note }) =>
      group(
        kind,
        title,
        note,
        entries.filter(entry => entry.kind === kind),
        false,
      ),
    ),
  ];
}

// Read out with a hover or an entry, never a response's status; so they stand last and closed.
const otherKinds = [
  {
    kind: 'sub-code',
    title: 'IIS sub-codes',
    note: 'What IIS tells its log and its error page beside the status code; they do not travel on the status line.',
  },
  {
    kind: 'cloudflare-error',
    title: 'Cloudflare errors',
    note: 'Numbers in the text of the page that Cloudflare sends, beside the status code.',
  },
  {
    kind: 'warn-code',
    title: 'Warning codes',
    note: 'Codes of the Warning header field, which RFC 9111 dropped. They are no status codes.',
  },
] as const;

/** Headings of the list by publisher. */
const kindHeadings: Readonly<Record<PublisherKind, string>> = {
  standard: 'Standards',
  server: 'Servers',
  'load-balancer': 'Load balancers',
  cdn: 'CDNs',
  framework: 'Frameworks',
  service: 'APIs and services',
  'operating-system': 'Operating systems',
  informal: 'Informal conventions',
  custom: 'Your own',
};

function byPublisher(registry: Registry, entries: readonly Entry[]): readonly Group[] {
  const group = groupMaker(registry);
  const kinds = Object.keys(publisherKindWords) as PublisherKind[];
  const order = (kind: PublisherKind) => kinds.indexOf(kind);
  const publishers = [...registry.publishers].sort(
    (a, b) => order(a.kind) - order(b.kind) || a.name.localeCompare(b.name, 'en'),
  );
  return publishers.flatMap(({ id, name, kind, introduction }) => {
    const own = entries.filter(entry => entry.publisher === id);
    const statuses = own.filter(entry => entry.kind === 'status');
    const groups = [
      group(`publisher ${id}`, name, introduction, statuses),
      ...otherKinds.map(other =>
        group(
          `publisher ${id} ${other.kind}`,
          other.title,
          other.note,
          own.filter(entry => entry.kind === other.kind),
          false,
        ),
      ),
    ];
    // The heading names the vendor already.
    const unnamed = (rows: readonly Row[]) => rows.map(row => ({ ...row, vendor: undefined }));
    return groups.map(made => ({ ...made, kind: kindHeadings[kind], rows: unnamed(made.rows) }));
  });
}

function groupMaker(registry: Registry) {
  return (key: string, title: string, note: string, entries: readonly Entry[], open = true): Group => ({
    key,
    title,
    kind: undefined,
    unit: 'codes',
    brief: /^.*?[.](?=\s|$)/.exec(note)?.[0] ?? note,
    note,
    rows: entries.map(entry => rowOf(registry, entry)),
    open,
  });
}
