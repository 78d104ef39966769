/**
 * Measures recognition on labelled numbers of public code: precision, recall and F1 by language.
 *
 *   node test/recognition/score.mjs DIR [--labels FILE]… [--recognition strict|balanced|eager] [--language ID] [--errors N] [--by-name]
 *
 * DIR holds clones as `owner+name` (README.md here says how to get them). Without --labels, all of test/recognition/labels.
 * --errors prints up to N wrong judgements with their lines; --by-name tells languages by file name and first line instead of
 * taking the label's. Exit code 0, 1 where texts were missing, 2 with a message where nothing could be scored.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledText, offsetOf, readLabels } from '../../scripts/labelled.mjs';
import { importSources } from '../../scripts/sources.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

async function main() {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      labels: { type: 'string', multiple: true, default: ownLabels() },
      recognition: { type: 'string', default: 'balanced' },
      language: { type: 'string' },
      errors: { type: 'string', default: '0' },
      'by-name': { type: 'boolean', default: false },
    },
  });
  const [mirror] = positionals;
  if (!mirror || !fs.existsSync(mirror)) throw new Error('name the folder that holds the clones');
  if (!['strict', 'balanced', 'eager'].includes(options.recognition))
    throw new Error('--recognition takes strict, balanced or eager');

  const labels = options.labels
    .flatMap(readLabels)
    .filter(({ label, lang }) => label !== 'unclear' && (options.language ?? lang) === lang);
  const { recogniser, languages } = await core();
  const judged = [];
  const missing = new Set();
  for (const group of groupBy(labels, ({ repo, commit, path: name, lang }) =>
    [repo, commit, name, lang].join('\n'),
  ).values()) {
    const [label] = group;
    const file = labelledText(mirror, label);
    if (!file) {
      missing.add(`${label.repo} ${label.path}`);
      continue;
    }
    const firstLine = file.text.slice(0, 500).split('\n', 1)[0];
    const language = languages.languageOf(options['by-name'] ? undefined : label.lang, label.path, firstLine);
    const hits = new Set(
      recogniser
        .recognise(file.text, language, { strictness: options.recognition })
        .filter(({ via, kind }) => via === 'number' && (kind === 'status' || kind === 'sub-code'))
        .map(({ start }) => start),
    );
    for (const one of group) {
      const offset = offsetOf(file, one);
      const line = () => file.text.slice(file.lines[one.line - 1], file.lines[one.line] ?? file.text.length).trim();
      judged.push({ ...one, truth: one.label === 'status', hit: hits.has(offset), source: line });
    }
  }
  if (judged.length === 0) throw new Error('none of the labelled files is among the clones');

  for (const { truth, lang, repo, path: name, line, col, source } of judged
    .filter(({ truth, hit }) => truth !== hit)
    .slice(0, Number(options.errors)))
    console.log(`${truth ? 'missed' : 'false '} ${lang} ${repo} ${name}:${line}:${col}  ${source().slice(0, 140)}`);
  printTable(judged);
  for (const file of missing) console.error(`missing: ${file}`);
  console.log(`${judged.length} of ${labels.length} labels scored`);
  return missing.size > 0 ? 1 : 0;
}

/** In the order in which the keys first come. */
function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const ownLabels = () =>
  fs
    .readdirSync(path.join(here, 'labels'))
    .filter(name => name.endsWith('.jsonl'))
    .map(name => path.join(here, 'labels', name));

/** The recogniser and the languages of this source tree, as the command line has them. */
async function core() {
  return importSources(
    'score',
    `import { knowledge } from 'knowledge'; import { createRecogniser } from './src/recogniser/recognise';
        import { loadRegistry } from './src/registry/codes'; import { constantSets } from './src/registry/constants';
        import { languagesFrom } from './src/registry/languages';
        const known = knowledge();
        export const recogniser = createRecogniser(loadRegistry(), known, constantSets(known.constants));
        export const languages = languagesFrom(known.languages);`,
  );
}

function printTable(judged) {
  const columns = ['language', 'labels', 'statuses', 'precision', 'recall', 'F1', 'missed', 'false'];
  const byLanguage = [...groupBy(judged, ({ lang }) => lang)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = [...byLanguage, ['ALL', judged]].map(([name, sample]) => [name, ...figures(sample)]);
  const width = column => Math.max(...[columns, ...rows].map(row => String(row[column]).length));
  for (const row of [columns, ...rows])
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(width(i)) : String(cell).padStart(width(i)))).join('  '));
}

function figures(sample) {
  const count = (truth, hit) => sample.filter(one => one.truth === truth && one.hit === hit).length;
  const [right, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
  const share = (part, whole) => (whole > 0 ? part / whole : 1);
  const [precision, recall] = [share(right, right + wrong), share(right, right + missed)];
  const f1 = share(2 * right, 2 * right + missed + wrong);
  return [sample.length, right + missed, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), missed, wrong];
}

process.exitCode = await main().catch(error => {
  console.error(`score: ${error.message}`);
  return 2;
});
