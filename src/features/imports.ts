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

const beginning =
  /^[ \t]*(?:(?:import|from|using|use|open|require|require_relative|include|@import)\b|#\s*include|\(:require)/;
const requiring = /^[ \t]*(?:const|let|var)\b.{0,300}\brequire\(/;

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
    if (!beginning.test(line) && !requiring.test(line)) continue;
    let depth = depthOf(line);
    for (let more = 0; depth > 0 && more < longestStatement && index + 1 < lines.length; more++) {
      index++;
      const next = lines[index] ?? '';
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

const scripts: ReadonlySet<string> = new Set(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);
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
  if (language === 'go') return goInsertion(text, statements, line);
  if (scripts.has(language)) return scriptInsertion(text, statements, line);
  if (components.has(language)) {
    const imports = statements.filter(isModuleImport);
    return mergedInto(imports, line) ?? after(imports, line);
  }
  if (language === 'python') {
    const imports = topLevel(statements);
    return joinedTo(imports, line) ?? after(imports, line) ?? { offset: preambleEnd(text, python), text: `${line}\n` };
  }
  if (jvm.has(language)) return after(statements, line) ?? afterPackage(text, line);
  if (language === 'csharp')
    return (
      after(
        statements.filter(statement => /^using [\w.]+;/.test(statement.text)),
        line,
      ) ?? { offset: preambleEnd(text, slashes), text: `${line}\n\n` }
    );
  return undefined;
}

function after(statements: readonly ImportStatement[], line: string): Insertion | undefined {
  const last = statements.at(-1);
  return last && { offset: last.end, text: `\n${line}` };
}

const topLevel = (statements: readonly ImportStatement[]) => statements.filter(({ text }) => /^\S/.test(text));

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

function afterPackage(text: string, line: string): Insertion {
  const declared = /^[ \t]*package[ \t]+[^\r\n]{1,300}/m.exec(headOf(text));
  return declared
    ? { offset: declared.index + declared[0].length, text: `\n\n${line}` }
    : { offset: preambleEnd(text, slashes), text: `${line}\n\n` };
}

const isModuleImport = ({ text }: ImportStatement) => /^\s*import\b/.test(text);

function scriptInsertion(text: string, statements: readonly ImportStatement[], line: string): Insertion {
  const imports = topLevel(statements.filter(isModuleImport));
  const requires = topLevel(statements.filter(statement => !isModuleImport(statement)));
  if (imports.length === 0 && requires.length > 0) {
    const required = asRequire(inQuotesOf(requires, line));
    return after(requires, required) ?? { offset: 0, text: `${required}\n` };
  }
  const own = inQuotesOf(imports, line);
  return mergedInto(imports, own) ?? after(imports, own) ?? { offset: preambleEnd(text, script), text: `${own}\n\n` };
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
  const separator = inside.endsWith('{') ? ' ' : inside.endsWith(',') ? ' ' : ', ';
  return { offset: same.start + inside.length, text: `${separator}${name}` };
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
    const names = list.trimEnd().replace(/,$/, '');
    // A list of many lines goes on as its last one does.
    const gap = /\n[ \t]*(?=[^\n]*$)/.exec(names)?.[0] ?? ' ';
    return { offset: start + names.length, text: `,${gap}${name}` };
  }
  return undefined;
}

const moduleOf = (statement: string) => /['"]([^'"]+)['"]/.exec(statement)?.[1];

/** What may stand before the first import. */
interface Preamble {
  /** A line of it. */
  readonly line: RegExp;
  /** The quotes with which a text of several lines begins, as the first group. */
  readonly docstring?: RegExp;
}

const script: Preamble = { line: /^(?:#!|['"]use \w+['"];?\s*$)/ };
const slashes: Preamble = { line: /^(?:#!|\/\/|\s*$)/ };
const python: Preamble = { line: /^(?:#|\s*$)/, docstring: /^[rRuU]?("""|''')/ };

/** The offset of the first line that is no interpreter line, directive, leading comment or docstring. */
function preambleEnd(text: string, { line, docstring }: Preamble): number {
  let offset = 0;
  const head = headOf(text);
  while (offset < head.length) {
    const end = head.indexOf('\n', offset);
    const row = head.slice(offset, end < 0 ? head.length : end);
    const quotes = docstring?.exec(row)?.[1];
    if (quotes !== undefined) {
      const close = head.indexOf(quotes, offset + row.indexOf(quotes) + 3);
      const rest = close < 0 ? -1 : head.indexOf('\n', close);
      if (rest < 0) return offset;
      offset = rest + 1;
      continue;
    }
    if (!line.test(row) || end < 0) return offset;
    offset = end + 1;
  }
  return offset;
}
