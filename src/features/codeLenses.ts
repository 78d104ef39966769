/** Which occurrences deserve a lens, and its words: one a line, by default only for codes that few know by heart. */
import type { Occurrence } from '../recogniser/occurrence';
import type { Entry, Registry } from '../registry/codes';
import { classWord, kindWords, meaningOf, onceCalled, titleOf, vendorOf } from '../registry/wording';
import { readings } from './readings';

export type LensMode = 'off' | 'uncommon' | 'all';

export interface Lens {
  /** Offsets in UTF-16 units, 0-based, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** The entry that the panel opens at; undefined for a number that nobody uses. */
  readonly entryId: string | undefined;
}

/** `lineOf` gives the line of an offset; both are 0-based. Occurrences are sorted, as the recogniser leaves them. */
export function codeLenses(
  registry: Registry,
  occurrences: readonly Occurrence[],
  mode: LensMode,
  lineOf: (offset: number) => number,
): readonly Lens[] {
  if (mode === 'off') return [];
  const lenses: Lens[] = [];
  let takenLine = -1;
  for (const occurrence of occurrences) {
    const found = readings(registry, occurrence);
    if (mode === 'uncommon' && (found.some(entry => entry.everyday) || isBound(occurrence, found))) continue;
    const line = lineOf(occurrence.start);
    if (line === takenLine) continue;
    takenLine = line;
    const [entry] = found;
    lenses.push({
      start: occurrence.start,
      end: occurrence.end,
      title: entry ? title(registry, found, entry) : unknownTitle(occurrence),
      entryId: entry?.id,
    });
  }
  return lenses;
}

/** Nobody sends 299 or 600: they bound the codes of a class. */
function isBound({ code }: Occurrence, found: readonly Entry[]): boolean {
  return found.length === 0 && (Number(code) % 100 === 99 || code === 600);
}

interface Meaning {
  readonly phrase: string;
  /** Empty where it needs no owner beside it. */
  readonly owners: Set<string>;
}

// Owners of the same phrase stand together. More than two meanings are for the hover to tell; the lens counts them.
function title(registry: Registry, found: readonly Entry[], first: Entry): string {
  if (found.length === 1 && first.publisher === 'iana')
    return [titleOf(first), onceCalled(first)].filter(Boolean).join(', ');
  const meanings: Meaning[] = [];
  for (const entry of found) {
    const owner = ownerOf(registry, entry);
    const phrase = meaningOf(entry);
    const alike = meanings.find(
      meaning => meaning.phrase === phrase && meaning.owners.size > 0 === (owner !== undefined),
    );
    if (!alike) meanings.push({ phrase, owners: new Set(owner === undefined ? [] : [owner]) });
    else if (owner !== undefined) alike.owners.add(owner);
  }
  const shown = meanings
    .slice(0, 2)
    .map(({ phrase, owners }) => (owners.size > 0 ? `${[...owners].join(', ')}: ${phrase}` : phrase));
  const more = meanings.length > 2 ? [`+${meanings.length - 2} more`] : [];
  return [first.code, ...shown, ...more].join(' · ');
}

function ownerOf(registry: Registry, entry: Entry): string | undefined {
  return entry.kind === 'status' ? vendorOf(registry, entry) : kindWords[entry.kind];
}

function unknownTitle(occurrence: Occurrence): string {
  const number = Number(occurrence.code);
  if (number < 100 || number > 599) return `${occurrence.code} · no valid status code`;
  return `${occurrence.code} · unassigned ${classWord(number)}`;
}
