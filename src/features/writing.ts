/**
 * How a set's names are written in a file: the qualifier that the file uses or would need, and the import that is missing.
 * Gives text to write, and knows nothing of the place it is written to.
 */
import type { ConstantSet, Way } from '../registry/constants';
import { type ImportStatement, type Insertion, importInsertion, importStatements, jvm } from './imports';

export interface Writing {
  /** Qualifier and name. */
  readonly text: string;
  /** What makes it compile, undefined where nothing is missing or nothing is known. */
  readonly importing: Insertion | undefined;
  /** False where something has to be imported and no simple rule says how. */
  readonly complete: boolean;
}

/** Writes a name of the set; undefined where the file uses the set's qualifier for something else. */
export type Writer = (name: string) => Writing | undefined;

/** `isUsed`: the file has constants of the set already. */
export function writerOf(set: ConstantSet, language: string, text: string, isUsed: boolean): Writer {
  const statements = importStatements(text);
  const own = statements.filter(statement => isOf(set, statement));
  const others = statements.filter(statement => !own.includes(statement));
  const qualifiers = set.file.written.flatMap(way => (way.after === undefined ? qualifiersOf(way) : []));
  const [first] = set.file.written[0]?.before ?? [];
  const known = (statement: ImportStatement, word: string) => binds(language, statement, word);
  const alias = aliasOf(language, set, own, qualifiers);
  const bound = alias ?? qualifiers.find(qualifier => own.some(statement => known(statement, rootOf(qualifier))));
  const free = qualifiers.filter(qualifier => !others.some(statement => known(statement, rootOf(qualifier))));
  const needsImport = (set.file.imports ?? []).length > 0;
  const line = lineFor(set, language, own);
  const present = line !== undefined && statements.some(({ text: statement }) => imports(statement, line));

  // Dart's `import 'dart:io' show File;` makes nothing else known.
  const shown = language === 'dart' ? own.find(({ text }) => /\sshow\s.*;$/.test(text)) : undefined;
  const end = statements.at(-1)?.end ?? 0;
  const seen = isUsed && bound === undefined ? firstOf(free.map(qualifier => pathIn(text, qualifier, end))) : undefined;
  const isBare = qualifiers.some(qualifier => own.some(statement => bindsAll(statement, qualifier)));
  const insertions = new Map<string, Insertion | undefined>();

  return name => {
    const plain = (qualifier: string): Writing => ({ text: qualifier + name, importing: undefined, complete: true });
    if (isBare) return plain('');
    if (first === '' || first === '*') {
      const byName = line?.includes('{name}') ?? false;
      if (!byName) return own.length > 0 || !needsImport ? plain('') : { ...plain(''), complete: false };
      if (bound !== undefined) return plain(bound);
      if (own.some(statement => known(statement, name))) return plain('');
      return imported('', name, line?.replace('{name}', name));
    }
    if (bound !== undefined) return plain(bound);
    if (seen !== undefined) return plain(seen);
    if (shown && first !== undefined)
      return { ...plain(first), importing: { offset: shown.end - 1, text: `, ${rootOf(first)}` } };
    const [qualifier] = free.includes(first ?? '') ? [first] : free;
    if (qualifier === undefined) return undefined;
    // A sigil belongs to the language.
    if (!needsImport || present || !/\w/.test(qualifier)) return plain(qualifier);
    return imported(qualifier, name, qualifier === first ? line : undefined);
  };

  function imported(qualifier: string, name: string, importLine: string | undefined): Writing {
    const importing = importLine === undefined ? undefined : insertionOf(importLine);
    return { text: qualifier + name, importing, complete: importing !== undefined };
  }

  // Most sets have one line for all their names.
  function insertionOf(importLine: string): Insertion | undefined {
    if (!insertions.has(importLine))
      insertions.set(importLine, importInsertion(language, text, importLine, statements));
    return insertions.get(importLine);
  }
}

const firstOf = (texts: readonly (string | undefined)[]) => texts.find(text => text !== undefined);

/** A qualifier with the path before it as the text has it after an offset: `web::http::status_codes::`; undefined where it has none. */
function pathIn(text: string, qualifier: string, from: number): string | undefined {
  const at = text.indexOf(qualifier, from);
  if (at < 0) return undefined;
  const before = /(?:::|\.|\\)$/.test(text.slice(Math.max(0, at - 2), at)) ? text.slice(Math.max(0, at - 120), at) : '';
  return (/[\w.:\\]*$/.exec(before)?.[0] ?? '') + qualifier;
}

