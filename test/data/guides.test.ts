/**
 * Checks the guides of `data/guides`: that none is missing, that their form is the one agreed on, and that their tables and
 * examples say of a code what the registry says. Which wording is the better one is left to their readers.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as v from 'valibot';
import { type Entry, loadRegistry } from '../../src/registry/codes';
import { registryFileSchema } from '../../src/registry/registrySchema';

const folder = 'data/guides';
const registry = loadRegistry();

/** Every comparison with its status codes, in the order in which it is named. */
const expected: Readonly<Record<string, readonly number[]>> = {
  k1: [401, 403],
  k2: [400, 422],
  k3: [404, 410],
  k4: [403, 404],
  k5: [401, 407],
  k6: [100, 417],
  k7: [200, 203],
  k8: [201, 202],
  k9: [204, 205],
  k10: [200, 204],
  k11: [207, 208],
  k12: [208, 508],
  k13: [301, 302],
  k14: [302, 303, 307],
  k15: [301, 308, 307],
  k16: [304, 200],
  k17: [206, 416],
  k18: [305, 306],
  k19: [400, 415, 422],
  k20: [405, 501],
  k21: [412, 428],
  k22: [420, 429],
  k23: [429, 430],
  k24: [429],
  k25: [431],
  k26: [413, 414, 431],
  k27: [444, 499],
  k28: [495, 496, 497, 400],
  k29: [498, 499],
  k30: [499],
  k31: [451],
  k32: [499, 460],
  k33: [500],
  k34: [502, 504],
  k35: [503, 500],
  k36: [511],
  k37: [598, 599],
  k38: [530],
  k39: [420],
  n1: [301, 302, 303, 307, 308],
  n2: [502, 503, 504],
  n3: [200, 201, 202, 204],
  n4: [409, 412, 428],
  n5: [429, 503],
  n6: [400, 404, 422],
  n7: [400, 409],
  n8: [401, 419, 440],
  n9: [404, 405, 501],
  n10: [403, 405],
  n11: [406, 415],
  n12: [408, 504],
  n13: [408, 499, 460],
  n14: [410, 301],
  n15: [403, 451],
  n16: [421, 404, 400],
  n17: [423, 409],
  n18: [424, 409, 207],
  n19: [425, 503],
  n20: [426, 505, 101],
  n21: [507, 413],
  n22: [508],
  n23: [520, 502],
  n24: [521, 522, 523, 524],
  n25: [525, 526, 495, 496],
  n26: [102, 103, 104],
  n27: [202, 303, 200],
  n28: [204, 304],
  n29: [206, 200],
  n30: [302, 401],
  n31: [429, 529, 503],
  n32: [418, 403],
};

/** What each topic is about: whatever is listed as covering it has to hold such a word. */
const topics: Readonly<Record<string, RegExp>> = {
  G1: /Expect/,
  G2: /If-None-Match/,
  G3: /lost update|work gets lost/i,
  G4: /\bRange\b/,
  G5: /post, redirect, get/i,
  G6: /POST.+GET/s,
  G7: /loop/i,
  G8: /\bAccept\b/,
  G9: /Basic|Digest|Proxy-Authenticate/,
  G10: /mask|won't admit|not to admit|even its existence/i,
  G11: /Retry-After/,
  G12: /error body/,
  G13: /in reserve/,
  G14: /early data/i,
  G15: /connection/,
  G16: /captive portal/i,
  G17: /blocked-by/,
  G18: /WebDAV/,
  G19: /\bdelta\b/,
  G20: /\bpoll/i,
  G21: /convention/,
  G22: /failed validation/,
  G23: /\b4[23]0\b/,
  G24: /CSRF|session/,
  G25: /\btoken\b/,
  G26: /client certificate|certificate of a \*client\*|intermediate certificates/i,
  G27: /\borigin\b/,
  G28: /timeout/,
  G29: /form sent with GET/,
  G30: /stale|guess|transform|cut off/,
  G31: /error page|header field|common log format|reply of (another protocol|FTP)/,
  F44: /Google/,
  F45: /\b410\b.+same|as with 404/s,
  F46: /signals|planned downtime/,
  F47: /soft 404/,
  F48: /same result|as with 404/,
};

interface Guide {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
}

function read(name: string): Guide {
  const text = fs.readFileSync(`${folder}/${name}.md`, 'utf8');
  const [, head = '', body = ''] = /^---\n(.+?)\n---\n\n(.+)$/s.exec(text) ?? [];
  const fields = head.split('\n').map(line => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
  return { name, fields: Object.fromEntries(fields), body };
}

const names = fs.readdirSync(folder);
const guides = names.filter(name => name.endsWith('.md')).map(name => read(name.slice(0, -'.md'.length)));
const codesOf = (guide: Guide) => (guide.fields.codes ?? '').split(', ').map(Number);

/** Fenced blocks: the language and the text between the fences. */
function fencesOf(body: string) {
  return [...body.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, language = '', text = '']) => ({ language, text }));
}

