/**
 * What a hover says about one occurrence, as Markdown: what fits a glance on top, the rest below a rule.
 * Says nothing of where the occurrence stands; all text from registries is escaped.
 */
import { commands } from '../contributions';
import type { Occurrence } from '../recogniser/occurrence';
import type { Entry, Registry } from '../registry/codes';
import type { Guide } from '../registry/guides';
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
  mdnLink,
  onceCalled,
  otherSpellings,
  redirectMethodWords,
  retryWords,
  senderWords,
  specificationLink,
  standingWords,
  titleOf,
  vendorOf,
} from '../registry/wording';
import { below, beside, code, commandLink, escaped, lines, link } from './markdown';
import { readings } from './readings';

/** What the edge knows besides the registry. */
export interface HoverExtras {
  /** The long texts of the first reading, already fit to be shown as Markdown. */
  readonly details?: Details | undefined;
  /** The guides that treat the number of the first reading. */
  readonly guides?: readonly Pick<Guide, 'id' | 'title'>[] | undefined;
  /** The name of the constant's set: "Go net/http". */
  readonly constantSet?: string | undefined;
  /** What the library calls it today, for a name that it has deprecated. */
  readonly currentName?: string | undefined;
  /** Deprecated names of the same code in the constant's set. */
  readonly formerNames?: readonly string[] | undefined;
  /** The document's address; with it, the hover links the explanation of why the number is read as a status code. */
  readonly document?: string | undefined;
}

export function hoverText(registry: Registry, occurrence: Occurrence, extras: HoverExtras = {}): string {
  const [entry, ...others] = readings(registry, occurrence);
  if (!entry) return unknownText(registry, occurrence, extras);
  return below([
    glance(registry, occurrence, entry, others, extras),
    lines([guideLine(entry, extras.guides ?? []), linkLine(registry, entry, whyLink(occurrence, extras))]),
    rest(registry, entry, extras.details),
  ]);
}

/** What completion shows beside an entry: the hover's text without its links. */
export function documentationText(registry: Registry, entry: Entry, details?: Details): string {
  const others = registry.entriesFor(entry.kind, entry.code).filter(other => other.id !== entry.id);
  return below([
    headline(registry, entry),
    escaped(entry.summary),
    factLine(entry),
    elsewhereLine(registry, others),
    rest(registry, entry, details),
  ]);
}

function glance(
  registry: Registry,
  occurrence: Occurrence,
  entry: Entry,
  others: readonly Entry[],
  extras: HoverExtras,
): string {
  return below([
    headline(registry, entry),
    constantLine(occurrence, extras),
    escaped(entry.summary),
    rangeNote(entry),
    lines([factLine(entry), elsewhereLine(registry, others)]),
  ]);
}

function headline(registry: Registry, entry: Entry): string {
  const vendor = vendorOf(registry, entry);
  const standing = entry.standing === 'standard' ? undefined : standingWords[entry.standing];
  const once = onceCalled(entry);
  const marks = [
    vendor && escaped(vendor),
    ...kindMarks(entry, vendor),
    standing,
    once && escaped(once),
    specification(entry),
  ];
  return beside([`**${escaped(titleOf(entry))}**`, ...marks]);
}

function kindMarks(entry: Entry, vendor: string | undefined): readonly string[] {
  switch (entry.kind) {
    case 'status':
      return vendor ? [] : [classWord(entry.code)];
    case 'warn-code':
      return [kindWords['warn-code']];
    case 'sub-code':
      return [`sub-code of ${String(entry.code).split('.')[0]}, not sent on the status line`];
    case 'cloudflare-error':
      return [`error number in the page${entry.carriedBy ? `, sent with ${entry.carriedBy.join(', ')}` : ''}`];
  }
}

function specification(entry: Entry): string | undefined {
  return entry.specification && link(entry.specification, specificationLink(entry.specification));
}

