/**
 * Checks the numbers that refine a status code: Microsoft's sub-codes and Cloudflare's four-digit errors.
 * The lists are the vendors' own (article 943891 and the page on ASP.NET Core; those on 1xxx errors and on Workers errors); wording is left to the texts.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as v from 'valibot';
import { loadRegistry } from '../../src/registry/codes';
import { type RegistryFile, registryFileSchema } from '../../src/registry/registrySchema';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);

const subCodes: Readonly<Record<number, readonly number[]>> = {
  400: [...range(1, 11), ...range(601, 606)],
  401: [...range(1, 5), ...range(501, 504)],
  403: [...range(1, 22), ...range(501, 504)],
  404: [...range(0, 20), ...range(501, 504)],
  405: [0],
  406: [0],
  408: [0],
  412: [0],
  413: [0],
  500: [0, 11, 12, 13, 15, 19, 21, 22, 23, 24, ...range(30, 38), 50, 51, 52, 53, 100],
  502: range(1, 7),
  503: [0, 2, 3, 4],
};

/** Sub-codes that Application Request Routing has given a second meaning. */
const twoMeanings = ['502.2', '502.3', '502.4'];

/** Those of the ASP.NET Core Module; 502.5 is also one of Application Request Routing. */
const ofAspNetCore = [...range(30, 38).map(sub => `500.${sub}`), '502.5'];

/** A few titles of Microsoft's, one from each group. */
const titles = {
  '400.10': 'Invalid X-Forwarded-For (XFF) header',
  '401.2': 'Logon failed due to server configuration',
  '403.14': 'Directory listing denied',
  '403.502': 'Forbidden: maximum request rate limit reached',
  '404.13': 'Content length too large',
  '405.0': 'Method not allowed',
  '412.0': 'Precondition failed',
  '500.19': 'Configuration data is invalid',
  '500.31': 'ANCM Failed to Find Native Dependencies',
  '503.0': 'Application pool unavailable',
} as const;

const siteErrors = [
  ...range(1000, 1016),
  1018,
  1019,
  1020,
  1023,
  1025,
  ...range(1033, 1037),
  1040,
  1041,
  1101,
  1102,
  1104,
  1106,
  1200,
];
const workerErrors = [1021, 1022, 1024, 1027, 1042, 1103];

/** Where Cloudflare's pages name the status code of a number; the rest is documented for the group only. */
const carriers = { 1001: 409, 1015: 429, 1016: 530, 1018: 409, 1023: 409 } as const;

const read = (name: string): RegistryFile =>
  v.parse(registryFileSchema, JSON.parse(fs.readFileSync(`data/codes/${name}.json`, 'utf8')));
const iis = read('microsoft-iis-subcodes');
const cloudflare = read('cloudflare-1xxx');
const registry = loadRegistry();

const distinct = <T>(values: readonly T[]) => new Set(values).size;
const sorted = (codes: readonly (number | string)[]) => codes.map(String).sort();

suite('both files', () => {
  test('the publisher is described as in the file of its status codes', () => {
    assert.deepEqual(iis.publisher, read('microsoft-iis').publisher);
    assert.deepEqual(cloudflare.publisher, read('cloudflare').publisher);
  });

  test('every entry is unofficial, linked, sourced and carried by known status codes', () => {
    for (const entry of [...iis.entries, ...cloudflare.entries]) {
      const name = `${entry.code} ${entry.phrase}`;
      assert.equal(entry.standing, 'unofficial', name);
      assert.ok(entry.link && entry.sources?.length && entry.carriedBy?.length, name);
      for (const carrier of entry.carriedBy) assert.notDeepEqual(registry.statuses(carrier), [], name);
    }
  });

  test('summaries are sentences, and no two are the same', () => {
    for (const { entries } of [iis, cloudflare]) {
      assert.equal(distinct(entries.map(entry => entry.summary)), entries.length);
      for (const entry of entries) assert.match(entry.summary, /^[A-Z].{25,}\.$/, String(entry.code));
    }
  });

  test('ids are distinct and related entries exist', () => {
    for (const entry of [...iis.entries, ...cloudflare.entries])
      for (const other of entry.related ?? [])
        assert.ok(
          typeof other === 'number' ? registry.statuses(other).length > 0 : registry.entry(other),
          `${entry.code}: ${other}`,
        );
    const refined = registry.entries.filter(entry => entry.kind === 'sub-code' || entry.kind === 'cloudflare-error');
    assert.equal(refined.length, iis.entries.length + cloudflare.entries.length);
    assert.equal(distinct(refined.map(entry => entry.id)), refined.length);
  });

  test('none is offered as a status code', () => {
    for (const entry of cloudflare.entries) assert.deepEqual(registry.statuses(Number(entry.code)), []);
  });
});

