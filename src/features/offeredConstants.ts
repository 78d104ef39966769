/**
 * Which constants completion may write into a file: of the families that fit it, the nearest first.
 * Knows how names are qualified, not whether a status code fits at the place.
 */
import type { ConstantSets } from '../registry/constants';
import type { OfferedConstant } from './completions';
import { families, nameOf, type Surroundings } from './families';
import { qualifiersOf, writerOf } from './writing';

export interface OfferedConstants {
  /** The set's text directly before the place, which the completion replaces too: `http.`; maybe empty. */
  readonly qualifier: string;
  /** Whether that text alone says that a status code is meant, wherever it stands: `http.` does, a sigil doesn't. */
  readonly proven: boolean;
  readonly constants: readonly OfferedConstant[];
}

/** `offset` is where the name being typed begins. */
export function offeredConstants(
  sets: ConstantSets,
  language: string,
  text: string,
  offset: number,
  surroundings: Surroundings,
): OfferedConstants {
  const before = text.slice(Math.max(0, offset - 80), offset);
  // What is being typed is no import yet, and is no sign of use either.
  const near = families(sets, language, text, surroundings);
  const written = near.map(({ set, nearness }) => {
    const write = writerOf(set, language, text, surroundings.inUse.has(set.id));
    const sample = write('')?.text ?? '';
    const known = [sample, ...set.file.written.flatMap(qualifiersOf)];
    return { set, nearness, write, typed: known.filter(qualifier => endsWith(before, qualifier)) };
  });
  const qualified = written
    .filter(({ nearness }) => nearness === 'file')
    .flatMap(family => family.typed.map(qualifier => ({ set: family.set, qualifier })));
  // The longest qualifier is the most exact reading of what stands there.
  const [best] = [...qualified, ...withSigil(sets, language, before)].sort(
    (a, b) => b.qualifier.length - a.qualifier.length,
  );
  if (best) {
    const constants = namesOf(best.set, surroundings).map(({ code, name }) => ({
      code,
      insert: best.qualifier + name,
      tier: 0,
    }));
    return { qualifier: best.qualifier, proven: /^\w/.test(best.qualifier), constants };
  }
  const nearest = written[0]?.nearness;
  const constants = written.flatMap(({ set, nearness, write }) =>
    namesOf(set, surroundings).flatMap(({ code, name }): readonly OfferedConstant[] => {
      const writing = write(name);
      if (!writing || (nearness !== 'file' && (!writing.complete || set.file.number === false))) return [];
      // `status:` and `:ok` without a space between them would be something else.
      if (isSigil(writing.text.charAt(0)) && before.endsWith(writing.text.charAt(0))) return [];
      const tier = nearness === nearest ? 0 : nearness === 'project' ? 1 : 2;
      return [{ code, insert: writing.text, tier, ...(writing.importing && { importing: writing.importing }) }];
    }),
  );
  return { qualifier: '', proven: false, constants };
}

// A sigil is the language's own: it needs neither import nor library, and what may follow it is no number.
function withSigil(sets: ConstantSets, language: string, before: string) {
  return sets.setsFor(language).flatMap(set =>
    set.file.written
      .filter(way => way.with === 'position' && way.after === undefined)
      .flatMap(qualifiersOf)
      .filter(qualifier => isSigil(qualifier) && endsWith(before, qualifier))
      .map(qualifier => ({ set, qualifier })),
  );
}

const isSigil = (text: string) => /^[^\w\s]$/.test(text);

// `x.http.` is another object's member, and the colon of `status:` belongs to the key.
function endsWith(before: string, qualifier: string): boolean {
  if (qualifier === '' || !before.endsWith(qualifier)) return false;
  const previous = before.charAt(before.length - qualifier.length - 1);
  return /^\w/.test(qualifier) ? !/[\w.$]/.test(previous) : !/\w/.test(previous);
}

function namesOf(
  set: ConstantSets['all'][number],
  surroundings: Surroundings,
): readonly { readonly code: number; readonly name: string }[] {
  const codes = [...new Set(set.members.filter(member => member.standing === 'current').map(member => member.code))];
  return codes.flatMap(code => {
    const name = nameOf(set, code, surroundings);
    return name === undefined ? [] : [{ code, name }];
  });
}
