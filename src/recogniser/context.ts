/**
 * Reads the surroundings of one number and notes the evidence there: which place it holds on its line, and what that place is about.
 * Looks at the number's line, a bounded number of lines above it, and no farther.
 */

import { readAdjacent, threeDigits } from './adjacent';
import type { Memory } from './alike';
import { readBrackets } from './brackets';
import { type Findings, factId, positionIndex } from './evidence';
import { readHeadings } from './headings';
import type { Line, LineReader } from './lines';
import { readNames } from './names';
import { readNearby } from './nearby';
import type { NumberFacts } from './numbers';
import { branchWords, compareWords, operatorClass, returnWord } from './operators';
import { type CompiledPattern, type PatternIndex, patternMatches, tokenKey } from './pattern';
import type { Scene } from './scene';
import { Kind } from './tokens';

export interface ContextReader {
  /** Notes all evidence about the number at an offset (UTF-16 units). */
  collect(offset: number, code: number): void;
  /** The patterns that matched the number last collected, for explanations. */
  matched(): readonly CompiledPattern[];
}

/** Masks of roles: `measures` speak of sizes and times, `cues` give cause to look at numbers that are seldom codes (0: always look). */
export interface RoleMasks {
  readonly measures: number;
  readonly cues: number;
}

/** What a language has taught: its patterns, and what its lines said. */
export interface Learnt {
  readonly patterns: PatternIndex;
  readonly memory: Memory;
}

/** Beyond this many logits below zero the rest of the surroundings is not read: it never changed a verdict. */
const hopeless = -5.5;
/** Nor does a phrase somewhere on the line matter where the score is beyond this. */
const settled = 2.5;
const doubtful = -3.5;
/** How many tokens away from the number a pattern's word may stand: more than any written pattern spans, less than a minified line. */
const wordReach = 60;

/** How many tokens of a list in a string are looked at, to either side. */
const longestList = 40;

const none: readonly never[] = [];
const isLookAlike = (pattern: CompiledPattern) => pattern.says === 'never';

