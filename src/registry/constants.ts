/**
 * Constant sets: a library's names for status codes, made from naming forms over reason phrases, looked up both ways.
 * Knows which names exist and how they are written, not where they stand in a text.
 */
import { codesIn } from './codeRanges';
import type { ConstantSetSource } from './constantSchema';
import { compileForm, type Edition, registeredCodes } from './naming';
import { once } from './once';

/** A constant set file as bundled: examples and source stay in the tests. */
export type ConstantSetFile = Omit<ConstantSetSource, '$schema' | 'true' | 'false' | 'source'>;

/** One way in which the names of a set stand in code. */
export type Way = ConstantSetFile['written'][number];

type Twin = NonNullable<ConstantSetFile['twins']>[number];

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
  /** What versions call a code that lack the current name of it; undefined where they call it the same. */
  formerOf(code: number): string | undefined;
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
    formerOf: code => index().members.find(member => member.code === code && member.standing === 'deprecated')?.name,
    currentOf(name) {
      const member = index().byName.get(name);
      const current = member?.standing === 'deprecated' ? namesOf(member.code)[0] : undefined;
      return current === name || file.deprecated?.includes(current ?? name) ? undefined : current;
    },
    importLine: language => (typeof file.importLine === 'string' ? file.importLine : file.importLine?.[language]),
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
  const lacking = new Set((file.lacks ?? []).flatMap(codesIn));
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

function spelledAnew(name: string, twin: Twin): string | undefined {
  if ('case' in twin) return twin.case === 'upper' ? name.toUpperCase() : name.toLowerCase();
  if ('from' in twin && name.startsWith(twin.from)) return twin.to + name.slice(twin.from.length);
  return undefined;
}
