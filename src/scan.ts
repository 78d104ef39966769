/**
 * The command line's way in to recognition: `scan [--recognition strict|balanced|eager] PATH…` prints each status as a JSON line.
 * Reads files, languages from `.vscode/settings.json` at each PATH, and knows nothing of the editor.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { knowledge } from 'knowledge';
import picomatch from 'picomatch';
import { asksForHelp, print } from './cli';
import { withoutIgnored } from './recogniser/ignoreComments';
import type { Occurrence } from './recogniser/occurrence';
import { createRecogniser, type Strictness } from './recogniser/recognise';
import { loadRegistry } from './registry/codes';
import { constantSets } from './registry/constants';
import { languagesFrom } from './registry/languages';

const strictnesses: readonly string[] = ['strict', 'balanced', 'eager'];
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules']);
const largest = 200 * 1024 * 1024;

interface Line {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly code: number;
  readonly via: string;
}

const usage = `Usage: npm run --silent scan -- [--recognition strict|balanced|eager] PATH…

Prints each HTTP status code in these files and folders as a line of JSON:
path, line, column, text, code, via (number or constant).

  --recognition  how much must speak for a number: strict, balanced (default) or eager
  -h, --help     this text
  --             what follows is a PATH, whatever it begins with
`;

/** A mistake of the caller, told in one line. */
class UsageError extends Error {}

function scan(words: readonly string[]): void {
  if (asksForHelp(words)) {
    process.stdout.write(usage);
    return;
  }
  const { asked, roots } = argumentsOf(words);
  const known = knowledge();
  const recogniser = createRecogniser(loadRegistry(), known, constantSets(known.constants));
  const languages = languagesFrom(known.languages);
  const lines: Line[] = [];
  let binary = 0;
  for (const root of roots) {
    const isFolder = fs.statSync(root).isDirectory();
    const settings = isFolder ? settingsAt(root) : noSettings;
    for (const file of isFolder ? filesBelow(root) : [root]) {
      const text = textOf(file);
      if (text === binaryFile) binary++;
      if (typeof text !== 'string') continue;
      const below = path.relative(root, file).split(path.sep).join('/') || path.basename(file);
      const firstLine = text.slice(0, 500).split('\n', 1)[0] ?? '';
      const language = languages.languageOf(settings.associated(below), file, firstLine);
      const strictness = asked ?? settings.strictness ?? 'balanced';
      const found = recogniser.recognise(text, language, { strictness });
      // One by one: a log may have more of them than a call takes arguments.
      for (const line of linesOf(file, text, withoutIgnored(text, found))) lines.push(line);
    }
  }
  lines.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column));
  print(lines);
  if (binary > 0) note(`${binary} binary file${binary === 1 ? '' : 's'}, left out`);
}

function argumentsOf(words: readonly string[]): {
  readonly asked: Strictness | undefined;
  readonly roots: readonly string[];
} {
  const roots: string[] = [];
  let asked: Strictness | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '--') {
      roots.push(...words.slice(i + 1));
      break;
    }
    if (word === '--recognition') {
      const value = words[++i] ?? '';
      if (!isStrictness(value)) throw new UsageError('--recognition takes strict, balanced or eager');
      asked = value;
    } else if (word.startsWith('-'))
      throw new UsageError(`unknown option ${word}; there are --recognition strict|balanced|eager and --help`);
    else roots.push(word);
  }
  if (roots.length === 0)
    throw new UsageError(
      'name at least one file or folder: scan [--recognition strict|balanced|eager] PATH…; --help tells more',
    );
  for (const root of roots) {
    const found = statOf(root);
    if (!found) throw new UsageError(`no such file or folder: ${root}`);
    // Reading a pipe would wait for somebody to write into it.
    if (!found.isFile() && !found.isDirectory()) throw new UsageError(`neither a file nor a folder: ${root}`);
  }
  return { asked, roots };
}

function statOf(root: string): fs.Stats | undefined {
  try {
    return fs.statSync(root, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`${root}: ${reasonOf(error)}`);
  }
}

const isStrictness = (value: unknown): value is Strictness => typeof value === 'string' && strictnesses.includes(value);

interface ScanSettings {
  readonly strictness: Strictness | undefined;
  /** The language that files.associations gives to a path below the root. */
  associated(below: string): string | undefined;
}

const noSettings: ScanSettings = { strictness: undefined, associated: () => undefined };

/** The settings of a folder that is scanned; a broken file counts as none, with a note where it cannot be read at all. */
function settingsAt(folder: string): ScanSettings {
  const file = path.join(folder, '.vscode', 'settings.json');
  if (!fs.existsSync(file)) return noSettings;
  const written = contentOf(file, () => fs.readFileSync(file, 'utf8'));
  const settings: unknown = written && parse(written, [], { allowTrailingComma: true });
  if (!isRecord(settings)) return noSettings;
  const strictness = settings['httpStatusLens.recognition'];
  const associations = isRecord(settings['files.associations']) ? settings['files.associations'] : {};
  const globs = Object.entries(associations)
    .filter(([key]) => /[*?[{]/.test(key))
    // As in VS Code, a glob without a slash is compared with the file's name.
    .map(([key, language]) => ({
      fits: picomatch(key, { nocase: true, dot: true, basename: !key.includes('/') }),
      language,
    }));
  const asId = (language: unknown) => (typeof language === 'string' ? language : undefined);
  return {
    strictness: isStrictness(strictness) ? strictness : undefined,
    associated: below =>
      Object.hasOwn(associations, below)
        ? asId(associations[below])
        : asId(globs.find(glob => glob.fits(below))?.language),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* filesBelow(folder: string): Generator<string> {
  for (const entry of contentOf(folder, () => fs.readdirSync(folder, { withFileTypes: true })) ?? []) {
    if (skipped.has(entry.name)) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (entry.isFile()) yield file;
  }
}

const binaryFile = Symbol('binary');

/** The text of a file without its byte-order mark; undefined, with a note on standard error, where it cannot be read. */
function textOf(file: string): string | typeof binaryFile | undefined {
  return contentOf(file, () => {
    if (fs.statSync(file).size > largest) throw new Error('over 200 MB');
    const bytes = fs.readFileSync(file);
    if (bytes.subarray(0, 8000).includes(0)) return binaryFile;
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  });
}

/** What `read` gives; undefined, with a note on standard error, where it fails. */
function contentOf<Content>(place: string, read: () => Content): Content | undefined {
  try {
    return read();
  } catch (error) {
    note(`${place}: ${reasonOf(error)}, left out`);
    return undefined;
  }
}

const note = (message: string) => process.stderr.write(`scan: ${message}\n`);

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'not readable');

/** Occurrences as printed: lines and columns 1-based, columns in UTF-16 units. */
function linesOf(file: string, text: string, occurrences: readonly Occurrence[]): readonly Line[] {
  const found: Line[] = [];
  let line = 1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  for (const occurrence of occurrences) {
    if (occurrence.kind !== 'status' && occurrence.kind !== 'sub-code') continue;
    while (lineEnd < occurrence.start) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    // A sub-code prints as the status code that it hangs on.
    const end = occurrence.kind === 'sub-code' ? occurrence.start + 3 : occurrence.end;
    const code = Math.trunc(Number(occurrence.code));
    found.push({
      path: file,
      line,
      column: occurrence.start - lineStart + 1,
      text: text.slice(occurrence.start, end),
      code,
      via: occurrence.via,
    });
  }
  return found;
}

/** Where the line that begins at an offset ends; each line is searched once. */
function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

try {
  scan(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  note(error.message);
  process.exitCode = 2;
}
