/**
 * Checks every file of `data/codes` by its form, and IANA's by what RFC 9110 and its companions demand.
 * Names are compared with other lists in sources.test.ts; vendors' facts are checked in tests of their own.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as v from 'valibot';
import { type RegistryEntry, type RegistryFile, registryFileSchema } from '../../src/registry/registrySchema';
import { specificationLink } from '../../src/registry/wording';

const folder = 'data/codes';
const readJson = (path: string): unknown => JSON.parse(fs.readFileSync(path, 'utf8'));
const raw = fs
  .readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => ({ name, value: readJson(`${folder}/${name}`) }));

/** Says file, entry and key of each fault: `data/codes/x.json: entry 404, key summary: …`. */
function faultsOf(name: string, value: unknown): readonly string[] {
  const checked = v.safeParse(registryFileSchema, value);
  if (checked.success) return [];
  return checked.issues.map(issue => {
    const path = issue.path?.map(step => step.key) ?? [];
    const entry = path[0] === 'entries' ? issue.path?.[1]?.value : undefined;
    const code = isObject(entry) ? String(entry.code) : 'none';
    return `${folder}/${name}: entry ${code}, key ${path.slice(entry ? 2 : 0).join('.')}: ${issue.message}`;
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The files whose form is right; the first suite reports the others. */
const files = raw.flatMap(({ name, value }) => {
  const checked = v.safeParse(registryFileSchema, value);
  return checked.success ? [{ name, file: checked.output as RegistryFile }] : [];
});
const idOf = (file: RegistryFile, entry: RegistryEntry) =>
  entry.id ?? `${file.publisher.id}-${String(entry.code).replace('.', '-')}`;
const everyEntry = files.flatMap(({ name, file }) =>
  file.entries.map(entry => ({ name, id: idOf(file, entry), entry })),
);
const fileOf = (publisher: string) => files.filter(({ file }) => file.publisher.id === publisher);
const codesOf = (publisher: string, kind = 'status') =>
  fileOf(publisher)
    .flatMap(({ file }) => file.entries)
    .filter(entry => (entry.kind ?? 'status') === kind)
    .map(entry => entry.code);

const iana = fileOf('iana').flatMap(({ file }) => file.entries);
const statuses = iana.filter(entry => entry.kind === undefined);
const warnings = iana.filter(entry => entry.kind === 'warn-code');
const codesWhere = (holds: (entry: RegistryEntry) => boolean) => statuses.filter(holds).map(entry => entry.code);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const registered = [
  ...range(100, 104),
  ...range(200, 208),
  226,
  ...range(300, 308),
  ...range(400, 418),
  ...range(421, 426),
  428,
  429,
  431,
  451,
  ...range(500, 508),
  510,
  511,
];

const warnCodes = [110, 111, 112, 113, 199, 214, 299];

/** Publisher -> the numbers it must have here. */
const required: Readonly<Record<string, readonly number[]>> = {
  nginx: [444, 494, 495, 496, 497, 499],
  'microsoft-iis': [440, 449],
  'exchange-activesync': [451],
  'microsoft-windows': [450],
  cloudflare: [520, 521, 522, 523, 524, 525, 526, 527, 530],
  'aws-elb': [460, 463, 464, 561],
  laravel: [419],
  spring: [420],
  twitter: [420],
  shopify: [430, 430],
  esri: [498, 499],
  cpanel: [509],
  qualys: [529],
  pantheon: [530],
  informal: [598, 599],
};

const subCodes: Readonly<Record<number, readonly number[]>> = {
  400: [...range(1, 11), ...range(601, 606)],
  401: [...range(1, 5), ...range(501, 504)],
  403: [...range(1, 22), ...range(501, 504)],
  404: [...range(0, 20), ...range(501, 504)],
  405: [0],
  406: [0],
  412: [0],
  413: [0],
  500: [0, 11, 12, 13, 15, 19, 21, 22, 23, 24, 50, 51, 52, 53, 100],
  502: range(1, 7),
  503: [0, 2, 3, 4],
};

const cloudflareErrors = [
  ...range(1000, 1016),
  ...range(1018, 1020),
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

/** Numbers in `have` must be all of `wanted`, a number wanted twice twice. */
function missing(wanted: readonly (number | string)[], have: readonly (number | string)[]): (number | string)[] {
  const left = [...have];
  return wanted.filter(code => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

suite('every registry file', () => {
  test('there are files to check', () => assert.ok(raw.length > 1));

  for (const { name, value } of raw) {
    test(`${name} has the form of a registry file`, () => assert.deepEqual(faultsOf(name, value), []));
  }

  test('a fault names file, entry and key', () => {
    const publisher = { id: 'x', name: 'X', kind: 'custom', introduction: 'X.' };
    const [fault] = faultsOf('x.json', { publisher, entries: [{ code: 404, phrase: 'Not Found', summary: 7 }] });
    assert.match(String(fault), /^data\/codes\/x\.json: entry 404, key summary: /);
  });

  for (const { name, file } of files) {
    test(`${name} lists its entries by code`, () => {
      const order = file.entries.map(entry => String(entry.code).split('.').map(Number));
      const sorted = order.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
      assert.deepEqual(order, sorted);
    });
  }

  test('no id stands for two entries', () => {
    const ids = everyEntry.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  test('whatever is related exists, and is something else', () => {
    const ids = new Set(everyEntry.map(({ id }) => id));
    const codes = new Set(everyEntry.map(({ entry }) => entry.code));
    const dangling = everyEntry.flatMap(({ name, id, entry }) =>
      (entry.related ?? [])
        .filter(other => (typeof other === 'number' ? !codes.has(other) : !ids.has(other)) || other === id)
        .map(other => `${name}: ${id} is related to ${other}`),
    );
    assert.deepEqual(dangling, []);
  });

  test('every entry has sources, and a summary of one line that ends with a full stop', () => {
    const faulty = everyEntry.filter(
      ({ entry }) => !entry.sources?.length || !entry.summary.endsWith('.') || entry.summary.includes('\n'),
    );
    assert.deepEqual(
      faulty.map(({ name, id }) => `${name}: ${id}`),
      [],
    );
  });
});

suite('the registry is complete', () => {
  test('the 64 codes of IANA, and no other', () => {
    assert.equal(registered.length, 64);
    assert.deepEqual(codesOf('iana'), registered);
  });

  test('the seven codes of the old Warning field, and no other', () =>
    assert.deepEqual(codesOf('iana', 'warn-code'), warnCodes));

  test('99 pairs of number and publisher are demanded', () =>
    assert.equal(registered.length + Object.values(required).flat().length, 99));

  for (const [publisher, codes] of Object.entries(required)) {
    test(`${publisher} has ${codes.join(', ')}`, () => assert.deepEqual(missing(codes, codesOf(publisher)), []));
  }

  test('the 107 sub-codes of IIS', () => {
    const wanted = Object.entries(subCodes).flatMap(([parent, subs]) => subs.map(sub => `${parent}.${sub}`));
    assert.equal(wanted.length, 107);
    assert.deepEqual(missing(wanted, codesOf('microsoft-iis', 'sub-code')), []);
  });

  test("502.2, 502.3 and 502.4 have IIS's reading and that of request routing", () => {
    const twice = ['502.2', '502.2', '502.3', '502.3', '502.4', '502.4'];
    assert.deepEqual(missing(twice, codesOf('microsoft-iis', 'sub-code')), []);
  });

  test("the 34 numbers of Cloudflare's error pages", () => {
    assert.equal(cloudflareErrors.length, 34);
    assert.deepEqual(missing(cloudflareErrors, codesOf('cloudflare', 'cloudflare-error')), []);
  });
});

suite('IANA: states', () => {
  const standings = {
    deprecated: [102, 305],
    temporary: [104],
    unused: [306, 418],
    obsolete: [510],
  } as const;

  for (const [standing, codes] of Object.entries(standings)) {
    test(`${codes.join(' and ')}: ${standing}`, () =>
      assert.deepEqual(
        codesWhere(entry => entry.standing === standing),
        codes,
      ));
  }

  test('all others are standard', () => {
    const special = Object.values(standings).flat();
    assert.equal(codesWhere(entry => entry.standing === 'standard').length, registered.length - special.length);
  });

  test('renamed codes keep their former names', () => {
    const former = Object.fromEntries(
      statuses.filter(entry => entry.formerPhrases).map(entry => [entry.code, entry.formerPhrases]),
    );
    assert.deepEqual(former, {
      302: ['Moved Temporarily'],
      306: ['Switch Proxy'],
      413: ['Payload Too Large', 'Request Entity Too Large'],
      414: ['Request-URI Too Long', 'Request-URI Too Large'],
      416: ['Requested Range Not Satisfiable'],
      418: ["I'm a teapot"],
      422: ['Unprocessable Entity'],
      425: ['Unordered Collection'],
    });
  });

  test('every former name says which document had it', () => {
    for (const { code, formerPhrases, details } of statuses)
      assert.deepEqual(Object.keys(details?.formerIn ?? {}), formerPhrases ?? [], String(code));
  });

  test('the codes of WebDAV, and the one that left it', () => {
    assert.deepEqual(
      codesWhere(entry => entry.webdav === 'is'),
      [102, 207, 208, 423, 424, 507, 508],
    );
    assert.deepEqual(
      codesWhere(entry => entry.webdav === 'was'),
      [422],
    );
  });

  test('the ten of REST work, and the other everyday codes', () => {
    assert.deepEqual(
      codesWhere(entry => entry.everyday === 'rest'),
      [200, 201, 204, 304, 400, 401, 403, 404, 409, 500],
    );
    assert.deepEqual(
      codesWhere(entry => entry.everyday === 'common'),
      [301, 302, 422, 429, 502, 503],
    );
    assert.deepEqual(
      codesWhere(entry => entry.details?.rest !== undefined),
      codesWhere(entry => entry.everyday === 'rest'),
    );
  });
});

suite('IANA: caching, content, redirects', () => {
  test('heuristically cacheable: RFC 9110 §15.1 and RFC 7725', () =>
    assert.deepEqual(
      codesWhere(entry => entry.cacheable === 'default'),
      [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501],
    ));

  test('never to be stored: RFC 6585', () =>
    assert.deepEqual(
      codesWhere(entry => entry.cacheable === 'never'),
      [428, 429, 431, 511],
    ));

  test('interim codes say nothing of caches, all others do', () =>
    assert.deepEqual(
      codesWhere(entry => entry.cacheable === undefined),
      range(100, 104),
    ));

  test('no content: 1xx, 204, 205 and 304', () =>
    assert.deepEqual(
      codesWhere(entry => entry.content === 'none'),
      [...range(100, 104), 204, 205, 304],
    ));

  test('what becomes of the method', () => {
    const methods = Object.fromEntries(
      statuses.filter(entry => entry.redirectMethod).map(entry => [entry.code, entry.redirectMethod]),
    );
    assert.deepEqual(methods, {
      301: 'may-become-get',
      302: 'may-become-get',
      303: 'becomes-get',
      307: 'kept',
      308: 'kept',
    });
  });

  test('permanent and temporary addresses', () => {
    const lasting = (code: number) => statuses.find(entry => entry.code === code)?.lasting;
    assert.deepEqual([301, 308, 410].map(lasting), ['permanent', 'permanent', 'permanent']);
    assert.deepEqual([302, 307, 503, 507].map(lasting), ['temporary', 'temporary', 'temporary', 'temporary']);
  });
});

suite('IANA: header fields', () => {
  const fields = (need: string): Readonly<Record<string, readonly string[]>> => {
    const named = statuses.map(({ code, headers = [] }) => {
      const names = headers.filter(field => field.need === need).map(field => field.name);
      return [String(code), names] as const;
    });
    return Object.fromEntries(named.filter(([, names]) => names.length > 0));
  };

  test('demanded in every such response', () =>
    assert.deepEqual(fields('must'), {
      101: ['Upgrade'],
      206: ['Content-Range'],
      // By RFC 3229 §10.4.1; the others by RFC 9110.
      226: ['ETag'],
      401: ['WWW-Authenticate'],
      405: ['Allow'],
      407: ['Proxy-Authenticate'],
      426: ['Upgrade'],
    }));

  test('demanded where a 200 would have them', () =>
    assert.deepEqual(fields('must-as-200'), {
      206: ['Date', 'Cache-Control', 'ETag', 'Expires', 'Content-Location', 'Vary'],
      304: ['Content-Location', 'Date', 'ETag', 'Vary', 'Cache-Control', 'Expires'],
    }));

  const optional: Readonly<Record<number, readonly string[]>> = {
    103: ['Link'],
    201: ['Location', 'ETag'],
    300: ['Location'],
    301: ['Location'],
    302: ['Location'],
    303: ['Location'],
    307: ['Location'],
    308: ['Location'],
    408: ['Connection'],
    413: ['Retry-After'],
    415: ['Accept', 'Accept-Encoding'],
    416: ['Content-Range'],
    426: ['Connection'],
    429: ['Retry-After'],
    451: ['Link'],
    503: ['Retry-After'],
  };
  const leading: Readonly<Record<number, readonly string[]>> = {
    100: ['Expect'],
    206: ['Range', 'If-Range'],
    226: ['A-IM'],
    304: ['If-None-Match', 'If-Modified-Since'],
    401: ['Authorization'],
    406: ['Accept', 'Accept-Language', 'Accept-Encoding'],
    407: ['Proxy-Authorization'],
    411: ['Content-Length'],
    412: ['If-Match', 'If-Unmodified-Since'],
    415: ['Content-Type', 'Content-Encoding'],
    416: ['Range', 'If-Range'],
    417: ['Expect'],
    425: ['Early-Data'],
    428: ['If-Match', 'If-Unmodified-Since'],
  };

  test('offered: should or may', () => {
    const [should, may] = [fields('should'), fields('may')];
    for (const [code, names] of Object.entries(optional)) {
      assert.deepEqual(missing(names, [...(should[code] ?? []), ...(may[code] ?? [])]), [], code);
    }
  });

  test('request fields that lead to a code', () => {
    const request = fields('request');
    for (const [code, names] of Object.entries(leading)) {
      assert.deepEqual(missing(names, request[code] ?? []), [], code);
    }
  });
});

suite('IANA: texts', () => {
  for (const entry of statuses) {
    test(`${entry.code} says what happened and what to do, and cites its section`, () => {
      assert.ok(entry.summary.length <= 160, 'summary is too long');
      assert.match(entry.specification ?? '', /^(RFC \d{4} §\d+(\.\d+)*|draft-[a-z0-9-]+-\d\d)$/);
      assert.ok(specificationLink(entry.specification ?? '') ?? entry.link);
      assert.ok(entry.since && entry.retry && entry.sentBy?.length && entry.related?.length);
      assert.ok(entry.details?.happened && entry.details.client && entry.details.server);
      assert.ok(entry.sources?.includes(entry.specification ?? ''));
    });
  }

  for (const entry of warnings) {
    test(`Warning code ${entry.code} is history`, () => {
      assert.equal(entry.standing, 'obsolete');
      assert.equal(entry.specification, 'RFC 7234 §5.5');
      assert.match(entry.details?.history ?? '', /RFC 9111 §5\.5/);
      assert.equal(entry.cacheable, undefined);
    });
  }

  test('all but codes that nobody should send have an example', () =>
    assert.deepEqual(
      codesWhere(entry => entry.details?.example === undefined),
      [102, 305, 306, 418, 510],
    ));
});

interface Message {
  readonly start: string;
  readonly names: readonly string[];
  readonly field: (name: string) => string | undefined;
  readonly content: string;
}

function message(text: string): Message {
  const end = text.indexOf('\n\n');
  const [start = '', ...lines] = text.slice(0, end).split('\n');
  const fields = lines.map(line => /^([A-Za-z-]+): (.+)$/.exec(line));
  const found = fields.map(field => [field?.[1] ?? '', field?.[2] ?? ''] as const);
  return {
    start,
    names: found.map(([name]) => name),
    field: name => found.find(([other]) => other === name)?.[1],
    content: text.slice(end + 2),
  };
}

suite('IANA: examples are correct HTTP/1.1', () => {
  for (const { code, phrase, content, headers = [], details } of statuses) {
    const { request, response } = details?.example ?? {};
    if (!request || !response) continue;

    test(`${code}: the request`, () => {
      const { start, names, field, content: sent } = message(request);
      assert.match(start, /^[A-Z]+ \S+ HTTP\/\d\.\d$/);
      assert.ok(field('Host'), 'Host is missing');
      assert.ok(!names.includes(''), 'a field line is malformed');
      if (sent && !field('Transfer-Encoding')) assert.equal(field('Content-Length'), String(Buffer.byteLength(sent)));
    });

    test(`${code}: the response`, () => {
      const { start, names, field, content: sent } = message(response);
      assert.match(start, /^HTTP\/1\.1 \d{3} ./);
      assert.ok(!names.includes(''), 'a field line is malformed');
      // 208 and 424 stand inside the content of a 207.
      if (start !== `HTTP/1.1 ${code} ${phrase}`) {
        assert.equal(start, 'HTTP/1.1 207 Multi-Status');
        assert.ok(sent.includes(`HTTP/1.1 ${code} ${phrase}`));
      } else {
        const demanded = headers.filter(({ need }) => need === 'must').map(({ name }) => name);
        assert.deepEqual(missing(demanded, names), []);
      }
      if (names.includes('Upgrade')) assert.equal(field('Connection'), 'Upgrade');
      if (content === 'none') assert.equal(sent, '');
      // RFC 9110 §8.6: no Content-Length in 1xx and 204, and it may be left out of 304.
      if (Number(code) < 200 || code === 204 || code === 304) assert.equal(field('Content-Length'), undefined);
      else assert.equal(field('Content-Length'), String(Buffer.byteLength(sent)));
      assert.equal(field('Date') !== undefined, Number(code) >= 200);
      if (sent) assert.ok(field('Content-Type'), 'content without Content-Type');
    });
  }
});

suite('status classes', () => {
  const text = v.pipe(v.string(), v.minLength(40), v.endsWith('.'));
  const classSchema = v.strictObject({
    digit: v.number(),
    name: v.string(),
    description: text,
    client: text,
    crawlers: v.strictObject({
      text,
      date: v.pipe(v.string(), v.isoDate()),
      source: v.pipe(v.string(), v.url()),
    }),
    sources: v.pipe(v.array(v.string()), v.minLength(1)),
  });
  const classes = v.parse(v.array(classSchema), readJson('data/classes.json'));

  test('five, named as RFC 9110 §15 names them', () =>
    assert.deepEqual(
      classes.map(({ digit, name }) => `${digit}xx ${name}`),
      ['1xx Informational', '2xx Successful', '3xx Redirection', '4xx Client Error', '5xx Server Error'],
    ));

  test('each cites its section, and what an unknown code counts as', () => {
    for (const { digit, client, sources } of classes) {
      assert.ok(sources.includes(`RFC 9110 §15.${digit + 1}`));
      if (digit > 1) assert.ok(client.includes(`${digit}00`));
    }
  });
});
