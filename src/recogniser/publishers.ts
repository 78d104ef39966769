/**
 * Which publishers a file speaks of, so that a number with several owners shows the likely one first.
 * Knows marks in a text and nothing of numbers; looks at the beginning of the file and at no more.
 */
import type { PublisherMarks } from '../registry/knowledge';

/** How much of a file is read, in UTF-16 code units: imports, log headers and addresses stand early. */
const readUnits = 10_000;

/** The publisher of registered meanings. */
const registered = 'iana';

/**
 * Ids of the publishers that a file speaks of, strongest first: those whose own language it is in,
 * then those with the most distinct marks, then in the order of `marks`. Empty for a file that speaks of none.
 * Linear in the length of the text, which counts up to its 10,000th UTF-16 code unit.
 */
export function publisherRank(marks: readonly PublisherMarks[], text: string, language: string): readonly string[] {
  const beginning = text.slice(0, readUnits).toLowerCase();
  return marks
    .map(one => ({
      publisher: one.publisher,
      own: one.languages?.includes(language) ?? false,
      found: one.marks?.filter(mark => beginning.includes(mark)).length ?? 0,
    }))
    .filter(one => one.own || one.found > 0)
    .sort((a, b) => Number(b.own) - Number(a.own) || b.found - a.found)
    .map(one => one.publisher);
}

/** The owners of a number, each once: what the file shows first (`rank`), then the registered one, then as given. */
export function orderedPublishers(owners: readonly string[], rank: readonly string[]): readonly string[] {
  const distinct = new Set(owners);
  // A set keeps the place of what was added first, so each owner stays where its best reason puts it.
  return [
    ...new Set([
      ...rank.filter(publisher => distinct.has(publisher)),
      ...(distinct.has(registered) ? [registered] : []),
      ...distinct,
    ]),
  ];
}