export function readContext(
  reader: LineReader,
  numbers: NumberFacts,
  { patterns, memory }: Learnt,
  findings: Findings,
  { measures, cues }: RoleMasks,
): ContextReader {
  const { text, kind, start, end, hash } = reader;
  let climbed = false;
  const scene: Scene = {
    reader,
    numbers,
    measures,
    cues,
    note: fact => findings.add(factId[fact]),
    noteId: findings.add,
    noteRoles: (position, mask) => {
      if (mask !== 0) findings.addRoles(positionIndex[position], mask);
    },
    noted: fact => findings.has(factId[fact]),
    climb: line => {
      climbed = true;
      return reader.above(line);
    },
  };
  const { note, noteRoles, noted } = scene;
  const names = readNames(reader);
  const { operatorAt, subject } = names;
  const { words, list, classBounds, phrases, phraseOnLine } = readNearby(scene);
  const { adjacent, path } = readAdjacent(scene);
  const { headerMask, column } = readHeadings(scene);
  const brackets = readBrackets(scene, names);
  let hits: readonly CompiledPattern[] = none;
  let upper: readonly number[] = none;
  let phrased = false;

  function collect(offset: number, code: number): void {
    hits = none;
    note('base');
    for (const fact of numbers.facts(code)) findings.add(fact);
    const line = reader.lineAt(offset);
    const index = tokenAt(line, offset);
    adjacent(offset);
    if (index < 0) return;
    phrased = phrases(offset, code, line);
    if (line.cut) {
      surroundings(line, index, offset, code);
      return;
    }
    const known = memory.recall(text, line, index, code, findings.digest());
    if (known && isUnder(line, known.upper)) {
      hits = known.hits;
      findings.restore(known.evidence);
      return;
    }
    climbed = false;
    upper = none;
    surroundings(line, index, offset, code);
    if (!climbed) memory.remember({ evidence: findings.taken(), hits, upper });
  }

  const rolesAbove = (line: Line) => reader.above(line)?.mask ?? 0;

  const isUnder = (line: Line, upper: readonly number[]) =>
    upper.length === 0 ||
    (upper[0] === headerMask(line, 0) && upper[1] === headerMask(line, 1) && upper[2] === rolesAbove(line));

  function surroundings(line: Line, index: number, offset: number, code: number): void {
    let before = index - 1;
    let after = index + 1;
    if (
      before >= line.from &&
      after < line.to &&
      kind[before] === Kind.quote &&
      kind[after] === Kind.quote &&
      hash[before] === hash[after]
    ) {
      note('quoted');
      before--;
      after++;
    }
    const atStart = before < line.body;
    if (atStart) note('lineStart');
    if (after >= line.to || (after === line.to - 1 && kind[after] !== Kind.word)) note('lineEnd');
    if (atStart && (after >= line.to || (after === line.to - 1 && kind[after] === Kind.comma))) note('alone');

    list(line, before, after);
    classBounds(line, code, before, after);
    hits = match(line, index, before, after);
    // Numbers that hardly ever are codes get the full look only where the line gives cause.
    if (
      cues !== 0 &&
      !phrased &&
      numbers.unlikely(code) &&
      !phraseOnLine(code, line) &&
      (line.mask & cues) === 0 &&
      !noted('list:codes') &&
      hits.every(isLookAlike)
    )
      return;
    words(line, before, after);
    path(line, index, offset);
    column(line, index);
    if (findings.score() < hopeless) return;

    // The end of a range stands where its beginning does.
    if (isRange(before) && before - 1 > line.from && kind[before - 1] === Kind.number) {
      note('rangeEnd');
      before -= 2;
    }
    before = beforeList(line, before, after);
    const previous = before >= line.from ? kind[before] : undefined;
    const previousClass = operatorAt(line, before);
    const nextClass = operatorAt(line, after);
    const header = headerMask(line, 0);
    const outer = headerMask(line, 1);
    const above = rolesAbove(line);
    upper = [header, outer, above];
    if (previousClass === 'assign') {
      note('assigned');
      noteRoles('key', subject(line, before - 1));
    } else if (previousClass === 'colon' && !names.choice(line, before)) {
      note('colon');
      noteRoles('key', subject(line, before - 1));
    } else if (previousClass === 'ternary' || previousClass === 'colon') {
      note('ternary');
      noteRoles('key', names.chosenFor(line, before));
    } else if (previousClass === 'compare') {
      note('comparison');
      noteRoles('compared', subject(line, before - 1));
    } else if (previousClass === 'arithmetic' && calculates(before)) {
      note('arithmetic');
    } else if (previous === Kind.word) {
      const word = hash[before] ?? 0;
      if (compareWords.has(word)) {
        note('comparison');
        noteRoles('compared', subject(line, before - 1));
      }
      if (branchWords.has(word)) {
        note('caseArm');
        noteRoles('case', header);
      }
      if (word === returnWord) note('returned');
    }
    if (nextClass === 'compare') {
      note('comparison');
      noteRoles('compared', names.rightSubject(line, after + 1));
    } else if (nextClass === 'range') {
      note('rangeStart');
    } else if (nextClass === 'arithmetic' && calculates(after)) {
      note('arithmetic');
    } else if (nextClass === 'colon' || nextClass === 'assign') {
      if (previousClass === 'ternary') note('ternary');
      else if (atStart || previous === Kind.open || previous === Kind.comma || previous === Kind.word) {
        note('mapKey');
        noteRoles('case', header);
      }
    } else if (atStart && after < line.to && kind[after] === Kind.close && hash[after] === 41) {
      // A shell case arm: `404)`.
      note('caseArm');
      noteRoles('case', header);
    }
    brackets(line, before, after, atStart);
    noteRoles('header', header);
    noteRoles('header2', outer);
    noteRoles('above', above);
    const sum = findings.score();
    if (sum > doubtful && sum < settled) phraseOnLine(code, line);
  }

  /**
   * The token before a string that is a list of numbers (`"404,500"`, `"200-299,custom"`), where `before` and `after` stand in one;
   * else `before`.
   */
  function beforeList(line: Line, before: number, after: number): number {
    let open = before;
    while (open > line.from && before - open < longestList && isListed(open)) open--;
    if (open === line.from || kind[open] !== Kind.quote || !opensString(open)) return before;
    let close = after;
    while (close < line.to && close - after < longestList && (isListed(close) || isListedWord(close))) close++;
    return close < line.to && hash[close] === hash[open] ? open - 1 : before;
  }

  /** A quote that ends a string touches what is in it. */
  const opensString = (token: number) => ' \t([{=:,'.includes(text[(start[token] ?? 0) - 1] ?? ' ');

  const isListed = (token: number) =>
    kind[token] === Kind.number ||
    kind[token] === Kind.comma ||
    (kind[token] === Kind.operator && (hash[token] === 45 || hash[token] === 124));

  const isListedWord = (token: number) => kind[token] === Kind.word && kind[token - 1] === Kind.comma;

  const isRange = (token: number) =>
    kind[token] === Kind.operator &&
    (operatorClass(hash[token] ?? 0) === 'range' ||
      (hash[token] === 45 && end[token - 1] === start[token] && threeDigits(text, (start[token] ?? 0) - 3)));

  function tokenAt(line: Line, offset: number): number {
    let low = line.from;
    let high = line.to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((start[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low < line.to && start[low] === offset ? low : -1;
  }

  /** Operators with a space on both sides calculate, and `500*second` does; `a/404` is a path, `*404*` stands out. */
  function calculates(token: number): boolean {
    if (hash[token] === 42 && kind[token + 1] === Kind.word && hash[token - 2] !== 42) return true;
    return text.charCodeAt((start[token] ?? 0) - 1) === 32 && text.charCodeAt(end[token] ?? 0) === 32;
  }

  function match(line: Line, index: number, before: number, after: number): readonly CompiledPattern[] {
    const found: CompiledPattern[] = [];
    const attempt = (pattern: CompiledPattern) => {
      if (patternMatches(reader, line, pattern, index, before, after)) found.push(pattern);
    };
    const last = Math.min(line.to, index + wordReach);
    for (let token = Math.max(line.from, index - wordReach); token < last; token++) {
      if (kind[token] !== Kind.word) continue;
      const needing = patterns.byWord.get(hash[token] ?? 0);
      if (!needing) continue;
      for (const pattern of token < index ? needing.before : needing.after) {
        // Most patterns stand at a fixed distance from their word.
        const distance =
          token < index
            ? (pattern.quotedLeft ? index - 1 : before) - token
            : token - (pattern.quotedRight ? index + 1 : after);
        if (pattern.wordReach !== -1 && pattern.wordReach !== distance) continue;
        attempt(pattern);
      }
    }
    patterns.always.forEach(attempt);
    if (before >= line.from) patterns.byLeft.get(keyAt(before))?.forEach(attempt);
    if (before !== index - 1) patterns.byLeft.get(keyAt(index - 1))?.forEach(attempt);
    if (after < line.to) patterns.byRight.get(keyAt(after))?.forEach(attempt);
    if (after !== index + 1) patterns.byRight.get(keyAt(index + 1))?.forEach(attempt);
    return found;
  }

  const keyAt = (token: number) => tokenKey(kind[token] ?? 0, hash[token] ?? 0);

  /** A form that is part of a longer one which matched as well says nothing: `exit($)` within `ngx.exit($)`. */
  const matched = () =>
    hits.length < 2
      ? hits
      : hits.filter(hit => !hits.some(other => other.text.length > hit.text.length && other.text.includes(hit.text)));

  return { collect, matched };
}
