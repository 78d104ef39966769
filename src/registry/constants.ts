/**
 * Constant sets: a library's names for status codes, made from naming forms over reason phrases, looked up both ways.
 * Knows which names exist and how they are written, not where they stand in a text.
 */
import * as v from 'valibot';
import { compileForm, type Edition, registeredCodes } from './naming';

const text = v.pipe(v.string(), v.minLength(1));
const codeKey = v.pipe(v.string(), v.regex(/^\d{3}$/, 'write a three-digit code'));
const edition = v.picklist(['2616', '7231', '9110']);
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
  id: v.pipe(text, v.regex(/^[a-z0-9-]+$/)),
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
  lacks: v.exactOptional(v.array(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{3}-\d{3}$/))]))),
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
  /** Texts in the head of a file that show the library in use. */
  imports: v.exactOptional(v.array(text)),
  /** The line that makes the first way compile, the same for all languages or by language id; `{name}` is the constant. */
  importLine: v.exactOptional(v.union([text, v.record(text, text)])),
  /**
   * Texts directly before a sigil that make it a status, `_` being one argument: `head`, `put_status(_,`.
   * White space doesn't count; after a word, a space or an opening bracket must follow.
   */
  positions: v.exactOptional(v.array(text)),
  /** Texts directly before a sigil that make it a status if a word of `near` stands shortly before, or the name has two words. */
  keys: v.exactOptional(v.array(text)),
  near: v.exactOptional(v.array(text)),
  /** Lines, the names of this set between « and »: all that is recognised in them. */
  true: v.pipe(v.array(exampleSchema), v.minLength(2)),
  /** Lines with something between « and » that is no name of this set. */
  false: v.pipe(v.array(exampleSchema), v.minLength(2)),
  /** Where the names were read. */
  source: v.strictObject({ repository: text, file: text, version: text }),
});

/** A constant set file with its examples and its source, as a contributor writes it. */
export type ConstantSetSource = Readonly<v.InferOutput<typeof constantSetSchema>>;

/** A constant set file as bundled: examples and source stay in the tests. */
export type ConstantSetFile = Omit<ConstantSetSource, '$schema' | 'true' | 'false' | 'source'>;

/** One way in which the names of a set stand in code. */
export type Way = ConstantSetFile['written'][number];

export interface ConstantMember {
  readonly name: string;
  readonly code: number;
  /** current; deprecated by the library; a twin of another name; or outside: no status code of its own. */
  readonly standing: 'current' | 'deprecated' | 'twin' | 'outside';
}

/** A set with its names, which are formed when first asked for. */
export interface ConstantSet {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  /** The file it was made from: ways of writing, imports, positions. */
  readonly file: ConstantSetFile;
  /** All names: by code, the preferred of a code first, twins last. */
  readonly members: readonly ConstantMember[];
  /** The code that a name denotes. Letter case counts unless the language ignores it. */
  codeOf(name: string, language?: string): number | undefined;
  /** The names of a code that may be written anew, preferred first: none deprecated unless all are, no twins, none outside. */
  namesOf(code: number): readonly string[];
  /** What to write instead of a deprecated name, undefined for any other name and where nothing replaces it. */
  currentOf(name: string): string | undefined;
  /** The line that imports what the first way needs, undefined where none is known. */
  importLine(language: string): string | undefined;
}

export interface ConstantSets {
  readonly all: readonly ConstantSet[];
  set(id: string): ConstantSet | undefined;
  /** The sets of a language, likeliest first; the same array each time. */
  setsFor(language: string): readonly ConstantSet[];
}

/** Indexes constant sets by id and language. Forms no name: that waits until a set is asked for one. */
export function constantSets(files: readonly ConstantSetFile[]): ConstantSets {
  const all = [...files].sort((a, b) => a.rank - b.rank).map(constantSet);
  const byId = new Map(all.map(set => [set.id, set]));
  const byLanguage = new Map<string, ConstantSet[]>();
  for (const set of all) {
    for (const language of set.languages) {
      const sets = byLanguage.get(language);
      if (sets) sets.push(set);
      else byLanguage.set(language, [set]);
    }
  }
  return { all, set: id => byId.get(id), setsFor: language => byLanguage.get(language) ?? none };
}

const none: readonly ConstantSet[] = [];

interface Index {
  readonly members: readonly ConstantMember[];
  readonly byName: ReadonlyMap<string, ConstantMember>;
  readonly byLowerName: ReadonlyMap<string, ConstantMember>;
  readonly byCode: ReadonlyMap<number, readonly string[]>;
}

