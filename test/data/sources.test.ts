/**
 * Compares the registered codes with lists that others keep: IANA's own, RFC 2616, npm packages and Node.
 * Every departure is listed here with its reason; one that is no longer there fails as much as an unlisted one.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { createRequire } from 'node:module';
import * as httpStatusCodesPackage from 'http-status-codes';
import { StatusCodes as httpStatusCodes } from 'http-status-codes';
import statuses from 'statuses';
import * as v from 'valibot';
import { type RegistryEntry, registryFileSchema } from '../../src/registry/registrySchema';

const readJson = (path: string): unknown => JSON.parse(fs.readFileSync(path, 'utf8'));
const all = v.parse(registryFileSchema, readJson('data/codes/iana.json')).entries;
const entries = new Map(
  all.filter(entry => (entry.kind ?? 'status') === 'status').map(entry => [Number(entry.code), entry]),
);

const phrasesSchema = v.strictObject({
  source: v.string(),
  version: v.string(),
  phrases: v.record(v.pipe(v.string(), v.regex(/^\d{3}$/)), v.string()),
});
const registrySchema = v.strictObject({
  source: v.string(),
  version: v.string(),
  codes: v.record(v.pipe(v.string(), v.regex(/^\d{3}$/)), v.strictObject({ name: v.string(), reference: v.string() })),
});

type Phrases = Readonly<Record<string, string>>;

/** Number -> what the other list says, and why ours differs. `absent` where the list lacks the number. */
type Departures = Readonly<Record<number, readonly [theirs: string, reason: string]>>;
const absent = 'absent';

const packagePhrases = Object.fromEntries(
  Object.values(httpStatusCodes)
    .filter(code => typeof code === 'number')
    .map(code => [String(code), httpStatusCodesPackage.getReasonPhrase(code)]),
);
const nodePhrases: Phrases = Object.fromEntries(
  Object.entries(STATUS_CODES).map(([code, phrase]) => [code, phrase ?? '']),
);

const rfc7231 = 'the name of RFC 7231; RFC 9110 §15.5.14 renamed it';
const rfc4918 = 'the name of RFC 4918; RFC 9110 §15.5.21 renamed it';
const teapot = 'IANA registers it as (Unused); the joke is a former name';
const temporary = 'registered for a limited time, for a draft';
const reserved = 'reserved without a meaning; the list leaves it out';
const panels = 'unassigned at IANA, an entry of hosting panels';

const nodeAndStatuses: Departures = {
  104: [absent, temporary],
  306: [absent, reserved],
  413: ['Payload Too Large', rfc7231],
  418: ["I'm a Teapot", teapot],
  422: ['Unprocessable Entity', rfc4918],
  509: ['Bandwidth Limit Exceeded', panels],
};

const lists: readonly { readonly name: string; readonly phrases: Phrases; readonly departures: Departures }[] = [
  { name: 'statuses', phrases: textKeys(statuses.message), departures: nodeAndStatuses },
  { name: 'http.STATUS_CODES of Node', phrases: nodePhrases, departures: nodeAndStatuses },
  {
    name: 'http-status-codes',
    phrases: packagePhrases,
    departures: {
      104: [absent, temporary],
      203: ['Non Authoritative Information', 'the list drops the hyphen'],
      208: [absent, 'a WebDAV extension that the list leaves out'],
      226: [absent, 'delta encoding, which the list leaves out'],
      302: ['Moved Temporarily', 'the name of RFC 1945'],
      306: [absent, reserved],
      413: ['Request Entity Too Large', 'the name of RFC 2616'],
      414: ['Request-URI Too Long', 'the name of RFC 2616'],
      416: ['Requested Range Not Satisfiable', 'the name of RFC 2616'],
      418: ["I'm a teapot", teapot],
      419: ['Insufficient Space on Resource', 'unassigned at IANA, from a WebDAV draft'],
      420: ['Method Failure', 'unassigned at IANA, from a WebDAV draft'],
      422: ['Unprocessable Entity', rfc4918],
      425: [absent, 'newer than the list'],
      506: [absent, 'an experiment that the list leaves out'],
      508: [absent, 'a WebDAV extension that the list leaves out'],
      510: [absent, 'an experiment that the list leaves out'],
    },
  },
];

