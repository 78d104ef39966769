/**
 * What a registry file may hold: one publisher and the numbers it gives a meaning to.
 * The one definition behind the TypeScript types, the JSON Schema that editors use and the check of users' own files.
 */
import * as v from 'valibot';

const text = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
// Too long a text can be cut, but what is left of an address or an id is another one: their lengths stand in the patterns.
const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S{1,490}$/, 'write a full address that begins with https:// and has at most 500 characters'),
);
const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'write at most 64 lower-case letters, digits and hyphens'),
);

const wholeNumber = 'write a whole number from 100 to 9999';

export const publisherKinds = [
  'standard',
  'server',
  'load-balancer',
  'cdn',
  'framework',
  'service',
  'operating-system',
  'informal',
  'custom',
] as const;

export const standings = ['standard', 'deprecated', 'unused', 'obsolete', 'temporary', 'unofficial'] as const;

export const entryKinds = ['status', 'warn-code', 'sub-code', 'cloudflare-error'] as const;

const publisherSchema = v.strictObject({
  id: v.pipe(identifier, v.description('Unique among all publishers; part of the ids of its entries')),
  name: v.pipe(text(60), v.description('As the publisher writes itself')),
  kind: v.picklist(publisherKinds),
  introduction: v.pipe(text(400), v.description('One or two sentences: who gives these numbers, where one meets them')),
  link: v.exactOptional(v.pipe(webAddress, v.description('The page that documents these numbers'))),
});

const headerSchema = v.strictObject({
  name: v.pipe(text(60), v.description('Header field name as RFC 9110 spells it')),
  need: v.pipe(
    v.picklist(['must', 'must-as-200', 'should', 'may', 'request']),
    v.description(
      'must: demanded in this response; must-as-200: demanded if a 200 to the same request would carry it; request: a request header that leads to this code',
    ),
  ),
  note: v.exactOptional(text(160)),
});

const detailsSchema = v.strictObject({
  happened: v.pipe(text(2000), v.description('Markdown: what happened, when a server sends this, typical causes')),
  client: v.exactOptional(v.pipe(text(1500), v.description('Markdown: what the caller should do next'))),
  server: v.exactOptional(
    v.pipe(text(1500), v.description('Markdown: what to check or send as the operator or author')),
  ),
  rest: v.exactOptional(v.pipe(text(600), v.description('Markdown: how REST interfaces use it'))),
  history: v.exactOptional(
    v.pipe(text(1000), v.description('Markdown: former meanings, origin, known uses that ended')),
  ),
  formerIn: v.exactOptional(
    v.pipe(v.record(text(120), text(300)), v.description('The document that had a former phrase, by phrase')),
  ),
  example: v.exactOptional(
    v.strictObject({ request: v.exactOptional(text(1200)), response: v.exactOptional(text(1200)) }),
  ),
});

