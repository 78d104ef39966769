/** The house's rooms and who may import whom: every import in src and media, and no circles between files. */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

interface Room {
  /** Rooms and single files whose contents a file of this room may import. */
  readonly may: readonly string[];
  /** What lies in one of them and is a room above. */
  readonly butNot?: string;
  /** Packages it may import; a bare name stands for its subpaths too. */
  readonly packages: readonly string[];
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[];
}

// `registry-facts`, `knowledge`, `role-sentences` and `long-texts` are what the build makes of data/, see scripts/data.mjs.
const rooms: Readonly<Record<string, Room>> = {
  'src/contributions.ts': { may: [], packages: [] },
  'src/registry': {
    may: ['src/registry'],
    packages: ['registry-facts', 'valibot', '@valibot/to-json-schema', 'jsonc-parser'],
  },
  'src/recogniser': { may: ['src/recogniser', 'src/registry'], packages: [] },
  'src/search': { may: ['src/search', 'src/registry'], packages: ['minisearch'] },
  'src/features': {
    may: ['src/features', 'src/registry', 'src/recogniser', 'src/contributions.ts'],
    packages: [],
  },
  'src/panel/protocol.ts': { may: [], packages: [] },
  'src/panel': { may: ['src/panel', 'src/registry'], types: ['src/search'], packages: [] },
  'src/vscode': {
    may: ['src/vscode', 'src/features', 'src/recogniser', 'src/registry', 'src/contributions.ts'],
    butNot: 'src/vscode/later',
    packages: ['vscode', 'knowledge'],
  },
  'src/vscode/later': {
    may: [
      'src/vscode',
      'src/panel',
      'src/features',
      'src/search',
      'src/recogniser',
      'src/registry',
      'src/contributions.ts',
    ],
    packages: ['vscode', 'role-sentences'],
  },
  'src/extension.ts': { may: ['src/vscode'], butNot: 'src/vscode/later', packages: ['vscode'] },
  'src/cli.ts': { may: [], packages: [] },
  'src/scan.ts': {
    may: ['src/registry', 'src/recogniser', 'src/cli.ts'],
    packages: ['node:', 'jsonc-parser', 'picomatch', 'knowledge'],
  },
  'src/codes.ts': {
    may: ['src/registry', 'src/search', 'src/cli.ts'],
    packages: ['node:', 'long-texts', 'knowledge'],
  },
  media: {
    may: ['media', 'src/panel', 'src/search'],
    types: ['src/registry'],
    packages: ['@vscode-elements/elements', '@vscode/codicons'],
  },
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file meant, relative to the root; undefined for a package. */
  readonly target: string | undefined;
  /** `import type`, which leaves nothing behind in the bundle. */
  readonly typesOnly: boolean;
}

const files = ['src', 'media'].flatMap(folder =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter(name => name.endsWith('.ts')),
);

