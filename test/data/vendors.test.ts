/**
 * Checks the vendors' part of `data/codes`: who is there, what each number is to its owner, and what must be said about it.
 * Wording is left to the texts; numbers and names are compared with those in nginx's and Apache's own source.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as v from 'valibot';
import { loadRegistry } from '../../src/registry/codes';
import { type RegistryEntry, registryFileSchema } from '../../src/registry/registrySchema';

/** Every vendor's status codes. */
const owned = {
  nginx: [444, 494, 495, 496, 497, 499],
  'microsoft-iis': [440, 449],
  'exchange-activesync': [451, 456, 457],
  'microsoft-windows': [450],
  cloudflare: [520, 521, 522, 523, 524, 525, 526, 527, 530],
  'aws-elb': [460, 463, 464, 561, 562],
  laravel: [419],
  spring: [103, 419, 420, 421],
  twitter: [420],
  shopify: [420, 430, 430, 530, 540, 783],
  esri: [498, 499],
  cpanel: [508, 509],
  qualys: [529],
  pantheon: [530, 560, 561],
  informal: [218, 598, 599],
  'webdav-draft': [425],
  'cloud-foundry': [496, 525, 526],
  google: [499],
  vercel: [508],
  anthropic: [529],
  linkedin: [999],
  supabase: [540, 544, 546],
  groq: [498],
  'openstack-swift': [498, 529],
  'microsoft-graph': [509],
  'anyevent-http': [595, 596, 597],
} as const;

const kinds = {
  server: ['nginx', 'microsoft-iis', 'cpanel', 'openstack-swift'],
  'load-balancer': ['aws-elb', 'cloud-foundry'],
  cdn: ['cloudflare'],
  framework: ['laravel', 'spring', 'anyevent-http'],
  service: [
    'twitter',
    'shopify',
    'esri',
    'qualys',
    'pantheon',
    'google',
    'vercel',
    'anthropic',
    'linkedin',
    'exchange-activesync',
    'supabase',
    'groq',
    'microsoft-graph',
  ],
  'operating-system': ['microsoft-windows'],
  informal: ['informal', 'webdav-draft'],
} as const;

/** What its owner has given up or never got through; everything else is unofficial and in use. */
const withdrawn: Readonly<Record<string, { readonly standing: string; readonly replacedBy?: readonly number[] }>> = {
  'cloudflare-527': { standing: 'obsolete' },
  'pantheon-561': { standing: 'obsolete' },
  'shopify-420': { standing: 'obsolete', replacedBy: [423] },
  'shopify-430-rate-limit': { standing: 'obsolete', replacedBy: [429] },
  'spring-103': { standing: 'obsolete' },
  'spring-419': { standing: 'deprecated', replacedBy: [507] },
  'spring-420': { standing: 'deprecated', replacedBy: [424] },
  'spring-421': { standing: 'deprecated', replacedBy: [423] },
  'twitter-420': { standing: 'obsolete', replacedBy: [429] },
  'webdav-draft-425': { standing: 'obsolete' },
};

interface Filed extends RegistryEntry {
  readonly id: string;
}

const readJson = (path: string): unknown => JSON.parse(fs.readFileSync(path, 'utf8'));
const files = Object.keys(owned).map(id => v.parse(registryFileSchema, readJson(`data/codes/${id}.json`)));
const entries: readonly Filed[] = files.flatMap(file =>
  file.entries.map(entry => ({ ...entry, id: entry.id ?? `${file.publisher.id}-${entry.code}` })),
);
const registry = loadRegistry();

function find(id: string): Filed {
  const entry = entries.find(one => one.id === id);
  assert.ok(entry, `data/codes has no entry ${id}`);
  return entry;
}

/** All that is said about an entry, in one string. */
const saidAbout = ({ summary, details }: Filed) =>
  [summary, details?.happened, details?.client, details?.server, details?.history].join('\n');

const sourceSchema = v.strictObject({
  name: v.string(),
  source: v.string(),
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  codes: v.array(
    v.strictObject({
      code: v.number(),
      constant: v.exactOptional(v.string()),
      title: v.exactOptional(v.string()),
    }),
  ),
});
const sourceCodes = (name: string) => v.parse(sourceSchema, readJson(`data/sources/${name}.json`)).codes;

