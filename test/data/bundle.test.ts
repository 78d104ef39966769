/**
 * What the build puts into the extension's bundle: all that `data/` says, and nothing that makes it slow to load.
 * Sizes are checked here, times are not: those are the benchmark's.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import fc from 'fast-check';
import { knowledge } from 'knowledge';
import { longTexts } from 'long-texts';
import { registryFacts } from 'registry-facts';
import { packed } from '../../scripts/packing.mjs';
import { loadRegistry } from '../../src/registry/codes';
import { unpacked } from '../../src/registry/unpacked';

type Fields = Readonly<Record<string, unknown>>;

const readJson = <Value>(name: string): Value => JSON.parse(fs.readFileSync(path.join('data', name), 'utf8'));

function filesOf(folder: string): readonly Fields[] {
  const names = fs.readdirSync(path.join('data', folder)).filter(name => name.endsWith('.json'));
  return names.sort().map(name => readJson(path.join(folder, name)));
}

function without(fields: Fields, ...keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

/** A list under `key`, each of its objects without some of their keys; a file without the list stays as it is. */
function trimmed(file: Fields, key: string, ...keys: readonly string[]): Fields {
  const list = file[key] as readonly Fields[] | undefined;
  return list ? { ...file, [key]: list.map(fields => without(fields, ...keys)) } : file;
}

function column(name: string, key: string): Fields {
  const rows = Object.entries(readJson<Readonly<Record<string, Fields>>>(name));
  return Object.fromEntries(rows.map(([row, fields]) => [row, fields[key]]));
}

suite('the facts in the bundle', () => {
  test('are those of data/codes and data/classes.json, long texts and sources left out', () => {
    const files = filesOf('codes').map(({ publisher, entries }) =>
      trimmed({ publisher, entries }, 'entries', 'details', 'sources'),
    );
    const classes = readJson<readonly Fields[]>('classes.json').map(({ digit, name, description }) => ({
      digit,
      name,
      description,
    }));
    assert.deepEqual(registryFacts(), { files, classes });
  });

  test('are what the recogniser is told in data/, examples left out', () => {
    const examples = ['true', 'false'];
    const languages = filesOf('languages').map(file => trimmed(file, 'patterns', ...examples));
    const patterns = filesOf('patterns').map(file => trimmed(file, 'patterns', ...examples));
    const constants = filesOf('constants').map(file => without(file, '$schema', 'source', ...examples));
    const protocols = filesOf('protocols').map(file => without(file, 'sources'));
    const marks = readJson<readonly Fields[]>('evidence/publishers.json');
    const known = knowledge();
    assert.deepEqual(known.languages, languages);
    assert.deepEqual(known.patterns, patterns);
    assert.deepEqual(known.constants, constants);
    assert.deepEqual(known.protocols, protocols);
    assert.deepEqual(known.words, column('evidence/words.json', 'words'));
    assert.deepEqual(known.sentences, column('evidence/words.json', 'sentence'));
    assert.deepEqual(known.weights, column('evidence/weights.json', 'weight'));
    assert.deepEqual(
      known.publisherMarks,
      marks.map(mark => without(mark, ...examples)),
    );
  });
});

suite('the long texts', () => {
  test('are the guides, the questions and what belongs to an entry, by its id', () => {
    const { entries } = loadRegistry();
    const { details, ...others } = longTexts();
    assert.deepEqual(Object.keys(others), ['classes', 'guides', 'questions']);
    assert.deepEqual(Object.keys(details).sort(), entries.map(({ id }) => id).sort());
  });
});

suite('packed data', function () {
  this.timeout(10_000);
  const check = (value: unknown) => assert.deepEqual(unpacked(packed(value)), value);

  test('numbers below zero, empty lists and empty objects come back', () =>
    check({ below: -12, list: [], object: {}, nested: [[], {}, [-1, -12]] }));
  test('what stands twice comes back twice', () =>
    check([{ list: ['gateway', 'origin'] }, { list: ['gateway', 'origin'], more: ['gateway'] }]));
  test('keys may hold anything', () => check([{ 'a b': 1, 1: 2, '': 3 }, { 'a b': 4 }]));
  test('links of one folder come back whole', () =>
    check(['https://example.com/errors/#a', 'https://example.com/errors/#b', 'https://example.com/errors/#']));
  test('the text is Latin-1 whatever the data hold', () => {
    const text = packed(["…’'", '\u{1f600}', 'ÿ']);
    assert.match(text, /^[\0-\xff]*$/);
    assert.deepEqual(unpacked(text), ["…’'", '\u{1f600}', 'ÿ']);
  });
  test('any data come back', () => {
    const key = fc.string({ maxLength: 3 }).filter(name => name !== '__proto__');
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('https://example.com/a', 'https://example.com/b', 'gateway', 'origin'),
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(fc.property(fc.array(value), check), { numRuns: 50 });
  });
});

suite("the extension's bundle", function () {
  this.timeout(30_000);
  const built: {
    text: string;
    inputs: Record<string, { bytesInOutput: number }>;
    sources: esbuild.Metafile['inputs'];
    imports: string[];
  } = { text: '', inputs: {}, sources: {}, imports: [] };

  suiteSetup(async () => {
    // Not a literal, so that the build stays outside this bundle and finds its own folder.
    const script = pathToFileURL(path.resolve('scripts/build.mjs')).href;
    const { extensionBundle }: { extensionBundle: esbuild.BuildOptions } = await import(script);
    const { outputFiles, metafile } = await esbuild.build({ ...extensionBundle, write: false, metafile: true });
    const [output] = Object.values(metafile.outputs);
    built.text = outputFiles[0]?.text ?? '';
    built.inputs = output?.inputs ?? {};
    built.sources = metafile.inputs;
    built.imports = output?.imports.map(({ path }) => path) ?? [];
  });

  const sizeOf = (of: (name: string) => boolean) =>
    Object.entries(built.inputs).reduce((sum, [name, { bytesInOutput }]) => sum + (of(name) ? bytesInOutput : 0), 0);

  test('leaves the definition of registries to the build', () =>
    assert.equal(
      sizeOf(name => name.includes('valibot')),
      0,
    ));
  test('asks for the editor and nothing else, once', () => {
    assert.deepEqual(built.imports, ['vscode']);
    assert.equal(built.text.split('require("vscode")').length - 1, 1);
  });
  test('runs the parser of registries only when there is one to check', () => {
    const atOnce = new Set(['src/extension.ts']);
    // A set goes on with what is added meanwhile.
    for (const name of atOnce)
      for (const { path, kind } of built.sources[name]?.imports ?? []) if (kind !== 'dynamic-import') atOnce.add(path);
    const checking = Object.keys(built.inputs).filter(name => name.includes('jsonc-parser'));
    assert.ok(atOnce.has('src/vscode/customRegistries.ts'));
    assert.ok(checking.length > 1);
    assert.deepEqual(
      checking.filter(name => atOnce.has(name)),
      [],
    );
  });
  // One character beyond Latin-1, and the engine reads the whole file as two bytes a character.
  test('is written in Latin-1', () => {
    assert.ok(built.text.length > 100_000);
    assert.deepEqual(built.text.match(/[^\0-\xff]/g), null);
  });
  test('has at most 200 KB of facts', () => {
    const facts = sizeOf(name => name.startsWith('data:'));
    assert.ok(facts > 100_000 && facts <= 200_000, `${facts} bytes`);
  });
});