function textKeys(phrases: Readonly<Record<number, string | undefined>>): Phrases {
  return Object.fromEntries(Object.entries(phrases).map(([code, phrase]) => [code, phrase ?? '']));
}

/** What `phrases` says of each number where it is not what the registry file says. */
function departuresOf(phrases: Phrases): Record<number, string> {
  const codes = new Set([...entries.keys(), ...Object.keys(phrases).map(Number)]);
  const found: Record<number, string> = {};
  for (const code of [...codes].sort((a, b) => a - b)) {
    const theirs = phrases[code] ?? absent;
    if (theirs !== entries.get(code)?.phrase) found[code] = theirs;
  }
  return found;
}

const namesOf = ({ phrase, formerPhrases = [], otherPhrases = [] }: RegistryEntry) =>
  [phrase, ...formerPhrases, ...otherPhrases].map(name => name.toLowerCase());

suite('registered codes against other lists', () => {
  for (const { name, phrases, departures } of lists) {
    test(`${name}: every departure is listed, and no other`, () => {
      const listed = Object.fromEntries(Object.entries(departures).map(([code, [theirs]]) => [code, theirs]));
      assert.deepEqual(departuresOf(phrases), listed);
    });

    test(`${name}: each differing name of a registered code is known as a former or other one`, () => {
      const unknown = Object.entries(departuresOf(phrases)).filter(([code, theirs]) => {
        const entry = entries.get(Number(code));
        return entry && theirs !== absent && !namesOf(entry).includes(theirs.toLowerCase());
      });
      assert.deepEqual(unknown, []);
    });
  }

  test('RFC 2616: its names are the current or the former ones', () => {
    const { phrases } = v.parse(phrasesSchema, readJson('data/sources/rfc2616.json'));
    const renamed: Record<string, string> = {};
    for (const [code, phrase] of Object.entries(phrases)) {
      const entry = entries.get(Number(code));
      if (entry?.phrase === phrase) continue;
      renamed[code] = phrase;
      assert.ok(entry?.formerPhrases?.includes(phrase), `iana-${code} does not name ${phrase} as former`);
    }
    assert.deepEqual(Object.keys(renamed), ['413', '414', '416']);
  });
});

suite("registered codes against IANA's registry", () => {
  const { codes, version } = v.parse(registrySchema, readJson('data/sources/iana.json'));

  test('it has the same numbers', () => {
    assert.deepEqual([...entries.keys()].map(String), Object.keys(codes));
  });

  for (const [code, { name, reference }] of Object.entries(codes)) {
    test(`${code} has its name, state and reference`, () => {
      const entry = entries.get(Number(code));
      assert.ok(entry, `iana-${code} is missing`);
      const [bare] = name.split(/ \((?:TEMPORARY|OBSOLETED)/);
      assert.equal(entry.phrase, bare);
      assert.equal(entry.standing === 'temporary', name.includes('TEMPORARY'));
      assert.equal(entry.standing === 'obsolete', name.includes('OBSOLETED'));
      assert.equal(entry.standing === 'unused', name === '(Unused)');
      const exact = reference.includes('§');
      assert.equal(exact ? entry.specification : entry.specification?.split(' §')[0], reference);
      assert.ok(entry.sources?.some(source => source.includes(version)));
    });
  }
});

suite('registered codes against browser-compat-data', () => {
  const statusSchema = v.looseObject({
    __compat: v.looseObject({ spec_url: v.union([v.string(), v.array(v.string())]) }),
  });
  const compatSchema = v.object({
    http: v.object({ status: v.record(v.pipe(v.string(), v.regex(/^\d{3}$/)), statusSchema) }),
  });
  const load = createRequire(import.meta.url);
  const { status } = v.parse(compatSchema, load('@mdn/browser-compat-data')).http;

  test('it tells of 103, 308 and 425', () => assert.deepEqual(Object.keys(status), ['103', '308', '425']));

  test('both name the same specification', () => {
    for (const [code, { __compat: compat }] of Object.entries(status)) {
      const rfc = entries.get(Number(code))?.specification?.match(/RFC (\d+)/)?.[1];
      const addresses = [compat.spec_url].flat();
      assert.ok(
        rfc && addresses.some(address => address.includes(`rfc${rfc}`)),
        `iana-${code} cites RFC ${rfc}, not ${addresses.join(', ')}`,
      );
    }
  });
});
