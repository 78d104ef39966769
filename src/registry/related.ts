/** Which entries an entry refers to as related or carries, for whoever lists them. Says nothing of other readings of its number. */
import type { Entry, Registry } from './codes';

/** In the order of the data. A reference to nothing, and an entry of the same kind and number, is left out. */
export function relatedEntries(registry: Registry, entry: Entry): readonly Entry[] {
  return (entry.related ?? []).flatMap(reference => {
    const other = referredTo(registry, entry, reference);
    return other && (other.kind !== entry.kind || other.code !== entry.code) ? [other] : [];
  });
}

/**
 * The sub-codes and error numbers that come with a status code, in the order of the data: a vendor's own with the vendor's code, and
 * all of them with the registered one.
 */
export function carriedEntries(registry: Registry, entry: Entry): readonly Entry[] {
  if (entry.kind !== 'status') return [];
  return registry
    .carriedBy(Number(entry.code))
    .filter(other => entry.publisher === 'iana' || other.publisher === entry.publisher);
}

/** A number means an entry of the same kind where there is one, else a status code, else what the publisher calls so. */
function referredTo(registry: Registry, entry: Entry, reference: number | string): Entry | undefined {
  if (typeof reference === 'string') return registry.entry(reference);
  return (
    registry.entriesFor(entry.kind, reference)[0] ??
    registry.statuses(reference)[0] ??
    registry.entry(`${entry.publisher}-${reference}`)
  );
}
