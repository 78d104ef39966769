/**
 * What a contributor may write about languages and patterns, and the check that it is written so.
 * Stands apart from what reads it, so that the checking library stays out of the extension.
 */
import * as v from 'valibot';

const nonEmpty = v.pipe(v.string(), v.minLength(1));

/**
 * Code with a hole: `$` is the number, `_` one argument or word, `__` one token, `…` any run on the line, `^` the start of the line.
 * All else is literal; white space and letter case don't count.
 */
export const patternSchema = v.strictObject({
  pattern: nonEmpty,
  /** sure: decides alone; likely: strong; hint: in company; never: proves that the number is something else. */
  says: v.picklist(['sure', 'likely', 'hint', 'never']),
  /** Lines in which it fires, the number between « and ». */
  true: v.pipe(v.array(v.pipe(v.string(), v.includes('«'))), v.minLength(1)),
  /** Lines with a number between « and » at which it must not fire. */
  false: v.pipe(v.array(v.pipe(v.string(), v.includes('«'))), v.minLength(1)),
});

export const languageSchema = v.strictObject({
  /** VS Code's own language id where it has one. */
  id: nonEmpty,
  name: nonEmpty,
  /** Another language whose syntax and patterns this one shares; one level deep. */
  like: v.exactOptional(nonEmpty),
  /** Ids that extensions give the same language. */
  aliases: v.exactOptional(v.array(nonEmpty)),
  /** File names and endings: `.go`, `Makefile`, or with one `*`: `nginx*.conf`. Lower case; longest match wins. */
  files: v.exactOptional(v.array(nonEmpty)),
  /** Words after `#!` or pieces of text that only this language's first lines hold. */
  firstLine: v.exactOptional(v.array(nonEmpty)),
  /**
   * Which tables its files may have whose headings stand apart: `values` of W3C logs, dumps of SQL or between commas, cases of tests
   * that are `structs` of named fields, or `parameters` of a test's function.
   */
  tables: v.exactOptional(v.picklist(['values', 'structs', 'parameters'])),
  kind: v.picklist(['code', 'configuration', 'data', 'markup', 'prose', 'log', 'style']),
  lineComments: v.exactOptional(v.array(nonEmpty)),
  blockComments: v.exactOptional(v.array(v.tuple([nonEmpty, nonEmpty]))),
  strings: v.exactOptional(v.array(nonEmpty)),
  /** Ids of the extensions that complete the names of libraries in this language, lower case; `like` doesn't share them. */
  languageServers: v.exactOptional(v.array(nonEmpty)),
  patterns: v.exactOptional(v.array(patternSchema)),
});

/** Patterns of every language: status lines, addresses, log formats. */
export const patternFileSchema = v.strictObject({ name: nonEmpty, patterns: v.array(patternSchema) });

const protocolWord = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?: [a-z0-9]+)*\*?$/, 'write words in lower case, with a star at most at the end'),
);

/** A protocol that is not HTTP and answers with numbers of three digits as well. */
export const protocolSchema = v.strictObject({
  name: nonEmpty,
  /** Words that only texts about it hold, lower case; a star at the end stands for any letters. */
  words: v.array(protocolWord),
  /** Words of it that other texts hold too, of the same form: they count beside one of its own. */
  everyday: v.exactOptional(v.array(protocolWord)),
  /** Its replies, one by one or as ranges: `421`, `"450-452"`. */
  replies: v.array(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{3}-\d{3}$/, 'write a range as "450-452"'))])),
  sources: v.pipe(v.array(v.pipe(v.string(), v.url())), v.minLength(1)),
});

export type Pattern = Readonly<v.InferOutput<typeof patternSchema>>;
export type Language = Readonly<v.InferOutput<typeof languageSchema>>;
export type Protocol = Readonly<v.InferOutput<typeof protocolSchema>>;
