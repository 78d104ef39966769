/**
 * The status codes that completion offers, by number and by constant, found by number, phrase and name alike.
 * Does not decide where they fit; the editor filters the list.
 */
import type { Entry, Registry } from '../registry/codes';
import { onceCalled, standingWords, titleOf, vendorOf } from '../registry/wording';
import type { Insertion } from './imports';

export interface Completion {
  readonly kind: 'number' | 'constant';
  /** What the list shows first, and what is written into the file. */
  readonly label: string;
  /** Beside the label: the phrase of a number, number and phrase of a constant; the publisher of one that isn't registered. */
  readonly description: string;
  /** Number, phrases and name, so that each of them finds it; a constant's begins like its number's, so that both rank alike. */
  readonly filterText: string;
  readonly sortText: string;
  /** The entry whose documentation is shown. */
  readonly entryId: string;
  readonly deprecated: boolean;
  /** What else is written so that it compiles. */
  readonly importing?: Insertion;
}

/** A constant that a set offers for a code; `insert` has the qualifier that the file needs. */
export interface OfferedConstant {
  readonly code: number;
  readonly insert: string;
  /** 0 for the nearest sets, 1 and 2 for those further from this file. */
  readonly tier?: number;
  /** The import that is missing. */
  readonly importing?: Insertion;
}

/** Where a language server offers the same names, ours are found by number and phrase only: nothing stands twice. */
export type Findable = 'by all' | 'by number or phrase';

/** What is being typed: editors rank what begins with it above what only has it inside. */
export type Typed = 'digits' | 'words';

/**
 * Every number that somebody answers with. Numbers that only stand in logs are nothing to write; a reserved one
 * is offered only where it is written already, as whoever writes it knows it.
 */
export function numberCompletions(registry: Registry, typed: Typed, written = ''): readonly Completion[] {
  return statusEntries(registry, written).map(entry => ({
    kind: 'number',
    label: String(entry.code),
    description: described(registry, entry, entry.phrase),
    filterText: filterText(entry, typed),
    sortText: sortText(entry),
    entryId: entry.id,
    deprecated: isOutdated(entry),
  }));
}

/** The constants, each beside the number's registered meaning. */
export function constantCompletions(
  registry: Registry,
  constants: readonly OfferedConstant[],
  typed: Typed,
  findable: Findable = 'by all',
): readonly Completion[] {
  return constants.flatMap(constant => {
    const [entry] = registry.statuses(constant.code);
    if (!entry) return [];
    const completion: Completion = {
      kind: 'constant',
      label: constant.insert,
      description: described(registry, entry, titleOf(entry)),
      filterText: filterText(entry, typed) + (findable === 'by all' ? ` ${constant.insert}` : ''),
      sortText: sortText(entry, constant.tier),
      entryId: entry.id,
      deprecated: isOutdated(entry),
      ...(constant.importing && { importing: constant.importing }),
    };
    return [completion];
  });
}

/** Numbers and constants in the order that the user prefers: of two equally good, the preferred kind first. */
export function ordered(completions: readonly Completion[], prefer: 'constant' | 'number'): readonly Completion[] {
  return completions.map(completion => ({
    ...completion,
    sortText: `${completion.sortText}${completion.kind === prefer ? 0 : 1}`,
  }));
}

// A publisher may give one number many meanings; a list of all would keep whoever types waiting.
const mostMeanings = 3;

function statusEntries(registry: Registry, written: string): readonly Entry[] {
  const meanings = new Map<string, number>();
  return registry.entries.filter(entry => {
    if (entry.kind !== 'status' || entry.sentBy?.includes('log-only')) return false;
    if (entry.standing === 'unused' && String(entry.code) !== written) return false;
    const key = `${entry.publisher} ${entry.code}`;
    const count = (meanings.get(key) ?? 0) + 1;
    meanings.set(key, count);
    // The recogniser reads no status code of more digits.
    return count <= mostMeanings && Number(entry.code) < 1000;
  });
}

function filterText(entry: Entry, typed: Typed): string {
  const first = typed === 'digits' ? [entry.code, entry.phrase] : [entry.phrase, entry.code];
  return [...first, ...(entry.formerPhrases ?? []), ...(entry.otherPhrases ?? [])].join(' ');
}

const isOutdated = (entry: Entry) => entry.standing === 'deprecated' || entry.standing === 'obsolete';

// Of these the phrase says enough.
const unnamedStandings: ReadonlySet<Entry['standing']> = new Set(['standard', 'unofficial', 'unused']);

function described(registry: Registry, entry: Entry, words: string): string {
  const known = [words, onceCalled(entry)].filter(Boolean).join(', ');
  const standing = unnamedStandings.has(entry.standing) ? undefined : standingWords[entry.standing];
  return [known, vendorOf(registry, entry), standing].filter(word => word).join(' · ');
}

// The nearest sets first; in each everyday codes, then the other standard ones, then vendors'; by number in each group.
function sortText(entry: Entry, tier = 0): string {
  const rank =
    entry.everyday === 'rest'
      ? 0
      : entry.everyday
        ? 1
        : entry.standing === 'standard'
          ? 2
          : entry.publisher === 'iana'
            ? 3
            : 4;
  return `${tier}${rank}${String(entry.code).padStart(4, '0')}`;
}
