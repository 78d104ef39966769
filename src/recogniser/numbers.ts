/** What is known of each number before its surroundings are read, and its reason phrases in a form that is quick to compare. */

import { phrasesOf, type Registry } from '../registry/codes';
import * as Char from './char';
import { isAsciiLetter, isBlank, isLower } from './characters';
import { factId } from './evidence';
import { subCodeAt } from './otherNumbers';

export interface NumberFacts {
  /** What a number is known for, 100 to 999; an evidence id. */
  classOf(code: number): number;
  /** All evidence that a number is by itself: its class, and what else it is used for. */
  facts(code: number): readonly number[];
  /** Whether some publisher gives this number a meaning as a status code. */
  known(code: number): boolean;
  /** Whether a known sub-code such as `404.13` begins at an offset; `.0` may as well be a decimal, so it counts as one. */
  isSubCode(text: string, offset: number): boolean;
  /** Whether a number is seldom a status code even where codes stand: unknown ones, ports, 1xx. */
  unlikely(code: number): boolean;
  /** What a number says of others beside it; numbers that say the same are alike. Nothing is 0, as for numbers of other lengths. */
  likeness(code: number): number;
  /** Reason phrases as lower-case letters without spaces or punctuation. */
  phrases(code: number): readonly string[];
}

/** Ends of ranges in comparisons: of each class, and the exclusive 600. */
const bounds = new Set([199, 299, 399, 499, 599, 600]);
/** Ports that read like codes: HTTPS, and mail, which stand beside HTTP words. */
const ports = new Set([110, 123, 143, 161, 389, 443, 465, 514, 515, 543, 587, 993, 995]);

const unlikelyClasses = new Set([
  factId['number:foreign'],
  factId['number:outside'],
  factId['number:port'],
  factId['number:informational'],
  factId['number:hundred'],
]);

/** Digits that go on by the same step, 0 or 1: 123, 666, 987. nginx made one of them a code. */
function isTyped(code: number): boolean {
  const step = Math.floor(code / 100) - (Math.floor(code / 10) % 10);
  return code !== 444 && Math.abs(step) < 2 && (Math.floor(code / 10) % 10) - (code % 10) === step;
}

/** Numbers that may begin or end a whole class. */
const isBound = (code: number) => code % 100 === 0 || code % 100 === 99;

/** Multiples of 64, and the powers of two less one. */
const isBinary = (code: number) => code % 64 === 0 || code === 127 || code === 255 || code === 511;

export function numberFacts(registry: Registry): NumberFacts {
  const classes = new Uint16Array(1000).fill(factId['number:foreign']);
  const knownCodes = new Uint8Array(1000);
  const factTable: (readonly number[])[] = [];
  const phraseTable: (readonly string[])[] = [];
  for (let code = 100; code < 1000; code++) {
    const entries = registry.statuses(code);
    const registered = entries.some(entry => entry.publisher === 'iana');
    if (entries.length > 0) knownCodes[code] = 1;
    if (bounds.has(code)) classes[code] = factId['number:bound'];
    else if (ports.has(code)) classes[code] = factId['number:port'];
    else if (!registered && entries.length > 0) classes[code] = factId['number:vendor'];
    else if (code >= 600) classes[code] = factId['number:outside'];
    else if (code === 100) classes[code] = factId['number:hundred'];
    else if (registered && code < 200) classes[code] = factId['number:informational'];
    else if (code === 200) classes[code] = factId['number:ok'];
    else if (code === 300) classes[code] = factId['number:choices'];
    else if (registered && code % 100 === 0) classes[code] = factId['number:round'];
    else if (registered && entries.some(entry => entry.everyday)) classes[code] = factId['number:everyday'];
    else if (registered) classes[code] = factId['number:standard'];
    factTable[code] = [
      classes[code] ?? 0,
      ...(isTyped(code) ? [factId['number:typed']] : []),
      ...(isBinary(code) ? [factId['number:binary']] : []),
    ];
    if (entries.length > 0) {
      phraseTable[code] = [...new Set(entries.flatMap(phrasesOf).map(lettersOf))].filter(letters => letters.length > 1);
    }
  }
  return {
    classOf: code => classes[code] ?? factId['number:outside'],
    facts: code => factTable[code] ?? [],
    known: code => knownCodes[code] === 1,
    unlikely: code => unlikelyClasses.has(classes[code] ?? 0),
    isSubCode: (text, offset) =>
      text.charCodeAt(offset + 4) !== Char.zero && subCodeAt(registry, text, offset) !== undefined,
    likeness(code) {
      if (isBound(code)) return code;
      return classes[code] === factId['number:everyday'] ? 2 : (knownCodes[code] ?? 0);
    },
    phrases: code => phraseTable[code] ?? [],
  };
}

/** The number at an offset, which must stand there. */
export const codeAt = (text: string, offset: number) =>
  text.charCodeAt(offset) * 100 + text.charCodeAt(offset + 1) * 10 + text.charCodeAt(offset + 2) - 48 * 111;

const lettersOf = (phrase: string) => phrase.toLowerCase().replace(/[^a-z]/g, '');

/** How many spaces may align a number with its phrase; they count for nothing. */
const alignment = 60;

/** Whether `letters` stands in the text from `offset` on, after at most `gap` other characters; spaces and punctuation inside are passed over. */
export function lettersFollow(text: string, offset: number, letters: string, gap: number): boolean {
  let position = offset;
  while (isBlank(text.charCodeAt(position)) && position - offset < alignment) position++;
  const stop = Math.min(text.length, position + gap);
  while (position < stop && text.charCodeAt(position) !== Char.newline && !isAsciiLetter(text.charCodeAt(position)))
    position++;
  let at = 0;
  for (let slack = 0; at < letters.length && slack < 3; position++) {
    const code = text.charCodeAt(position);
    if (isAsciiLetter(code)) {
      if ((code | 32) !== letters.charCodeAt(at)) return false;
      at++;
      slack = 0;
    } else if (Number.isNaN(code) || code === Char.newline) return false;
    else slack++;
  }
  return at === letters.length && !isLower(text.charCodeAt(position));
}

/** Whether `letters` stands in the text before `offset`, with at most `gap` other characters between. */
export function lettersPrecede(text: string, offset: number, letters: string, gap: number): boolean {
  let position = offset - 1;
  while (isBlank(text.charCodeAt(position)) && offset - position < alignment) position--;
  const stop = Math.max(0, position + 1 - gap);
  while (position >= stop && !isAsciiLetter(text.charCodeAt(position))) position--;
  let at = letters.length - 1;
  for (let slack = 0; at >= 0 && slack < 3; position--) {
    const code = text.charCodeAt(position);
    if (isAsciiLetter(code)) {
      if ((code | 32) !== letters.charCodeAt(at)) return false;
      at--;
      slack = 0;
    } else if (Number.isNaN(code) || code === Char.newline) return false;
    else slack++;
  }
  return at < 0;
}

/** Whether `letters` stands anywhere from `from` to `to` (exclusive), whatever else is between the letters. */
export function lettersStand(text: string, from: number, to: number, letters: string): boolean {
  const first = letters.charCodeAt(0);
  for (let start = from; start < to; start++) {
    if ((text.charCodeAt(start) | 32) !== first) continue;
    let at = 1;
    for (let position = start + 1; at < letters.length && position < to; position++) {
      const code = text.charCodeAt(position);
      if (!isAsciiLetter(code)) continue;
      if ((code | 32) !== letters.charCodeAt(at)) break;
      at++;
    }
    if (at === letters.length) return true;
  }
  return false;
}
