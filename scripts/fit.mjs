/**
 * Fits the weights of the evidence to labelled numbers and writes data/evidence/weights.json.
 *
 *   npm run fit -- --mirror DIR --labels FILE [--labels FILE]… [--aside FILE] [--dry] [--keep] [--errors N] [--folds N]
 *                  [--without NAME,…] [--penalty N] [--scale N] [--own N] [--fixtures N]
 *
 * DIR holds clones, each as `owner+name`; a label names a number in one of them: {repo, commit, path, lang, line, col, label}.
 * Repositories listed in the aside file are left out of the fit. Logistic regression with a penalty on the distance from each
 * evidence's expected weight, so that what the labels never show keeps the weight that general knowledge gives it.
 * `--keep` also writes the evidence of each row, without any text, to test/recognition/evidence, so that a test can refit.
 * Rows of this project's own labels, which were chosen for being hard, count half (`--own`), those of our fixtures three tenths.
 * Reports precision, recall, F1 and the mean log loss by cross-validation over repositories, in 8 parts or as many as `--folds` says.
 * A set of its own are labels of a file with "hard" in its name, those of this project, and the fixtures.
 * `--errors` lists that many of the worst errors; `--without` leaves out evidence whose names begin so. `--penalty` holds weights
 * to what is expected of them, 1 by default; `--scale` multiplies what is expected. `--fixtures 0` leaves the fixtures out.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledText, offsetOf, readLabels } from './labelled.mjs';
import { expectedWeights, fitted as fittedTo, tempered } from './logistic.mjs';
import { importSources } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    mirror: { type: 'string' },
    labels: { type: 'string', multiple: true },
    aside: { type: 'string' },
    penalty: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    own: { type: 'string', default: '0.5' },
    fixtures: { type: 'string', default: '0.3' },
    dry: { type: 'boolean', default: false },
    errors: { type: 'string', default: '0' },
    without: { type: 'string', default: '' },
    folds: { type: 'string', default: '8' },
    keep: { type: 'boolean', default: false },
  },
});
if (!options.mirror || !options.labels) {
  console.error('name the folder of clones with --mirror DIR and the labels with --labels FILE');
  process.exit(2);
}

const { loadRegistry, knowledge, unmarked, createJudge, facts, positions, secondFacts, secondLook } =
  await importSources(
    'fit-core',
    `export { loadRegistry } from './src/registry/codes'; export { knowledge } from 'knowledge'; export { unmarked } from './test/support/marked';
  export { createJudge } from './src/recogniser/judge'; export { facts, positions } from './src/recogniser/evidence';
  export { secondFacts, secondLook } from './src/recogniser/secondLook';`,
  );
const aside = new Set(options.aside ? fs.readFileSync(options.aside, 'utf8').split('\n').filter(Boolean) : []);
const knowledgeNow = { ...knowledge(), weights: {} };
const judge = createJudge(loadRegistry(), knowledgeNow);
const without = options.without.split(',').filter(Boolean);
const names = [];
const column = new Map();
const files = labelledFiles();
if (Number(options.fixtures) > 0) files.push(...fixtureFiles());
const rows = files.flatMap(file => file.rows);
const leanings = JSON.parse(fs.readFileSync(path.join(root, 'data/evidence/words.json'), 'utf8'));
const prior = expectedWeights(facts, positions, leanings, Number(options.scale));

const expected = Float64Array.from(names, name => prior.get(name) ?? 0);
const fitted = sample => tempered(fittedTo(sample, expected, Number(options.penalty)), column.get('base'));
const folds = Number(options.folds);
/** A repository's part follows from its name, so that more labels leave the others where they are. */
const foldOf = repo => createHash('sha256').update(repo).digest().readUInt32BE() % folds;
const parts = new Map(rows.map(({ repo }) => [repo, foldOf(repo)]));
for (let fold = 0; fold < folds; fold++) {
  const weights = fitted(rows.filter(row => parts.get(row.repo) !== fold));
  for (const file of files) if (parts.get(file.repo) === fold) lookAt(file, weights);
}
for (const row of rows) row.score = row.first;
reportAll('first look, cross-validated', [0]);
// What the second look adds is fitted to scores that had not seen the row's repository.
const expectedSecond = Float64Array.from(secondFacts, name => prior.get(name));
const secondRows = rows.map(({ truth, weight, first, second: names }) => ({
  truth,
  weight,
  start: first,
  columns: names.map(name => secondFacts.indexOf(name)),
}));
const second = fittedTo(secondRows, expectedSecond, Number(options.penalty));
const addSecond = row => {
  row.score = row.second.reduce((sum, name) => sum + second[secondFacts.indexOf(name)], row.first);
};
rows.forEach(addSecond);
reportAll('cross-validated', [-1.2, 0, 1.2]);
showErrors(Number(options.errors));
const final = fitted(rows);
for (const row of rows) [row.kept, row.keptSecond] = [row.first, row.second];
for (const file of files) lookAt(file, final);
rows.forEach(addSecond);
reportAll('fitted', [0]);
if (!options.dry) write(final);
if (options.keep) keep();

