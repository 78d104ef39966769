/**
 * Fits the weights of the evidence to labelled numbers and writes data/evidence/weights.json.
 *
 *   npm run fit -- --mirror DIR --labels FILE [--labels FILE]… [--aside FILE] [--check] [--dry]
 *
 * DIR holds clones, each as `owner+name`; a label names a number in one of them: {repo, commit, path, lang, line, col, label}.
 * Repositories listed in the aside file are left out of the fit. Logistic regression with a penalty on the distance from each
 * evidence's expected weight, so that what the labels never show keeps the weight that general knowledge gives it.
 * Reports precision, recall and F1 by cross-validation over repositories.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { dataPlugin } from './data.mjs';

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
  },
});
if (!options.mirror || !options.labels) {
  console.error('name the folder of clones with --mirror DIR and the labels with --labels FILE');
  process.exit(2);
}

const { loadRegistry, knowledge, createJudge, facts, positions } = await core();
const aside = new Set(options.aside ? fs.readFileSync(options.aside, 'utf8').split('\n').filter(Boolean) : []);
const knowledgeNow = { ...knowledge(), weights: {} };
const judge = createJudge(loadRegistry(), knowledgeNow);
const rows = readRows();
if (Number(options.fixtures) > 0) rows.push(...fixtureRows());
const prior = priorOf(knowledgeNow.words);
const without = options.without.split(',').filter(Boolean);
for (const row of rows) row.evidence = row.evidence.filter(name => !without.some(start => name.startsWith(start)));
const names = [...new Set(rows.flatMap(row => row.evidence))].sort();
const column = new Map(names.map((name, index) => [name, index]));
for (const row of rows) row.columns = row.evidence.map(name => column.get(name));

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

async function core() {
  const outfile = path.join(root, 'out/fit-core.mjs');
  await esbuild.build({
    stdin: {
      contents: `export { loadRegistry } from './src/registry/codes'; export { knowledge } from 'knowledge';
        export { createJudge } from './src/recogniser/judge'; export { facts, positions } from './src/recogniser/evidence';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    plugins: [dataPlugin],
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

function readRows() {
  const texts = new Map();
  const labels = options.labels.flatMap(file =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => ({
        ...JSON.parse(line),
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
    if (!texts.has(key)) texts.set(key, readText(label));
    const file = texts.get(key);
    if (!file) continue;
    const offset = (file.lines[label.line - 1] ?? Number.NaN) + label.col - 1;
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

function readText({ repo, commit, path: name }) {
  const base = path.join(options.mirror, repo.replace('/', '+'));
  const git = [base, path.join(base, '.git'), path.join(base, 'repo')].find(folder =>
    fs.existsSync(path.join(folder, 'HEAD')),
  );
  if (!git) return undefined;
  try {
    const kept = path.join(root, '.cache/labelled', repo.replace('/', '+'), commit, name);
    if (!fs.existsSync(kept)) {
      fs.mkdirSync(path.dirname(kept), { recursive: true });
      fs.writeFileSync(kept, gitShow(git, commit, name));
    }
    const text = fs.readFileSync(kept, 'utf8');
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    return { text, lines };
  } catch {
    return undefined;
  }
}

function gitShow(git, commit, name) {
  return execFileSync('git', ['--git-dir', git, 'show', `${commit}:${name}`], {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Expected weights: each fact's own; a role's leaning times the trust in the position. */
function priorOf(words) {
  const scale = Number(options.scale) / 10;
  const expected = new Map(Object.entries(facts).map(([name, [, weight]]) => [name, weight]));
  const leanings = JSON.parse(fs.readFileSync(path.join(root, 'data/evidence/words.json'), 'utf8'));
  for (const [position, [, trust]] of Object.entries(positions))
    for (const role of Object.keys(words)) expected.set(`${position}:${role}`, leanings[role].prior * trust * scale);
  return expected;
}

/** Newton's method on the penalised log-likelihood; returns a weight for each column. */
function fitted(sample) {
  const count = names.length;
  const penalty = Number(options.penalty);
  const expected = Float64Array.from(names, name => prior.get(name) ?? 0);
  const weights = Float64Array.from(expected);
  for (let round = 0; round < 12; round++) {
    const gradient = Float64Array.from(weights, (weight, i) => penalty * (weight - expected[i]));
    const hessian = Array.from({ length: count }, (_, i) => {
      const line = new Float64Array(count);
      line[i] = penalty;
      return line;
    });
    for (const { columns, truth, weight = 1 } of sample) {
      let sum = 0;
      for (const c of columns) sum += weights[c];
      const p = 1 / (1 + Math.exp(-sum));
      const curvature = weight * Math.max(p * (1 - p), 1e-6);
      for (const a of columns) {
        gradient[a] += weight * (p - truth);
        const line = hessian[a];
        for (const b of columns) line[b] += curvature;
      }
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < count; i++) {
      weights[i] -= step[i];
      largest = Math.max(largest, Math.abs(step[i]));
    }
    if (largest < 1e-3) break;
  }
  return weights;
}

/** Cholesky decomposition; the matrix is symmetric and positive definite because of the penalty. */
function solve(matrix, vector) {
  const n = vector.length;
  const lower = matrix.map(line => Float64Array.from(line));
  for (let j = 0; j < n; j++) {
    const row = lower[j];
    for (let k = 0; k < j; k++) row[j] -= row[k] * row[k];
    row[j] = Math.sqrt(row[j]);
    for (let i = j + 1; i < n; i++) {
      const other = lower[i];
      let sum = other[j];
      for (let k = 0; k < j; k++) sum -= other[k] * row[k];
      other[j] = sum / row[j];
    }
  }
  const result = Float64Array.from(vector);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) result[i] -= lower[i][k] * result[k];
    result[i] /= lower[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) result[i] -= lower[k][i] * result[k];
    result[i] /= lower[i][i];
  }
  return result;
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
