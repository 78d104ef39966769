/**
 * Fits the weights of the evidence to labelled numbers and writes data/evidence/weights.json.
 *
 *   npm run fit -- --mirror DIR --labels FILE [--labels FILE]… [--aside FILE] [--dry] [--keep]
 *
 * DIR holds clones, each as `owner+name`; a label names a number in one of them: {repo, commit, path, lang, line, col, label}.
 * Repositories listed in the aside file are left out of the fit. Logistic regression with a penalty on the distance from each
 * evidence's expected weight, so that what the labels never show keeps the weight that general knowledge gives it.
 * `--keep` also writes the evidence of each row, without any text, to test/recognition/evidence, so that a test can refit.
 * Reports precision, recall and F1 by cross-validation over repositories.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledText, offsetOf, readLabels } from './labelled.mjs';
import { expectedWeights, fitted as fittedTo } from './logistic.mjs';
import { importSources } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    mirror: { type: 'string' },
    labels: { type: 'string', multiple: true },
    aside: { type: 'string' },
    penalty: { type: 'string', default: '3' },
    scale: { type: 'string', default: '1' },
    fixtures: { type: 'string', default: '0.2' },
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

const { loadRegistry, knowledge, createJudge, facts, positions } = await importSources(
  'fit-core',
  `export { loadRegistry } from './src/registry/codes'; export { knowledge } from 'knowledge';
  export { createJudge } from './src/recogniser/judge'; export { facts, positions } from './src/recogniser/evidence';`,
);
const aside = new Set(options.aside ? fs.readFileSync(options.aside, 'utf8').split('\n').filter(Boolean) : []);
const knowledgeNow = { ...knowledge(), weights: {} };
const judge = createJudge(loadRegistry(), knowledgeNow);
const rows = readRows();
if (Number(options.fixtures) > 0) rows.push(...fixtureRows());
const leanings = JSON.parse(fs.readFileSync(path.join(root, 'data/evidence/words.json'), 'utf8'));
const prior = expectedWeights(facts, positions, leanings, Number(options.scale));
const without = options.without.split(',').filter(Boolean);
for (const row of rows) row.evidence = row.evidence.filter(name => !without.some(start => name.startsWith(start)));
const names = [...new Set(rows.flatMap(row => row.evidence))].sort();
const column = new Map(names.map((name, index) => [name, index]));
for (const row of rows) row.columns = row.evidence.map(name => column.get(name));

const expected = Float64Array.from(names, name => prior.get(name) ?? 0);
const fitted = sample => fittedTo(sample, expected, Number(options.penalty));
const folds = Number(options.folds);
const repositories = [...new Set(rows.map(row => row.repo))].sort();
const foldOf = new Map(repositories.map((repo, index) => [repo, (index * 7) % folds]));
for (let fold = 0; fold < folds; fold++) {
  const weights = fitted(rows.filter(row => foldOf.get(row.repo) !== fold));
  for (const row of rows) if (foldOf.get(row.repo) === fold) row.score = scoreOf(weights, row);
}
for (const set of [...new Set(rows.map(row => row.set))])
  report(
    `cross-validated ${set}`,
    rows.filter(row => row.set === set),
  );
showErrors(Number(options.errors));
const final = fitted(rows);
for (const row of rows) row.score = scoreOf(final, row);
for (const set of [...new Set(rows.map(row => row.set))])
  report(
    `fitted ${set}`,
    rows.filter(row => row.set === set),
  );
if (!options.dry) write(final);
if (options.keep) keep();

function readRows() {
  const texts = new Map();
  const labels = options.labels.flatMap(file =>
    readLabels(file).map(label => ({
      ...label,
      set: /hard/.test(file) ? 'hard' : /recognition.labels/.test(file) ? 'own' : 'broad',
    })),
  );
  // A judgement is good until the next text is judged, so rows of one file come together.
  const keyOf = label => `${label.repo}\n${label.path}\n${label.commit}\n${label.lang}`;
  labels.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  const rows = [];
  let last;
  let judged;
  for (const label of labels) {
    if (label.label === 'unclear' || aside.has(label.repo)) continue;
    const key = `${label.repo}\n${label.path}\n${label.commit}`;
    if (!texts.has(key)) texts.set(key, labelledText(options.mirror, label));
    const file = texts.get(key);
    if (!file) continue;
    const offset = offsetOf(file, label);
    if (last !== keyOf(label)) judged = judge.judgeAll(file.text, label.lang);
    last = keyOf(label);
    if (!judged?.offsets.includes(offset)) {
      if (label.label === 'status')
        console.error(`no candidate: ${label.repo} ${label.path}:${label.line}:${label.col}`);
      continue;
    }
    judged.judge(offset);
    rows.push({
      ...label,
      truth: label.label === 'status' ? 1 : 0,
      evidence: judged.findings.ids().map(judge.table.nameOf),
      source: file.text.slice(Math.max(0, offset - 70), offset + 50),
    });
  }
  return rows;
}

/** Our own sources, in which every status is marked; each language counts as a repository. */
function fixtureRows() {
  const folder = path.join(root, 'test/fixtures');
  return fs.readdirSync(folder).flatMap(name => {
    const marked = fs.readFileSync(path.join(folder, name), 'utf8');
    const text = marked.replace(/[«»]/g, '');
    const truths = new Set();
    for (let i = 0, at = 0; i < marked.length; i++) {
      if (marked[i] === '«') truths.add(at);
      else if (marked[i] !== '»') at++;
    }
    const judged = judge.judgeAll(text, name.split('.')[0]);
    return (judged?.offsets ?? []).map(offset => {
      judged.judge(offset);
      return {
        repo: `fixture ${name}`,
        path: name,
        lang: name,
        set: 'fixture',
        weight: Number(options.fixtures),
        truth: truths.has(offset) ? 1 : 0,
        evidence: judged.findings.ids().map(judge.table.nameOf),
        source: text.slice(Math.max(0, offset - 70), offset + 50),
      };
    });
  });
}

