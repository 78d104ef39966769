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
import { roleSentences } from 'role-sentences';
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
      trimmed({ publisher, entries }, 'entries', 'askedAs', 'details', 'sources'),
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
    const patterns = filesOf('patterns').flatMap(file => trimmed(file, 'patterns', ...examples).patterns);
    const constants = filesOf('constants').map(file => without(file, '$schema', 'source', ...examples));
    const protocols = filesOf('protocols').map(file => without(file, 'sources'));
    const marks = readJson<readonly Fields[]>('evidence/publishers.json');
    const known = knowledge();
    assert.deepEqual(known.languages, languages);
    assert.deepEqual(known.patterns, patterns);
    assert.deepEqual(known.constants, constants);
    assert.deepEqual(known.protocols, protocols);
    assert.deepEqual(known.words, column('evidence/words.json', 'words'));
    assert.deepEqual(roleSentences(), column('evidence/words.json', 'sentence'));
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

interface Built {
  readonly text: string;
  /** Bytes in the bundle by the name of what they come from. */
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly imports: readonly string[];
}

async function built(options: esbuild.BuildOptions): Promise<Built> {
  const { outputFiles, metafile } = await esbuild.build({ ...options, write: false, metafile: true });
  const [output] = Object.values(metafile?.outputs ?? {});
  return {
    text: outputFiles?.[0]?.text ?? '',
    inputs: output?.inputs ?? {},
    imports: output?.imports.map(({ path }) => path) ?? [],
  };
}

function sizeOf({ inputs }: Built, of: (name: string) => boolean): number {
  return Object.entries(inputs).reduce((sum, [name, { bytesInOutput }]) => sum + (of(name) ? bytesInOutput : 0), 0);
}

const isData = (name: string) => name.startsWith('data:');

suite("the extension's bundle and what it loads later", function () {
  this.timeout(30_000);
  const options: { extension: esbuild.BuildOptions; later: esbuild.BuildOptions } = { extension: {}, later: {} };
  const nothing: Built = { text: '', inputs: {}, imports: [] };
  const bundles = { extension: nothing, later: nothing };
  const both = () => Object.values(bundles);

  suiteSetup(async () => {
    // Not a literal, so that the build stays outside this bundle and finds its own folder.
    const script = pathToFileURL(path.resolve('scripts/build.mjs')).href;
    const { extensionBundle, laterBundle } = await import(script);
    Object.assign(options, { extension: extensionBundle, later: laterBundle });
    bundles.extension = await built(extensionBundle);
    bundles.later = await built(laterBundle);
  });

  test('leave the definition of registries to the build', () => {
    for (const bundle of both())
      assert.equal(
        sizeOf(bundle, name => name.includes('valibot')),
        0,
      );
  });
  test('ask for the editor and nothing else, once', () => {
    for (const { imports, text } of both()) {
      assert.deepEqual(imports, ['vscode']);
      assert.equal(text.split('require("vscode")').length - 1, 1);
    }
  });
  test('libraries come later', () => {
    const ofLibraries = (bundle: Built) => sizeOf(bundle, name => name.includes('node_modules'));
    assert.equal(ofLibraries(bundles.extension), 0);
    assert.ok(ofLibraries(bundles.later) > 10_000);
  });
  test('data are in one of them: what evidence says is asked for later, all else at once', () => {
    const inside = ({ inputs }: Built) => Object.keys(inputs).filter(isData).sort();
    assert.deepEqual(inside(bundles.later), ['data:role-sentences']);
    assert.deepEqual(inside(bundles.extension), ['data:knowledge', 'data:registry-facts']);
  });
  test('no state is kept in both', async () => {
    // What a module keeps is a variable of the bundle; unminified, it has its name.
    const kept = async (bundle: esbuild.BuildOptions) => {
      const { text } = await built({ ...bundle, minify: false });
      const found = text.matchAll(/^(?:var|let) (\w+)(?:;| = (?:\/\* @__PURE__ \*\/ )?new (?:Weak)?(?:Map|Set)\(\))/gm);
      return Array.from(found, ([, name]) => name);
    };
    const first = await kept(options.extension);
    assert.ok(first.includes('finders'), first.join());
    const second = await kept(options.later);
    assert.deepEqual(
      second.filter(name => first.includes(name)),
      [],
    );
  });
  // One character beyond Latin-1, and the engine reads the whole file as two bytes a character.
  test('are written in Latin-1', () => {
    for (const { text } of both()) {
      assert.ok(text.length > 50_000);
      assert.deepEqual(text.match(/[^\0-\xff]/g), null);
    }
  });
  test('what is loaded at once has at most 100 KB of code and 200 KB of facts', () => {
    const facts = sizeOf(bundles.extension, isData);
    const code = bundles.extension.text.length - facts;
    assert.ok(facts > 100_000 && facts <= 200_000, `${facts} bytes of facts`);
    assert.ok(code > 50_000 && code <= 100_000, `${code} bytes of code`);
  });
});
