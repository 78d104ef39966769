/**
 * The constant sets that fit a file, nearest first: those it uses or imports, those its project asks for, the language's own.
 * Knows which sets, not how their names are written here.
 */
import type { ConstantSet, ConstantSets } from '../registry/constants';
import { headOf, importStatements } from './imports';

/** file: used or imported; project: asked for by a manifest; language: there without asking. */
export type Nearness = 'file' | 'project' | 'language';

export interface Family {
  readonly set: ConstantSet;
  readonly nearness: Nearness;
}

/** What is known of a file's surroundings: ids of sets. */
export interface Surroundings {
  /** Sets whose constants the file has. */
  readonly inUse: ReadonlySet<string>;
  /** Sets whose library a manifest of the project names. */
  readonly inProject: ReadonlySet<string>;
  /** Those of them that a manifest pins to a version without their current names. */
  readonly older: ReadonlySet<string>;
}

/** The name of a code that a file may have: the current one, unless the project's version is older than that. */
export function nameOf(set: ConstantSet, code: number, { older }: Surroundings): string | undefined {
  return (older.has(set.id) ? set.formerOf(code) : undefined) ?? set.namesOf(code)[0];
}

/** More sets of a project, or of a language, than these would only fill a list. */
const most = { project: 4, language: 2 };

export function families(
  sets: ConstantSets,
  language: string,
  text: string,
  { inUse, inProject }: Surroundings,
): readonly Family[] {
  // Python's libraries are called by everyday words, such as requests.
  const head =
    language === 'python'
      ? importStatements(text)
          .map(statement => statement.text)
          .join('\n')
      : headOf(text);
  const all = sets.setsFor(language);
  const used = all.filter(set => inUse.has(set.id));
  const imported = all.filter(set => !inUse.has(set.id) && isImported(set, head));
  const near = [...used, ...imported];
  const further = all.filter(set => !near.includes(set));
  const project = further.filter(set => inProject.has(set.id)).slice(0, most.project);
  const own = further.filter(set => isLanguagesOwn(set) && !project.includes(set)).slice(0, most.language);
  return [...tier(near, 'file'), ...tier(project, 'project'), ...tier(own, 'language')];
}

const tier = (sets: readonly ConstantSet[], nearness: Nearness) => sets.map((set): Family => ({ set, nearness }));

const isImported = (set: ConstantSet, head: string) => (set.file.imports ?? []).some(piece => head.includes(piece));

/** Whether the language's own library has the names. */
const isLanguagesOwn = (set: ConstantSet) => set.file.packages?.length === 0;
