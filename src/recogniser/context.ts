/**
 * Reads the surroundings of one number and notes the evidence there: which place it holds on its line, and what that place is about.
 * Looks at the number's line, a bounded number of lines above it, and no farther.
 */

import type { Tables } from '../registry/knowledge';
import { once } from '../registry/once';
import { readAdjacent } from './adjacent';
import type { Memory } from './alike';
import { readBrackets } from './brackets';
import { columnsOf } from './columns';
import { type Findings, factId, positionId } from './evidence';
import { longestForms, readForms } from './forms';
import { readHeadings } from './headings';
import * as Kind from './kind';
import type { Line, LineReader } from './lines';
import { readNames } from './names';
import { readNearby } from './nearby';
import { readNeighbours } from './neighbours';
import type { NumberFacts } from './numbers';
import type { CompiledPattern, PatternIndex } from './pattern';
import type { RoleMasks, Scene } from './scene';

export interface ContextReader {
  /** Notes all evidence about the number at an offset (UTF-16 units). */
  collect(offset: number, code: number): void;
  /** The patterns that matched the number last collected, for explanations. */
  matched(): readonly CompiledPattern[];
}

/** What a language has taught: its patterns, and what its lines said. */
export interface Learnt {
  readonly patterns: PatternIndex;
  readonly memory: Memory;
  /** The tables that its files may have. */
  readonly tables: Tables | undefined;
}

/** A number that is this far below zero by itself, such as the decimals of 537.36, is not looked at any further. */
const absurd = -6.5;
/** Beyond this many logits below zero the rest of the surroundings is not read: it never changed a verdict. */
const hopeless = -5.5;
/** Nor does a phrase somewhere on the line matter where the score is beyond this. */
const settled = 2.5;
const doubtful = -3.5;

const none: readonly never[] = [];
const isLookAlike = (pattern: CompiledPattern) => pattern.says === 'never';

export function readContext(
  reader: LineReader,
  numbers: NumberFacts,
  { patterns, memory, tables }: Learnt,
  findings: Findings,
  masks: RoleMasks,
): ContextReader {
  const { text, kind, start, hash } = reader;
  let climbed = false;
  const scene: Scene = {
    reader,
    numbers,
    ...masks,
    note: findings.add,
    noteRoles: (position, mask) => {
      if (mask !== 0) findings.addRoles(position, mask);
    },
    noted: findings.has,
    climb: line => {
      climbed = true;
      return reader.above(line);
    },
  };
  const { note, noteRoles, noted } = scene;
  const names = readNames(reader);
  const { words, list, classBounds, phraseBelow, phraseBeside, phraseOnLine } = readNearby(scene);
  const { adjacent, path } = readAdjacent(scene);
  const { headerMask, column, farColumn } = readHeadings(
    scene,
    once(() => tables && columnsOf(text, tables)),
  );
  const { beforeWhole, neighbours } = readNeighbours(scene, names);
  const brackets = readBrackets(scene, names);
  const forms = readForms(reader, patterns);
  let hits: readonly CompiledPattern[] = none;
  let upper: readonly number[] = none;

  function collect(offset: number, code: number): void {
    hits = none;
    note(factId.base);
    for (const fact of numbers.facts(code)) note(fact);
    adjacent(offset);
    if (findings.score() < absurd) return;
    farColumn(offset);
    const line = reader.lineAt(offset);
    const below = phraseBelow(code, line);
    if (line.cut) {
      surroundings(line, tokenAt(line, offset), offset, code, below);
      return;
    }
    const known = memory.recall(text, line, offset, code, findings.digest());
    if (known && isUnder(line, known.upper)) {
      hits = known.hits;
      findings.restore(known.evidence);
      return;
    }
    climbed = false;
    upper = none;
    surroundings(line, tokenAt(line, offset), offset, code, below);
    if (!climbed) memory.remember({ evidence: findings.taken(), hits, upper });
  }

  function rolesAbove(line: Line): number {
    const above = reader.above(line);
    return above ? memory.rolesOf(text, above) : 0;
  }

  const isUnder = (line: Line, upper: readonly number[]) =>
    upper.length === 0 ||
    (upper[0] === headerMask(line, 0) && upper[1] === headerMask(line, 1) && upper[2] === rolesAbove(line));

  function surroundings(line: Line, index: number, offset: number, code: number, below: boolean): void {
    if (index < 0) return;
    gather(line, index, offset, code, below);
    hits = longestForms(hits);
  }

  function gather(line: Line, index: number, offset: number, code: number, below: boolean): void {
    const phrased = phraseBeside(offset, code) || below;
    let before = index - 1;
    let after = index + 1;
    if (
      before >= line.from &&
      after < line.to &&
      kind[before] === Kind.quote &&
      kind[after] === Kind.quote &&
      hash[before] === hash[after]
    ) {
      note(factId.quoted);
      before--;
      after++;
    }
    const atStart = before < line.body;
    if (atStart) note(factId.lineStart);
    if (after >= line.to || (after === line.to - 1 && kind[after] !== Kind.word)) note(factId.lineEnd);
    if (atStart && (after >= line.to || (after === line.to - 1 && kind[after] === Kind.comma))) note(factId.alone);

    list(line, before, after);
    classBounds(line, code, before, after);
    hits = forms(line, index, before, after);
    // Numbers that hardly ever are codes get the full look only where the line gives cause.
    if (
      !phrased &&
      numbers.unlikely(code) &&
      !phraseOnLine(code, line) &&
      (line.mask & masks.cues) === 0 &&
      !noted(factId['list:codes']) &&
      hits.every(isLookAlike)
    )
      return;
    words(line, before, after);
    path(line, index, offset);
    column(line, index);
    if (findings.score() < hopeless) return;

    before = beforeWhole(line, before, after);
    const header = headerMask(line, 0);
    const outer = headerMask(line, 1);
    const above = rolesAbove(line);
    upper = [header, outer, above];
    neighbours(line, before, after, header);
    brackets(line, before, after, atStart);
    noteRoles(positionId.header, header);
    noteRoles(positionId.header2, outer);
    noteRoles(positionId.above, above);
    const sum = findings.score();
    if (sum > doubtful && sum < settled) phraseOnLine(code, line);
  }

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

  return { collect, matched: () => hits };
}
