/** What of a user's registry is used, and what the Problems view says about the rest, at which place. */
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRegistry, type Owner, type RegistryProblem, type TakenIds } from '../../src/registry/checkRegistry';
import { entryId } from '../../src/registry/codes';
import { registryJsonSchema } from '../../src/registry/registryJsonSchema';
import { entrySchema, type RegistryFile } from '../../src/registry/registrySchema';

const schema = registryJsonSchema();
const free: TakenIds = { publisher: () => undefined, entry: () => undefined };
const publisher = '"publisher": { "id": "our-kettle", "name": "Our Kettle", "kind": "custom", "introduction": "Tea." }';
const withEntries = (entries: string) => `{ ${publisher}, "entries": [${entries}] }`;
const kettle = '{ "code": 799, "phrase": "Kettle Empty", "summary": "Water is missing." }';

/** Checks a text in which « and » stand around each place that a problem must name. */
function check(marked: string, messages: readonly (string | RegExp)[], taken = free): RegistryFile | undefined {
  const { file, problems } = checkRegistry(schema, marked.replace(/[«»]/g, ''), taken);
  assert.equal(withMarks(marked.replace(/[«»]/g, ''), problems), marked);
  assert.equal(problems.length, messages.length, JSON.stringify(problems));
  messages.forEach((message, place) => {
    const said = `${problems[place]?.severity}: ${problems[place]?.message}`;
    if (typeof message === 'string') assert.equal(said, message);
    else assert.match(said, message);
  });
  return file;
}

function withMarks(text: string, problems: readonly RegistryProblem[]): string {
  const marks = problems.flatMap(({ start, end }) => [`${start}«`, `${end}»`]);
  const at = (offset: number, mark: string) => (marks.includes(`${offset}${mark}`) ? mark : '');
  return [...`${text}\0`]
    .map((character, offset) => `${at(offset, '»')}${at(offset, '«')}${character}`)
    .join('')
    .slice(0, -1);
}

const codesOf = (file: RegistryFile | undefined) => file?.entries.map(({ code }) => code);

