/**
 * Remembers what a number's surroundings said, and says it again on lines that are alike: logs, tables and generated code hold one
 * line many times over with other numbers in it, and an edited document is mostly what it was.
 */

import { isDigit } from './characters';
import type { Taken } from './evidence';
import type { Line } from './lines';
import { codeAt, type NumberFacts } from './numbers';
import type { CompiledPattern, PatternIndex } from './pattern';
import * as Sort from './sort';
import { sorts } from './tokens';
import { hashSeed, hashStep } from './vocabulary';

/** What the surroundings of a number said. */
export interface Said {
  readonly evidence: Taken;
  readonly hits: readonly CompiledPattern[];
  /** Roles of the lines above, as far as they were asked. */
  readonly upper: readonly number[];
}

export interface Memory {
  /**
   * What was said of the same number in the same place of a line that is alike; undefined where that is not remembered.
   * `offset` is where the number begins, `noted` a digest of the evidence found so far, which the rest may depend on.
   */
  recall(text: string, line: Line, offset: number, code: number, noted: number): Said | undefined;
  /** Keeps what was said of the number last asked about. */
  remember(said: Said): void;
  /** All roles of a line's words, without reading them where a line that is alike has been. */
  rolesOf(text: string, line: Line): number;
}

/** How many numbers are remembered; a newer one takes the room of an older one. */
const rooms = 1 << 13;

const stirred = (hash: number, value: number) => {
  const product = Math.imul(hash ^ value, 0x5bd1e995);
  return product ^ (product >>> 15);
};

/** Makes a memory for all texts that the same patterns are tried in; all that are made share one room. */
export type MemoryMaker = (patterns: PatternIndex) => Memory;

export function memoryMaker(numbers: NumberFacts): MemoryMaker {
  let made = 0;
  const firsts = new Int32Array(rooms);
  const seconds = new Int32Array(rooms);
  const kept: (Said | undefined)[] = [];
  const maskOnes = new Int32Array(rooms);
  const maskTwos = new Int32Array(rooms);
  const masks = new Int32Array(rooms);
  let first = 0;
  let second = 0;

  /** Two hashes of a line's characters; a number that stands apart from words counts as what it is like, whatever its digits. */
  function shapeOf(text: string, { start, end }: Line, { numbers: named }: PatternIndex): readonly [number, number] {
    let one = hashSeed;
    let two = 0;
    let inWord = false;
    for (let at = start; at < end; at++) {
      let value = text.charCodeAt(at);
      const sort = sorts[value] ?? 0;
      if (sort === Sort.digit && !inWord) {
        let digest = hashSeed;
        let to = at;
        for (let code = value; to < end && isDigit(code); code = text.charCodeAt(++to)) digest = hashStep(digest, code);
        if (to === end || !isOfWord(sorts[text.charCodeAt(to)] ?? 0)) {
          value = named.has(digest) ? digest : to - at === 3 ? numbers.likeness(codeAt(text, at)) : 0;
          value ^= numberMark;
          at = to - 1;
        } else inWord = true;
      } else inWord = isOfWord(sort);
      one = hashStep(one, value);
      two = (Math.imul(two, 31) + value) | 0;
    }
    return [one, two];
  }

  /** How many numbers begin before an offset of a line. Numbers are asked about from left to right, mostly. */
  function placeOf(text: string, line: Line, offset: number): number {
    line.numbersBefore ??= { offset: line.start, count: 0 };
    const before = line.numbersBefore;
    if (before.offset > offset) {
      before.offset = line.start;
      before.count = 0;
    }
    for (; before.offset < offset; before.offset++)
      if (isDigit(text.charCodeAt(before.offset)) && !isDigit(text.charCodeAt(before.offset - 1))) before.count++;
    return before.count;
  }

  function remember(said: Said): void {
    const room = first & (rooms - 1);
    firsts[room] = first;
    seconds[room] = second;
    kept[room] = said;
  }

  return patterns => {
    const own = made++;
    return {
      recall(text, line, offset, code, noted) {
        line.shape ??= shapeOf(text, line, patterns);
        // A number without a phrase of its own is like any other of its class.
        const like = numbers.phrases(code).length > 0 ? code : ~numbers.likeness(code);
        const place = (placeOf(text, line, offset) << 11) ^ like;
        first = stirred(stirred(line.shape[0] ^ own, place), noted);
        second = stirred(line.shape[1] ^ noted, place);
        const room = first & (rooms - 1);
        return firsts[room] === first && seconds[room] === second ? kept[room] : undefined;
      },
      remember,
      rolesOf(text, line) {
        if (line.isRead) return line.mask;
        line.shape ??= shapeOf(text, line, patterns);
        const [one, two] = line.shape;
        const room = one & (rooms - 1);
        if (maskOnes[room] !== one || maskTwos[room] !== two) {
          maskOnes[room] = one;
          maskTwos[room] = two;
          masks[room] = line.mask;
        }
        return masks[room] ?? 0;
      },
    };
  };
}

/** Tells a number's likeness from a character. */
const numberMark = 1 << 20;
const isOfWord = (sort: number) => sort <= Sort.digit;
