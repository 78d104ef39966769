/**
 * Labels and the texts they point into: label files hold locations only, so the texts come from clones of public repositories.
 * What has been read once is kept in .cache/labelled.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../.cache/labelled', import.meta.url));

/** The labels of a file, one JSON object a line: {repo, commit, path, lang, line, col, text, label}. */
export function readLabels(file) {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

/** The text that a label points into and where its lines begin; undefined where the clone or the file is missing. */
export function labelledText(mirror, { repo, commit, path: name }) {
  const folder = repo.replace('/', '+');
  const kept = path.join(cache, folder, commit, name);
  if (!fs.existsSync(kept)) {
    const bytes = bytesOf(path.join(mirror, folder), commit, name);
    if (!bytes) return undefined;
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    fs.writeFileSync(kept, bytes);
  }
  const text = fs.readFileSync(kept, 'utf8');
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return { text, lines };
}

/** The offset of a label in its text, in UTF-16 units. */
export const offsetOf = ({ lines }, { line, col }) => (lines[line - 1] ?? Number.NaN) + col - 1;

/** A clone is a work tree, a bare repository, or a folder with one such in it. */
function bytesOf(clone, commit, name) {
  if (!fs.existsSync(clone)) return undefined;
  const inner = fs.readdirSync(clone).map(entry => path.join(clone, entry));
  const git = [path.join(clone, '.git'), clone, ...inner].find(folder => fs.existsSync(path.join(folder, 'HEAD')));
  if (!git) return undefined;
  try {
    return execFileSync('git', ['--git-dir', git, 'show', `${commit}:${name}`], {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
