/** Reads the names beside a number: what a value is given to, compared with or chosen for. Looks at one line, a few tokens far. */

import * as Char from './char';
import * as Kind from './kind';
import type { Line, LineReader } from './lines';
import { type OperatorClass, operatorClass } from './operators';

export interface NameReader {
  /** The class of the operator at a token of the line; undefined beyond it and for all else. */
  operatorAt(line: Line, token: number): OperatorClass | undefined;
  /** Roles of the name that ends at a token: `response.getStatus()`, `res['status']`, `status: Int`, up to four words. */
  subject(own: Line, from: number): number;
  /** Roles of the name that begins at a token. */
  rightSubject(own: Line, from: number): number;
  /** Whether a colon belongs to a question mark before it on the line. */
  choice(line: Line, colon: number): boolean;
  /** Roles of the name that a choice is given to: `code = found ? 200 : 404`. */
  chosenFor(line: Line, from: number): number;
  /** The token that opens the bracket closed at `close`, or the line's first. */
  openerOf(own: Line, close: number): number;
}

export function readNames(reader: LineReader): NameReader {
  const { kind, hash, mask } = reader;

  const operatorAt = (line: Line, token: number) =>
    token >= line.from && token < line.to && kind[token] === Kind.operator
      ? operatorClass(hash[token] ?? 0)
      : undefined;

  function choice(line: Line, colon: number): boolean {
    for (let token = colon - 1, far = 0; token >= line.from && far < 20; token--, far++) {
      if (kind[token] === Kind.operator && hash[token] === Char.question) return true;
      if (kind[token] === Kind.comma || kind[token] === Kind.semicolon) return false;
    }
    return false;
  }

  function chosenFor(line: Line, from: number): number {
    for (let token = from - 1, far = 0; token >= line.from && far < 40; token--, far++) {
      if (operatorAt(line, token) === 'assign' || (operatorAt(line, token) === 'colon' && !choice(line, token)))
        return subject(line, token - 1);
      if (kind[token] === Kind.semicolon) return 0;
    }
    return 0;
  }

  function openerOf(own: Line, close: number): number {
    let depth = 0;
    for (let token = close, far = 0; token >= own.from && far < 60; token--, far++) {
      if (kind[token] === Kind.close) depth++;
      else if (kind[token] === Kind.open && --depth === 0) return token;
    }
    return own.from;
  }

  function subject(own: Line, from: number): number {
    let bits = 0;
    let count = 0;
    for (let token = from, far = 0; token >= own.from && far < 14 && count < 4; far++) {
      const what = kind[token];
      if (what === Kind.word) {
        bits |= mask[token] ?? 0;
        count++;
        // Two words side by side are a type and a name; the name is enough.
        if (token - 1 >= own.from && kind[token - 1] === Kind.word && bits !== 0) break;
        token--;
      } else if (what === Kind.close) {
        const opened = openerOf(own, token);
        for (let inside = opened + 1; inside < token; inside++) bits |= mask[inside] ?? 0;
        token = opened - 1;
      } else if (
        what === Kind.quote ||
        (what === Kind.operator &&
          (operatorClass(hash[token] ?? 0) === 'connector' ||
            hash[token] === Char.colon ||
            hash[token] === Char.exclamation))
      ) {
        token--;
      } else if (what === Kind.number || what === Kind.other) {
        token--;
      } else break;
    }
    return bits;
  }

  function rightSubject(own: Line, from: number): number {
    let bits = 0;
    for (let token = from, far = 0; token < own.to && far < 8; token++, far++) {
      const what = kind[token];
      if (what === Kind.word) bits |= mask[token] ?? 0;
      else if (what === Kind.operator && operatorClass(hash[token] ?? 0) === 'connector') continue;
      else if (what !== Kind.quote && what !== Kind.open) break;
    }
    return bits;
  }

  return { operatorAt, subject, rightSubject, choice, chosenFor, openerOf };
}
