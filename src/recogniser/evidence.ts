/**
 * Every kind of evidence there is and the weight that the table gives it; `features/evidenceWords` says each in a sentence.
 * An evidence is a fact about the number or its place, or a role word at a position: `callee:response`.
 */
import { hashStep, type Vocabulary } from './vocabulary';

/** Positions at which role words are read, and how far words there can be trusted (0 to 1). */
export const positions = {
  left0: 1,
  left1: 0.6,
  left3: 0.35,
  left8: 0.15,
  right0: 1,
  right3: 0.3,
  right8: 0.15,
  key: 1,
  compared: 1,
  callee: 0.9,
  receiver: 0.4,
  chain: 0.7,
  outer: 0.5,
  argument: 0.5,
  sibling: 0.8,
  heading: 1,
  owner: 0.8,
  case: 0.8,
  first: 0.4,
  header: 0.3,
  header2: 0.2,
  above: 0.1,
} as const;

/** Facts, and the weight expected of each before any label is seen, in logits. */
export const facts = {
  base: -2.5,
  'number:everyday': 2.2,
  'number:standard': 1.2,
  'number:round': 0.8,
  'number:ok': 1.2,
  'number:choices': -0.3,
  'number:hundred': -1.5,
  'number:typed': -1,
  'number:binary': -1,
  'number:informational': -0.5,
  'number:vendor': -0.5,
  'number:bound': -0.5,
  'number:foreign': -2.5,
  'number:outside': -3,
  'number:port': -1.5,
  quoted: 0.2,
  prose: -0.2,
  wordBefore: 0,
  wordAfter: 0,
  lineStart: 0,
  lineEnd: 0,
  alone: 0,
  assigned: 0,
  colon: 0,
  comparison: 0.2,
  arithmetic: -2.5,
  factor: -4,
  divisor: -4,
  decimal: -3,
  thousands: -3,
  timeFraction: -3,
  escape: -3,
  pathSegment: -2,
  pathNamed: -0.7,
  requestTarget: -1.5,
  queryValue: -2,
  tableCell: 0,
  columnStatus: 5,
  columnOther: -8,
  glued: -1,
  mapKey: 0.8,
  caseArm: 0.5,
  returned: 0.2,
  argumentOnly: 0.3,
  argumentFirst: 0,
  argumentSecond: 0,
  argumentLater: -0.2,
  inList: 0,
  tupleFirst: 0.5,
  inBraces: 0,
  indexed: -0.5,
  rangeEnd: 0,
  rangeStart: 0,
  classBounds: 2,
  ternary: 0.3,
  phraseAfter: 4,
  phraseBefore: 3.5,
  phraseNear: 2,
  phraseOnLine: 1.5,
  acronymBefore: -0.7,
  'list:codes': 1.5,
  'list:everyday': 1,
  'list:foreign': -1.5,
  'slot:pure': 1.5,
  'slot:code': 0.7,
  'slot:mixed': 0,
  'slot:foreign': -1.5,
  'slot:long': -1,
  'file:codes': 0.7,
  'file:foreign': -0.5,
  'file:other': -1,
  'file:otherOnly': -2.5,
  'file:silent': -1,
  'pattern:sure': 4,
  'pattern:likely': 2.5,
  'pattern:hint': 1,
  'pattern:never': -6,
  'same:code': 1,
  'same:other': -0.8,
  'file:certain': 0.6,
  'file:mostly': 0.5,
  'file:hardly': -0.5,
  'before:#': -2,
  'before:%': -2,
  'before:-': -1.5,
  'before:/': -0.7,
  'before:.': -0.7,
  'before::': -0.7,
  'before:=': 0,
  'before:+': -1,
  'before:<': -0.2,
  'before:>': 0,
  'before:[': 0,
  'before:{': -0.2,
  'before:*': -0.5,
  'before:~': -0.5,
  'before:@': -1,
  'before:\\': -1,
  'before:^': 0.5,
  'before:$': -1,
  'before:&': -1,
  'before:`': 0.2,
  'after:%': -2,
  'after:.': -0.5,
  'after:-': -1,
  'after:/': -0.7,
  'after:\\': -0.3,
  'after::': 0.3,
  'after:]': -0.2,
  'after:}': -0.2,
  'after:<': 0,
  'after:>': 0,
  'after:&': -1,
  'after:*': -0.5,
  'after:+': -0.5,
  'after:`': 0.2,
  'after:=': -0.5,
} as const;

