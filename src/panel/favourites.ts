/** The favourites as the first group of the list. Those whose entry is gone, or doesn't pass the filters, are not shown. */
import type { Registry } from '../registry/codes';
import type { Guide } from '../registry/guides';
import { guideRow } from './guidePage';
import { type Group, rowOf } from './rows';

/** `groups` hold what passes the filters; of the guides, those that may be listed at all. */
export function favouriteGroups(
  registry: Registry,
  groups: readonly Group[],
  guides: readonly Guide[],
  favourites: readonly string[],
): readonly Group[] {
  const listed = new Set(groups.flatMap(group => group.rows.map(row => row.id)));
  const pinned = new Set(favourites);
  const rows = [
    // A row in its group may leave out the vendor; here it stands among others.
    ...registry.entries.filter(({ id }) => pinned.has(id) && listed.has(id)).map(entry => rowOf(registry, entry)),
    ...guides.filter(({ id }) => pinned.has(id)).map(guide => guideRow(guide)),
  ];
  if (rows.length === 0) return [];
  return [
    {
      key: 'favourites',
      title: 'Favourites',
      kind: undefined,
      unit: 'favourites',
      brief: '',
      note: '',
      rows,
      open: true,
    },
  ];
}
