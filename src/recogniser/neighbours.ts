/** Notes what a number does beside its neighbours: given to a name, compared, a branch, a key, a bound; an operator or a small word says so. */

import { threeDigits } from './adjacent';
import * as Char from './char';
import { factId, positionId } from './evidence';
import * as Kind from './kind';
import type { Line } from './lines';
import type { NameReader } from './names';
import { codeAt } from './numbers';
import { branchWords, compareWords, divisions, type OperatorClass, operatorClass, returnWord } from './operators';
import type { Scene } from './scene';

export interface NeighbourReader {
  /** The token before what the number is part of, a range or a string that lists numbers; else `before`. */
  beforeWhole(line: Line, before: number, after: number): number;
  /** `before` and `after` are the tokens beside the number, `header` the roles of the line that its block hangs on. */
  neighbours(line: Line, before: number, after: number, header: number): void;
}

/** How many tokens of a list in a string are looked at, to either side. */
const longestList = 40;
/** How many words before a bracket may tell what is compared in it. */
const remark = 6;

/** Kinds of tokens that may be multiplied, a bracket standing for what is in it. */
const factors: ReadonlySet<number> = new Set([Kind.word, Kind.number, Kind.open, Kind.close]);

export function readNeighbours({ reader, note, noteRoles }: Scene, names: NameReader): NeighbourReader {
  const { text, kind, start, end, hash, mask } = reader;
  const { operatorAt, subject } = names;

  function beforeWhole(line: Line, before: number, after: number): number {
    if (!isRange(before) || before - 1 <= line.from || kind[before - 1] !== Kind.number)
      return beforeList(line, before, after);
    // The end of a range stands where its beginning does.
    note(factId.rangeEnd);
    return beforeList(line, before - 2, after);
  }

  const isRange = (token: number) =>
    kind[token] === Kind.operator &&
    (operatorClass(hash[token] ?? 0) === 'range' ||
      (hash[token] === Char.hyphen && end[token - 1] === start[token] && threeDigits(text, (start[token] ?? 0) - 3)));

  /** The token before a string that lists numbers (`"404,500"`, `"200-299,custom"`), where `before` and `after` stand in one. */
  function beforeList(line: Line, before: number, after: number): number {
    let open = before;
    while (open > line.from && before - open < longestList && isListed(open)) open--;
    if (open <= line.from || kind[open] !== Kind.quote || !opensString(open)) return before;
    let close = after;
    while (close < line.to && close - after < longestList && (isListed(close) || isListedWord(close))) close++;
    return close < line.to && hash[close] === hash[open] ? open - 1 : before;
  }

  /** A quote that ends a string touches what is in it. */
  const opensString = (token: number) => ' \t([{=:,'.includes(text[(start[token] ?? 0) - 1] ?? ' ');

  const isListed = (token: number) =>
    kind[token] === Kind.number ||
    kind[token] === Kind.comma ||
    (kind[token] === Kind.operator && (hash[token] === Char.hyphen || hash[token] === Char.bar));

  const isListedWord = (token: number) => kind[token] === Kind.word && kind[token - 1] === Kind.comma;

  function neighbours(line: Line, before: number, after: number, header: number): void {
    const operator = operatorAt(line, before);
    if (operator) afterOperator(line, before, operator);
    else if (before >= line.from && kind[before] === Kind.word) afterWord(line, before, header);
    const next = operatorAt(line, after);
    if (next) beforeOperator(line, before, after, next, header);
    else if (before < line.body && after < line.to && kind[after] === Kind.close && hash[after] === Char.closeRound)
      branch(header); // Of a shell: `404)`.
  }

  function afterOperator(line: Line, token: number, operator: OperatorClass): void {
    if (operator === 'assign') {
      note(factId.assigned);
      noteRoles(positionId.key, subject(line, token - 1));
    } else if (operator === 'colon' && !names.choice(line, token)) {
      note(factId.colon);
      noteRoles(positionId.key, subject(line, token - 1));
    } else if (operator === 'ternary' || operator === 'colon') {
      note(factId.ternary);
      noteRoles(positionId.key, names.chosenFor(line, token));
    } else if (operator === 'compare') {
      const opens = token > line.from && kind[token - 1] === Kind.open;
      compared(opens ? wordsBefore(line, token - 1) : subject(line, token - 1));
    } else if (operator === 'arithmetic') {
      if (calculates(line, token, token + 2)) note(calculation(token));
      if (divides(line, token)) note(factId.divisor);
    }
  }

  /** Roles of the words before a bracket that begins with a comparison: `no successful status code (>= 300)`. */
  function wordsBefore(line: Line, bracket: number): number {
    let bits = 0;
    const first = Math.max(line.from, bracket - remark);
    for (let token = bracket - 1; token >= first && isOfRemark(kind[token]); token--) bits |= mask[token] ?? 0;
    return bits;
  }

  const isOfRemark = (what: number | undefined) => what === Kind.word || what === Kind.quote || what === Kind.operator;

  /** `status / 100` and `resp.StatusCode/100` ask for the class; in `/status/100` the number is part of a path. */
  function divides(line: Line, token: number): boolean {
    if (token === line.from || codeAt(text, start[token + 1] ?? 0) !== 100 || !divisions.has(hash[token] ?? 0))
      return false;
    const named = kind[token - 1] === Kind.word && !'/"\''.includes(text[(start[token - 1] ?? 0) - 1] ?? '/');
    return calculates(line, token, token + 2) || named || kind[token - 1] === Kind.close;
  }

  function afterWord(line: Line, token: number, header: number): void {
    const word = hash[token] ?? 0;
    if (compareWords.has(word)) compared(subject(line, token - 1));
    if (branchWords.has(word)) branch(header);
    if (word === returnWord) note(factId.returned);
  }

  function beforeOperator(line: Line, before: number, token: number, operator: OperatorClass, header: number): void {
    if (operator === 'compare') compared(names.rightSubject(line, token + 1));
    else if (operator === 'range') note(factId.rangeStart);
    else if (operator === 'arithmetic' && calculates(line, token, token - 2)) note(calculation(token));
    else if (operator === 'colon' || operator === 'assign') {
      if (operatorAt(line, before) === 'ternary') note(factId.ternary);
      else if (before < line.body || beginsKey(kind[before])) {
        note(factId.mapKey);
        noteRoles(positionId.case, header);
      }
    }
  }

  const beginsKey = (what: number | undefined) => what === Kind.open || what === Kind.comma || what === Kind.word;

  function compared(roles: number): void {
    note(factId.comparison);
    noteRoles(positionId.compared, roles);
  }

  function branch(header: number): void {
    note(factId.caseArm);
    noteRoles(positionId.case, header);
  }

  /** A sum may join texts; a product never does. */
  const calculation = (token: number) => (hash[token] === Char.asterisk ? factId.factor : factId.arithmetic);

  /**
   * Operators with a space on both sides calculate, and `500*second` and `second*500` do; `a/404` is a path. `beyond` is the token on
   * the number's other side: `*404*` stands out.
   */
  function calculates(line: Line, token: number, beyond: number): boolean {
    if (token < line.body) return false;
    const isWithin = token > line.from && token + 1 < line.to;
    if (isWithin && hash[token] === Char.asterisk && end[token - 1] === start[token] && start[token + 1] === end[token])
      return isFactor(kind[token - 1]) && isFactor(kind[token + 1]) && !isStar(line, beyond);
    return text.charCodeAt((start[token] ?? 0) - 1) === Char.space && text.charCodeAt(end[token] ?? 0) === Char.space;
  }

  const isFactor = (what: number | undefined) => what !== undefined && factors.has(what);
  const isStar = (line: Line, token: number) =>
    token >= line.from && token < line.to && hash[token] === Char.asterisk && kind[token] === Kind.operator;

  return { beforeWhole, neighbours };
}
