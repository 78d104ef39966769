/** Numbers as data files write them: one by one, or the first and the last of a range. */

/** The numbers that an item stands for: `404` itself, `"450-452"` three. */
export function codesIn(item: number | string): readonly number[] {
  if (typeof item === 'number') return [item];
  const first = Number(item.slice(0, 3));
  const last = Number(item.slice(4));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
