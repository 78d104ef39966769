/** Finds the cases of tests that stand as rows of values under names: of a struct's fields in Go, of a function's parameters in pytest. */
import * as Char from './char';
import { longest, most, type Span, spansOf, type Table } from './table';

/** What strings and comments look like where the rows stand. */
interface Syntax {
  /** The marks of comments, each with what ends it, and of strings of several lines. */
  readonly comments: Readonly<Record<string, string>>;
  readonly longStrings: readonly string[];
}

const go: Syntax = { comments: { '//': '\n', '/*': '*/' }, longStrings: ['`'] };
const python: Syntax = { comments: { '#': '\n' }, longStrings: ['"""', "'''"] };

/** `[]struct { path string; code int }{ {"/a", 404}, {"/b", 200} }`, with a field of its own on each line, or several of one type. */
export function structTables(text: string): readonly Table[] {
  const found: Table[] = [];
  for (const { 0: head, 1: body = '', index } of text.matchAll(/\]\*?struct ?\{((?:[^{}]|\{\}){1,4000})\}\{/g)) {
    if (found.length === most) break;
    const start = index + head.length;
    found.push(tableOf(text, start, fieldsOf(body, start - body.length - 2), go, false));
  }
  return found;
}

/** `parametrize("path, code", [("/a", 404), ("/b", 200)])`, the names in one string or in a list of them. */
export function parameterTables(text: string): readonly Table[] {
  const found: Table[] = [];
  const heads =
    /parametrize\(\s{0,40}(?:argnames ?= ?)?(?:["']([^"'\n]{1,200})["']|[([]([^)\]]{1,400})[)\]]),\s{0,40}(?:argvalues ?= ?)?[[(]/g;
  for (const { 0: head, 1: names, 2: list, index } of text.matchAll(heads)) {
    if (found.length === most) break;
    const from = index + head.indexOf(names ?? list ?? '');
    const headings =
      names === undefined ? spansOf(list ?? '', from, /(?<=["'])\w+(?=["'])/g) : spansOf(names, from, /\w+/g);
    found.push(tableOf(text, index + head.length, headings, python, headings.length === 1));
  }
  return found;
}

/** The names of a struct's fields: the words of each line before the type, and those with a comma behind them. */
function fieldsOf(body: string, from: number): readonly Span[] {
  const fields: Span[] = [];
  let depth = 0;
  let isName = true;
  for (const { 0: part, index } of body.matchAll(
    /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/)){0,200}\*\/|`[^`]*`|\w+|[,;\n()[\]]/g,
  )) {
    if (part === '(' || part === '[') depth++;
    else if (part === ')' || part === ']') depth--;
    else if (depth > 0) continue;
    else if (part === ',' || part === ';' || part === '\n') isName = true;
    else if (isName && /^\w/.test(part)) {
      fields.push({ start: from + index, end: from + index + part.length });
      isName = false;
    }
  }
  return fields;
}

/**
 * A table whose rows are brackets; `start` is behind the bracket around them. Where `isBare`, each value is a row by itself.
 * It ends with that bracket, or at a string or comment that is too long to be looked at.
 */
function tableOf(text: string, start: number, headings: readonly Span[], syntax: Syntax, isBare: boolean): Table {
  const marks = Object.keys(syntax.comments);
  let last = start;
  let at = start;
  let depth = 1;
  let column = 0;
  let keyed = false;
  let isComment = false;
  const skipTo = (piece: string, from: number) => {
    const end = text.slice(from, from + longest).indexOf(piece);
    if (end < 0) depth = 0;
    at = from + end + piece.length;
  };
  /** Goes over one character, a string or a comment. */
  const step = () => {
    last = at;
    const mark = marks.find(one => text.startsWith(one, at));
    isComment = mark !== undefined;
    if (mark !== undefined) return skipTo(syntax.comments[mark] ?? '', at + mark.length);
    const quotes = syntax.longStrings.find(one => text.startsWith(one, at));
    if (quotes !== undefined) return skipTo(quotes, at + quotes.length);
    const code = text.charCodeAt(at);
    if (code === Char.doubleQuote || code === Char.apostrophe) {
      at = endOfString(text, at);
      return;
    }
    at++;
    if (isOpening(code)) {
      if (++depth > 2) return;
      column = 0;
      keyed = false;
    } else if (isClosing(code)) depth--;
    else if (depth === 2 && code === Char.comma) column++;
    else if (depth === 2 && code === Char.colon) keyed = true;
  };
  const columnAt = (offset: number): number => {
    if (offset < last) [at, depth] = [start, 1];
    while (depth > 0 && at <= offset) step();
    if (isComment || depth === 0) return -1;
    if (depth === 1) return isBare ? 0 : -1;
    return keyed ? -1 : column;
  };
  return { start, end: text.length, headings, columnAt };
}

/** Behind the quote that ends a string, or at the end of the line. */
function endOfString(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  let at = from + 1;
  for (let code = text.charCodeAt(at); at < text.length && code !== Char.newline; code = text.charCodeAt(++at)) {
    if (code === quote) return at + 1;
    if (code === Char.backslash) at++;
  }
  return at;
}

const isOpening = (code: number) => code === Char.openRound || code === Char.openSquare || code === Char.openBrace;
const isClosing = (code: number) => code === Char.closeRound || code === Char.closeSquare || code === Char.closeBrace;
