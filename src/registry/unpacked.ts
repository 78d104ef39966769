/**
 * Reads data that the build has written so that it is short. Knows the form, not what the data mean.
 *
 * The text is JSON: the keys of several sets; the sets of keys that objects have, each as places among these or keys of its
 * own; the parts that stand more than once; the data.
 * A number below zero is the part that stands there, the first being -1, and any other value that is no array is itself.
 * An array begins with a tag and goes on with
 * - 0: its items;
 * - n: an object's values, its keys being the nth set;
 * - -n: the values of several objects with the nth set of keys, one object after the other;
 * - '': pieces of one string.
 */
type Packed = string | number | boolean | readonly Packed[];

/** The value that `packed` of scripts/packing.mjs was given. What stands in it twice is one object. */
export function unpacked(text: string): unknown {
  const [names, sets, shared, data]: readonly [
    readonly string[],
    readonly (readonly (number | string)[])[],
    readonly Packed[],
    Packed,
  ] = JSON.parse(text);
  const keySets = sets.map(places => places.map(place => (typeof place === 'string' ? place : (names[place] ?? ''))));
  const read = new Map<number, unknown>();

  function value(part: Packed): unknown {
    if (typeof part !== 'number' || part >= 0) return whole(part);
    if (!read.has(part)) read.set(part, whole(shared[-part - 1] ?? 0));
    return read.get(part);
  }

  function whole(part: Packed): unknown {
    if (!isArray(part)) return part;
    const [tag, ...parts] = part;
    if (typeof tag !== 'number') return parts.map(value).join('');
    if (tag === 0) return parts.map(value);
    const keys = keySets[Math.abs(tag) - 1] ?? [];
    if (tag > 0) return objectOf(keys, parts);
    return Array.from({ length: parts.length / keys.length }, (_, row) =>
      objectOf(keys, parts.slice(row * keys.length, (row + 1) * keys.length)),
    );
  }

  function objectOf(keys: readonly string[], parts: readonly Packed[]): Readonly<Record<string, unknown>> {
    const object: Record<string, unknown> = {};
    keys.forEach((key, place) => {
      object[key] = value(parts[place] ?? 0);
    });
    return object;
  }

  return whole(data);
}

const isArray = (part: Packed): part is readonly Packed[] => Array.isArray(part);
