/** Reads words: the roles of their parts, one by one and in pairs. */

import { isLower } from './characters';
import * as Sort from './sort';
import { sorts } from './tokens';
import { beginsPair, hashSeed, hashStep, pairHash, rolesAlone, type Vocabulary } from './vocabulary';

/** Reads one word after the other; the fields tell of the last. */
export interface WordReader {
  /** Where it ends, in UTF-16 units. */
  readonly end: number;
  /** The hash of its lower-case letters. */
  readonly digest: number;
  /** Its roles, as a mask. */
  readonly roles: number;
  /** The hash of its last part, where some pair begins with that; else 0. */
  readonly begins: number;
  /** Reads the word at `from`, no farther than `to`; `previous` is the part that its first may make a pair with, or 0. */
  read(text: string, from: number, to: number, previous: number): void;
  /** Reads signs of a script that puts no spaces between words: each by itself, and with the one before it. */
  readSigns(text: string, from: number, to: number): void;
}

export function wordReader(vocabulary: Vocabulary): WordReader {
  const word = { end: 0, digest: 0, roles: 0, begins: 0, read, readSigns };

  /** `responseStatus`, `RESPONSE_STATUS` and `HTTPResponse2xx` begin with two parts that may be a pair. */
  function read(text: string, from: number, to: number, previous: number): void {
    let before = previous;
    let roles = 0;
    let head = 0;
    let parts = 0;
    let part = hashSeed;
    let position = from;
    // Small letters, of which most words are made, need no other look.
    for (; position < to; position++) {
      const code = text.charCodeAt(position);
      if (!isLower(code)) break;
      part = hashStep(part, code);
    }
    let digest = part;
    let partStart = from;
    let last: number = Sort.lower;
    for (; ; position++) {
      const code = position < to ? text.charCodeAt(position) : 0;
      const sort = sorts[code] ?? 0;
      const endsPart =
        sort === Sort.lower
          ? last === Sort.digit
          : sort === Sort.upper
            ? last !== Sort.upper || isLower(text.charCodeAt(position + 1))
            : sort !== Sort.digit;
      if (endsPart && position > partStart) {
        const known = vocabulary.lookUp(part);
        const pair = before === 0 ? 0 : vocabulary.rolesOf(pairHash(before, part));
        head = pair !== 0 ? pair : rolesAlone(known);
        roles |= head;
        before = beginsPair(known) ? part : 0;
        parts++;
        part = hashSeed;
        partStart = position;
      }
      if (sort > Sort.digit) break;
      const lower = sort === Sort.upper ? code | 32 : code;
      if (sort === Sort.underscore) partStart = position + 1;
      else part = hashStep(part, lower);
      digest = hashStep(digest, lower);
      last = sort;
    }
    word.end = position;
    word.digest = digest;
    word.roles = parts > 1 ? vocabulary.headed(roles, head) | vocabulary.rolesOf(digest) : roles;
    word.begins = before;
  }

  function readSigns(text: string, from: number, to: number): void {
    let before = 0;
    let digest = hashSeed;
    let roles = 0;
    let position = from;
    for (; position < to && sorts[text.charCodeAt(position)] === Sort.wide; position++) {
      const sign = hashStep(hashSeed, text.charCodeAt(position));
      roles |= vocabulary.rolesOf(sign) | (before === 0 ? 0 : vocabulary.rolesOf(pairHash(before, sign)));
      digest = hashStep(digest, text.charCodeAt(position));
      before = sign;
    }
    word.end = position;
    word.digest = digest;
    word.roles = roles;
    word.begins = 0;
  }

  return word;
}