// `import x from 'y'`, `export … from 'y'`, `import('y')`; comments may name imports too and are taken out first.
function importsOf(from: string, text: string): readonly Import[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = bare.matchAll(
    /\b(?:(import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*|import\s*\(?\s*)(['"])([\w@./:-]+)\3/g,
  );
  return [...found].flatMap(([, , type, , specifier]) =>
    specifier === undefined ? [] : [{ from, specifier, target: targetOf(from, specifier), typesOnly: Boolean(type) }],
  );
}

function targetOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const file = path.posix.join(path.posix.dirname(from), specifier);
  return [file, `${file}.ts`, `${file}.d.ts`].find(name => files.includes(name) || fs.existsSync(name)) ?? file;
}

const imports = files.flatMap(file => importsOf(file, fs.readFileSync(file, 'utf8')));

/** The most exact entry of the table for a file. */
function roomOf(file: string): string | undefined {
  return Object.keys(rooms)
    .filter(room => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

const isIn = (file: string, place: string) =>
  file === place || file.startsWith(`${place}/`) || (!place.endsWith('.ts') && file.startsWith(`${place}.`));

const isOf = (specifier: string, allowedPackage: string) =>
  allowedPackage.endsWith(':')
    ? specifier.startsWith(allowedPackage)
    : specifier === allowedPackage || specifier.startsWith(`${allowedPackage}/`);

function fault({ from, specifier, target, typesOnly }: Import): string | undefined {
  const name = roomOf(from);
  const room = name === undefined ? undefined : rooms[name];
  if (!name || !room) return `${from} is in no room: add it to the table in test/layering.test.ts`;
  const isAbove = target !== undefined && room.butNot !== undefined && isIn(target, room.butNot);
  const allowed = target
    ? !isAbove && [...room.may, ...(typesOnly ? (room.types ?? []) : [])].some(place => isIn(target, place))
    : room.packages.some(allowedPackage => isOf(specifier, allowedPackage));
  if (allowed) return undefined;
  const types = (room.types ?? []).map(place => `types of ${place}`);
  const list = [...room.may, ...types, ...room.packages].join(', ') || 'nothing';
  return `${from} imports ${target ?? specifier}: ${name} may import ${list}`;
}

/** A circle of imports as a path, undefined where there is none. */
function circle(): string | undefined {
  const targets = new Map<string, readonly string[]>(
    files.map(file => [file, imports.flatMap(each => (each.from === file && each.target ? [each.target] : []))]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' → ');
    if (done.has(file)) return undefined;
    for (const target of targets.get(file) ?? []) {
      const found = visit(target, [...trail, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}

suite('layering', () => {
  test('there is something to check', () => {
    assert.ok(files.length > 20);
    assert.ok(imports.length > files.length);
  });
  test('every import stays in the rooms that its room may use', () =>
    assert.deepEqual(
      imports.flatMap(each => fault(each) ?? []),
      [],
    ));
  test('what a room may import, it does: the table says no more than is so', () => {
    const unused = Object.entries(rooms).flatMap(([name, { may, types = [], packages }]) => {
      const own = imports.filter(({ from }) => roomOf(from) === name);
      return [
        ...[...may, ...types].filter(place => !own.some(({ target }) => target && isIn(target, place))),
        ...packages.filter(allowed => !own.some(({ target, specifier }) => !target && isOf(specifier, allowed))),
      ].map(unusedPlace => `${name}: ${unusedPlace}`);
    });
    assert.deepEqual(unused, []);
  });
  test('every import of a file finds it', () =>
    assert.deepEqual(
      imports
        .filter(({ target }) => target && !fs.existsSync(target))
        .map(({ from, specifier }) => `${from}: ${specifier}`),
      [],
    ));
  test('no circles between files', () => assert.equal(circle(), undefined));
  test('a forbidden import is named with what would be allowed', () => {
    const forbidden = {
      from: 'src/features/hover.ts',
      specifier: '../vscode/settings',
      target: 'src/vscode/settings.ts',
      typesOnly: false,
    };
    assert.equal(
      fault(forbidden),
      'src/features/hover.ts imports src/vscode/settings.ts: src/features may import src/features, src/registry, src/recogniser, src/contributions.ts',
    );
    assert.match(
      fault({ from: 'src/vscode/hover.ts', specifier: 'node:fs', target: undefined, typesOnly: false }) ?? '',
      /imports node:fs/,
    );
  });
  test('imports are read in every form, and not from comments', () => {
    const text =
      "import a from 'a';\nexport { b } from './b';\nawait import('c');\nimport 'd';\n// import 'e'\n/* from 'f' */";
    assert.deepEqual(
      importsOf('src/x.ts', text).map(({ specifier }) => specifier),
      ['a', './b', 'c', 'd'],
    );
  });
  test('types alone may come from where values may not', () => {
    const text =
      "import type {\n  Registry,\n} from '../src/registry/codes';\nimport { loadRegistry } from '../src/registry/codes';";
    const faults = importsOf('media/panel.ts', text).map(each => fault(each) !== undefined);
    assert.deepEqual(faults, [false, true]);
  });
});
