/**
 * The words for what the registry keeps as keys, and the addresses of the documents it cites.
 * One place for all surfaces, so that a hover, a list and the panel never say the same thing differently.
 */
import type { Entry, Registry } from './codes';
import type { EntryKind, HeaderUse, PublisherKind, RegistryEntry, Standing } from './registrySchema';

type Words<Key extends string | undefined> = Readonly<Record<NonNullable<Key>, string>>;

export const standingWords: Words<Standing> = {
  standard: 'standard',
  deprecated: 'deprecated',
  unused: 'reserved, unused',
  obsolete: 'obsolete',
  temporary: 'registered for a time',
  unofficial: 'unofficial',
};

export const kindWords: Words<EntryKind> = {
  status: 'status code',
  'warn-code': 'warn-code of the Warning header',
  'sub-code': 'IIS sub-code',
  'cloudflare-error': 'Cloudflare error number',
};

export const publisherKindWords: Words<PublisherKind> = {
  standard: 'standard',
  server: 'server',
  'load-balancer': 'load balancer',
  cdn: 'CDN',
  framework: 'framework',
  service: 'service',
  'operating-system': 'operating system',
  informal: 'informal convention',
  custom: 'your own',
};

export const cacheableWords: Words<RegistryEntry['cacheable']> = {
  default: 'cacheable by default',
  explicit: 'cacheable only where the response says so',
  never: 'never to be stored',
};

export const retryWords: Words<RegistryEntry['retry']> = {
  'not-needed': 'no need to repeat the request',
  'as-is': 'the same request may be repeated',
  later: 'worth repeating later',
  'after-change': "repeating won't help until something changes",
  'other-credentials': 'worth repeating with other credentials',
  elsewhere: 'to be repeated at another address',
  never: "repeating won't help",
};

export const lastingWords: Words<RegistryEntry['lasting']> = {
  temporary: 'temporary',
  permanent: 'permanent',
  unknown: 'for an unknown time',
};

export const redirectMethodWords: Words<RegistryEntry['redirectMethod']> = {
  kept: 'method kept',
  'may-become-get': 'POST may become GET',
  'becomes-get': 'method becomes GET',
};

export const contentWords: Words<RegistryEntry['content']> = {
  none: 'no content',
  optional: 'content optional',
};

export const headerNeedWords: Words<HeaderUse['need']> = {
  must: 'required',
  'must-as-200': 'required if a 200 would have it',
  should: 'expected',
  may: 'optional',
  request: 'in the request',
};

export const senderWords: Words<NonNullable<RegistryEntry['sentBy']>[number]> = {
  origin: 'the origin server',
  gateway: 'a gateway or proxy',
  'load-balancer': 'the load balancer',
  cache: 'a cache',
  edge: 'the edge',
  client: 'the client itself',
  'log-only': 'never sent, only logged',
};

export const layerWords: Words<RegistryEntry['layer']> = {
  client: 'the client',
  edge: 'the edge',
  origin: 'the origin server',
  dns: 'name resolution',
  tls: 'TLS',
  network: 'the network',
};

/** "client error", for the middle of a sentence. */
export function classWord(code: number | string): string {
  const words: Readonly<Record<string, string>> = {
    1: 'informational',
    2: 'success',
    3: 'redirection',
    4: 'client error',
    5: 'server error',
  };
  return words[String(code).charAt(0)] ?? 'no status class';
}

/** "404 Not Found", as a title and as the text that Copy gives. */
export function titleOf(entry: Pick<Entry, 'code' | 'phrase'>): string {
  return `${entry.code} ${entry.phrase}`;
}

/** The name by which an unused code is known all the same, as "once I'm a teapot"; undefined for codes that have a phrase. */
export function onceCalled({ standing, formerPhrases, otherPhrases }: Entry): string | undefined {
  const name = standing === 'unused' ? (formerPhrases ?? otherPhrases)?.[0] : undefined;
  return name && `once ${name}`;
}

/** The phrase as a meaning among others: one that its owner has given up, or never gave, says so. */
export function meaningOf(entry: Entry): string {
  const { phrase, standing } = entry;
  if (standing === 'obsolete') return `${phrase} (${standingWords.obsolete})`;
  return [phrase, onceCalled(entry)].filter(Boolean).join(', ');
}

/** Who means it, as a reader knows them: undefined for the registered meaning, which needs no name beside it. */
export function vendorOf(registry: Registry, entry: Entry): string | undefined {
  return entry.publisher === 'iana' ? undefined : registry.publisher(entry.publisher).name;
}

/** The first letter in upper case, for a phrase that opens a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The address of "RFC 9110 §15.5.5", or undefined where the text doesn't begin with an RFC's number. */
export function specificationLink(specification: string): string | undefined {
  const match = /^RFC (\d{1,5})(?:,? \u00a7(\d{1,3}(?:\.\d{1,3}){0,4}))?/.exec(specification);
  if (!match) return undefined;
  const page = `https://www.rfc-editor.org/rfc/rfc${match[1]}.html`;
  return match[2] ? `${page}#section-${match[2]}` : page;
}

/** MDN's page on a registered status code, or undefined where it has none. */
export function mdnLink({ kind, publisher, code }: Pick<Entry, 'kind' | 'publisher' | 'code'>): string | undefined {
  return kind === 'status' && publisher === 'iana' && codesOnMdn.has(Number(code))
    ? `https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/${code}`
    : undefined;
}

// The folders below web/http/reference/status in the repository mdn/content, November 2026: no page for 104, 305 and 306.
const codesOnMdn: ReadonlySet<number> = new Set([
  ...[100, 101, 102, 103],
  ...[200, 201, 202, 203, 204, 205, 206, 207, 208, 226],
  ...[300, 301, 302, 303, 304, 307, 308],
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418],
  ...[421, 422, 423, 424, 425, 426, 428, 429, 431, 451],
  ...[500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511],
]);

/** The spellings that others use beside the phrase, without those that differ from it or a former one in letter case alone. */
export function otherSpellings(entry: Entry): readonly string[] {
  const shown = [entry.phrase, ...(entry.formerPhrases ?? [])].map(phrase => phrase.toLowerCase());
  return (entry.otherPhrases ?? []).filter(phrase => !shown.includes(phrase.toLowerCase()));
}