export const entrySchema = v.strictObject({
  id: v.exactOptional(
    v.pipe(
      identifier,
      v.description('Only where one publisher gives a number two readings; otherwise publisher-number'),
    ),
  ),
  kind: v.exactOptional(v.pipe(v.picklist(entryKinds), v.description('status when left out'))),
  code: v.union([
    v.pipe(
      v.number(),
      v.integer(wholeNumber),
      v.minValue(100, wholeNumber),
      v.maxValue(9999, wholeNumber),
      v.description('A status code is sent as it stands; only numbers below 1000 are recognised in files'),
    ),
    v.pipe(v.string(), v.regex(/^\d{3}\.\d{1,3}$/, 'write a number without quotes, or a sub-code as "404.13"')),
  ]),
  phrase: v.pipe(text(120), v.description('The current reason phrase or title')),
  formerPhrases: v.exactOptional(v.pipe(v.array(text(120)), v.maxLength(12))),
  otherPhrases: v.exactOptional(
    v.pipe(v.array(text(120)), v.maxLength(12), v.description('Spellings that servers and packages use beside it')),
  ),
  askedAs: v.exactOptional(
    v.pipe(v.array(text(60)), v.maxLength(20), v.description('What people type who look for this code')),
  ),
  standing: v.exactOptional(v.pipe(v.picklist(standings), v.description('unofficial when left out'))),
  everyday: v.exactOptional(
    v.pipe(v.picklist(['rest', 'common']), v.description('rest: the ten of REST work; common: other everyday codes')),
  ),
  summary: v.pipe(text(240), v.description('One plain sentence that fits a hover')),
  specification: v.exactOptional(v.pipe(text(60), v.description('For example RFC 9110 §15.5.5'))),
  link: v.exactOptional(v.pipe(webAddress, v.description("The publisher's page on this number"))),
  since: v.exactOptional(v.pipe(text(60), v.description('The first document or version that had it'))),
  webdav: v.exactOptional(
    v.pipe(v.picklist(['is', 'was']), v.description('is: a WebDAV code; was: began there, now general')),
  ),
  cacheable: v.exactOptional(v.picklist(['default', 'explicit', 'never'])),
  content: v.exactOptional(v.pipe(v.picklist(['none', 'optional']), v.description('May the response carry content'))),
  headers: v.exactOptional(v.pipe(v.array(headerSchema), v.maxLength(20))),
  retry: v.exactOptional(
    v.pipe(
      v.picklist(['not-needed', 'as-is', 'later', 'after-change', 'other-credentials', 'elsewhere', 'never']),
      v.description('Whether repeating the request makes sense, and how'),
    ),
  ),
  lasting: v.exactOptional(v.picklist(['temporary', 'permanent', 'unknown'])),
  redirectMethod: v.exactOptional(v.picklist(['kept', 'may-become-get', 'becomes-get'])),
  methods: v.exactOptional(v.pipe(v.array(text(20)), v.maxLength(10))),
  sentBy: v.exactOptional(
    v.pipe(
      v.array(v.picklist(['origin', 'gateway', 'load-balancer', 'cache', 'edge', 'client', 'log-only'])),
      v.maxLength(7),
      v.description('Who produces it; log-only: it appears in a log and is never sent'),
    ),
  ),
  layer: v.exactOptional(
    v.pipe(v.picklist(['client', 'edge', 'origin', 'dns', 'tls', 'network']), v.description('Which layer is at fault')),
  ),
  replacedBy: v.exactOptional(v.pipe(v.array(v.number()), v.maxLength(4))),
  carriedBy: v.exactOptional(
    v.pipe(
      v.array(v.number()),
      v.maxLength(8),
      v.description('Status codes whose responses carry this sub-code or error number'),
    ),
  ),
  related: v.exactOptional(v.pipe(v.array(v.union([v.number(), identifier])), v.maxLength(12))),
  details: v.exactOptional(detailsSchema),
  sources: v.exactOptional(v.pipe(v.array(text(300)), v.maxLength(10), v.description('Documents the facts come from'))),
});

export const registryFileSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(v.string()),
    publisher: publisherSchema,
    entries: v.pipe(v.array(entrySchema), v.minLength(1), v.maxLength(10_000)),
  }),
  v.title('HTTP Status Lens registry'),
  v.description('One publisher and the status codes it defines'),
);

export type PublisherKind = (typeof publisherKinds)[number];
export type Standing = (typeof standings)[number];
export type EntryKind = (typeof entryKinds)[number];
export type Publisher = Readonly<v.InferOutput<typeof publisherSchema>>;
export type HeaderUse = Readonly<v.InferOutput<typeof headerSchema>>;
export type Details = Readonly<v.InferOutput<typeof detailsSchema>>;
export type RegistryEntry = Readonly<v.InferOutput<typeof entrySchema>>;
export type RegistryFile = Readonly<v.InferOutput<typeof registryFileSchema>>;