/** The texts of a way that stand for themselves before a name: no bare name, no separator that follows a word. */
export function qualifiersOf(way: Way): readonly string[] {
  return way.before.filter(text => !['', '*', '.', '::', '/', '['].includes(text) && !/["'(]$/.test(text));
}

const isOf = (set: ConstantSet, { text }: ImportStatement) =>
  (set.file.imports ?? []).some(piece => text.includes(piece));

const rootOf = (qualifier: string) => /\w+/.exec(qualifier)?.[0] ?? qualifier;

/** Whether a statement does what a line does: the same one, or one that takes all of its package. */
function imports(statement: string, line: string): boolean {
  const all = /^import [\w.]+\.(?=\w+;?$)/.exec(line)?.[0];
  return statement.trim() === line || (all !== undefined && /\.[*_];?$/.test(statement) && statement.startsWith(all));
}

/** Whether a statement makes a word known. One that imports types only makes none known as a value. */
function binds(language: string, { text }: ImportStatement, word: string): boolean {
  if (language === 'go') return goPackages(text).some(({ name, alias }) => (alias ?? name) === word);
  if (/^\s*(?:#|import\s+type\b|(?:import|using)\s+static\b)/.test(text)) return false;
  // A renamed one is known by its new name: `http as client`.
  const bindings = boundPart(language, text);
  return bindings.split(/[^\w$]+/).includes(word) && !new RegExp(`\\b${word}\\s+(?:as|=>)\\s`).test(bindings);
}

/** The part of a statement in which names stand that the file then knows. */
function boundPart(language: string, text: string): string {
  if (jvm.has(language)) return text.slice(text.lastIndexOf('.', text.includes('{') ? text.indexOf('{') : undefined));
  if (language === 'python') return text.replace(/^\s*from\s[\w.\s]*?\simport\b/, '');
  return /^\s*(?:import|const|let|var)\b/.test(text)
    ? text.replace(/(?:\bfrom|\brequire\()\s*['"][^'"]*['"]/, '')
    : text;
}

/** Whether a statement makes all names of a qualifier's type known without it: `import static a.HttpStatus.*`. */
function bindsAll({ text }: ImportStatement, qualifier: string): boolean {
  const type = qualifier.replace(/\W+$/, '').replace(/^.*\W/, '');
  if (/^\s*using\s+static\b/.test(text)) return new RegExp(`\\b${type};`).test(text);
  return new RegExp(`\\b${type}\\.[*_];?\\s*$`).test(text);
}

interface GoPackage {
  readonly path: string;
  /** The last part of the path that is no version. */
  readonly name: string;
  readonly alias: string | undefined;
}

function goPackages(statement: string): readonly GoPackage[] {
  return [...statement.matchAll(/(?:\b(\w+)[ \t]+)?"([^"\n]+)"/g)].map(([, alias, path = '']) => ({
    path,
    name: path.replace(/\/v\d+$/, '').replace(/^.*\//, ''),
    alias: alias === 'import' ? undefined : alias,
  }));
}

/** The qualifier under another name: `nethttp.` for `import nethttp "net/http"`, `codes.` for `import status as codes`. */
function aliasOf(
  language: string,
  set: ConstantSet,
  own: readonly ImportStatement[],
  qualifiers: readonly string[],
): string | undefined {
  const pieces = set.file.imports ?? [];
  for (const { text } of own) {
    if (language === 'go') {
      const renamed = goPackages(text).find(({ path }) => pieces.some(piece => `"${path}"`.startsWith(piece)));
      if (renamed?.alias !== undefined && renamed.alias !== '_') return `${renamed.alias}.`;
      continue;
    }
    if (language === 'dart') {
      const prefix = /'\s+as\s+(\w+)/.exec(text)?.[1];
      if (prefix !== undefined) return `${prefix}.${qualifiers[0]}`;
    }
    for (const qualifier of qualifiers) {
      const root = rootOf(qualifier);
      const alias = new RegExp(`\\b${root}\\s+as\\s+(\\w+)`).exec(text)?.[1];
      if (alias !== undefined) return qualifier.replace(root, alias);
    }
  }
  return undefined;
}

/** The line that imports the set, from where the file imports the rest of it. */
function lineFor(set: ConstantSet, language: string, own: readonly ImportStatement[]): string | undefined {
  const java = ['kotlin', 'groovy', 'scala'].includes(language) ? set.importLine('java') : undefined;
  // Languages that read Java's own have no semicolon.
  const line = set.importLine(language) ?? java?.replace(/;$/, '');
  // Jakarta EE 9 took over Java EE's packages under a new name.
  const isOld = own.length > 0 && own.every(({ text }) => text.includes('javax.'));
  return isOld ? line?.replace('jakarta.', 'javax.') : line;
}