suite('vendors: who and what', () => {
  for (const file of files) {
    const { id } = file.publisher;
    test(`${id} has exactly its numbers, in order`, () => {
      assert.deepEqual(
        file.entries.map(entry => entry.code),
        owned[id as keyof typeof owned],
      );
      assert.ok(file.entries.every(entry => entry.kind === undefined));
    });
  }

  test('every publisher is listed here', () => {
    const others = ['iana', 'cloudflare-1xxx', 'microsoft-iis-subcodes'];
    const names = fs.readdirSync('data/codes').map(name => name.replace(/\.json$/, ''));
    const unlisted = names.filter(name => !(name in owned) && !others.includes(name));
    assert.deepEqual(unlisted, [], 'add the publisher to `owned` and `kinds` at the top of test/data/vendors.test.ts');
  });

  test('each publisher is of its kind', () => {
    const found = Object.fromEntries(files.map(({ publisher }) => [publisher.id, publisher.kind]));
    const expected = Object.fromEntries(Object.entries(kinds).flatMap(([kind, ids]) => ids.map(id => [id, kind])));
    assert.deepEqual(found, expected);
  });

  test('ids are unique', () => assert.equal(new Set(entries.map(entry => entry.id)).size, entries.length));

  test("Shopify's 430 has two readings with ids of their own", () => {
    assert.match(find('shopify-430').phrase, /Security Rejection/);
    assert.match(saidAbout(find('shopify-430-rate-limit')), /too many requests/i);
  });
});

suite('vendors: standing', () => {
  test('only what its owner gave up is obsolete or deprecated', () => {
    const found = entries
      .filter(entry => entry.standing !== 'unofficial')
      .map(entry => [
        entry.id,
        { standing: entry.standing, ...(entry.replacedBy && { replacedBy: entry.replacedBy }) },
      ]);
    assert.deepEqual(Object.fromEntries(found), withdrawn);
  });

  test('nothing passes for registered', () => {
    for (const entry of entries) {
      assert.notEqual(entry.standing, 'standard', entry.id);
      assert.equal(entry.specification, undefined, entry.id);
      assert.equal(entry.cacheable, undefined, entry.id);
      assert.equal(entry.everyday, undefined, entry.id);
    }
  });

  test('what has ended says so', () => {
    for (const id of ['twitter-420', 'shopify-420', 'shopify-430-rate-limit', 'cloudflare-527'])
      assert.match(find(id).details?.history ?? '', /ended|no longer/i, id);
  });
});

suite('vendors: numbers with several owners', () => {
  const owners = (code: number | string) => registry.entriesFor('status', code).map(entry => entry.id);
  const sharedEntries = entries.filter(entry => owners(entry.code).length > 1);

  test('the known ones are shared', () =>
    assert.deepEqual(
      [...new Set(sharedEntries.map(entry => entry.code))].sort(),
      [103, 419, 420, 421, 425, 430, 451, 496, 498, 499, 508, 509, 525, 526, 529, 530, 540, 561],
    ));

  for (const entry of sharedEntries) {
    test(`${entry.id} names all other owners`, () => {
      const missing = owners(entry.code).filter(id => id !== entry.id && !entry.related?.includes(id));
      assert.deepEqual(missing, []);
    });
  }

  test('the registered meaning comes first', () => {
    for (const code of [103, 421, 425, 451, 508])
      assert.equal(registry.statuses(code)[0]?.publisher, 'iana', `${code}`);
  });

  test('every related code exists, and none is related to itself', () => {
    for (const { id, related = [] } of entries) {
      assert.ok(!related.includes(id), id);
      const lost = related.filter(other =>
        typeof other === 'number' ? registry.statuses(other).length === 0 : registry.entry(other) === undefined,
      );
      assert.deepEqual(lost, [], id);
    }
  });
});

