/**
 * What a contributor may write about languages, patterns and constant sets, and the whole of it as the build bundles it.
 * Shapes only: `languages.ts`, `constants.ts` and the recogniser give them a meaning.
 */
import * as v from 'valibot';

const nonEmpty = v.pipe(v.string(), v.minLength(1));

/**
 * Code with a hole: `$` is the number, `_` one argument or word, `…` any run on the line, `^` the start of the line.
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
  kind: v.picklist(['code', 'configuration', 'data', 'markup', 'prose', 'log', 'style']),
  lineComments: v.exactOptional(v.array(nonEmpty)),
  blockComments: v.exactOptional(v.array(v.tuple([nonEmpty, nonEmpty]))),
  strings: v.exactOptional(v.array(nonEmpty)),
  /** True where a call needs no brackets (`halt 404`, `return 301`): the first words of a statement are the callee. */
  bareCalls: v.exactOptional(v.boolean()),
  patterns: v.exactOptional(v.array(patternSchema)),
});

/** Patterns of every language: status lines, addresses, log formats. */
export const patternFileSchema = v.strictObject({ name: nonEmpty, patterns: v.array(patternSchema) });

export type Pattern = Readonly<v.InferOutput<typeof patternSchema>>;
export type Language = Readonly<v.InferOutput<typeof languageSchema>>;
export type PatternFile = Readonly<v.InferOutput<typeof patternFileSchema>>;

/** A pattern as bundled: its examples stay in the tests. */
export type BundledPattern = Pick<Pattern, 'pattern' | 'says'>;

export interface Knowledge {
  readonly languages: readonly (Omit<Language, 'patterns'> & { readonly patterns?: readonly BundledPattern[] })[];
  readonly patterns: readonly { readonly name: string; readonly patterns: readonly BundledPattern[] }[];
  /** Role words: role -> words, from data/evidence/words.json. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What each role says, completing a sentence about a word: role -> "names a status code". */
  readonly sentences: Readonly<Record<string, string>>;
  /** Evidence -> weight in tenths of a logit, from data/evidence/weights.json. */
  readonly weights: Readonly<Record<string, number>>;
  readonly constants: readonly import('./constants').ConstantSetFile[];
  /** Marks in a text that bring a publisher to the front, from data/evidence/publishers.json. */
  readonly publisherMarks: readonly PublisherMarks[];
}

export interface PublisherMarks {
  readonly publisher: string;
  /** Language ids whose files are this publisher's own. */
  readonly languages?: readonly string[];
  /** Pieces of text, lower case, found anywhere in the file's first 50,000 characters. */
  readonly marks?: readonly string[];
}