suite('checkRegistry', () => {
  suite('uses', () => {
    test('a sound file as it is', () =>
      assert.deepEqual(check(withEntries(kettle), []), {
        publisher: { id: 'our-kettle', name: 'Our Kettle', kind: 'custom', introduction: 'Tea.' },
        entries: [{ code: 799, phrase: 'Kettle Empty', summary: 'Water is missing.' }],
      }));
    test('comments and trailing commas', () =>
      assert.deepEqual(codesOf(check(`// ours\n${withEntries(`${kettle}, /* more */`)}`, [])), [799]));
    test('texts without what turns or breaks the text around them', () => {
      const entry = '{ "code": 799, "phrase": "Kettle\\n\\u202eEmpty\\u0007 \\ud800", "summary": "שלום 🫖" }';
      const [read] = check(withEntries(entry), [])?.entries ?? [];
      assert.equal(read?.phrase, 'Kettle Empty');
      assert.equal(read?.summary, 'שלום 🫖');
    });
    test('long texts with their lines', () => {
      const entry = kettle.replace('}', ', "details": { "happened": "Tea.\\r\\n\\r\\n- Much tea" } }');
      assert.equal(check(withEntries(entry), [])?.entries[0]?.details?.happened, 'Tea.\n\n- Much tea');
    });
    test('one number twice, if the ids differ', () =>
      assert.deepEqual(
        codesOf(check(withEntries(`${kettle}, ${kettle.replace('{', '{ "id": "tea",')}`), [])),
        [799, 799],
      ));
  });

  suite('leaves out what is wrong and keeps the rest:', () => {
    test('an entry with a wrong number', () =>
      assert.deepEqual(
        codesOf(
          check(withEntries(`${kettle}, { "code": «99», "phrase": "A", "summary": "B" }`), [
            'error: "code": write a whole number from 100 to 9999; this entry is left out until that is mended',
          ]),
        ),
        [799],
      ));
    test('an entry without a key', () =>
      assert.deepEqual(
        codesOf(
          check(withEntries(`${kettle}, «{» "code": 798, "phrase": "A" }`), [/^error: "summary": this key is missing/]),
        ),
        [799],
      ));
    test('an entry with a word that is not one of a list', () =>
      check(withEntries(`${kettle}, { "code": 798, "phrase": "A", "summary": "B", "retry": «"often"» }`), [
        /^error: "retry": write "not-needed" or "as-is" or "later"/,
      ]));
    test('an entry with a link to anything but a page', () =>
      check(withEntries(`${kettle}, { "code": 798, "phrase": "A", "summary": "B", "link": «"command:x"» }`), [
        /^error: "link": write a full address that begins with https:/,
      ]));
    test('what is no entry', () => check(withEntries(`${kettle}, «7»`), [/^error: an object \{ \} belongs here/]));
    test('a key that nobody knows', () => {
      const file = check(withEntries(kettle.replace('}', ', «"colour"»: "red" }')), [
        'warning: "colour": registries have no such key here; it is left out',
      ]);
      assert.deepEqual(Object.keys(file?.entries[0] ?? {}), ['code', 'phrase', 'summary']);
    });
    test('two keys that nobody knows', () => {
      const file = check(withEntries(kettle.replace('}', ', «"colour"»: "red", «"size"»: 2 }')), [/colour/, /size/]);
      assert.deepEqual(Object.keys(file?.entries[0] ?? {}), ['code', 'phrase', 'summary']);
    });
    test('a hundred thousand keys that nobody knows, each found at once', function () {
      this.timeout(20_000);
      const keys = Array.from({ length: 100_000 }, (_, place) => `, "key${place}": 0`);
      const { file, problems } = checkRegistry(schema, withEntries(kettle.replace('}', `${keys.join('')} }`)), free);
      assert.deepEqual(Object.keys(file?.entries[0] ?? {}), ['code', 'phrase', 'summary']);
      assert.deepEqual(
        problems.map(({ message }) => message),
        ['"key0": registries have no such key here; it is left out; the same holds for 99,999 more places'],
      );
    });
    test('a former phrase that has no words', () => {
      const details = '"details": { "happened": "Tea.", "formerIn": { «""»: "RFC 1", "Tea": "RFC 2" } }';
      const file = check(withEntries(kettle.replace('}', `, ${details} }`)), [
        'warning: "": this is empty; it is left out',
      ]);
      assert.deepEqual(file?.entries[0]?.details?.formerIn, { Tea: 'RFC 2' });
    });
    test('an entry with a value of another kind', () => {
      const entry = (more: string) => `{ "code": 798, "phrase": "A", "summary": "B", ${more} }`;
      const wrong = (more: string, message: RegExp) => check(withEntries(`${kettle}, ${entry(more)}`), [message]);
      wrong('"headers": «{}»', /^error: "headers": a list \[ \] belongs here; this entry is left out/);
      wrong('"details": «[]»', /"details": an object \{ \} belongs here/);
      wrong('"link": «5»', /"link": a text in double quotes belongs here/);
      wrong('"related": [404, «null»]', /: a number or a text in double quotes belongs here/);
      wrong('"replacedBy": [«"404"»]', /: a number belongs here/);
    });
    test('an entry whose number is none that could be sent', () => {
      const wrong = (code: string, message: RegExp) =>
        check(withEntries(`${kettle}, { "code": «${code}», "phrase": "A", "summary": "B" }`), [message]);
      wrong('404.5', /write a whole number from 100 to 9999/);
      wrong('10000', /write a whole number from 100 to 9999/);
      wrong('"404"', /write a number without quotes, or a sub-code as "404.13"/);
    });
    test('the end of a text that is too long, without half a character', () => {
      const { file, problems } = checkRegistry(
        schema,
        withEntries(kettle.replace('Kettle Empty', 'a🫖'.repeat(60))),
        free,
      );
      assert.equal(file?.entries[0]?.phrase, 'a🫖'.repeat(40));
      assert.deepEqual(
        problems.map(({ message }) => message),
        ['"phrase": this is longer than 120; the rest is left out'],
      );
    });
    test('texts of a megabyte', () => {
      const long = 'tea '.repeat(250_000);
      const entry = kettle.replace('}', `, "details": { "happened": "${long}" } }`);
      assert.equal(checkRegistry(schema, withEntries(entry), free).file?.entries[0]?.details?.happened.length, 2000);
    });
    test('a number that is described twice', () => {
      const twice = withEntries(`\r\n${kettle},\r\n${kettle.replace('799', '«799»')}`);
      const said =
        'error: 799 is described above already (line 2); if both meanings are meant, give each an "id"; this entry is left out until that is mended';
      assert.deepEqual(codesOf(check(twice, [said])), [799]);
    });
    test('an entry whose id is taken, in this file', () => {
      const withId = (entry: string) => entry.replace('{', '{ "id": "our-kettle-799",');
      const marked = (entry: string) => withId(entry).replace('"our-kettle-799"', '«"our-kettle-799"»');
      const said = /the entry at line 1 has the id "our-kettle-799" already; give this one an "id" of its own/;
      for (const first of [kettle, withId(kettle)])
        assert.deepEqual(codesOf(check(withEntries(`${first}, ${marked(kettle)}`), [said])), [799]);
      check(withEntries(`${withId(kettle)}, ${kettle.replace('799', '«799»')}`), [said]);
    });
    test('an entry whose id is taken elsewhere', () =>
      check(
        withEntries(`${kettle}, ${kettle.replace('{', '{ "id": «"k1"»,')}`),
        [/a built-in entry or guide has the id "k1"/],
        {
          ...free,
          entry: id => (id === 'k1' ? {} : undefined),
        },
      ));
    test('an entry that another file has in other words, but not one that it has alike', () => {
      const file = 'tea/own.http-status.json';
      const alike = JSON.stringify(JSON.parse(kettle));
      const other = kettle.replaceAll('799', '798');
      const marked = withEntries(`${kettle}, ${kettle.replace('799', '«798»')}, ${kettle.replace('799', '797')}`);
      const owners: Readonly<Record<string, Owner>> = {
        'our-kettle-799': { file, alike },
        'our-kettle-798': { file, alike: other },
      };
      const said = [/^error: tea\/own.http-status.json describes 798 already, in other words; write the same in both/];
      assert.deepEqual(codesOf(check(marked, said, { ...free, entry: id => owners[id] })), [797]);
    });
    test('the first of two equal keys', () =>
      assert.equal(
        check(withEntries(kettle.replace('}', ', «"phrase"»: "Kettle Dry" }')), [
          /^warning: "phrase" stands here twice/,
        ])?.entries[0]?.phrase,
        'Kettle Dry',
      ));
    test('more readings of a number than anybody can tell apart', () => {
      const readings = Array.from({ length: 25 }, (_, place) => kettle.replace('{', `{ "id": "tea-${place}",`));
      const { file, problems } = checkRegistry(schema, withEntries(readings.join()), free);
      assert.equal(file?.entries.length, 20);
      assert.match(problems[0]?.message ?? '', /^799 has more than 20 meanings here/);
    });
    test('more entries than 10,000', () => {
      const entries = Array.from({ length: 10_001 }, (_, place) =>
        kettle.replace('799', String(9999 - (place % 9000))).replace('{', `{ "id": "tea-${place}",`),
      );
      const { file, problems } = checkRegistry(schema, withEntries(entries.join()), free);
      assert.equal(file?.entries.length, 10_000);
      assert.match(problems[0]?.message ?? '', /^"entries": this is longer than 10,000; the rest is left out/);
    });
    test('of a huge file, and says that first and each kind of problem once', () => {
      const { problems } = checkRegistry(schema, withEntries(Array(12_000).fill(kettle).join('\n,')), free);
      assert.deepEqual(
        problems.map(({ severity, message }) => `${severity}: ${message}`),
        [
          'error: "entries": this is longer than 10,000; the rest is left out',
          'error: 799 is described above already (line 1); if both meanings are meant, give each an "id"; this entry is left out until that is mended; the same holds for 9,998 more places',
        ],
      );
    });
    test('nothing of an entry whose number is never recognised in files, and says so', () => {
      const said =
        'notice: Numbers from 1000 on are not recognised in files; this one stands in the lists and is found by the search';
      const large = (more: string, code = '«1470»') =>
        withEntries(`{ "code": ${code}, ${more} "phrase": "A", "summary": "B" }`);
      assert.deepEqual(codesOf(check(large(''), [said])), [1470]);
      check(large('"kind": "status",'), [said]);
      check(large('"kind": "cloudflare-error",', '1470'), []);
      check(large('', '999'), []);
    });
  });

  suite('uses nothing of', () => {
    const unusable = (marked: string, message: RegExp, taken = free) =>
      assert.equal(check(marked, [message], taken), undefined);

    test('what is not JSON', () =>
      unusable(
        '«kettles»',
        /^error: Not JSON: this is no value; texts stand in double quotes; nothing of this file is used/,
      ));
    test('a text without its end', () =>
      assert.equal(checkRegistry(schema, withEntries(kettle).slice(0, -4), free).file, undefined));
    test('an empty file', () => assert.equal(checkRegistry(schema, '', free).problems.length, 1));
    test('a list', () => unusable('«[]»', /^error: An object \{ \} belongs here/));
    test('a file without a publisher', () =>
      unusable(
        `«{» "entries": [${kettle}] }`,
        /^error: "publisher": this key is missing; nothing of this file is used/,
      ));
    test('a publisher whose id has capitals', () =>
      unusable(
        withEntries(kettle).replace('"our-kettle"', '«"Our Kettle"»'),
        /"id": write at most 64 lower-case letters/,
      ));
    test('a built-in publisher’s id', () =>
      unusable(
        withEntries(kettle).replace('"our-kettle"', '«"nginx"»'),
        /^error: "nginx" is a built-in publisher; choose another, such as "our-nginx"; nothing of this file is used/,
        { ...free, publisher: id => (id === 'nginx' ? {} : undefined) },
      ));
    test('a publisher that another file calls otherwise', () => {
      const named = (name: string) => ({ ...free, publisher: () => ({ file: 'milk/own.json', alike: name }) });
      unusable(
        withEntries(kettle).replace('"our-kettle"', '«"our-kettle"»'),
        /^error: "our-kettle" is called “Milk” in milk\/own.json; choose another id, or write the same "name" in both/,
        named('Milk'),
      );
      assert.ok(check(withEntries(kettle), [], named('Our Kettle')));
    });
    test('a file without entries', () => unusable(withEntries('').replace('[]', '«[]»'), /"entries": this is empty/));
    test('a file in which no entry is right', () =>
      assert.equal(check(withEntries('«7»'), [/an object \{ \} belongs here/]), undefined));
    test('a hundred thousand brackets', () =>
      unusable(`«[»${'['.repeat(100_000)}`, /^error: Lists or objects are nested too deeply/));
  });

  test('names each of ten problems of a kind, and more of them once', () => {
    const said = (count: number) => checkRegistry(schema, withEntries(Array(count).fill('7').join()), free).problems;
    assert.equal(said(10).length, 10);
    assert.deepEqual(
      said(11).map(({ message }) => message),
      ['an object { } belongs here; this entry is left out until that is mended; the same holds for 10 more places'],
    );
  });
  test('a key that would change the nature of an object is one like any other', () => {
    const file = check(withEntries(kettle.replace('}', ', «"__proto__"»: { "standing": "standard" } }')), [
      /no such key/,
    ]);
    assert.equal(file?.entries[0]?.standing, undefined);
  });

  test('never fails, and all that it lets through fits the definition, with ids of its own', function () {
    this.timeout(20_000);
    const text = fc.string({ unit: 'binary', maxLength: 150 });
    const loose = fc.oneof(
      text,
      fc.integer(),
      fc.constant(null),
      fc.array(text, { maxLength: 2 }),
      fc.dictionary(text, text),
    );
    const rare = Object.keys(entrySchema.entries).filter(
      key => !['code', 'phrase', 'summary', 'details'].includes(key),
    );
    const entry = fc.record(
      {
        code: fc.oneof(fc.integer({ min: 90, max: 110 }), loose),
        phrase: text,
        summary: text,
        details: fc.record({ happened: text, example: fc.record({ request: text }) }),
        ...Object.fromEntries(rare.map(key => [key, loose])),
      },
      { requiredKeys: ['code', 'phrase'] },
    );
    const known = { id: fc.constant('our-kettle'), name: text, kind: fc.constant('custom'), introduction: text };
    const file = fc.record({ publisher: fc.oneof(fc.record(known), loose), entries: fc.oneof(fc.array(entry), loose) });
    fc.assert(
      fc.property(fc.oneof({ arbitrary: file, weight: 5 }, fc.json()), value => {
        const written = typeof value === 'string' ? value : JSON.stringify(value);
        const { file, problems } = checkRegistry(schema, written, free);
        assert.ok(file || problems.length > 0);
        for (const { start, end } of problems) assert.ok(start >= 0 && start <= end && end <= written.length + 1);
        if (!file) return;
        const again = checkRegistry(schema, JSON.stringify(file), free);
        assert.deepEqual(
          { ...again, problems: again.problems.filter(({ severity }) => severity !== 'notice') },
          { file, problems: [] },
        );
        const ids = file.entries.map(read => entryId(file.publisher.id, read));
        assert.equal(new Set(ids).size, ids.length);
      }),
      { numRuns: 100 },
    );
  });
});
