/**
 * Which constants completion may write into a file: of the sets that the file already uses or imports.
 * Knows how names are qualified, not whether a status code fits at the place.
 */
import type { ConstantSet, ConstantSets, Way } from '../registry/constants';
import type { OfferedConstant } from './completions';

export interface OfferedConstants {
  /** The set's text directly before the place, which the completion replaces too: `http.`; maybe empty. */
  readonly qualifier: string;
  readonly constants: readonly OfferedConstant[];
}

// Imports stand at the top; further down an import's text would be about something else.
const importArea = 20_000;

/** `offset` is where the name being typed begins; `inUse` holds the ids of sets whose constants the file has. */
export function offeredConstants(
  sets: ConstantSets,
  language: string,
  text: string,
  offset: number,
  inUse: ReadonlySet<string>,
): OfferedConstants {
  const head = text.slice(0, importArea);
  const before = text.slice(Math.max(0, offset - 80), offset);
  const used = sets.setsFor(language).filter(set => inUse.has(set.id) || isImported(set, head));
  const qualified = used.flatMap(set => qualifierBefore(set, before).map(qualifier => ({ set, qualifier })));
  // The longest qualifier is the most exact reading of what stands there.
  const [best] = qualified.sort((a, b) => b.qualifier.length - a.qualifier.length);
  if (best) return { qualifier: best.qualifier, constants: constantsOf(best.set, best.qualifier) };
  return { qualifier: '', constants: used.flatMap(set => constantsOf(set, firstQualifier(set))) };
}

function isImported(set: ConstantSet, head: string): boolean {
  return (set.file.imports ?? []).some(text => head.includes(text));
}

function qualifierBefore(set: ConstantSet, before: string): readonly string[] {
  return set.file.written.flatMap(way => qualifiers(way).filter(qualifier => before.endsWith(qualifier)));
}

const qualifiers = (way: Way) => way.before.filter(text => text !== '' && text !== '*');

function firstQualifier(set: ConstantSet): string {
  const [first] = set.file.written[0]?.before ?? [];
  return first === undefined || first === '*' ? '' : first;
}

function constantsOf(set: ConstantSet, qualifier: string): readonly OfferedConstant[] {
  const codes = [...new Set(set.members.filter(member => member.standing === 'current').map(member => member.code))];
  return codes.flatMap(code => {
    const [name] = set.namesOf(code);
    return name === undefined ? [] : [{ code, insert: qualifier + name }];
  });
}
