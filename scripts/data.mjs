/**
 * Reads `data/` and answers the imports `registry-facts`, `long-texts` and `knowledge` in every bundle.
 * Examples, sources and long texts are left out of what the extension carries; `longTexts()` is the asset that holds them.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packed } from './packing.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = path.join(root, 'data');

/** Parsed JSON files of a folder below `data/`, in the order of their names. */
function jsonFiles(folder) {
  const directory = path.join(data, folder);
  return fs
    .readdirSync(directory)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => {
      try {
        return { name, value: JSON.parse(fs.readFileSync(path.join(directory, name), 'utf8')) };
      } catch (error) {
        throw new Error(`data/${folder}/${name}: ${error.message}`);
      }
    });
}

const values = folder => jsonFiles(folder).map(file => file.value);
const readJson = name => JSON.parse(fs.readFileSync(path.join(data, name), 'utf8'));
const optional = (name, fallback) => (fs.existsSync(path.join(data, name)) ? readJson(name) : fallback);

const idOf = (file, entry) => entry.id ?? `${file.publisher.id}-${String(entry.code).replace('.', '-')}`;

export function registryFacts() {
  return {
    files: values('codes').map(file => ({
      publisher: file.publisher,
      entries: file.entries.map(({ askedAs: _askedAs, details: _details, sources: _sources, ...facts }) => facts),
    })),
    classes: optional('classes.json', []).map(({ digit, name, description }) => ({ digit, name, description })),
  };
}

export function longTexts() {
  const details = {};
  for (const file of values('codes'))
    for (const entry of file.entries)
      if (entry.details || entry.sources || entry.askedAs)
        details[idOf(file, entry)] = {
          ...entry.details,
          ...(entry.askedAs && { askedAs: entry.askedAs }),
          sources: entry.sources ?? [],
        };
  // The facts of a class have its description.
  const classes = optional('classes.json', []).map(({ digit, client, crawlers }) => ({ digit, client, crawlers }));
  return { details, classes, guides: guides(), questions: values('questions') };
}

/** The comparisons of `data/guides`, k1 to k39 before n1 to n32; their first lines become fields, the rest stays Markdown. */
function guides() {
  const folder = path.join(data, 'guides');
  return fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map(name => guideOf(`data/guides/${name}`, fs.readFileSync(path.join(folder, name), 'utf8')));
}

function guideOf(name, text) {
  const [, head, body] = /^---\n(.+?)\n---\n+(.+)$/s.exec(text) ?? [];
  const fields = Object.fromEntries((head ?? '').split('\n').map(line => line.split(/: (.*)/s, 2)));
  for (const key of ['id', 'title', 'codes', 'sources'])
    if (!fields[key]) throw new Error(`${name}: begin with a block between --- that has a line "${key}: …"`);
  const { id, title, codes, sources } = fields;
  return {
    id,
    title,
    codes: [...new Set(codes.split(', ').map(Number))],
    sources: sources.split(' | '),
    body: body.trim(),
  };
}

/** One field of each entry of a file. */
const column = (file, field) =>
  Object.fromEntries(Object.entries(optional(file, {})).map(([name, entry]) => [name, entry[field]]));

export function knowledge() {
  const bare = patterns => patterns?.map(({ pattern, says }) => ({ pattern, says }));
  return {
    languages: values('languages').map(({ patterns, ...language }) =>
      patterns ? { ...language, patterns: bare(patterns) } : language,
    ),
    patterns: values('patterns').flatMap(file => bare(file.patterns)),
    protocols: values('protocols').map(({ sources: _sources, ...protocol }) => protocol),
    words: column('evidence/words.json', 'words'),
    weights: column('evidence/weights.json', 'weight'),
    constants: values('constants').map(({ true: _true, false: _false, source: _source, ...set }) => set),
    publisherMarks: optional('evidence/publishers.json', []).map(({ true: _true, false: _false, ...marks }) => marks),
  };
}

/** An esbuild plugin: the four imports, each a function that reads its JSON when called. */
export const dataPlugin = {
  name: 'data',
  setup(build) {
    const modules = {
      'registry-facts': () => packedModule('registryFacts', registryFacts()),
      'long-texts': () => `export const longTexts = () => JSON.parse(${literal(longTexts())});`,
      knowledge: () => packedModule('knowledge', knowledge()),
      'role-sentences': () =>
        `export const roleSentences = () => JSON.parse(${literal(column('evidence/words.json', 'sentence'))});`,
    };
    build.onResolve({ filter: /^(registry-facts|long-texts|knowledge|role-sentences)$/ }, ({ path }) => ({
      path,
      namespace: 'data',
    }));
    build.onLoad({ filter: /.*/, namespace: 'data' }, ({ path: name }) => ({
      contents: modules[name](),
      loader: 'js',
      resolveDir: root,
    }));
  },
};

const literal = value => JSON.stringify(JSON.stringify(value));

// The text of a JSON string is itself a JavaScript string: the engine skips over it at load instead of compiling it.
const packedModule = (name, value) => `
  import { unpacked } from './src/registry/unpacked';
  export const ${name} = () => unpacked(${JSON.stringify(packed(value))});`;
