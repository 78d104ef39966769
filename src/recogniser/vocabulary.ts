/**
 * Role words as a hash table, so that a word of the text costs one look-up and no substring.
 * Words are matched on the parts of identifiers, in lower case, and on pairs of neighbouring parts.
 */
import { isUpper } from './characters';

/** The seed of a word's hash; feed it lower-case character codes through `hashStep`. */
export const hashSeed = 0x811c9dc5 | 0;

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function hashOf(word: string): number {
  let hash = hashSeed;
  for (let i = 0; i < word.length; i++)
    hash = hashStep(hash, word.charCodeAt(i) | (isUpper(word.charCodeAt(i)) ? 32 : 0));
  return hash;
}

/** The hash of two neighbouring parts, from the hashes of each. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first ^ 0x5bd1e995, 0x01000193) ^ second;
}

export interface Vocabulary {
  /** In the order of their bits: role `roles[3]` is bit `1 << 3`. */
  readonly roles: readonly string[];
  /** The roles of a word or of a pair as a mask; 0 for a word that says nothing. */
  rolesOf(hash: number): number;
  /** What `rolesAlone` and `beginsPair` read: the same, and whether some pair begins with the word. */
  lookUp(hash: number): number;
  /** Some roles as a mask. */
  maskOf(some: readonly string[]): number;
  /** Roles that speak of measures, as a mask. */
  readonly measures: number;
  /** The roles of an identifier from those of all its parts and of its last: `statusTimeout` is a time, `timeoutStatus` a status. */
  headed(all: number, last: number): number;
}

/** The bit beside the roles of a word that some pair begins with: the sign. */
const pairBit = 1 << 31;
export const beginsPair = (looked: number) => looked < 0;
export const rolesAlone = (looked: number) => looked & ~pairBit;

/** Builds the table. At most 31 roles; a pair's roles replace those of its second word. */
export function vocabularyOf(words: Readonly<Record<string, readonly string[]>>): Vocabulary {
  const roles = Object.keys(words);
  const masks = new Map<number, number>();
  const add = (hash: number, bits: number) => masks.set(hash, (masks.get(hash) ?? 0) | bits);
  roles.forEach((role, index) => {
    for (const word of words[role] ?? []) {
      const [first, second] = word.split(' ');
      if (first === undefined) continue;
      if (second === undefined) add(hashOf(first), 1 << index);
      else {
        add(hashOf(first), pairBit);
        add(pairHash(hashOf(first), hashOf(second)), 1 << index);
        add(hashOf(first + second), 1 << index);
      }
    }
  });
  const size = 1 << Math.ceil(Math.log2(masks.size * 4 + 16));
  const keys = new Int32Array(size);
  const values = new Int32Array(size);
  for (const [hash, mask] of masks) {
    let slot = (hash >>> 7) & (size - 1);
    while (values[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    values[slot] = mask;
  }
  const lookUp = (hash: number): number => {
    let slot = (hash >>> 7) & (size - 1);
    for (;;) {
      const mask = values[slot] ?? 0;
      if (mask === 0 || keys[slot] === hash) return mask;
      slot = (slot + 1) & (size - 1);
    }
  };
  const rolesOf = (hash: number) => rolesAlone(lookUp(hash));
  const maskOf = (some: readonly string[]) =>
    some.reduce((mask, role) => (roles.includes(role) ? mask | (1 << roles.indexOf(role)) : mask), 0);
  const measures = maskOf(['time', 'quantity', 'unit', 'port', 'style', 'reference', 'crypto']);
  const answers = maskOf(['status', 'code', 'response']);
  const headed = (all: number, last: number): number => {
    if ((last & answers) !== 0) return all & (last | ~measures);
    return (last & measures) !== 0 ? all & ~answers : all;
  };
  return { roles, rolesOf, lookUp, maskOf, measures, headed };
}