function constantSet(file: ConstantSetFile): ConstantSet {
  const index = once(() => indexOf(file));
  const namesOf = (code: number) => index().byCode.get(code) ?? [];
  return {
    id: file.id,
    name: file.name,
    languages: file.languages,
    file,
    get members() {
      return index().members;
    },
    codeOf: (name, language) =>
      language !== undefined && file.anyCase?.includes(language)
        ? index().byLowerName.get(name.toLowerCase())?.code
        : index().byName.get(name)?.code,
    namesOf,
    currentOf(name) {
      const member = index().byName.get(name);
      const current = member?.standing === 'deprecated' ? namesOf(member.code)[0] : undefined;
      return current === name || file.deprecated?.includes(current ?? name) ? undefined : current;
    },
    importLine: language => (typeof file.importLine === 'string' ? file.importLine : file.importLine?.[language]),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function indexOf(file: ConstantSetFile): Index {
  const members = membersOf(file);
  const byCode = new Map<number, string[]>();
  const offer = (standing: ConstantMember['standing']) => {
    for (const member of members) {
      if (member.standing !== standing) continue;
      const names = byCode.get(member.code);
      if (!names) byCode.set(member.code, [member.name]);
      else if (standing === 'current') names.push(member.name);
    }
  };
  offer('current');
  // A deprecated name is better than none where the library has no other for the code.
  offer('deprecated');
  return {
    members,
    byName: firstByName(members, name => name),
    byLowerName: file.anyCase ? firstByName(members, name => name.toLowerCase()) : new Map(),
    byCode,
  };
}

function firstByName(members: readonly ConstantMember[], keyOf: (name: string) => string) {
  const byName = new Map<string, ConstantMember>();
  for (const member of members) {
    const key = keyOf(member.name);
    if (!byName.has(key)) byName.set(key, member);
  }
  return byName;
}

function membersOf(file: ConstantSetFile): readonly ConstantMember[] {
  const forms = file.forms.map(compileForm);
  const editions: readonly Edition[] = file.editions ?? ['9110'];
  const lacking = new Set((file.lacks ?? []).flatMap(codesOf));
  const regular = [...registeredCodes, ...(file.extra ?? [])].filter(code => !lacking.has(code));
  const deprecated = new Set(file.deprecated);
  const byCode = new Map<number, Set<string>>();
  const add = (code: number, names: readonly (string | undefined)[]) => {
    const known = byCode.get(code) ?? new Set();
    byCode.set(code, known);
    for (const name of names) if (name !== undefined) known.add(name);
  };
  for (const code of regular) {
    if (file.except?.[code] !== undefined) continue;
    for (const form of forms)
      add(
        code,
        (file.phrases?.[code] ?? editions).map(edition => form(code, edition)),
      );
  }
  for (const [code, names] of Object.entries(file.except ?? {})) add(Number(code), [names].flat());
  for (const [code, names] of Object.entries(file.also ?? {})) add(Number(code), [names].flat());
  const counted: ConstantMember[] = [...byCode]
    .sort(([a], [b]) => a - b)
    .flatMap(([code, names]) =>
      [...names].map(name => ({ name, code, standing: deprecated.has(name) ? 'deprecated' : 'current' }) as const),
    );
  for (const [code, names] of Object.entries(file.outside ?? {}))
    for (const name of [names].flat()) counted.push({ name, code: Number(code), standing: 'outside' });
  return [...counted, ...twinsOf(file, counted)];
}

function twinsOf(file: ConstantSetFile, members: readonly ConstantMember[]): readonly ConstantMember[] {
  const known = new Set(members.map(member => member.name));
  const twins: ConstantMember[] = [];
  for (const twin of file.twins ?? []) {
    if ('names' in twin) {
      for (const [code, spellings] of Object.entries(twin.names))
        for (const name of [spellings].flat()) twins.push({ name, code: Number(code), standing: 'twin' });
      continue;
    }
    const form = 'form' in twin ? compileForm(twin.form) : undefined;
    for (const { name, code } of members) {
      const editions = file.phrases?.[code] ?? file.editions ?? ['9110'];
      const spellings = form ? editions.map(edition => form(code, edition)) : [spelledAnew(name, twin)];
      for (const spelling of spellings) {
        if (spelling === undefined || known.has(spelling)) continue;
        known.add(spelling);
        twins.push({ name: spelling, code, standing: 'twin' });
      }
    }
  }
  return twins;
}

function spelledAnew(name: string, twin: v.InferOutput<typeof twinSchema>): string | undefined {
  if ('case' in twin) return twin.case === 'upper' ? name.toUpperCase() : name.toLowerCase();
  if ('from' in twin && name.startsWith(twin.from)) return twin.to + name.slice(twin.from.length);
  return undefined;
}

/** The codes that an item of `lacks` stands for. */
function codesOf(item: number | string): readonly number[] {
  if (typeof item === 'number') return [item];
  const first = Number(item.slice(0, 3));
  const last = Number(item.slice(4));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
