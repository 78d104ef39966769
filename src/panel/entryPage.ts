/**
 * The page of one entry as plain values: what stands on it, in which words and in which order.
 * Knows nothing of elements; the long texts are added when they have arrived.
 */
import type { Entry, Registry } from '../registry/codes';
import { guidesFor } from '../registry/guides';
import type { Details, HeaderUse } from '../registry/registrySchema';
import { carriedEntries, relatedEntries } from '../registry/related';
import {
  cacheableWords,
  capitalised,
  classWord,
  contentWords,
  headerNeedWords,
  kindWords,
  lastingWords,
  layerWords,
  otherSpellings,
  redirectMethodWords,
  retryWords,
  senderWords,
  specificationLink,
  standingWords,
} from '../registry/wording';
import { type Clippings, clippingsOf, type Link, linksOf } from './clippings';
import { headerLink } from './headerLinks';
import { type Block, blocksOf } from './prose';
import type { SentGuide, SentSet } from './protocol';
import { type Row, rowOf, statusClassOf } from './rows';

export interface EntryPage {
  readonly id: string;
  readonly code: string;
  readonly phrase: string;
  readonly statusClass: number;
  /** Class or kind, publisher and standing, each a few words. */
  readonly marks: readonly Mark[];
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly headers: readonly HeaderRow[];
  readonly example: readonly { readonly title: string; readonly text: string }[];
  /** Who else uses the number; empty where nobody does. */
  readonly owners: readonly RowList[];
  readonly lists: readonly RowList[];
  /** The guides that compare it with others. */
  readonly guides: readonly { readonly id: string; readonly title: string }[];
  /** Its names as a constant: those of the file in front, and all others. */
  readonly names: { readonly here: readonly ConstantName[]; readonly elsewhere: readonly ConstantName[] };
  readonly links: readonly Link[];
  readonly sources: readonly (Link | string)[];
  readonly clippings: Clippings;
}

