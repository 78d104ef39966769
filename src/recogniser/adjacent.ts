/** Notes what the characters that touch a number make of it: a path's segment, a decimal, an escape, a range, a longer name. */

import * as Char from './char';
import { isAsciiLetter, isDigit } from './characters';
import { factId } from './evidence';
import * as Kind from './kind';
import type { Line } from './lines';
import type { Scene } from './scene';

export interface AdjacentReader {
  adjacent(offset: number): void;
  path(own: Line, index: number, offset: number): void;
}

export function readAdjacent({ reader, numbers, cues, note }: Scene): AdjacentReader {
  const { text, kind, start, end, mask } = reader;

  function adjacent(offset: number): void {
    const before = text.charCodeAt(offset - 1);
    const after = text.charCodeAt(offset + 3);
    const beforeId = before < 128 ? (beforeIds[before] ?? 0) : 0;
    const afterId = after < 128 ? (afterIds[after] ?? 0) : 0;
    if (beforeId > 0 && !(before === Char.dot && text.charCodeAt(offset - 2) === Char.dot)) note(beforeId);
    if (afterId > 0) note(afterId);
    if (after === Char.dot && isDigit(text.charCodeAt(offset + 4)) && !numbers.isSubCode(text, offset))
      note(factId.decimal);
    const fartherBefore = text.charCodeAt(offset - 2);
    if (before === Char.comma && isDigit(fartherBefore)) {
      // `10:46:54,429` is a time, `49,302` one number, and `400,402` are two: a group of three before the comma may be a code.
      if (text.charCodeAt(offset - 4) === Char.colon && isDigit(text.charCodeAt(offset - 5))) note(factId.timeFraction);
      else if (!threeDigits(text, offset - 4) && !isDigit(text.charCodeAt(offset - 5))) note(factId.thousands);
      else if (after === Char.comma && threeDigits(text, offset + 4)) note(factId.thousands);
    }
    if (before === Char.percent || (before === Char.backslash && fartherBefore !== Char.backslash)) note(factId.escape);
    if (before === Char.hyphen && threeDigits(text, offset - 4)) note(factId.rangeEnd);
    else if (after === Char.hyphen && threeDigits(text, offset + 4)) note(factId.rangeStart);
    else if (before === Char.hyphen && isLetterOrDigit(fartherBefore)) note(factId.glued);
    else if (after === Char.hyphen && isLetterOrDigit(text.charCodeAt(offset + 4))) note(factId.glued);
  }

  /** The last segment of a path (`/orders/404`) and the value of a query (`?page=200`) are names of things. */
  function path(own: Line, index: number, offset: number): void {
    const before = text.charCodeAt(offset - 1);
    const fartherBefore = text.charCodeAt(offset - 2);
    if (
      before === Char.slash &&
      (isLetterOrDigit(fartherBefore) || fartherBefore === Char.closeBrace) &&
      !isDigit(fartherBefore)
    ) {
      const named =
        kind[index - 2] === Kind.word && end[index - 2] === offset - 1 && ((mask[index - 2] ?? 0) & cues) !== 0;
      note(named ? factId.pathNamed : factId.pathSegment);
      if (text.startsWith(' HTTP/', offset + 3)) note(factId.requestTarget);
    } else if (before === Char.equals && index - 3 >= own.from && kind[index - 2] === Kind.word) {
      const opener = text.charCodeAt((start[index - 2] ?? 0) - 1);
      if (opener === Char.question || opener === Char.ampersand) note(factId.queryValue);
    }
  }

  return { adjacent, path };
}

/** Whether exactly three digits stand at an offset. */
export function threeDigits(text: string, offset: number): boolean {
  return (
    isDigit(text.charCodeAt(offset)) &&
    isDigit(text.charCodeAt(offset + 1)) &&
    isDigit(text.charCodeAt(offset + 2)) &&
    !isDigit(text.charCodeAt(offset - 1)) &&
    !isDigit(text.charCodeAt(offset + 3))
  );
}

const isLetterOrDigit = (code: number) => isDigit(code) || isAsciiLetter(code);

const touching = (prefix: 'before:' | 'after:') => {
  const ids = new Int16Array(128);
  for (const [name, id] of Object.entries(factId)) {
    if (name.startsWith(prefix) && name.length === prefix.length + 1) ids[name.charCodeAt(prefix.length)] = id;
  }
  return ids;
};
const beforeIds = touching('before:');
const afterIds = touching('after:');
