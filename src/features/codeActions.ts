/**
 * Repairs that a line needs: a reason phrase that belongs to another number.
 * Only registered numbers are repaired; a phrase that any publisher uses for the number is right.
 */
import type { Occurrence } from '../recogniser/occurrence';
import { type Entry, phrasesOf, type Registry } from '../registry/codes';

export interface Repair {
  readonly title: string;
  /** What is replaced: offsets in UTF-16 units, 0-based, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The one to take without asking further. */
  readonly preferred: boolean;
}

/** `text` is at least the occurrence's line; offsets count in it. */
export function repairs(registry: Registry, text: string, occurrence: Occurrence): readonly Repair[] {
  if (occurrence.via !== 'number' || occurrence.kind !== 'status') return [];
  const own = registry.statuses(Number(occurrence.code));
  const registered = own.find(entry => entry.publisher === 'iana');
  const phrase = phraseAfter(registry, text, occurrence.end);
  if (!registered || registered.standing === 'unused' || !phrase) return [];
  if (own.some(entry => phrasesOf(entry).some(ownPhrase => same(ownPhrase, phrase.text)))) return [];
  return [
    {
      title: `Change the reason phrase to “${registered.phrase}”`,
      start: phrase.start,
      end: phrase.end,
      replacement: registered.phrase,
      preferred: true,
    },
    {
      title: `Change the status code to ${phrase.owner.code} (${phrase.owner.phrase})`,
      start: occurrence.start,
      end: occurrence.end,
      replacement: String(phrase.owner.code),
      preferred: false,
    },
  ];
}

interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The registered code that it belongs to. */
  readonly owner: Entry;
}

const longestPhrase = 60;

// The longest registered phrase that follows the number after blanks and stands alone there.
function phraseAfter(registry: Registry, text: string, offset: number): Phrase | undefined {
  const window = text.slice(offset, offset + longestPhrase);
  const start = window.length - window.trimStart().length;
  if (start === 0 || window.slice(0, start).includes('\n')) return undefined;
  const following = window.slice(start).toLowerCase();
  let found: { readonly phrase: string; readonly owner: Entry } | undefined;
  for (const owner of registry.entries) {
    if (owner.publisher !== 'iana' || owner.kind !== 'status') continue;
    for (const phrase of phrasesOf(owner)) {
      const stands = following.startsWith(phrase.toLowerCase()) && !/[\w-]/.test(following.charAt(phrase.length));
      if (stands && phrase.length > (found?.phrase.length ?? 0)) found = { phrase, owner };
    }
  }
  if (!found) return undefined;
  const begin = offset + start;
  const end = begin + found.phrase.length;
  return { text: text.slice(begin, end), start: begin, end, owner: found.owner };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