function constantLine(occurrence: Occurrence, extras: HoverExtras): string | undefined {
  if (occurrence.via === 'number') return undefined;
  const set = escaped(extras.constantSet ?? occurrence.set);
  const former = (extras.formerNames ?? []).filter(name => name !== occurrence.name);
  return beside([
    `${code(occurrence.name)} is ${occurrence.code} in ${set}`,
    extras.currentName && `now ${code(extras.currentName)}`,
    former.length > 0 && !extras.currentName ? `formerly ${former.map(code).join(', ')}` : undefined,
  ]);
}

// RFC 9110 §15: values outside 100 to 599 are invalid, and a client should handle them as a 5xx.
function rangeNote(entry: Entry): string | undefined {
  if (entry.kind !== 'status' || isValid(Number(entry.code))) return undefined;
  return 'Outside 100 to 599, so clients that follow RFC 9110 §15 treat it as a server error.';
}

const isValid = (number: number) => number >= 100 && number <= 599;

function factLine(entry: Entry): string | undefined {
  const facts = beside([
    entry.sentBy?.includes('log-only') ? senderWords['log-only'] : undefined,
    entry.lasting && entry.lasting !== 'unknown' ? lastingWords[entry.lasting] : undefined,
    entry.redirectMethod && redirectMethodWords[entry.redirectMethod],
    entry.content === 'none' ? contentWords.none : undefined,
    entry.cacheable && cacheableWords[entry.cacheable],
    entry.retry && entry.retry !== 'not-needed' ? retryWords[entry.retry] : undefined,
  ]);
  return facts && capitalised(facts);
}

function elsewhereLine(registry: Registry, others: readonly Entry[]): string | undefined {
  if (others.length === 0) return undefined;
  const named = others.map(other => {
    const vendor = vendorOf(registry, other) ?? 'registered';
    const former = other.standing === 'obsolete' ? ', formerly' : '';
    return browseLink(`${other.phrase} (${vendor}${former})`, other, titleOf(other));
  });
  return `Elsewhere: ${beside(named)}`;
}

const browseLink = (label: string, entry: Entry, title: string, icon?: string) =>
  commandLink(label, commands.browse, [entry.id], `Open ${title} in the browser of codes`, icon);

function linkLine(registry: Registry, entry: Entry, why: string | undefined): string {
  const title = titleOf(entry);
  const page = entry.link ?? registry.publisher(entry.publisher).link;
  const specificationPage = entry.specification && specificationLink(entry.specification);
  const mdn = mdnLink(entry);
  const vendor = vendorOf(registry, entry);
  return beside([
    browseLink('Browse', entry, title, 'book'),
    commandLink('Copy', commands.copy, [title], `Copy “${title}”`, 'copy'),
    specificationPage && link('Specification', specificationPage),
    mdn && link('MDN', mdn),
    vendor && page && link(vendor, page),
    why,
  ]);
}

const mostGuides = 3;

/** The first comparisons, in the words of their titles; the page of the code has them all. */
function guideLine(entry: Entry, guides: NonNullable<HoverExtras['guides']>): string | undefined {
  if (guides.length === 0) return undefined;
  const named = guides
    .slice(0, mostGuides)
    .map(({ id, title }) =>
      commandLink(title.replace(/\?$/, ''), commands.browse, [id], `Compare in the browser of codes: ${title}`),
    );
  const more = guides.length - named.length;
  return `Which one? ${beside([...named, more > 0 ? browseLink(`${more} more`, entry, titleOf(entry)) : undefined])}`;
}

function whyLink(occurrence: Occurrence, extras: HoverExtras): string | undefined {
  if (extras.document === undefined) return undefined;
  const tooltip = 'Explain why this is read as a status code, or silence it';
  return commandLink('Why?', commands.explain, [extras.document, occurrence.start], tooltip, 'question');
}

function rest(registry: Registry, entry: Entry, details: Details | undefined): string | undefined {
  const paragraphs = [
    details?.client && `**As a client:** ${details.client}`,
    details?.server && `**As a server:** ${details.server}`,
    headerLine(entry.headers ?? []),
    originLine(entry),
    formerLine(entry),
    carriedLine(registry, entry),
    carrierLine(registry, entry),
    relatedLine(registry, entry),
  ].filter(paragraph => paragraph);
  return paragraphs.length > 0 ? below(['---', ...paragraphs]) : undefined;
}