function labelledFiles() {
  const texts = new Map();
  const labels = options.labels.flatMap(file => {
    const set = setOf(file);
    return readLabels(file).map(label => ({ ...label, set, weight: set === 'own' ? Number(options.own) : 1 }));
  });
  const byFile = new Map();
  for (const label of labels) {
    if (label.label === 'unclear' || aside.has(label.repo)) continue;
    const key = [label.repo, label.path, label.commit, label.lang].join('\n');
    if (!byFile.has(key)) byFile.set(key, []);
    byFile.get(key).push(label);
  }
  const found = [];
  for (const group of byFile.values()) {
    const [one] = group;
    const key = `${one.repo}\n${one.path}\n${one.commit}`;
    if (!texts.has(key)) texts.set(key, labelledText(options.mirror, one));
    const file = texts.get(key);
    if (!file) continue;
    found.push(
      readFile(
        file.text,
        one.lang,
        group.map(label => ({ ...label, offset: offsetOf(file, label), truth: label.label === 'status' ? 1 : 0 })),
      ),
    );
  }
  return found;
}

function setOf(file) {
  if (path.dirname(path.resolve(file)).endsWith(path.join('test', 'recognition', 'labels'))) return 'own';
  return path.basename(file).includes('hard') ? 'hard' : 'broad';
}

/** Our own sources, in which every status is marked; each language counts as a repository. */
function fixtureFiles() {
  const folder = path.join(root, 'test/fixtures');
  return fs.readdirSync(folder).map(name => {
    const { text, ranges } = unmarked(fs.readFileSync(path.join(folder, name), 'utf8'));
    const truths = new Set(ranges.map(({ start }) => start));
    const offsets = judge.judgeAll(text, name.split('.')[0])?.offsets ?? [];
    const common = {
      repo: `fixture ${name}`,
      path: name,
      lang: name,
      set: 'fixture',
      weight: Number(options.fixtures),
    };
    return readFile(
      text,
      name.split('.')[0],
      offsets.map(offset => ({ ...common, offset, truth: truths.has(offset) ? 1 : 0 })),
    );
  });
}

/** A file with the evidence at each of its numbers, as columns, and its labelled rows. */
function readFile(text, language, labels) {
  const judged = judge.judgeAll(text, language);
  const offsets = judged?.offsets ?? [];
  const evidence = offsets.map((_, index) =>
    judged
      .found(index)
      .first.map(judge.table.nameOf)
      .filter(name => !without.some(start => name.startsWith(start)))
      .map(columnOf),
  );
  const indexes = new Map(offsets.map((offset, index) => [offset, index]));
  const rows = [];
  for (const label of labels) {
    const index = indexes.get(label.offset);
    if (index !== undefined) {
      const source = text.slice(Math.max(0, label.offset - 70), label.offset + 50);
      rows.push({ ...label, index, columns: evidence[index], source });
    } else if (label.truth) console.error(`no candidate: ${label.repo} ${label.path}:${label.line}:${label.col}`);
  }
  return { repo: labels[0]?.repo, text, offsets, evidence, rows };
}

function columnOf(name) {
  if (!column.has(name)) column.set(name, names.push(name) - 1);
  return column.get(name);
}

