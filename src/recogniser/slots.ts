/**
 * Slots: numbers of a file that stand after the same two tokens share one. What else stands in a number's slot
 * says much about it, in frameworks that nobody has heard of.
 */
import * as Char from './char';
import { isBlank, isDigit, isLetter, isUpper } from './characters';
import { factId } from './evidence';
import { codeAt, type NumberFacts } from './numbers';
import { hashSeed, hashStep } from './vocabulary';

export interface Slot {
  /** Distinct numbers seen, up to four of each sort. */
  readonly codes: number[];
  readonly foreign: number[];
  /** Numbers of two, four or more digits. */
  other: number;
}

export interface Slots {
  /** The slot of a number that begins at an offset. */
  slotAt(offset: number): Slot | undefined;
}

const boundary = factId['number:bound'];
const distinct = 4;
/** Enough to know a file by; counting more would not change a verdict. */
const enough = 3000;
/** How far beyond the first and the last of the numbers that may be codes others are counted, in UTF-16 units. */
const around = 500;

/** Counts the slots of a text in one pass over its numbers, from before the first of those at `offsets` to behind the last. */
export function slotsOf(text: string, offsets: readonly number[], numbers: NumberFacts): Slots {
  const slots = new Map<number, Slot>();
  const from = Math.max(0, (offsets[0] ?? 0) - around);
  const stretch = text.slice(from, (offsets.at(-1) ?? 0) + around);
  const pattern = /\d\d+/g;
  for (let seen = 0; seen < enough && pattern.test(stretch); seen++) {
    const end = from + pattern.lastIndex;
    let start = end - 2;
    while (isDigit(text.charCodeAt(start - 1))) start--;
    const before = text.charCodeAt(start - 1);
    if (isLetter(before) || (before === Char.dot && text.charCodeAt(start - 2) !== Char.dot)) continue;
    const key = slotKey(text, start);
    let slot = slots.get(key);
    if (!slot) {
      slot = { codes: [], foreign: [], other: 0 };
      slots.set(key, slot);
    }
    if (end - start !== 3) {
      slot.other++;
      continue;
    }
    const code = codeAt(text, start);
    if (!numbers.known(code) && numbers.classOf(code) === boundary) continue;
    const list = numbers.known(code) ? slot.codes : slot.foreign;
    if (list.length < distinct && !list.includes(code)) list.push(code);
  }
  return { slotAt: offset => slots.get(slotKey(text, offset)) };
}

/** How far the two tokens are looked for, and indentation before a line's start; how far what follows there. */
const reach = 60;
const reachAfter = 20;

/** A hash of the two tokens before an offset; the line's start counts as one, with what follows the number and its indentation. */
function slotKey(text: string, offset: number): number {
  const stop = Math.max(0, offset - reach);
  let position = offset - 1;
  let key = 17;
  for (let tokens = 0; tokens < 2; tokens++) {
    while (position >= stop && isFiller(text.charCodeAt(position))) position--;
    const code = position >= stop ? text.charCodeAt(position) : 10;
    if (code === Char.newline || code === Char.carriageReturn) {
      return tokens === 0 ? lineStartKey(text, offset) : Math.imul(key, 31) ^ 10;
    }
    if (isLetter(code) || isDigit(code)) {
      // Digits count as one token whatever they are, so that positions after other numbers compare.
      let hash = hashSeed;
      let digits = true;
      while (position >= stop) {
        const c = text.charCodeAt(position);
        if (!isLetter(c) && !isDigit(c)) break;
        if (!isDigit(c)) digits = false;
        hash = hashStep(hash, isUpper(c) ? c | 32 : c);
        position--;
      }
      key = Math.imul(key, 31) ^ (digits ? 48 : hash);
    } else {
      key = Math.imul(key, 31) ^ code;
      position--;
    }
  }
  return key;
}

function lineStartKey(text: string, offset: number): number {
  let indent = 0;
  for (let i = offset - 1; i >= 0 && indent < reach; i--, indent++) if (text.charCodeAt(i) === Char.newline) break;
  let after = offset;
  const stop = offset + reachAfter;
  while (after < stop && isDigit(text.charCodeAt(after))) after++;
  while (after < stop && isFiller(text.charCodeAt(after))) after++;
  return Math.imul(indent + 1000, 31) ^ text.charCodeAt(after);
}

/** Spaces, tabs and quotes, with the backslash before one, say nothing of a place. */
const isFiller = (code: number) =>
  isBlank(code) ||
  code === Char.doubleQuote ||
  code === Char.apostrophe ||
  code === Char.backtick ||
  code === Char.backslash;
