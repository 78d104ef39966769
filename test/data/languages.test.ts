/**
 * Checks what contributors write about languages, patterns and protocols: shapes, names, examples and fixtures.
 * Whether a pattern fires in its examples is the recogniser's test.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as v from 'valibot';
import { codesIn } from '../../src/registry/codeRanges';
import { languageSchema, type Pattern, patternFileSchema, protocolSchema } from '../../src/registry/knowledgeSchema';

interface DataFile<T> {
  readonly name: string;
  readonly value: T;
}

function readFiles<const S extends v.GenericSchema>(folder: string, schema: S): readonly DataFile<v.InferOutput<S>>[] {
  return fs.readdirSync(folder).map(fileName => {
    const name = `${folder}/${fileName}`;
    const checked = v.safeParse(schema, JSON.parse(fs.readFileSync(name, 'utf8')));
    const faults = checked.issues?.map(issue => `${v.getDotPath(issue)}: ${issue.message}`);
    assert.ok(checked.success, `${name}: ${faults?.join('; ')}`);
    return { name, value: checked.output };
  });
}

const languages = readFiles('data/languages', languageSchema);
const shared = readFiles('data/patterns', patternFileSchema);
const byId = new Map(languages.map(file => [file.value.id, file.value]));

const first =
  'javascript typescript javascriptreact typescriptreact vue python go java kotlin csharp ruby php rust nginx yaml json shellscript html markdown http log';
const others =
  'svelte astro css scss less erb blade scala groovy clojure fsharp vb c cpp objective-c swift dart elixir erlang haskell perl lua r julia powershell dockerfile makefile sql graphql apacheconf haproxy caddyfile vcl terraform hcl jsonc toml ini properties xml restructuredtext asciidoc latex plaintext diff gherkin razor haml slim ada d v nim crystal zig ocaml lisp commonlisp pascal objectpascal vala ballerina heex jsp';

const wordsOf = (list: string): readonly string[] => list.split(' ');

/** As the recogniser reads a pattern: white space and letter case don't count. */
const tokensOf = (pattern: string) => (pattern.toLowerCase().match(/\w+|\S/gu) ?? []).join(' ');

function duplicates(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function checkPatterns(patterns: readonly Pattern[]) {
  const holes = patterns.filter(({ pattern }) => pattern.split('$').length !== 2);
  assert.deepEqual(holes, [], 'write $ exactly once, where the code stands');
  const examples = patterns.flatMap(pattern => [...pattern.true, ...pattern.false]);
  const marked = /^[^«»]*«[1-9]\d\d»[^«»]*$/;
  assert.deepEqual(
    examples.filter(example => !marked.test(example)),
    [],
    'an example marks one number of three digits',
  );
}

suite('languages and patterns', () => {
  for (const { name, value } of languages) {
    test(`${name} is named for its id`, () => assert.equal(name, `data/languages/${value.id}.json`));

    test(`${name}: patterns and examples are well formed`, () => checkPatterns(value.patterns ?? []));

    test(`${name}: no pattern stands twice, here or in the language it is like`, () => {
      const inherited = value.like === undefined ? [] : (byId.get(value.like)?.patterns ?? []);
      const all = [...(value.patterns ?? []), ...inherited];
      assert.deepEqual(duplicates(all.map(({ pattern }) => tokensOf(pattern))), []);
    });

    if (value.like !== undefined)
      test(`${name} is like a language that is like no other`, () => {
        const model = byId.get(value.like ?? '');
        assert.ok(model, `${value.like} is not in data/languages`);
        assert.equal(model.like, undefined);
      });
  }

  for (const { name, value } of shared) {
    test(`${name}: patterns and examples are well formed`, () => checkPatterns(value.patterns));
  }

  test('no pattern of every language stands twice', () => {
    const all = shared.flatMap(({ value }) => value.patterns);
    assert.deepEqual(duplicates(all.map(({ pattern }) => tokensOf(pattern))), []);
  });

  test('every language that we promise is described', () => {
    const missing = wordsOf(`${first} ${others}`).filter(id => !byId.has(id));
    assert.deepEqual(missing, []);
  });

  test('an id, alias or file name belongs to one language', () => {
    const ids = languages.flatMap(({ value }) => [value.id, ...(value.aliases ?? [])].map(id => id.toLowerCase()));
    assert.deepEqual(duplicates(ids), []);
    assert.deepEqual(duplicates(languages.flatMap(({ value }) => value.files ?? [])), []);
    assert.deepEqual(duplicates(languages.flatMap(({ value }) => value.firstLine ?? [])), []);
  });

  test('file names are lower case and hold one star at most', () => {
    const names = languages.flatMap(({ value }) => value.files ?? []);
    assert.deepEqual(
      names.filter(name => name !== name.toLowerCase() || name.split('*').length > 2),
      [],
    );
  });
});

suite('other protocols', () => {
  for (const { name, value } of readFiles('data/protocols', protocolSchema)) {
    test(`${name}: replies stand in order, each once`, () => {
      const codes = value.replies.flatMap(codesIn);
      assert.deepEqual(
        codes,
        [...new Set(codes)].sort((a, b) => a - b),
      );
    });
  }
  test('a word belongs to one protocol', () => {
    const words = readFiles('data/protocols', protocolSchema).flatMap(({ value }) => [
      ...value.words,
      ...(value.everyday ?? []),
    ]);
    assert.deepEqual(duplicates(words), []);
  });
});

suite('fixtures', () => {
  const files = fs.readdirSync('test/fixtures');
  const idOf = (file: string) => file.slice(0, file.indexOf('.'));
  const ids = new Set(files.map(idOf));

  test('every language of the first group has one', () => {
    assert.deepEqual(
      wordsOf(first).filter(id => !ids.has(id)),
      [],
    );
  });

  for (const file of files) {
    const language = byId.get(idOf(file));
    const text = fs.readFileSync(`test/fixtures/${file}`, 'utf8');
    const marks = text.match(/«[^»]*»/g) ?? [];
    const unmarked = text.replace(/«[^»]*»/g, '').match(/\d[\d.]*/g) ?? [];

    test(`${file} belongs to a language`, () => assert.ok(language));

    test(`${file} marks whole numbers`, () => {
      assert.deepEqual(
        marks.filter(mark => !/^«\d{3}»$/.test(mark)),
        [],
      );
      assert.equal(text.replace(/«[^»]*»/g, '').search(/[«»]/), -1);
    });

    test(`${file} holds at least as many other numbers`, () => {
      if (language?.kind === 'style') assert.deepEqual(marks, []);
      else assert.ok(marks.length >= 3, `only ${marks.length} marks`);
      assert.ok(unmarked.length >= marks.length, `${marks.length} marks, ${unmarked.length} other numbers`);
    });
  }
});