suite('vendors: what is said', () => {
  test('every entry has a short summary, sources, what happened, and whether to repeat', () => {
    for (const entry of entries) {
      assert.ok(entry.summary.length <= 160, `${entry.id}: ${entry.summary.length}`);
      assert.ok(entry.summary.endsWith('.'), entry.id);
      assert.ok(entry.sources?.length, entry.id);
      assert.ok(entry.details?.happened, entry.id);
      assert.ok(entry.retry, entry.id);
      assert.ok(entry.sentBy?.length, entry.id);
    }
  });

  test('nginx 494 to 497 say that the client sees 400 unless error_page differs', () => {
    for (const code of [494, 495, 496, 497]) {
      const entry = find(`nginx-${code}`);
      assert.match(entry.summary, /\b400\b.*error_page/);
      assert.ok(entry.related?.includes(400));
      assert.ok(!entry.sentBy?.includes('log-only'));
    }
  });

  test('what the client never sees is marked as only logged', () => {
    const logged = entries.filter(entry => entry.sentBy?.includes('log-only')).map(entry => entry.id);
    assert.deepEqual(logged.sort(), ['aws-elb-460', 'nginx-444', 'nginx-499']);
    for (const id of logged) assert.match(saidAbout(find(id)), /nothing|no response/, id);
  });

  test('Cloudflare and AWS say which layer is at fault', () => {
    const layers = entries
      .filter(entry => /^(cloudflare|aws-elb)-/.test(entry.id))
      .map(({ code, layer }) => [code, layer]);
    assert.deepEqual(Object.fromEntries(layers), {
      460: 'client',
      463: 'client',
      464: 'edge',
      520: 'origin',
      521: 'origin',
      522: 'network',
      523: 'network',
      524: 'origin',
      525: 'tls',
      526: 'tls',
      527: 'network',
      530: 'dns',
      561: 'edge',
      562: 'edge',
    });
  });

  test('numbers outside 100 to 599 say so', () => {
    const outside = entries.filter(entry => Number(entry.code) > 599);
    assert.deepEqual(
      outside.map(entry => entry.id),
      ['shopify-783', 'linkedin-999'],
    );
    for (const entry of outside) assert.match(entry.summary, /outside the range/, entry.id);
  });

  test('the easily mistaken ones are put right', () => {
    const says = (id: string, pattern: RegExp) => assert.match(saidAbout(find(id)), pattern, id);
    says('cpanel-509', /core of Apache httpd keeps 509 .*unused/);
    says('esri-498', /\b200\b/);
    says('esri-499', /\b200\b/);
    says('aws-elb-561', /load balancer itself sends/);
    says('aws-elb-464', /target group/);
    says('shopify-430-rate-limit', /\*\*431\*\*/);
    says('cloudflare-530', /1xxx/);
    says('exchange-activesync-451', /X-MS-Location/);
    assert.deepEqual(
      find('exchange-activesync-451').headers?.map(header => header.name),
      ['X-MS-Location'],
    );
    assert.deepEqual(
      find('aws-elb-463').headers?.map(header => [header.name, header.need]),
      [['X-Forwarded-For', 'request']],
    );
  });
});

suite('vendors: against the sources of nginx and Apache', () => {
  const nginxCodes = sourceCodes('nginx');
  const named = (entry: { phrase: string; formerPhrases?: readonly string[]; otherPhrases?: readonly string[] }) =>
    [entry.phrase, ...(entry.formerPhrases ?? []), ...(entry.otherPhrases ?? [])].map(name => name.toLowerCase());

  test("nginx's own codes are those that IANA does not have", () => {
    const own = nginxCodes.filter(({ code }) => registry.entry(`iana-${code}`) === undefined);
    assert.deepEqual(
      own.map(({ code }) => code),
      owned.nginx,
    );
  });

  for (const [server, codes] of [
    ['nginx', nginxCodes],
    ['apache', sourceCodes('apache')],
  ] as const) {
    test(`every name that ${server} prints is known for its number`, () => {
      const unknown = codes.filter(({ code, title }) => {
        const entry = registry.entry(`iana-${code}`) ?? registry.entry(`nginx-${code}`);
        return title !== undefined && !(entry && named(entry).includes(title.toLowerCase()));
      });
      assert.deepEqual(unknown, []);
    });
  }

  test('Apache httpd prints neither 509 nor any other number of a vendor', () => {
    const printed = sourceCodes('apache').map(({ code }) => code);
    assert.ok(printed.includes(508) && !printed.includes(509));
    assert.deepEqual(
      printed.filter(code => registry.entry(`iana-${code}`) === undefined),
      [],
    );
  });
});
