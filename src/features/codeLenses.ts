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
    if (mode === 'uncommon' && found.some(entry => entry.everyday)) continue;
    const line = lineOf(occurrence.start);
    if (line === takenLine) continue;
    takenLine = line;
    const [entry] = found;
    lenses.push({
      start: occurrence.start,
      end: occurrence.end,
      title: entry ? title(registry, entry, found.length - 1) : unknownTitle(occurrence),
      entryId: entry?.id,
    });
  }
  return lenses;
}

function title(registry: Registry, entry: Entry, others: number): string {
  const more = others > 0 ? ` (+${others})` : '';
  const vendor = entry.kind === 'status' ? vendorOf(registry, entry) : kindWords[entry.kind];
  return vendor ? `${entry.code} · ${vendor}: ${entry.phrase}${more}` : `${titleOf(entry)}${more}`;
}

function unknownTitle(occurrence: Occurrence): string {
  const number = Number(occurrence.code);
  if (number < 100 || number > 599) return `${occurrence.code} · no valid status code`;
  return `${occurrence.code} · unassigned ${classWord(number)}`;
}