export interface Mark {
  readonly text: string;
  readonly caution: boolean;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly address?: string | undefined;
  /** The document that says so. */
  readonly source?: Link | string | undefined;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface HeaderRow {
  readonly name: string;
  readonly need: string;
  readonly note: string;
  readonly address: string | undefined;
}

export interface RowList {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
}

export interface ConstantName {
  readonly set: string;
  readonly name: string;
}

/** What is known of an entry beside the registry's facts; all of it may still be missing. */
export interface Extras {
  readonly details?: Details | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly sets?: readonly SentSet[] | undefined;
  readonly guides?: readonly SentGuide[] | undefined;
}

export function entryPage(registry: Registry, entry: Entry, extras: Extras = {}): EntryPage {
  const { details } = extras;
  return {
    id: entry.id,
    code: String(entry.code),
    phrase: entry.phrase,
    statusClass: statusClassOf(entry),
    marks: marksOf(registry, entry),
    summary: entry.summary,
    facts: factsOf(registry, entry, details?.formerIn),
    sections: sectionsOf(details),
    headers: (entry.headers ?? []).map(header => headerRow(entry, header)),
    example: [
      { title: 'Request', text: details?.example?.request?.trimEnd() ?? '' },
      { title: 'Response', text: details?.example?.response?.trimEnd() ?? '' },
    ].filter(part => part.text),
    owners: filled(registry, [
      {
        title: `Others who use ${entry.code}`,
        note: 'Each gives the number its own meaning.',
        entries: othersOf(registry, entry),
      },
    ]),
    lists: listsOf(registry, entry),
    guides: guidesFor(extras.guides ?? [], entry).map(({ id, title }) => ({ id, title })),
    names: namesOf(entry, extras.sets ?? []),
    links: linksOf(registry, entry),
    sources: (extras.sources ?? []).map(sourceOf),
    clippings: clippingsOf(registry, entry),
  };
}

/** What `dist/texts.json` holds of an entry, taken apart; whatever isn't text is left out. */
export function extrasOf(texts: Readonly<Record<string, unknown>> | undefined): Extras {
  if (!texts) return {};
  const { sources, ...details } = texts;
  return {
    // Our own build wrote it from checked files.
    details: details as unknown as Details,
    sources: Array.isArray(sources) ? sources.filter(source => typeof source === 'string') : [],
  };
}

function marksOf(registry: Registry, entry: Entry): readonly Mark[] {
  const kind = entry.kind === 'status' ? classWord(entry.code) : kindWords[entry.kind];
  const outside = entry.kind === 'status' && statusClassOf(entry) === 0;
  return [
    { text: outside ? 'Outside 100 to 599' : capitalised(kind), caution: false },
    { text: registry.publisher(entry.publisher).name, caution: false },
    { text: capitalised(standingWords[entry.standing]), caution: entry.standing !== 'standard' },
    ...(entry.everyday ? [{ text: entry.everyday === 'rest' ? 'Everyday in REST' : 'Everyday', caution: false }] : []),
  ];
}

function factsOf(registry: Registry, entry: Entry, formerIn: Details['formerIn'] = {}): readonly Fact[] {
  const { name, introduction } = registry.publisher(entry.publisher);
  const facts: readonly (Fact | undefined)[] = [
    fact('Specification', entry.specification, entry.specification && specificationLink(entry.specification)),
    fact('Since', entry.since),
    fact('Replaced by', entry.replacedBy?.join(', ')),
    fact('Travels with', entry.carriedBy && `status ${entry.carriedBy.join(', ')}`),
    fact('Sent by', senders(entry)),
    fact('Fault lies with', entry.layer && layerWords[entry.layer]),
    fact('Cacheable', entry.cacheable && cacheableWords[entry.cacheable]),
    fact('Repeat it?', entry.retry && retryWords[entry.retry]),
    fact('Method', entry.redirectMethod && redirectMethodWords[entry.redirectMethod]),
    fact('Methods', entry.methods?.join(', ')),
    fact('Lasts', entry.lasting && lastingWords[entry.lasting]),
    fact('Content (body)', contentOf(entry)),
    fact('WebDAV', entry.webdav && (entry.webdav === 'is' ? 'part of WebDAV' : 'began in WebDAV, general now')),
    ...(entry.formerPhrases ?? []).map(phrase => {
      const document = formerIn[phrase];
      return { label: 'Formerly', text: phrase, source: document && sourceOf(document) };
    }),
    fact('Also written', otherSpellings(entry).join(', ')),
    fact(`About ${name}`, entry.publisher === 'iana' ? undefined : introduction),
  ];
  return facts.filter(fact => fact !== undefined);
}

function fact(label: string, text: string | undefined, address?: string): Fact | undefined {
  return text ? { label, text: capitalised(text), address } : undefined;
}

/** RFC 9110 §6.4.1: a response without content says so by its code or answers HEAD. A number that is only logged has none. */
function contentOf(entry: Entry): string | undefined {
  if (entry.content) return contentWords[entry.content];
  const sent = statusClassOf(entry) > 0 && !entry.sentBy?.every(sender => sender === 'log-only');
  return sent ? 'allowed, except in answer to HEAD' : undefined;
}

function senders(entry: Entry): string | undefined {
  return entry.sentBy?.map(sender => senderWords[sender]).join(', ');
}

function sectionsOf(details: Details | undefined): readonly Section[] {
  const texts = [
    ['What happened', details?.happened],
    ['As a client', details?.client],
    ['As a server operator', details?.server],
    ['In REST interfaces', details?.rest],
    ['History', details?.history],
  ] as const;
  return texts.flatMap(([title, text]) => (text ? [{ title, blocks: blocksOf(text) }] : []));
}

function headerRow(entry: Entry, { name, need, note }: HeaderUse): HeaderRow {
  // A field that nobody else explains is explained where the code is.
  const address = headerLink(name) ?? entry.link ?? (entry.specification && specificationLink(entry.specification));
  return { name, need: capitalised(headerNeedWords[need]), note: note ?? '', address };
}

function listsOf(registry: Registry, entry: Entry): readonly RowList[] {
  return filled(registry, [
    {
      title: 'Told apart by',
      note: 'Numbers that the log or the error page adds to this status; they are not on the status line.',
      entries: carriedEntries(registry, entry),
    },
    { title: 'Related', note: '', entries: relatedEntries(registry, entry) },
  ]);
}

function filled(
  registry: Registry,
  lists: readonly { readonly title: string; readonly note: string; readonly entries: readonly Entry[] }[],
): readonly RowList[] {
  return lists
    .filter(list => list.entries.length > 0)
    .map(({ title, note, entries }) => ({ title, note, rows: entries.map(other => rowOf(registry, other)) }));
}

function othersOf(registry: Registry, entry: Entry): readonly Entry[] {
  return registry.entriesFor(entry.kind, entry.code).filter(other => other.id !== entry.id);
}

/** Libraries name the registered codes; a vendor's reading of a number has no constant. */
function namesOf(entry: Entry, sets: readonly SentSet[]): EntryPage['names'] {
  if (entry.publisher !== 'iana' || entry.kind !== 'status') return { here: [], elsewhere: [] };
  const named = (wanted: boolean) =>
    sets.flatMap(({ set, here, names }) => {
      const name = names[entry.code];
      return name !== undefined && here === wanted ? [{ set, name }] : [];
    });
  return { here: named(true), elsewhere: named(false) };
}

/** A source with an address in it is a link that goes by the words before it. */
export function sourceOf(source: string): Link | string {
  const match = /^(.*?)[:,]?\s*<?(https?:\/\/[^\s<>]+)>?\s*$/.exec(source);
  if (!match?.[2]) {
    const address = specificationLink(source);
    return address ? { label: source, address } : source;
  }
  return { label: match[1] || match[2], address: match[2] };
}
