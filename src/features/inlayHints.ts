/** The words beside status codes in the text: a constant's number, a number's phrase. Decides neither where nor how they are drawn. */
import type { Occurrence } from '../recogniser/occurrence';
import { phrasesOf, type Registry } from '../registry/codes';
import { meaningOf, vendorOf } from '../registry/wording';
import { readings } from './readings';

/** What gets a hint: a phrase beside numbers, a number beside constants. */
export type HintMode = 'off' | 'numbers' | 'constants' | 'both';

export interface Hint {
  /** Behind what it explains; offset in UTF-16 units, 0-based. */
  readonly offset: number;
  readonly label: string;
  readonly occurrence: Occurrence;
}

/** A hint for each occurrence that needs one. `text` is what they stand in, offsets count in it. */
export function inlayHints(
  registry: Registry,
  text: string,
  occurrences: readonly Occurrence[],
  mode: HintMode,
): readonly Hint[] {
  return occurrences.flatMap((occurrence): readonly Hint[] => {
    const label =
      occurrence.via === 'constant' ? numberOf(occurrence, mode) : phraseOf(registry, text, occurrence, mode);
    return label === undefined ? [] : [{ offset: occurrence.end, label, occurrence }];
  });
}

// A name with its number in it needs no other: HTTP_404_NOT_FOUND.
function numberOf(occurrence: Extract<Occurrence, { via: 'constant' }>, mode: HintMode): string | undefined {
  if (mode !== 'constants' && mode !== 'both') return undefined;
  return occurrence.name.includes(String(occurrence.code)) ? undefined : String(occurrence.code);
}

function phraseOf(registry: Registry, text: string, occurrence: Occurrence, mode: HintMode): string | undefined {
  if (mode !== 'numbers' && mode !== 'both') return undefined;
  const [entry, ...others] = readings(registry, occurrence);
  if (!entry) return undefined;
  // In `404 Not Found` the phrase stands there already.
  const following = text.slice(occurrence.end, occurrence.end + 80).toLowerCase();
  if (phrasesOf(entry).some(phrase => following.trimStart().startsWith(phrase.toLowerCase()))) return undefined;
  const owner = vendorOf(registry, entry);
  const meaning = owner === undefined ? meaningOf(entry) : `${owner}: ${meaningOf(entry)}`;
  // VS Code cuts hints at some 40 characters, so the others are counted.
  return others.length > 0 ? `${meaning} · +${others.length} more` : meaning;
}