/** Phrases that software prints because it has no name for the number. */
const printed: Readonly<Record<number, string>> = { 419: 'unknown status' };

const prose = (body: string) => body.replace(/^```.*?^```$/gms, '');

interface Message {
  readonly guide: string;
  readonly code: number | undefined;
  readonly phrase: string | undefined;
  readonly fields: readonly (readonly [string, string])[];
  readonly content: string | undefined;
}

function messageOf(guide: string, text: string): Message {
  const [head = '', ...rest] = text.split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const [, code, phrase] = /^HTTP\/[\d.]+ (\d{3})(?: (.+))?$/.exec(first) ?? [];
  return {
    guide: `${guide}: ${first}`,
    code: code === undefined ? undefined : Number(code),
    phrase,
    fields: lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    content: rest.length ? rest.join('\n\n') : undefined,
  };
}

const messages = guides.flatMap(({ name, body }) =>
  fencesOf(body)
    .filter(({ language }) => language === 'http')
    .map(({ text }) => messageOf(name, text)),
);
const responses = messages.filter(message => message.code !== undefined);
const field = (message: Message, name: string) => message.fields.find(([key]) => key === name.toLowerCase())?.[1];

/** The first table of a guide, cell by cell; the second row, which only draws the line, is left out. */
function tableOf({ body }: Guide): readonly (readonly string[])[] {
  const lines = /(?:^\|.*\|\n)+/m.exec(prose(body))?.[0].trim().split('\n') ?? [];
  return lines
    .filter((_, index) => index !== 1)
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    );
}

/** What a guide's table says about a registered code: the name of the row or column, the code, the cell. */
function claimsOf(guide: Guide) {
  const [head = [], ...rows] = tableOf(guide);
  const codeIn = (cell: string | undefined) => Number(/^\d{3}\b/.exec(cell ?? '')?.[0]);
  return rows.flatMap(row =>
    row.slice(1).map((cell, index) => {
      const column = head[index + 1];
      const transposed = codeIn(row[0]) > 0;
      const entry = registry.entry(`iana-${codeIn(transposed ? row[0] : column)}`);
      return { guide: guide.name, about: (transposed ? column : row[0]) ?? '', entry, cell };
    }),
  );
}

const claims = guides.flatMap(claimsOf).filter((claim): claim is Claim => claim.entry !== undefined);
type Claim = Omit<ReturnType<typeof claimsOf>[number], 'entry'> & { readonly entry: Entry };

suite('guides: what there is', () => {
  test('a guide for each of the 71 comparisons, and nothing else but the list of topics', () => {
    assert.equal(Object.keys(expected).length, 71);
    assert.deepEqual([...names].sort(), [...Object.keys(expected).map(id => `${id}.md`), 'coverage.json'].sort());
  });

  for (const guide of guides) {
    test(`${guide.name} has its id, codes, title and sources`, () => {
      assert.deepEqual(Object.keys(guide.fields), ['id', 'title', 'codes', 'sources']);
      assert.equal(guide.fields.id, guide.name);
      assert.deepEqual(codesOf(guide), expected[guide.name]);
      assert.match(guide.fields.title ?? '', /^[A-Z0-9].{8,50}\?$/);
      for (const source of (guide.fields.sources ?? '').split(' | '))
        assert.match(source, /^RFC \d{3,5}( (§\d+(\.\d+)*|Appendix [A-Z](\.\d)?))?$|: https:\/\/\S+$/, source);
    });
  }

  test('every code has an entry', () => {
    const unknown = guides.flatMap(codesOf).filter(code => registry.statuses(code).length === 0);
    assert.deepEqual(unknown, []);
  });

  test('no two titles are the same', () => {
    const titles = guides.map(guide => guide.fields.title);
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
  });

  test('no source is a document that another one has replaced', () => {
    const replaced = /RFC (2068|2616|723\d|7540|7234)\b/;
    assert.deepEqual(
      guides.filter(guide => replaced.test(guide.fields.sources ?? '')).map(guide => guide.name),
      [],
    );
  });
});