/** Scores a file's numbers, and looks once more at its rows. */
function lookAt({ text, offsets, evidence, rows }, weights) {
  const scores = Float64Array.from(evidence, columns => columns.reduce((sum, column) => sum + weights[column], 0));
  const look = secondLook(text, offsets, scores);
  for (const row of rows) {
    row.first = scores[row.index];
    row.second = look.facts(row.index).map(judge.table.nameOf);
  }
}

function reportAll(title, thresholds) {
  for (const set of new Set(rows.map(row => row.set)))
    report(
      `${title} ${set}`,
      rows.filter(row => row.set === set),
      thresholds,
    );
}

function report(title, sample, thresholds) {
  const loss = sample.reduce((sum, { score, truth }) => sum + Math.log1p(Math.exp(truth ? -score : score)), 0);
  for (const threshold of thresholds) {
    let tp = 0;
    let fp = 0;
    let fn = 0;
    for (const row of sample) {
      const hit = row.score >= threshold;
      if (hit && row.truth) tp++;
      else if (hit) fp++;
      else if (row.truth) fn++;
    }
    const p = tp / (tp + fp || 1);
    const r = tp / (tp + fn || 1);
    console.log(
      `${title} at ${threshold}: ${sample.length} rows, precision ${p.toFixed(3)} recall ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r || 1)).toFixed(3)} loss ${(loss / sample.length).toFixed(4)}`,
    );
  }
}

function showErrors(limit) {
  const wrong = rows
    .filter(row => row.score >= 0 !== (row.truth === 1))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  for (const row of wrong.slice(0, limit)) {
    console.log(
      `${row.truth ? 'MISSED' : 'FALSE '} ${row.score.toFixed(1)} ${row.lang} ${row.repo} ${row.path}:${row.line}\n    ${JSON.stringify(row.source)}\n    ${row.columns.map(place => names[place]).join(' ')} ${row.second.join(' ')}`,
    );
  }
}

function write(weights) {
  const weightOf = new Map(names.map((name, index) => [name, weights[index]]));
  secondFacts.forEach((name, index) => {
    weightOf.set(name, second[index]);
  });
  const counts = new Map([...weightOf.keys()].map(name => [name, { statuses: 0, others: 0, repositories: new Set() }]));
  for (const row of rows) {
    for (const name of [...row.columns.map(place => names[place]), ...row.keptSecond]) {
      const entry = counts.get(name);
      if (row.truth) entry.statuses++;
      else entry.others++;
      entry.repositories.add(row.repo);
    }
  }
  const lines = [];
  for (const name of [...prior.keys()].sort()) {
    const weight = Math.round((weightOf.get(name) ?? prior.get(name)) * 100) / 10;
    const { statuses, others, repositories } = counts.get(name) ?? { statuses: 0, others: 0, repositories: new Set() };
    // What hardly weighs anything would only make the table longer.
    if (Math.abs(weight) >= 1)
      lines.push(
        `  ${JSON.stringify(name)}: { "weight": ${weight}, "statuses": ${statuses}, "others": ${others}, "repositories": ${repositories.size} }`,
      );
  }
  fs.writeFileSync(path.join(root, 'data/evidence/weights.json'), `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${lines.length} weights written`);
}

/**
 * First what the fit needs beside rows, then one line a row: its set, truth and weight, its evidence as places in `names`, base 36,
 * its first score where its repository was left out, and the places of what the second look then found.
 */
function keep() {
  const head = { penalty: Number(options.penalty), scale: Number(options.scale), names };
  const lines = rows.map(({ set, truth, weight = 1, columns, kept, keptSecond }) => [
    set,
    truth,
    weight,
    columns.map(place => place.toString(36).padStart(2, '0')).join(''),
    Math.round(kept * 100) / 100,
    keptSecond.map(name => secondFacts.indexOf(name)).join(''),
  ]);
  fs.writeFileSync(
    path.join(root, 'test/recognition/evidence/rows.jsonl'),
    [head, ...lines].map(line => `${JSON.stringify(line)}\n`).join(''),
  );
  console.log(`${lines.length} rows kept`);
}
