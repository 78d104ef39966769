/**
 * Writes plain data so that it is short and still JSON: keys once for each set of keys, what stands twice once.
 * src/registry/unpacked.ts reads it, and says how it is written; nothing else knows that form.
 */

/** The text of `value`, which is anything that JSON can hold but null; all of it is Latin-1. */
export function packed(value) {
  const counts = countsOf(value);
  const shapes = new Map();
  const shared = [];
  const references = new Map();

  const shapeOf = keys => {
    const spaced = keys.find(key => !key || key.includes(' '));
    if (spaced !== undefined) throw new Error(`the key "${spaced}" cannot be packed: write it without spaces`);
    const shape = keys.join(' ');
    if (!shapes.has(shape)) shapes.set(shape, shapes.size + 1);
    return shapes.get(shape);
  };
  const written = part => {
    // A number below zero would be read as a reference, so it is always one.
    const isShared = part < 0 || counts.get(JSON.stringify(part))?.worthwhile;
    return isShared ? referenceTo(part) : whole(part);
  };
  const referenceTo = part => {
    const text = JSON.stringify(part);
    if (!references.has(text)) {
      references.set(text, -references.size - 1);
      // Its place is taken before its parts take theirs.
      const place = shared.push(undefined) - 1;
      shared[place] = part < 0 ? part : whole(part);
    }
    return references.get(text);
  };
  const whole = part => {
    const [folder, page] = halves(part) ?? [];
    if (counts.get(JSON.stringify(folder))?.worthwhile) return ['', referenceTo(folder), page];
    if (typeof part !== 'object') return part;
    if (!Array.isArray(part)) return [shapeOf(Object.keys(part)), ...Object.values(part).map(written)];
    const keys = commonKeys(part);
    return keys ? [-shapeOf(keys), ...part.flatMap(row => Object.values(row).map(written))] : [0, ...part.map(written)];
  };
  const body = whole(value);
  return escaped(JSON.stringify([[...shapes.keys()], shared, body]));
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
  const [first, ...others] = parts.map(part => Object.keys(part).join(' '));
  return first && others.every(keys => keys === first) ? first.split(' ') : undefined;
}
