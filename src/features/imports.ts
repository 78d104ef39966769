/**
 * The import statements at the top of a file, and where one more belongs.
 * Adds lines in languages whose rule is simple; elsewhere that is left to the language's own server.
 */

/** A text to be put at an offset (UTF-16 units, 0-based). */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

export interface ImportStatement {
  /** Offsets in UTF-16 units, 0-based; the end is that of its last line, without the line break. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Imports stand at the top; further down an import's text would be about something else. UTF-16 units.
const importArea = 20_000;
/** Lines of one statement, brackets included. */
const longestStatement = 120;

// Each word with what follows it in an import alone: `require(x > 0)`, `open class`, `using (…)` and `import(…)` are code.
const beginning =
  /^[ \t]*(?:import\b(?!\s*\.|\(\s*['"`])|from\s+\S+\s+c?import\b|using\s+(?!var\s)[\w:]|use\s+[\w\\:{]|open!?\s+(?:type\s+)?[A-Z]|require(?:_relative)?(?:\s*\(?\s*['"]|\s+\w)|include\s+[\w:'"]|@import\b|#\s*include\b|\(:require\b)/;
const requiring = /^[ \t]*(?:const|let|var)\b.{0,300}\brequire\(/;

const openEnd = /,\s*$/;

/** The head of a text, where imports are looked for. */
export const headOf = (text: string): string => text.slice(0, importArea);

/** The import statements in the head of a text, each with all lines of its brackets. */
export function importStatements(text: string): readonly ImportStatement[] {
  const head = headOf(text);
  const found: ImportStatement[] = [];
  let offset = 0;
  const lines = head.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const start = offset;
    let line = lines[index] ?? '';
    offset += line.length + 1;
    const isRequiring = requiring.test(line);
    if (!isRequiring && !beginning.test(line)) continue;
    let depth = depthOf(line);
    // `var a = require('a'), b = require('b');` has a line for each, with a comma on either side.
    let isOpen = isRequiring && openEnd.test(line);
    const goesOn = () => depth > 0 || isOpen || (isRequiring && /^\s*,/.test(lines[index + 1] ?? ''));
    for (let more = 0; goesOn() && more < longestStatement && index + 1 < lines.length; more++) {
      index++;
      const next = lines[index] ?? '';
      if (/^\s*[^\s/]/.test(next)) isOpen = isRequiring && openEnd.test(next);
      offset += next.length + 1;
      depth += depthOf(next);
      line += `\n${next}`;
    }
    const statement = line.replace(/\r$/, '');
    found.push({ start, end: start + statement.length, text: statement });
  }
  return found;
}

function depthOf(line: string): number {
  return (line.match(/[({[]/g)?.length ?? 0) - (line.match(/[)}\]]/g)?.length ?? 0);
}

/** Languages that import as JavaScript does. */
export const scripts: ReadonlySet<string> = new Set(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);
const components: ReadonlySet<string> = new Set(['vue', 'svelte', 'astro']);
/** Languages that import as Java does. */
export const jvm: ReadonlySet<string> = new Set(['java', 'kotlin', 'scala', 'groovy']);

/** Where a line that imports goes in a file of a language, with its line break; undefined where no rule is simple. */
export function importInsertion(
  language: string,
  text: string,
  line: string,
  statements: readonly ImportStatement[] = importStatements(text),
): Insertion | undefined {
  const made = insertionFor(language, text, line, statements);
  return made && headOf(text).includes('\r\n') ? { ...made, text: made.text.replaceAll('\n', '\r\n') } : made;
}

function insertionFor(
  language: string,
  text: string,
  line: string,
  statements: readonly ImportStatement[],
): Insertion | undefined {
  const leading = () => firstRun(text, topLevel(statements));
  if (language === 'go') return goInsertion(text, statements, line);
  if (scripts.has(language)) return scriptInsertion(text, statements, line);
  if (components.has(language)) {
    const imports = statements.filter(isModuleImport);
    return mergedInto(imports, line) ?? after(imports, line);
  }
  if (language === 'python')
    return joinedTo(topLevel(statements), line) ?? after(leading(), line) ?? before(text, python, `${line}\n`);
  if (jvm.has(language)) {
    const run = leading();
    const named = run.filter(statement => !/^import\s+static\b/.test(statement.text));
    return inOrder(named, line) ?? after(run, line) ?? afterPackage(text, line);
  }
  if (language === 'csharp') {
    // They may stand within the namespace, too.
    const run = firstRun(text, statements).filter(({ text }) => /^\s*using [\w.]+;/.test(text));
    const [indent = ''] = /^[ \t]*/.exec(run[0]?.text ?? '') ?? [];
    return inOrder(run, indent + line) ?? before(text, slashes, `${line}\n\n`);
  }
  if (language === 'php') {
    // Pages begin with something else.
    if (!/^(?:#!.*\s)?<\?php\b/.test(text)) return undefined;
    return inOrder(leading(), line) ?? afterDeclared(text, /^[ \t]*namespace\s[^;{]{1,300};/m, line);
  }
  return undefined;
}

function after(statements: readonly ImportStatement[], line: string): Insertion | undefined {
  const last = statements.at(-1);
  return last && { offset: last.end, text: `\n${line}` };
}

/** Beside the one that begins most like it: in the order of letters among several, and so in its group. */
function inOrder(statements: readonly ImportStatement[], line: string): Insertion | undefined {
  // `using System;` comes before `using System.Net;`.
  const keyOf = (text: string) => text.replace(/;.*/, '');
  const key = keyOf(line);
  const likeness = statements.map(({ text }) => shared(keyOf(text), key));
  const most = Math.max(...likeness);
  const near = statements.filter((_, index) => likeness[index] === most);
  const following = near.find(({ text }) => keyOf(text) > key);
  return following ? { offset: following.start, text: `${line}\n` } : after(near, line);
}

/** How many characters two texts begin with alike. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

const topLevel = (statements: readonly ImportStatement[]) => statements.filter(({ text }) => /^\S/.test(text));

/** The first of them and those between which nothing stands but comments: further down one may be within a block, or behind its use. */
function firstRun(text: string, statements: readonly ImportStatement[]): readonly ImportStatement[] {
  const end = statements.findIndex(({ start }, index) => {
    const previous = statements[index - 1];
    return previous !== undefined && !isEmpty(text.slice(previous.end, start));
  });
  return end < 0 ? statements : statements.slice(0, end);
}

/** No code: a comment on the rest of a line, or lines of comments. */
const isEmpty = (text: string) =>
  /^[;\s]*(?:(?:\/\/|#)[^\n]*(?:\n\s*|$)|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/\s*)*$/.test(text);

// gofmt keeps the paths of a group in order.
function goInsertion(text: string, statements: readonly ImportStatement[], line: string): Insertion | undefined {
  const path = /"[^"]*"/.exec(line)?.[0];
  if (path === undefined) return undefined;
  const block = statements.find(statement => /^import\s*\(/.test(statement.text));
  if (!block) return after(statements, line) ?? afterPackage(text, line);
  let offset = block.start;
  const lines = block.text.split('\n');
  let last = offset + (lines[0] ?? '').length;
  for (const [index, row] of lines.entries()) {
    const rowPath = /"[^"]*"/.exec(row)?.[0];
    if (index > 0) {
      if (rowPath === undefined && !/^\s*\/\//.test(row)) break;
      if (rowPath !== undefined && rowPath > path) return { offset, text: `\t${path}\n` };
      last = offset + row.replace(/\r$/, '').length;
    }
    offset += row.length + 1;
  }
  return { offset: last, text: `\n\t${path}` };
}

const afterPackage = (text: string, line: string) =>
  afterDeclared(text, /^[ \t]*(?:package[ \t][^\n]*(?:\n\s*|$))+/m, line);

/** Behind a declaration at the top, or before all code where there is none. */
function afterDeclared(text: string, declaration: RegExp, line: string): Insertion {
  const offset = preambleEnd(text, slashes);
  const declared = declaration.exec(headOf(text).slice(offset));
  return declared
    ? { offset: offset + declared.index + declared[0].trimEnd().length, text: `\n\n${line}` }
    : { offset, text: `${line}\n\n` };
}

const before = (text: string, preamble: Preamble, line: string): Insertion => ({
  offset: preambleEnd(text, preamble),
  text: line,
});

const isModuleImport = ({ text }: ImportStatement) => /^\s*import\b/.test(text);

function scriptInsertion(text: string, statements: readonly ImportStatement[], line: string): Insertion {
  const imports = topLevel(statements.filter(isModuleImport));
  const requires = topLevel(statements.filter(statement => !isModuleImport(statement)));
  if (imports.length === 0 && requires.length > 0) {
    const required = asRequire(inQuotesOf(requires, line));
    return after(firstRun(text, requires), required) ?? { offset: 0, text: `${required}\n` };
  }
  const own = inQuotesOf(imports, line);
  return mergedInto(imports, own) ?? after(firstRun(text, imports), own) ?? before(text, slashes, `${own}\n\n`);
}

/** `import { A } from 'm';` as CommonJS has it. */
function asRequire(line: string): string {
  const [, binding = '', module = '', end = ''] = /^import (.+) from (['"].+['"])(;?)$/.exec(line) ?? [];
  return binding === '' ? line : `const ${binding.replaceAll(' as ', ': ')} = require(${module})${end}`;
}

// Quotes and semicolon as the file's other imports have them.
function inQuotesOf(imports: readonly ImportStatement[], line: string): string {
  const [first] = imports;
  if (!first) return line;
  const quote = first.text.includes('"') ? '"' : "'";
  const quoted = line.replace(/['"]/g, quote);
  return first.text.endsWith(';') ? quoted : quoted.replace(/;$/, '');
}

/** One more name in the brackets of an import from the same module. */
function mergedInto(imports: readonly ImportStatement[], line: string): Insertion | undefined {
  const [, name, module] = /^import \{ (\w+) \} from ['"](.+)['"];?$/.exec(line) ?? [];
  if (name === undefined || module === undefined) return undefined;
  const same = imports.find(
    ({ text }) =>
      /^\s*import\s[^'"]*\}\s*from/.test(text) && !/^\s*import\s+type\b/.test(text) && moduleOf(text) === module,
  );
  if (!same) return undefined;
  const inside = same.text.slice(0, same.text.lastIndexOf('}')).trimEnd();
  // With a comment in its brackets a list is somebody's own work.
  if (/\/[/*]/.test(inside)) return undefined;
  return added(same.start, inside, name);
}

/** One more name behind the last of a list; one of many lines goes on as its last one does. */
function added(start: number, list: string, name: string): Insertion {
  const names = list.replace(/,$/, '');
  const gap = /\n[ \t]*(?=[^\n]*$)/.exec(names)?.[0] ?? ' ';
  return { offset: start + names.length, text: `${names.endsWith('{') ? '' : ','}${gap}${name}` };
}

/** One more name in Python's list of those that are imported from the same module. */
function joinedTo(imports: readonly ImportStatement[], line: string): Insertion | undefined {
  const [, module, name] = /^from ([\w.]+) import (\w+)$/.exec(line) ?? [];
  if (module === undefined || name === undefined) return undefined;
  for (const { start, text } of imports) {
    // With a comment in its brackets a list is somebody's own work.
    const [list, from, inBrackets] =
      /^from[ \t]+([\w.]+)[ \t]+import(?:[ \t]*\(([^()#]*)|[ \t]+\w[\w, \t]*)/.exec(text) ?? [];
    if (list === undefined || from !== module) continue;
    if (inBrackets !== undefined && text.charAt(list.length) !== ')') continue;
    return added(start, list.trimEnd(), name);
  }
  return undefined;
}

const moduleOf = (statement: string) => /['"]([^'"]+)['"]/.exec(statement)?.[1];

/** What may stand before the first import. */
interface Preamble {
  /** A line or text of it: interpreter, directive, docstring, nothing. */
  readonly line: RegExp;
  /** Line comments below each other, or one block with the rest of its last line. */
  readonly comments: RegExp;
}

const slashes: Preamble = {
  line: /^(?:[^\S\n]*|(?:#!|['"]use \w+['"]|#(?:nullable|define|pragma|region|endregion)\b|<\?php\b|declare\s*\()[^\n]*)\n/,
  comments: /^(?:(?:[ \t]*\/\/[^\n]*\n)+|[ \t]*\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/[^\S\n]*\n)/,
};
const python: Preamble = {
  line: /^(?:[^\S\n]*|#![^\n]*|[rRuU]?("""|''')[\s\S]*?\1[^\n]*)\n/,
  comments: /^(?:[ \t]*#[^\n]*\n)+/,
};

// What a comment says that is about the file, though code follows at once.
const ofTheFile = /copyright|licen[cs]e|spdx-|generated|coding[:=]|lint\b|@(?:ts|jest|flow|file\w*)\b/i;

/** The offset of the first line of code. A comment on that line belongs to it, unless it is a package clause. */
function preambleEnd(text: string, { line, comments }: Preamble): number {
  const head = headOf(text);
  for (let offset = 0; ; ) {
    const rest = head.slice(offset);
    const comment = comments.exec(rest)?.[0];
    const piece = line.exec(rest)?.[0] ?? comment;
    if (piece === undefined) return offset;
    const isOnCode = piece === comment && /^(?!package\b|namespace\b)[^\s/#'"]/.test(rest.slice(piece.length));
    if (isOnCode && !ofTheFile.test(piece)) return offset;
    offset += piece.length;
  }
}
