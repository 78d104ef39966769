/** Which occurrences deserve a lens, and its words: one a line, by default only for codes that few know by heart. */
import type { Occurrence } from '../recogniser/occurrence';
import type { Entry, Registry } from '../registry/codes';
import { classWord, kindWords, titleOf, vendorOf } from '../registry/wording';
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

// Publishers of the same phrase stand together; more than two meanings are for the hover to tell.
function title(registry: Registry, found: readonly Entry[], first: Entry): string {
  const current = found.filter(entry => entry === first || entry.standing !== 'obsolete');
  const phrases = [...new Set(current.map(entry => entry.phrase))];
  const [only] = phrases;
  if (only && phrases.length === 1 && first.publisher === 'iana') return titleOf(first);
  const meanings = phrases.slice(0, 2).map(phrase => {
    const owners = current.filter(entry => entry.phrase === phrase).map(entry => ownerOf(registry, entry));
    return owners[0] === undefined ? phrase : `${owners.join(', ')}: ${phrase}`;
  });
  const more = phrases.length > 2 ? ' · …' : '';
  return `${first.code} · ${meanings.join(' · ')}${more}`;
}

function ownerOf(registry: Registry, entry: Entry): string | undefined {
  return entry.kind === 'status' ? vendorOf(registry, entry) : kindWords[entry.kind];
}

function unknownTitle(occurrence: Occurrence): string {
  const number = Number(occurrence.code);
  if (number < 100 || number > 599) return `${occurrence.code} · no valid status code`;
  return `${occurrence.code} · unassigned ${classWord(number)}`;
}