suite('sub-codes of Microsoft IIS', () => {
  const expected = Object.entries(subCodes).flatMap(([parent, subs]) => subs.map(sub => `${parent}.${sub}`));
  const of = (code: string) => iis.entries.filter(entry => entry.code === code);

  test('there are 117 of them', () => assert.equal(expected.length, 117));

  test('all are here, those with two meanings twice, and no others', () =>
    assert.deepEqual(sorted(iis.entries.map(entry => entry.code)), sorted([...expected, ...twoMeanings, '502.5'])));

  test('each is carried by the code before its point', () => {
    for (const entry of iis.entries) {
      assert.equal(entry.kind, 'sub-code');
      assert.deepEqual(entry.carriedBy, [Number(String(entry.code).split('.')[0])]);
    }
  });

  test('the second meaning has an id of its own and names Application Request Routing', () => {
    for (const code of twoMeanings) {
      const [base, routing] = registry.entriesFor('sub-code', code);
      assert.equal(base?.id, `microsoft-iis-${code.replace('.', '-')}`);
      assert.equal(routing?.id, `${base?.id}-arr`);
      assert.match(routing?.phrase ?? '', /\(ARR\)$/);
      assert.notEqual(base?.phrase, routing?.phrase);
    }
  });

  test('those of ASP.NET Core say whose they are, and link to its page', () => {
    const found = iis.entries.filter(entry => entry.link?.includes('/aspnet/core/'));
    assert.deepEqual(
      found.map(entry => entry.code),
      ofAspNetCore,
    );
    for (const entry of found) assert.match(entry.phrase, /^ANCM /);
  });

  test("titles are Microsoft's", () => {
    for (const [code, title] of Object.entries(titles))
      assert.deepEqual(
        of(code).map(entry => entry.phrase),
        [title],
      );
  });

  test('the registry lists them under their parent', () => {
    for (const [parent, subs] of Object.entries(subCodes)) {
      const carried = registry.carriedBy(Number(parent)).filter(entry => entry.kind === 'sub-code');
      assert.equal(distinct(carried.map(entry => entry.code)), subs.length, parent);
    }
  });
});

suite("Cloudflare's four-digit errors", () => {
  const of = (code: number) => cloudflare.entries.filter(entry => entry.code === code);

  test('all are here, 1002 with its two titles, and no others', () => {
    assert.equal(distinct(siteErrors), 34);
    assert.deepEqual(
      sorted(cloudflare.entries.map(entry => entry.code)),
      sorted([...siteErrors, ...workerErrors, 1002]),
    );
  });

  test('1002 is a prohibited address and a restricted one', () =>
    assert.deepEqual(
      registry.entriesFor('cloudflare-error', 1002).map(entry => [entry.id, entry.phrase]),
      [
        ['cloudflare-1002', 'DNS points to Prohibited IP'],
        ['cloudflare-1002-restricted', 'Restricted'],
      ],
    ));

  test('each says who is at fault, what happened, and what either side does', () => {
    for (const entry of cloudflare.entries) {
      assert.equal(entry.kind, 'cloudflare-error');
      assert.equal(typeof entry.code, 'number');
      assert.ok(entry.layer && entry.details?.happened && entry.details.client && entry.details.server, entry.phrase);
    }
  });

  test('numbers are carried by the status codes that Cloudflare names', () => {
    for (const [code, carrier] of Object.entries(carriers))
      for (const entry of of(Number(code))) assert.equal(entry.carriedBy?.[0], carrier, code);
    for (const code of [1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1020, 1106])
      assert.deepEqual(of(code)[0]?.carriedBy, [403], String(code));
  });

  test('Retry-After comes with the errors that pass by themselves', () => {
    const waiting = cloudflare.entries.filter(entry => entry.headers?.some(header => header.name === 'Retry-After'));
    assert.deepEqual(
      waiting.map(entry => entry.code),
      [1004, 1015, 1033, 1200],
    );
  });
});
