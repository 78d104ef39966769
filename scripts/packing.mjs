/**
 * Writes plain data so that it is short and still JSON: each key once, each set of keys once, what stands twice once.
 * src/registry/unpacked.ts reads it, and says how it is written; nothing else knows that form.
 */

/** The text of `value`, which is anything that JSON can hold but null; all of it is Latin-1. */
export function packed(value) {
  const counts = countsOf(value);
  const keySets = new Map();
  const shared = [];
  const references = new Map();

  const keySetOf = names => {
    const set = JSON.stringify(names);
    if (!keySets.has(set)) keySets.set(set, keySets.size + 1);
    return keySets.get(set);
  };
  const written = part => {
    // A number below zero would be read as a reference, so it is always one.
    const isShared = isBelowZero(part) || counts.get(JSON.stringify(part))?.worthwhile;
    return isShared ? referenceTo(part) : whole(part);
  };
  const referenceTo = part => {
    const text = JSON.stringify(part);
    if (!references.has(text)) {
      references.set(text, -references.size - 1);
      // Its place is taken before its parts take theirs.
      const place = shared.push(undefined) - 1;
      shared[place] = whole(part);
    }
    return references.get(text);
  };
  const whole = part => {
    const [folder, page] = halves(part) ?? [];
    if (counts.get(JSON.stringify(folder))?.worthwhile) return ['', referenceTo(folder), page];
    if (typeof part !== 'object') return part;
    if (!Array.isArray(part)) return [keySetOf(Object.keys(part)), ...Object.values(part).map(written)];
    const names = commonKeys(part);
    return names
      ? [-keySetOf(names), ...part.flatMap(row => Object.values(row).map(written))]
      : [0, ...part.map(written)];
  };
  const body = whole(value);
  const sets = [...keySets.keys()].map(set => JSON.parse(set));
  const repeated = repeatedOf(sets.flat());
  const places = new Map(repeated.map((key, place) => [key, place]));
  return escaped(JSON.stringify([repeated, sets.map(keys => keys.map(key => places.get(key) ?? key)), shared, body]));
}

const isBelowZero = part => typeof part === 'number' && part < 0;

/** The texts that stand more than once in a list, the most frequent first. */
function repeatedOf(texts) {
  const times = new Map();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times.keys()].filter(text => times.get(text) > 1).sort((a, b) => times.get(b) - times.get(a));
}

/**
 * A character beyond Latin-1 would double the whole text in memory, and an apostrophe make a template of it, which the
 * engine keeps twice; JSON can name both.
 */
const escaped = json =>
  json.replace(/['\u0100-\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How often each part stands in a value, by its text, and whether a reference is shorter. */
function countsOf(value) {
  const counts = new Map();
  const count = part => {
    const text = JSON.stringify(part);
    const known = counts.get(text) ?? { times: 0, worthwhile: false };
    counts.set(text, known);
    known.times += 1;
    known.worthwhile = known.times > 1 && text.length > 5;
    // What stands in a part that was met before will not be written again.
    if (known.times > 1) return;
    const [folder] = halves(part) ?? [];
    if (folder) count(folder);
    else if (typeof part === 'object') Object.values(part).forEach(count);
  };
  count(value);
  return counts;
}

/** A link's address up to its last slash or number sign, and the rest; undefined for anything else. */
function halves(part) {
  const [, folder, page] = (typeof part === 'string' && /^(https:.+[/#])([^/#]+)$/.exec(part)) || [];
  return folder ? [folder, page] : undefined;
}

/** The keys that all of several objects have, in the same order; undefined for anything else. */
function commonKeys(parts) {
  const isPlain = part => typeof part === 'object' && !Array.isArray(part);
  if (parts.length < 2 || !parts.every(isPlain)) return undefined;
  const [names, ...others] = parts.map(part => Object.keys(part));
  const isSame = keys => keys.length === names.length && keys.every((key, place) => key === names[place]);
  return names.length && others.every(isSame) ? names : undefined;
}
