/** Notes the words, reason phrases and numbers that stand near a number on its line. */

import * as Char from './char';
import { isUpper } from './characters';
import { factId, positionId } from './evidence';
import * as Kind from './kind';
import type { Line } from './lines';
import { codeAt, lettersFollow, lettersPrecede, lettersStand } from './numbers';
import type { Scene } from './scene';

export interface NearbyReader {
  words(own: Line, leftFrom: number, rightFrom: number): void;
  list(own: Line, leftFrom: number, rightFrom: number): void;
  classBounds(own: Line, code: number, leftFrom: number, rightFrom: number): void;
  /** Whether a phrase of the number begins the line below. */
  phraseBelow(code: number, own: Line): boolean;
  /** Whether a phrase of the number stands beside it. */
  phraseBeside(offset: number, code: number): boolean;
  /** Whether a phrase of the number stands anywhere on its line. */
  phraseOnLine(code: number, own: Line): boolean;
}

/** Characters that may stand between a number and its phrase. */
const connectedLetters = 6;
const everydayClasses = new Set([factId['number:everyday'], factId['number:round'], factId['number:ok']]);
/** Letters that a phrase needs to mean something on the line below. */
const shortPhrase = 5;
/** Letters that a phrase needs to mean something anywhere on a line: `Found` and `OK` do not. */
const longPhrase = 7;

export function readNearby({ reader, numbers, note, noteRoles }: Scene): NearbyReader {
  const { text, kind, start, end, hash, mask } = reader;

  /** Words before and after the number, nearest first. */
  function words(own: Line, leftFrom: number, rightFrom: number): void {
    let seen = 0;
    let far = 0;
    for (let token = leftFrom; token >= own.from && far < 24 && seen < 9; token--, far++) {
      if (kind[token] === Kind.semicolon) break;
      if (kind[token] !== Kind.word) continue;
      const bits = mask[token] ?? 0;
      if (token === leftFrom) {
        note(factId.wordBefore);
        if (bits === 0 && isAbbreviation(start[token] ?? 0, end[token] ?? 0)) note(factId.acronymBefore);
      }
      noteRoles(
        far === 0
          ? positionId.left0
          : seen === 0 && far === 1
            ? positionId.left1
            : seen < 3
              ? positionId.left3
              : positionId.left8,
        bits,
      );
      seen++;
    }
    seen = 0;
    far = 0;
    for (let token = rightFrom, depth = 0; token < own.to && far < 16 && seen < 7; token++, far++) {
      if (kind[token] === Kind.semicolon) break;
      if (kind[token] === Kind.open) depth++;
      else if (kind[token] === Kind.close && --depth < 0) break;
      if (kind[token] !== Kind.word) continue;
      if (token === rightFrom) note(factId.wordAfter);
      noteRoles(
        token === rightFrom ? positionId.right0 : seen < 3 ? positionId.right3 : positionId.right8,
        mask[token] ?? 0,
      );
      seen++;
    }
    if (kind[leftFrom] === Kind.word && leftFrom >= own.from && (rightFrom >= own.to || kind[rightFrom] === Kind.word))
      note(factId.prose);
    const first = own.body;
    if (first < leftFrom && kind[first] === Kind.word) noteRoles(positionId.first, mask[first] ?? 0);
  }

  /** Two to five capital letters. */
  function isAbbreviation(from: number, to: number): boolean {
    if (to - from < 2 || to - from > 5) return false;
    for (let i = from; i < to; i++) if (!isUpper(text.charCodeAt(i))) return false;
    return true;
  }

  /** Numbers that stand in a row with this one, separated by commas, bars, hyphens, quotes or single words. */
  function list(own: Line, leftFrom: number, rightFrom: number): void {
    let codes = 0;
    let everyday = 0;
    let foreign = 0;
    const knownToken = (token: number) =>
      (end[token] ?? 0) - (start[token] ?? 0) === 3 && numbers.known(codeAt(text, start[token] ?? 0));
    const count = (token: number) => {
      const length = (end[token] ?? 0) - (start[token] ?? 0);
      const value = length === 3 ? codeAt(text, start[token] ?? 0) : -1;
      if (value >= 0 && numbers.known(value)) {
        codes++;
        if (everydayClasses.has(numbers.classOf(value))) everyday++;
      } else if (value < 0 || numbers.classOf(value) !== factId['number:bound']) foreign++;
    };
    const walk = (from: number, step: number, stop: number) => {
      let gap = 0;
      for (let token = from, seen = 0; token !== stop && seen < 24; token += step, seen++) {
        const what = kind[token];
        if (what === Kind.number) {
          // Numbers with nothing but space between are a list in configuration, and columns in a log.
          if (gap === 0 && !knownToken(token)) return;
          count(token);
          gap = 0;
        } else if (
          (what === Kind.comma ||
            what === Kind.quote ||
            (what === Kind.operator && hash[token] !== Char.dot && hash[token] !== Char.colon) ||
            what === Kind.open ||
            what === Kind.close ||
            what === Kind.other) &&
          gap < 4
        ) {
          gap++;
        } else return;
      }
    };
    if (leftFrom >= own.from) walk(leftFrom, -1, own.from - 1);
    if (rightFrom < own.to) walk(rightFrom, 1, own.to);
    if (codes > 0 && foreign === 0) note(factId['list:codes']);
    if (everyday > 1 && foreign === 0) note(factId['list:everyday']);
    if (foreign > 0 && codes === 0) note(factId['list:foreign']);
  }

  /** `200-299`, `>= 400 && <= 599`: from a whole hundred to the end of one. */
  function classBounds(own: Line, code: number, leftFrom: number, rightFrom: number): void {
    const bound = code % 100;
    if (code >= 600 || (bound !== 0 && bound !== 99)) return;
    const step = bound === 0 ? 1 : -1;
    let token = bound === 0 ? rightFrom : leftFrom;
    for (let far = 0; far < 8 && token >= own.from && token < own.to; far++, token += step) {
      if (kind[token] !== Kind.number) continue;
      if ((end[token] ?? 0) - (start[token] ?? 0) !== 3) return;
      const other = codeAt(text, start[token] ?? 0);
      if (other % 100 === 99 - bound && other > 99 && other < 600 && (other - code) * step > 0)
        note(factId.classBounds);
      return;
    }
  }

  function phraseBelow(code: number, own: Line): boolean {
    if (own.cut || own.end >= text.length) return false;
    for (const phrase of numbers.phrases(code)) {
      if (phrase.length >= shortPhrase && lettersFollow(text, own.end + 1, phrase, own.indent + connectedLetters)) {
        note(factId.phraseNear);
        return true;
      }
    }
    return false;
  }

  function phraseBeside(offset: number, code: number): boolean {
    let found = false;
    for (const phrase of numbers.phrases(code)) {
      const after = lettersFollow(text, offset + 3, phrase, connectedLetters);
      const before = lettersPrecede(text, offset, phrase, connectedLetters);
      if (after) note(factId.phraseAfter);
      if (before) note(factId.phraseBefore);
      found ||= after || before;
    }
    return found;
  }

  function phraseOnLine(code: number, own: Line): boolean {
    if (own.cut) return false;
    for (const phrase of numbers.phrases(code)) {
      if (phrase.length >= longPhrase && lettersStand(text, own.start, own.end, phrase)) {
        note(factId.phraseOnLine);
        return true;
      }
    }
    return false;
  }

  return { words, list, classBounds, phraseBelow, phraseBeside, phraseOnLine };
}
