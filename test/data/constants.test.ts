import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as http2 from 'node:http2';
import { StatusCodes } from 'http-status-codes';
import statuses from 'statuses';
import * as v from 'valibot';
import { findConstants } from '../../src/recogniser/constants';
import { type ConstantSetSource, constantSetSchema } from '../../src/registry/constantSchema';
import { constantSets } from '../../src/registry/constants';
import { phraseOf, registeredCodes } from '../../src/registry/naming';

const read = (name: string): unknown => JSON.parse(fs.readFileSync(name, 'utf8'));
const fileNames = fs.readdirSync('data/constants').filter(name => name.endsWith('.json'));
const files: readonly ConstantSetSource[] = fileNames.map(name => {
  const checked = v.safeParse(constantSetSchema, read(`data/constants/${name}`));
  assert.ok(
    checked.success,
    `data/constants/${name}: ${checked.issues?.map(issue => `${v.getDotPath(issue)}: ${issue.message}`)}`,
  );
  return checked.output;
});
const sets = constantSets(files);

const familySchema = v.array(
  v.strictObject({
    id: v.string(),
    names: v.number(),
    codes: v.number(),
    source: v.string(),
    version: v.string(),
    note: v.exactOptional(v.string()),
  }),
);
const families = v.parse(familySchema, read('data/sources/constants/families.json'));
/** Set id -> all its names as they stand in the source of families.json: `NotFound=404 Gone=410`. */
const sourceNames = v.parse(v.record(v.string(), v.string()), read('data/sources/constants/names.json'));

/** Names as the source of a set has them: name -> code. */
function checkNames(id: string, names: Readonly<Record<string, number>>) {
  const ours = (sets.set(id)?.members ?? []).filter(member => member.standing !== 'twin');
  const sorted = (pairs: readonly (readonly [string, number])[]) =>
    pairs.map(([name, code]) => `${name}=${code}`).sort();
  assert.deepEqual(sorted(ours.map(({ name, code }) => [name, code])), sorted(Object.entries(names)));
}

suite('data/constants', () => {
  test('a file is named for its set, and every set has a rank of its own', () => {
    assert.deepEqual(
      files.map(({ id }) => `${id}.json`),
      fileNames,
    );
    assert.equal(new Set(files.map(({ rank }) => rank)).size, files.length);
  });

  test('every set has a source with numbers, and every source a set', () =>
    assert.deepEqual(families.map(({ id }) => id).sort(), files.map(({ id }) => id).sort()));

  for (const { id, names, codes } of families) {
    test(`${id} has the number of names and codes that its source has`, () => {
      const members = (sets.set(id)?.members ?? []).filter(member => member.standing !== 'twin');
      assert.equal(new Set(members.map(({ name }) => name)).size, names);
      assert.equal(new Set(members.map(({ code }) => code)).size, codes);
      assert.equal(members.length, names);
    });
  }

  for (const file of files) {
    const set = sets.set(file.id);
    const listed = [file.except, file.also, file.outside].flatMap(names => Object.entries(names ?? {}));

    test(`${file.id}: exceptions resolve, deprecated names exist`, () => {
      for (const [code, names] of listed) {
        for (const name of [names].flat()) assert.equal(set?.codeOf(name), Number(code), name);
      }
      for (const name of file.deprecated ?? []) assert.notEqual(set?.codeOf(name), undefined, name);
    });

    test(`${file.id}: no exception is what a form gives anyway`, () => {
      const { except: _except, ...formsOnly } = file;
      const regular = constantSets([formsOnly]).all[0];
      for (const [code, names] of Object.entries(file.except ?? {}))
        assert.notDeepEqual(regular?.namesOf(Number(code)), [names].flat(), `${code} needs no exception`);
    });

    test(`${file.id}: proofs have what they ask for`, () => {
      for (const way of file.written) {
        if (way.with === 'import') assert.ok(file.imports?.length, 'imports');
        if (way.with === 'position') assert.ok(file.positions?.length, 'positions');
      }
    });

    test(`${file.id}: examples hold`, () => {
      assert.ok(file.true.length + file.false.length >= 5, 'five lines or more');
      assert.ok(file.true.length >= 3 && file.false.length >= 2, 'three lines with its names, two look-alikes');
      for (const example of file.true) {
        const { text, language, marked } = unmarked(file, example);
        const found = findConstants(text, language, sets);
        assert.equal(remarked(text, found), marked);
        for (const { set: by, name } of found) assert.equal(by, file.id, `${name} in ${text}`);
      }
      for (const example of file.false) {
        const { text, language, marks } = unmarked(file, example);
        const own = findConstants(text, language, sets).filter(({ set: by }) => by === file.id);
        for (const mark of marks)
          assert.ok(!own.some(({ start, end }) => start < mark.end && end > mark.start), `${file.id} found in ${text}`);
      }
    });
  }

  test('phrases are those of an independent list', () => {
    for (const code of registeredCodes) {
      // The package still has the phrases of RFC 7231 and RFC 4918.
      assert.equal(phraseOf(code, '7231')?.toLowerCase(), statuses.message[code]?.toLowerCase(), String(code));
    }
  });

  test('every set has the names of its source', () =>
    assert.deepEqual(Object.keys(sourceNames).sort(), files.map(({ id }) => id).sort()));

  for (const [id, names] of Object.entries(sourceNames))
    test(`${id} has the names of its source`, () =>
      checkNames(
        id,
        Object.fromEntries(
          names.split(' ').map(pair => {
            const [name = '', code] = pair.split('=');
            return [name, Number(code)];
          }),
        ),
      ));

  test("http2.constants are Node's own", () => {
    const own = Object.entries(http2.constants).filter(
      (entry): entry is [string, number] => entry[0].startsWith('HTTP_STATUS_') && typeof entry[1] === 'number',
    );
    checkNames('node-http2-constants', Object.fromEntries(own));
  });

  test('StatusCodes are those of the package', () => {
    const own = Object.entries(StatusCodes).filter(
      (entry): entry is [string, StatusCodes] => typeof entry[1] === 'number',
    );
    checkNames('npm-http-status-codes', Object.fromEntries(own));
  });
});

type Example = ConstantSetSource['true'][number];

/** The text of an example without its marks, and the offsets that they enclosed. */
function unmarked(file: ConstantSetSource, example: Example) {
  const marked = typeof example === 'string' ? example : example.text;
  const language = typeof example === 'string' ? (file.languages[0] ?? '') : example.language;
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(?=«)|(?<=»)/)) {
    const bare = piece.replace(/[«»]/g, '');
    if (piece.startsWith('«')) marks.push({ start: text.length, end: text.length + bare.length });
    text += bare;
  }
  return { text, language, marked, marks };
}

function remarked(text: string, found: readonly { readonly start: number; readonly end: number }[]) {
  let marked = '';
  let at = 0;
  for (const { start, end } of found) {
    marked += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return marked + text.slice(at);
}
