/**
 * What a contributor may write in a file of data/constants, and the check that it is written so.
 * Stands apart from what reads the sets, so that the checking library stays out of the extension.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
const codeKey = v.pipe(v.string(), v.regex(/^\d{3}$/, 'write a three-digit code'));
const edition = v.picklist(['2616', '7231', '9110']);
const numberOf = v.pipe(text, v.includes('{name}'));
const names = v.union([text, v.pipe(v.array(text), v.minLength(1))]);

const waySchema = v.strictObject({
  /**
   * Texts that stand directly before a name, separator included: `http.`, `StatusCode::`, the sigil `:`.
   * "" is a bare name, with no member access before it; "*" is any text or none, for names that prove themselves.
   * The first of the first way is what completion writes ("*" as nothing).
   */
  before: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Text that must follow the name, such as `?` or `(`. */
  after: v.exactOptional(text),
  /**
   * What must prove it, where the text before the name doesn't: `import` (one of the set's imports is in the file's head),
   * these import texts, `named` (an import that begins so names it, or names all with `*` or `_`),
   * or `position` (a position or key of the set stands before it).
   */
  with: v.exactOptional(
    v.union([v.literal('import'), v.literal('position'), v.array(text), v.strictObject({ named: v.array(text) })]),
  ),
});

const twinSchema = v.union([
  /** Every name that begins so has a twin that begins otherwise. */
  v.strictObject({ from: v.string(), to: v.string() }),
  /** Every name also in upper or lower case. */
  v.strictObject({ case: v.picklist(['upper', 'lower']) }),
  /** Another naming form over the same codes. */
  v.strictObject({ form: text }),
  /** Code -> spellings that no rule gives. */
  v.strictObject({ names: v.record(codeKey, names) }),
]);

const exampleSchema = v.union([
  v.pipe(text, v.includes('«')),
  v.strictObject({ language: text, text: v.pipe(text, v.includes('«')) }),
]);

export const constantSetSchema = v.strictObject({
  $schema: v.exactOptional(text),
  id: v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'write lower-case letters, digits and hyphens')),
  /** As its users call it. */
  name: text,
  /** Likeliest first among sets of one language that have the same name; unique. */
  rank: v.pipe(v.number(), v.integer()),
  /** Language ids. */
  languages: v.pipe(v.array(text), v.minLength(1)),
  /** Those of the languages that take a name in any letter case. */
  anyCase: v.exactOptional(v.array(text)),
  /** How its names stand in code. */
  written: v.pipe(v.array(waySchema), v.minLength(1)),
  /** Naming forms, each of which gives every code a name; see `compileForm`. */
  forms: v.pipe(v.array(text), v.minLength(1)),
  /** RFCs whose phrases the names are formed from, the preferred first; 9110 when left out. */
  editions: v.exactOptional(v.array(edition)),
  /** Code -> editions, where one code departs from `editions`. */
  phrases: v.exactOptional(v.record(codeKey, v.array(edition))),
  /** Codes beside the registered ones that the forms name too: 418, or any where the form is only a number. */
  extra: v.exactOptional(v.array(v.number())),
  /** Registered codes without a name: 425, "207-226". */
  lacks: v.exactOptional(
    v.array(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{3}-\d{3}$/, 'write a range as "207-226"'))])),
  ),
  /** Code -> all its names, where the forms don't give them. */
  except: v.exactOptional(v.record(codeKey, names)),
  /** Code -> further names, after those of the forms. */
  also: v.exactOptional(v.record(codeKey, names)),
  /** Code -> names that denote no HTTP status, or a whole class: recognised and explained, never completed. */
  outside: v.exactOptional(v.record(codeKey, names)),
  /** Further spellings of every name, recognised and never completed. */
  twins: v.exactOptional(v.array(twinSchema)),
  /** Names that the library calls deprecated; the first other name of the code is the current one. */
  deprecated: v.exactOptional(v.array(text)),
  /** Package -> its first version that has the current names of all deprecated ones: "0.48". */
  renamed: v.exactOptional(v.record(text, v.pipe(v.string(), v.regex(/^\d+(\.\d+)*$/, 'write a version as "0.48"')))),
  /** Texts in the head of a file that show the library in use. */
  imports: v.exactOptional(v.array(text)),
  /** The line that makes the first way compile, the same for all languages or by language id; `{name}` is the constant. */
  importLine: v.exactOptional(v.union([text, v.record(text, text)])),
  /** Names by which a project's manifest asks for the library; an empty list where the language itself brings the names. */
  packages: v.exactOptional(v.array(text)),
  /**
   * How the number is got from a name that is an object, `{name}` being qualifier and name: `{name}.value()`; the same for
   * all languages or by language id. False where a name is a function, a class or a phrase, and stands for no number.
   */
  number: v.exactOptional(v.union([v.literal(false), numberOf, v.record(text, numberOf)])),
  /**
   * Texts directly before a sigil that make it a status, `_` being one argument: `head`, `put_status(_,`.
   * White space doesn't count; after a word, a space or an opening bracket must follow.
   */
  positions: v.exactOptional(v.array(text)),
  /** Texts directly before a sigil that make it a status if a word of `near` stands shortly before, or the name has two words. */
  keys: v.exactOptional(v.array(text)),
  near: v.exactOptional(v.array(text)),
  /** Lines, the names of this set between « and »: all that is recognised in them. */
  true: v.pipe(v.array(exampleSchema), v.minLength(3, 'write three lines with its names')),
  /** Lines with something between « and » that is no name of this set. */
  false: v.pipe(v.array(exampleSchema), v.minLength(2, 'write two lines with look-alikes')),
  /** Where the names were read, and what is to know of that. */
  source: v.strictObject({ repository: text, file: text, version: text, note: v.exactOptional(text) }),
});

/** A constant set file with its examples and its source, as a contributor writes it. */
export type ConstantSetSource = Readonly<v.InferOutput<typeof constantSetSchema>>;
