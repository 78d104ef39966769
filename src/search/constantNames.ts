/** The names of the registered codes as constants, library by library: what people search for, copy and insert. */
import type { Entry } from '../registry/codes';
import type { ConstantSet } from '../registry/constants';
import { namedCodes } from '../registry/naming';

/** The names of one library. */
export interface NamesOfSet {
  /** The library as its users call it. */
  readonly set: string;
  readonly languages: readonly string[];
  /** By code, as they are written in code, with what stands before and after: `http.StatusNotFound`. */
  readonly names: Readonly<Record<string, string>>;
}

export function namesOfSets(sets: readonly ConstantSet[]): readonly NamesOfSet[] {
  return sets.map(set => ({
    set: set.name,
    languages: set.languages,
    names: Object.fromEntries(
      namedCodes.flatMap(code => {
        const name = writtenName(set, code);
        return name ? [[code, name]] : [];
      }),
    ),
  }));
}

/** A name and the library that has it. */
export interface ConstantName {
  readonly set: string;
  readonly name: string;
}

/** Gives the names of an entry in all libraries; there are none for what nobody registered. */
export function namesIn(
  sets: readonly Pick<NamesOfSet, 'set' | 'names'>[],
): (entry: Pick<Entry, 'publisher' | 'code'>) => readonly ConstantName[] {
  return ({ publisher, code }) =>
    publisher === 'iana' ? sets.flatMap(({ set, names }) => (names[code] ? [{ set, name: names[code] }] : [])) : [];
}

function writtenName(set: ConstantSet, code: number): string | undefined {
  const [name] = set.namesOf(code);
  const [way] = set.file.written;
  const before = way?.before[0] ?? '';
  return name && `${before === '*' ? '' : before}${name}${way?.after ?? ''}`;
}