export type Fact = keyof typeof facts;
export type Position = keyof typeof positions;

const factNames = Object.keys(facts) as readonly Fact[];
const positionNames = Object.keys(positions) as readonly Position[];

/** The number of an evidence in the tables. */
export const factId = Object.fromEntries(factNames.map((name, index) => [name, index])) as Readonly<
  Record<Fact, number>
>;
export const positionId = Object.fromEntries(positionNames.map((name, index) => [name, index])) as Readonly<
  Record<Position, number>
>;

export interface EvidenceTable {
  /** Ids below this are facts; above it `base + position * roles + role`. */
  readonly roleBase: number;
  readonly roleCount: number;
  /** Weights in logits, by id. */
  readonly weights: Float64Array;
  nameOf(id: number): string;
}

/** The table of all evidence for a vocabulary; `weights` in tenths of a logit by name, none where missing. */
export function evidenceTable(vocabulary: Vocabulary, weights: Readonly<Record<string, number>>): EvidenceTable {
  const roleBase = factNames.length;
  const roleCount = vocabulary.roles.length;
  const nameOf = (id: number): string => {
    if (id < roleBase) return factNames[id] ?? '';
    const position = positionNames[Math.floor((id - roleBase) / roleCount)] ?? '';
    return `${position}:${vocabulary.roles[(id - roleBase) % roleCount] ?? ''}`;
  };
  const total = roleBase + positionNames.length * roleCount;
  const table = Float64Array.from({ length: total }, (_, id) => (weights[nameOf(id)] ?? 0) / 10);
  return { roleBase, roleCount, weights: table, nameOf };
}

/** The evidence found for one number: a set of ids, cleared in constant time. */
export interface Findings {
  add(id: number): void;
  /** Adds the role words of a position. */
  addRoles(position: number, mask: number): void;
  has(id: number): boolean;
  clear(): void;
  /** Sum of the weights, in logits. */
  score(): number;
  ids(): readonly number[];
  /** What was found so far, in a form to be found again. */
  taken(): Taken;
  /** Replaces what was found so far. */
  restore(taken: Taken): void;
  /** A number that tells what was found so far from other findings. */
  digest(): number;
}

/** Findings that are kept: their ids, and the sum of their weights in logits. */
export interface Taken {
  readonly ids: readonly number[];
  readonly sum: number;
}

export function findingsOf(table: EvidenceTable): Findings {
  const stamps = new Uint32Array(table.weights.length);
  const found = new Int32Array(table.weights.length);
  let generation = 1;
  let count = 0;
  let sum = 0;
  const add = (id: number) => {
    if (stamps[id] === generation) return;
    stamps[id] = generation;
    found[count++] = id;
    sum += table.weights[id] ?? 0;
  };
  function ids(): readonly number[] {
    const copy: number[] = [];
    for (let i = 0; i < count; i++) copy.push(found[i] ?? 0);
    return copy;
  }
  return {
    add,
    addRoles(position, mask) {
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        add(table.roleBase + position * table.roleCount + (31 - Math.clz32(rest & -rest)));
      }
    },
    has: id => stamps[id] === generation,
    clear() {
      generation++;
      count = 0;
      sum = 0;
    },
    score: () => sum,
    ids,
    taken: () => ({ ids: ids(), sum }),
    restore(taken) {
      generation++;
      count = taken.ids.length;
      sum = taken.sum;
      for (let i = 0; i < count; i++) {
        const id = taken.ids[i] ?? 0;
        found[i] = id;
        stamps[id] = generation;
      }
    },
    digest() {
      let hash = count;
      for (let i = 0; i < count; i++) hash = hashStep(hash, found[i] ?? 0);
      return hash;
    },
  };
}