function scoreOf(weights, row) {
  let sum = 0;
  for (const c of row.columns) sum += weights[c];
  return sum;
}

function report(title, sample) {
  for (const threshold of title.startsWith('cross') ? [-1.2, 0, 1.2] : [0]) {
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
      `${title} at ${threshold}: ${sample.length} rows, precision ${p.toFixed(3)} recall ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r || 1)).toFixed(3)}`,
    );
  }
}

function showErrors(limit) {
  const wrong = rows
    .filter(row => row.score >= 0 !== (row.truth === 1))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  for (const row of wrong.slice(0, limit)) {
    console.log(
      `${row.truth ? 'MISSED' : 'FALSE '} ${row.score.toFixed(1)} ${row.lang} ${row.repo} ${row.path}:${row.line}\n    ${JSON.stringify(row.source)}\n    ${row.evidence.join(' ')}`,
    );
  }
}

function write(weights) {
  const counts = new Map(names.map(name => [name, { statuses: 0, others: 0, repositories: new Set() }]));
  for (const row of rows) {
    for (const name of row.evidence) {
      const entry = counts.get(name);
      if (row.truth) entry.statuses++;
      else entry.others++;
      entry.repositories.add(row.repo);
    }
  }
  const lines = [];
  for (const name of [...prior.keys()].sort()) {
    const at = column.get(name);
    const weight = Math.round((at === undefined ? prior.get(name) : weights[at]) * 10);
    const { statuses, others, repositories } = counts.get(name) ?? { statuses: 0, others: 0, repositories: new Set() };
    if (weight !== 0)
      lines.push(
        `  ${JSON.stringify(name)}: { "weight": ${weight}, "statuses": ${statuses}, "others": ${others}, "repositories": ${repositories.size} }`,
      );
  }
  fs.writeFileSync(path.join(root, 'data/evidence/weights.json'), `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${lines.length} weights written`);
}

/** First what the fit needs beside rows, then one line a row: its set, truth and weight, and its evidence as places in `names`, base 36. */
function keep() {
  const head = { penalty: Number(options.penalty), scale: Number(options.scale), names };
  const lines = rows.map(({ set, truth, weight = 1, columns }) => [
    set,
    truth,
    weight,
    columns.map(place => place.toString(36).padStart(2, '0')).join(''),
  ]);
  fs.writeFileSync(
    path.join(root, 'test/recognition/evidence/rows.jsonl'),
    [head, ...lines].map(line => `${JSON.stringify(line)}\n`).join(''),
  );
  console.log(`${lines.length} rows kept`);
}