suite('guides: names and notes', () => {
  test('a name that a code has lost stands only where its history is told', () => {
    const former = registry.entries.flatMap(entry => entry.formerPhrases ?? []);
    const found = guides.flatMap(({ name, body }) =>
      former.filter(phrase => body.includes(phrase)).map(phrase => `${name}: ${phrase}`),
    );
    assert.deepEqual(found.sort(), ['k18: Switch Proxy', 'n19: Unordered Collection']);
  });

  test('what is said of search engines has their documentation as a source', () => {
    const speaking = guides.filter(({ body }) => /Search engines|Crawlers|Google's documentation/.test(body));
    assert.ok(speaking.length >= 6, `${speaking.length}`);
    for (const { name, fields } of speaking)
      assert.match(fields.sources ?? '', /developers\.google\.com\/(search|crawling)/, name);
  });

  test('what a vendor does has a page of that vendor as a source', () => {
    for (const guide of guides) {
      const registered = (code: number) => registry.entry(`iana-${code}`) !== undefined;
      if (codesOf(guide).every(registered)) continue;
      assert.match(guide.fields.sources ?? '', /: https:/, guide.name);
    }
  });
});

suite('guides: form', () => {
  for (const { name, body, fields } of guides) {
    test(`${name} decides, compares and shows an example`, () => {
      const [decision = ''] = body.split('\n\n');
      assert.match(decision, /^(nginx |[A-Z0-9]).{40,260}[.?]$/, 'opens with the sentence that decides');
      const rows = tableOf({ name, body, fields });
      assert.ok(rows.length >= 4, 'has a table');
      assert.deepEqual(
        rows.filter(row => row.length !== rows[0]?.length || row.slice(1).some(cell => cell === '')),
        [],
        'every cell of the table says something',
      );
      assert.match(body, /^\*\*Worked example\.\*\* /m);
      const blocks = fencesOf(body);
      assert.ok(blocks.length > 0, 'has an example');
      assert.equal(body.match(/^```/gm)?.length, blocks.length * 2, 'every block is named and closed');
      assert.match(prose(body), /^\*\*(Mind|Often confused|History)\.\*\* /m);
    });

    test(`${name} is short`, () => {
      const words = body.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
      assert.ok(words >= 60 && words <= 400, `${words} words`);
    });

    test(`${name} links to guides that exist, under their titles, and to no other place`, () => {
      for (const [, label, target = ''] of prose(body).matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
        const other = guides.find(guide => `${guide.name}.md` === target);
        assert.notEqual(target, `${name}.md`);
        assert.equal(label, other?.fields.title, target);
      }
    });

    test(`${name} keeps to the Markdown that is drawn`, () => {
      assert.doesNotMatch(prose(body).replace(/`[^`\n]+`/g, 'code'), /^#|^>|^\d+\. |<[a-z]|!\[|[“”]|\t| $/m);
    });
  }
});

suite('guides: tables against the registry', () => {
  const meaning: Readonly<Record<string, readonly Entry['cacheable'][]>> = {
    Yes: ['default'],
    No: ['explicit'],
    Never: ['never'],
  };

  test('what is cacheable by default', () => {
    const found = claims.filter(
      claim => claim.about === 'Cacheable by default' && /^(Yes|No|Never)\b/.test(claim.cell),
    );
    assert.ok(found.length > 40, `${found.length}`);
    const wrong = found.filter(({ entry, cell }) => !meaning[cell.split(/\W/)[0] ?? '']?.includes(entry.cacheable));
    assert.deepEqual(
      wrong.map(({ guide, entry }) => `${guide}: ${entry.code}`),
      [],
    );
  });

  test('what must not be stored', () => {
    const found = claims.filter(({ cell }) => /must not (be )?store|never stored/i.test(cell));
    assert.ok(found.length >= 6, `${found.length}`);
    assert.deepEqual(
      found.filter(({ entry }) => entry.cacheable !== 'never').map(({ guide, entry }) => `${guide}: ${entry.code}`),
      [],
    );
  });

  test('which header fields are a must', () => {
    const found = claims.filter(({ cell }) => cell.includes('is a must'));
    assert.ok(found.length >= 8, `${found.length}`);
    for (const { guide, entry, cell } of found) {
      const name = /^`([\w-]+)` is a must/.exec(cell)?.[1];
      const must = entry.headers?.some(header => header.name === name && header.need === 'must');
      assert.ok(must, `${guide}: ${entry.code} ${cell}`);
    }
  });

  test('a column is headed by a phrase of its code', () => {
    const phrases = (code: number) =>
      registry.statuses(code).flatMap(entry => [entry.phrase, ...(entry.otherPhrases ?? [])]);
    for (const guide of guides)
      for (const cell of tableOf(guide)[0] ?? []) {
        const [, code, phrase] = /^(\d{3}) (\(?[A-Z].*)$/.exec(cell) ?? [];
        if (phrase) assert.ok(phrases(Number(code)).includes(phrase), `${guide.name}: ${cell}`);
      }
  });
});

suite('guides: examples', () => {
  test('a message is a request or a response, and its fields are fields', () => {
    assert.ok(messages.length > 130, `${messages.length}`);
    for (const message of messages) {
      assert.match(message.guide, /: (HTTP\/[12](\.1)? \d{3}( \S.*)?|[A-Z]+ \S+ HTTP\/(1\.1|2))$/);
      for (const [name, value] of message.fields) assert.match(`${name}: ${value}`, /^[a-z-]+: \S/, message.guide);
    }
  });

  test('a request names its host', () => {
    const nameless = messages.filter(message => message.code === undefined && !field(message, 'Host'));
    assert.deepEqual(nameless, []);
  });

  test('a response has the phrase of its code, as some publisher writes it', () => {
    for (const { guide, code = 0, phrase } of responses) {
      const entries = registry.statuses(code);
      assert.ok(entries.length > 0, guide);
      const known = entries.flatMap(entry => [entry.phrase, ...(entry.otherPhrases ?? [])]);
      if (phrase !== printed[code]) assert.ok(phrase === undefined || known.includes(phrase), guide);
    }
  });

  test('header fields that a code demands are there', () => {
    for (const response of responses) {
      const demanded = registry.entry(`iana-${response.code}`)?.headers?.filter(header => header.need === 'must') ?? [];
      for (const { name } of demanded)
        if (response.code !== 226) assert.ok(field(response, name), `${response.guide}: ${name}`);
    }
  });

  test('a response that has no content shows none', () => {
    const bare = responses.filter(({ code = 0 }) => code < 200 || [204, 205, 304].includes(code));
    assert.ok(bare.length >= 7, `${bare.length}`);
    for (const response of bare) {
      assert.equal(response.content, undefined, response.guide);
      assert.equal(field(response, 'Content-Length'), response.code === 205 ? '0' : undefined, response.guide);
    }
  });

  test('a redirect says where to go', () => {
    const redirects = responses.filter(({ code = 0 }) => [301, 302, 303, 307, 308].includes(code));
    assert.ok(redirects.length >= 10, `${redirects.length}`);
    for (const redirect of redirects) assert.ok(field(redirect, 'Location'), redirect.guide);
  });

  test('a response that must not be stored sets no lifetime', () => {
    for (const response of responses)
      if (registry.entry(`iana-${response.code}`)?.cacheable === 'never')
        assert.doesNotMatch(field(response, 'Cache-Control') ?? '', /max-age|public/, response.guide);
  });

  test('the length fits the content, and a request with content states both length and type', () => {
    for (const message of messages) {
      if (message.content === undefined) continue;
      const length = field(message, 'Content-Length');
      const real = String(new TextEncoder().encode(message.content).length);
      assert.equal(length ?? real, real, message.guide);
      if (message.code === undefined) assert.ok(length && field(message, 'Content-Type'), message.guide);
    }
  });

  test('JSON can be read', () => {
    for (const message of messages)
      if (message.content !== undefined && field(message, 'Content-Type')?.endsWith('json'))
        assert.doesNotThrow(() => JSON.parse(message.content ?? ''), message.guide);
  });
});

suite('guides: topics', () => {
  const coverage = v.parse(
    v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))),
    JSON.parse(fs.readFileSync(`${folder}/coverage.json`, 'utf8')),
  );
  const entryTexts = new Map(
    fs
      .readdirSync('data/codes')
      .map(name => v.parse(registryFileSchema, JSON.parse(fs.readFileSync(`data/codes/${name}`, 'utf8'))))
      .flatMap(({ publisher, entries }) =>
        entries.map(entry => {
          const id = entry.id ?? `${publisher.id}-${String(entry.code).replace('.', '-')}`;
          const { happened, client, server, rest, history } = entry.details ?? {};
          return [id, [entry.summary, happened, client, server, rest, history].join('\n')] as const;
        }),
      ),
  );
  const textOf = (id: string) => guides.find(guide => guide.name === id)?.body ?? entryTexts.get(id);

  test('every topic is accounted for, and no other', () => {
    const numbers = (letter: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, step) => `${letter}${from + step}`);
    const all = [...numbers('G', 1, 31), ...numbers('F', 44, 48)];
    assert.deepEqual(Object.keys(coverage), all);
    assert.deepEqual(Object.keys(topics), all);
  });

  for (const [topic, ids] of Object.entries(coverage)) {
    test(`what is listed for ${topic} exists and speaks of it`, () => {
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) {
        const text = textOf(id);
        assert.ok(text, `${topic} lists ${id}, which is neither a guide nor an entry`);
        assert.match(text, topics[topic] ?? /^$/, id);
      }
    });
  }

  test('how search engines treat each class is dated', () => {
    for (const id of coverage.F44 ?? []) assert.match(textOf(id) ?? '', /as of November 2026/, id);
  });
});