function headerLine(headers: readonly HeaderUse[]): string | undefined {
  if (headers.length === 0) return undefined;
  const needs = ['must', 'must-as-200', 'should', 'may', 'request'] as const;
  const groups = needs.map(need => {
    const names = headers.filter(header => header.need === need).map(header => code(header.name));
    return names.length > 0 ? `${names.join(', ')} (${headerNeedWords[need]})` : undefined;
  });
  return `**Headers:** ${beside(groups)}`;
}

function originLine(entry: Entry): string | undefined {
  const senders = (entry.sentBy ?? []).filter(sender => sender !== 'log-only').map(sender => senderWords[sender]);
  return (
    beside([
      senders.length > 0 && entry.publisher !== 'iana' ? `**Sent by:** ${senders.join(', ')}` : undefined,
      entry.layer && `**Look at:** ${layerWords[entry.layer]}`,
    ]) || undefined
  );
}

function formerLine(entry: Entry): string | undefined {
  const former = entry.formerPhrases ?? [];
  const other = otherSpellings(entry);
  return (
    beside([
      former.length > 0 ? `**Formerly:** ${former.map(escaped).join(', ')}` : undefined,
      other.length > 0 ? `**Also written:** ${other.map(escaped).join(', ')}` : undefined,
      entry.replacedBy && `**Replaced by:** ${entry.replacedBy.join(', ')}`,
    ]) || undefined
  );
}

function carriedLine(registry: Registry, entry: Entry): string | undefined {
  const carried = carriedEntries(registry, entry);
  const groups = [...new Set(carried.map(other => other.kind))].map(kind => {
    const ofKind = carried.filter(other => other.kind === kind);
    const [first] = ofKind;
    return (
      first && browseLink(`${ofKind.length} ${kindWords[kind]}${ofKind.length > 1 ? 's' : ''}`, first, titleOf(first))
    );
  });
  return groups.length > 0 ? `**Told apart by:** ${beside(groups)}` : undefined;
}

// The way from a sub-code or an error number to the status codes that it comes with.
function carrierLine(registry: Registry, entry: Entry): string | undefined {
  if (entry.kind === 'status') return undefined;
  const carriers = (entry.carriedBy ?? []).flatMap(code => {
    const own = registry.statuses(code).find(status => status.publisher === entry.publisher);
    const carrier = own ?? registry.statuses(code)[0];
    return carrier ? [browseLink(titleOf(carrier), carrier, titleOf(carrier))] : [];
  });
  return carriers.length > 0 ? `**Comes with:** ${beside(carriers)}` : undefined;
}

function relatedLine(registry: Registry, entry: Entry): string | undefined {
  const related = relatedEntries(registry, entry).map(other => browseLink(titleOf(other), other, titleOf(other)));
  return related.length > 0 ? `**See also:** ${beside(related)}` : undefined;
}

function unknownText(registry: Registry, occurrence: Occurrence, extras: HoverExtras): string {
  const number = Number(occurrence.code);
  const constant = constantLine(occurrence, extras);
  const section = link('RFC 9110 §15', specificationLink('RFC 9110 §15'));
  if (!isValid(number)) {
    return below([
      beside([`**${escaped(String(occurrence.code))}**`, 'no valid status code', section]),
      constant,
      'Status codes run from 100 to 599; clients should treat anything else as a server error.',
      whyLink(occurrence, extras),
    ]);
  }
  // A recipient treats an unknown code as the x00 of its class (RFC 9110 §15).
  const parent = registry.statuses(Math.trunc(number / 100) * 100)[0];
  return below([
    beside([`**${escaped(String(occurrence.code))}**`, classWord(number), 'unassigned', section]),
    constant,
    `No publisher known here gives ${number} a meaning.`,
    parent && `Clients treat it like ${browseLink(titleOf(parent), parent, titleOf(parent))}, the first of its class.`,
    whyLink(occurrence, extras),
  ]);
}
