/**
 * Remembers what a number's surroundings said, and says it again on lines that are alike: logs, tables and generated code hold one
 * line many times over with other numbers in it, and an edited document is mostly what it was.
 */

import { isUpper } from './characters';
import type { Taken } from './evidence';
import * as Kind from './kind';
import type { Line, TokenArrays } from './lines';
import { codeAt, type NumberFacts } from './numbers';
import type { CompiledPattern, PatternIndex } from './pattern';
import { hashStep } from './vocabulary';

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
   * `index` is the number's token, `noted` a digest of the evidence found so far, which the rest may depend on.
   */
  recall(text: string, line: Line, index: number, code: number, noted: number): Said | undefined;
  /** Keeps what was said of the number last asked about. */
  remember(said: Said): void;
}

/** How many numbers are remembered; a newer one takes the room of an older one. */
const rooms = 1 << 13;
/** Words up to this length that begin with a capital are compared as they are written: capitals make an abbreviation. */
const shortWord = 5;

const stirred = (hash: number, value: number) => {
  const product = Math.imul(hash ^ value, 0x5bd1e995);
  return product ^ (product >>> 15);
};

/** Makes a memory for all texts that the same patterns are tried in; all that are made share one room. */
export type MemoryMaker = (patterns: PatternIndex) => Memory;

export function memoryMaker({ kind, start, end, hash }: TokenArrays, numbers: NumberFacts): MemoryMaker {
  let made = 0;
  const firsts = new Int32Array(rooms);
  const seconds = new Int32Array(rooms);
  const kept: (Said | undefined)[] = [];
  let first = 0;
  let second = 0;

  /** Two hashes of all that evidence is read from on a line: its tokens and the space between them. */
  function shapeOf(text: string, line: Line, { numbers: named }: PatternIndex): readonly [number, number] {
    let one = line.to - line.from;
    let two = 0;
    let last = line.start;
    for (let token = line.from; token < line.to; token++) {
      const from = start[token] ?? 0;
      const what = kind[token] ?? 0;
      const gap = ((from - last) << 16) ^ (from > last ? text.charCodeAt(from - 1) : 0);
      last = end[token] ?? 0;
      let value = hash[token] ?? 0;
      if (what === Kind.number) value = named.has(value) ? value : likeness(text, from, last - from);
      else if (what === Kind.word && last - from <= shortWord && isUpper(text.charCodeAt(from)))
        for (let at = from; at < last; at++) value = hashStep(value, text.charCodeAt(at));
      one = stirred(stirred(one, (gap << 4) ^ what), value);
      two = stirred(two ^ value, gap + what);
    }
    return [one, two];
  }

  const likeness = (text: string, from: number, length: number) =>
    length === 3 ? numbers.likeness(codeAt(text, from)) : 0;

  function remember(said: Said): void {
    const room = first & (rooms - 1);
    firsts[room] = first;
    seconds[room] = second;
    kept[room] = said;
  }

  return patterns => {
    const own = made++;
    return {
      recall(text, line, index, code, noted) {
        line.shape ??= shapeOf(text, line, patterns);
        // A number without a phrase of its own is like any other of its class.
        const like = numbers.phrases(code).length > 0 ? code : ~numbers.likeness(code);
        const place = ((index - line.from) << 11) ^ like;
        first = stirred(stirred(line.shape[0] ^ own, place), noted);
        second = stirred(line.shape[1] ^ noted, place);
        const room = first & (rooms - 1);
        return firsts[room] === first && seconds[room] === second ? kept[room] : undefined;
      },
      remember,
    };
  };
}
