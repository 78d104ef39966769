/** Which entries an occurrence may mean, the likeliest first; every other owner of the number follows. */
import type { Occurrence } from '../recogniser/occurrence';
import type { Entry, Registry } from '../registry/codes';

export function readings(registry: Registry, occurrence: Occurrence): readonly Entry[] {
  const rank = (entry: Entry) => {
    const place = occurrence.publishers.indexOf(entry.publisher);
    // What a publisher has given up never hides what it means today.
    return (place < 0 ? occurrence.publishers.length : place) + (entry.standing === 'obsolete' ? 0.5 : 0);
  };
  // Sorting is stable, so publishers that the file doesn't hint at keep the registry's order.
  return [...registry.entriesFor(occurrence.kind, occurrence.code)].sort((a, b) => rank(a) - rank(b));
}
