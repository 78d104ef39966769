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

/** Set id -> all its names as they stand in its source: `NotFound=404 Gone=410`. */
const sourceNames = v.parse(
  v.record(
    v.string(),
    v.pipe(v.string(), v.regex(/^\S+=\d{3}(?: \S+=\d{3})*$/, 'write names with their codes: NotFound=404 Gone=410')),
  ),
  read('data/sources/constants.json'),
);

/** Names as others have them: `NotFound=404`. */
function checkNames(id: string, names: readonly string[]) {
  const ours = (sets.set(id)?.members ?? []).filter(member => member.standing !== 'twin');
  assert.deepEqual(ours.map(({ name, code }) => `${name}=${code}`).sort(), [...names].sort());
}

suite('data/constants', () => {
  test('a file is named for its set, and every set has a rank of its own', () => {
    assert.deepEqual(
      files.map(({ id }) => `${id}.json`),
      fileNames,
    );
    assert.equal(new Set(files.map(({ rank }) => rank)).size, files.length);
  });

  test('names of sources are those of sets', () =>
    assert.deepEqual(
      Object.keys(sourceNames).filter(id => !sets.set(id)),
      [],
    ));

  for (const file of files) {
    const set = sets.set(file.id);
    const listed = [file.except, file.also, file.outside].flatMap(names => Object.entries(names ?? {}));

    test(`${file.id} has the names of its source`, () => {
      const names = sourceNames[file.id];
      assert.ok(names, 'add the names that stand in its source to data/sources/constants.json');
      checkNames(file.id, names.split(' '));
    });

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

  test("http2.constants are Node's own", () => {
    const own = Object.entries(http2.constants).filter(([name]) => name.startsWith('HTTP_STATUS_'));
    checkNames(
      'node-http2-constants',
      own.map(([name, code]) => `${name}=${code}`),
    );
  });

  test('StatusCodes are those of the package', () => {
    const own = Object.entries(StatusCodes).filter(([, code]) => typeof code === 'number');
    checkNames(
      'npm-http-status-codes',
      own.map(([name, code]) => `${name}=${code}`),
    );
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
