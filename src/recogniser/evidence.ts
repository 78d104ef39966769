/**
 * Every kind of evidence there is, its sentence and the weight that the table gives it.
 * An evidence is a fact about the number or its place, or a role word at a position: `callee:response`.
 */
import type { Evidence } from './occurrence';
import { hashStep, type Vocabulary } from './vocabulary';

/** Positions at which role words are read, with how a sentence about them begins and how far words there can be trusted (0 to 1). */
export const positions = {
  left0: ['the word right before it', 1],
  left1: ['the word just before it', 0.6],
  left3: ['a word shortly before it', 0.35],
  left8: ['a word farther left', 0.15],
  right0: ['the word right after it', 1],
  right3: ['a word shortly after it', 0.3],
  right8: ['a word farther right', 0.15],
  key: ['the name it is given to', 1],
  compared: ['what it is compared with', 1],
  callee: ['the function it is passed to', 0.9],
  receiver: ['the object whose function is called', 0.4],
  chain: ['what the call chain is about', 0.7],
  outer: ['the call around that one', 0.5],
  argument: ['another argument of the call', 0.5],
  sibling: ['the argument before it', 0.8],
  heading: ['the heading of its column', 1],
  owner: ['what the list or map belongs to', 0.8],
  case: ['what the branches are about', 0.8],
  first: ['the first word of the line', 0.4],
  header: ['the line that this block hangs on', 0.3],
  header2: ['the line that the outer block hangs on', 0.2],
  above: ['the line above', 0.1],
} as const;

/** Facts: their sentence and the weight expected before any label is seen, in logits. */
export const facts = {
  base: ['any three-digit number', -2.5],
  'number:everyday': ['it is an everyday code', 2.2],
  'number:standard': ['it is a registered code', 1.2],
  'number:round': ['it is a round hundred, which many quantities are', 0.8],
  'number:ok': ['it is 200, the code of success and a common quantity', 1.2],
  'number:choices': ['it is 300, which more quantities are than codes', -0.3],
  'number:hundred': ['it is 100, which hardly ever is a code', -1.5],
  'number:typed': ['its digits are ones that people type when any number will do', -1],
  'number:binary': ['it is a number that computers count in', -1],
  'number:informational': ['registered codes below 200 are rare in texts', -0.5],
  'number:vendor': ['only a vendor uses this number as a code', -0.5],
  'number:bound': ['it is the usual end of a range of codes', -0.5],
  'number:foreign': ['nobody gives this number a meaning', -2.5],
  'number:outside': ['it lies outside 100 to 599', -3],
  'number:port': ['it is a well-known port', -1.5],
  quoted: ['it stands alone in quotes', 0.2],
  prose: ['it stands between words', -0.2],
  wordBefore: ['a word stands right before it', 0],
  wordAfter: ['a word stands right after it', 0],
  lineStart: ['it begins the line', 0],
  lineEnd: ['it ends the line', 0],
  alone: ['it stands alone on its line', 0],
  assigned: ['it is a value given to a name', 0],
  colon: ['it follows a colon', 0],
  comparison: ['it is compared with something', 0.2],
  arithmetic: ['it takes part in a calculation', -2.5],
  divisor: ['it divides what stands before it', -4],
  decimal: ['it is part of a decimal number or version', -3],
  thousands: ['it is a group of a longer number', -3],
  timeFraction: ['it is the fraction of a second in a time', -3],
  escape: ['it is part of an escape', -3],
  pathSegment: ['it is a segment of a path', -2],
  pathNamed: ['it is a segment of a path, after a word that says what it is', -0.7],
  requestTarget: ['it ends the address in a request line', -1.5],
  queryValue: ['it is a value in the query of an address', -2],
  tableCell: ['it is a cell of a table', 0],
  columnStatus: ['the head of the table says that its column holds statuses', 5],
  columnOther: ['the head of the table says that its column holds something else', -8],
  glued: ['it is tied to a longer name, path or number', -1],
  mapKey: ['it is a key whose value follows', 0.8],
  caseArm: ['it is a branch of a case', 0.5],
  returned: ['it is what a function returns', 0.2],
  argumentOnly: ['it is the only argument', 0.3],
  argumentFirst: ['it is the first of several arguments', 0],
  argumentSecond: ['it is the second argument', 0],
  argumentLater: ['it is a later argument', -0.2],
  inList: ['it is an element of a list', 0],
  tupleFirst: ['it opens a list of other things', 0.5],
  inBraces: ['it stands in braces', 0],
  indexed: ['it is an index', -0.5],
  rangeEnd: ['it ends a range', 0],
  rangeStart: ['it begins a range', 0],
  classBounds: ['with a number beside it, it bounds whole classes of codes', 2],
  ternary: ['it is one of two choices', 0.3],
  phraseAfter: ['its own reason phrase follows', 4],
  phraseBefore: ['its own reason phrase precedes it', 3.5],
  phraseNear: ['its own reason phrase stands on a neighbouring line', 2],
  phraseOnLine: ['its own reason phrase stands on the line', 1.5],
  acronymBefore: ['an abbreviation stands right before it', -0.7],
  'list:codes': ['its neighbours in the list are codes', 1.5],
  'list:everyday': ['several everyday codes stand in the list', 1],
  'list:foreign': ['its neighbours in the list are no codes', -1.5],
  'slot:pure': ['other numbers at the same place in this file are codes', 1.5],
  'slot:code': ['another number at the same place in this file is a code', 0.7],
  'slot:mixed': ['codes and other numbers share its place in this file', 0],
  'slot:foreign': ['other numbers at the same place in this file are no codes', -1.5],
  'slot:long': ['longer or shorter numbers stand at the same place in this file', -1],
  'file:codes': ['most numbers of this file are codes', 0.7],
  'file:foreign': ['few numbers of this file are codes', -0.5],
  'file:other': ['the file speaks another protocol, in which it is a reply too', -1],
  'file:otherOnly': ['the file speaks that protocol and never HTTP', -2.5],
  'file:silent': ['the file never speaks of HTTP', -1],
  'pattern:sure': ['the code around it is a known form', 4],
  'pattern:likely': ['the code around it is a likely form', 2.5],
  'pattern:hint': ['the code around it resembles a known form', 1],
  'pattern:never': ['the code around it is a known form of something else', -6],
  'same:code': ['the same number is a code elsewhere in this file', 1],
  'same:other': ['the same number is something else elsewhere in this file', -0.8],
  'file:certain': ['other numbers of this file are codes', 0.6],
  'file:mostly': ['nearly all of the certain numbers of this file are codes', 0.5],
  'file:hardly': ['hardly any of the certain numbers of this file are codes', -0.5],
  'before:#': ['a hash sign stands before it', -2],
  'before:%': ['a percent sign stands before it', -2],
  'before:-': ['a hyphen stands before it', -1.5],
  'before:/': ['a slash stands before it', -0.7],
  'before:.': ['a dot touches it', -0.7],
  'before::': ['a colon touches it', -0.7],
  'before:=': ['an equals sign touches it', 0],
  'before:+': ['a plus sign stands before it', -1],
  'before:<': ['an angle bracket opens before it', -0.2],
  'before:>': ['an angle bracket closes before it', 0],
  'before:[': ['a square bracket opens before it', 0],
  'before:{': ['a brace opens before it', -0.2],
  'before:*': ['an asterisk stands before it', -0.5],
  'before:~': ['a tilde stands before it', -0.5],
  'before:@': ['an at sign stands before it', -1],
  'before:\\': ['a backslash stands before it', -1],
  'before:^': ['a caret stands before it', 0.5],
  'before:$': ['a dollar sign stands before it', -1],
  'before:&': ['an ampersand stands before it', -1],
  'before:`': ['a back-tick stands before it', 0.2],
  'after:%': ['a percent sign follows', -2],
  'after:.': ['a dot touches it', -0.5],
  'after:-': ['a hyphen follows', -1],
  'after:/': ['a slash follows', -0.7],
  'after:\\': ['a backslash follows', -0.3],
  'after::': ['a colon follows', 0.3],
  'after:]': ['a square bracket closes after it', -0.2],
  'after:}': ['a brace closes after it', -0.2],
  'after:<': ['an angle bracket opens after it', 0],
  'after:>': ['an angle bracket closes after it', 0],
  'after:&': ['an ampersand follows', -1],
  'after:*': ['an asterisk follows', -0.5],
  'after:+': ['a plus sign follows', -0.5],
  'after:`': ['a back-tick follows', 0.2],
  'after:=': ['an equals sign follows', -0.5],
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
  describe(id: number): Evidence;
}

/** The table of all evidence for a vocabulary; `weights` in tenths of a logit by name, none where missing. */
export function evidenceTable(
  vocabulary: Vocabulary,
  roleSentences: Readonly<Record<string, string>>,
  weights: Readonly<Record<string, number>>,
): EvidenceTable {
  const roleBase = factNames.length;
  const roleCount = vocabulary.roles.length;
  const placeOf = (id: number) => {
    const position = positionNames[Math.floor((id - roleBase) / roleCount)] ?? 'left1';
    const role = vocabulary.roles[(id - roleBase) % roleCount] ?? '';
    return { position, role };
  };
  const nameOf = (id: number): string => {
    if (id < roleBase) return factNames[id] ?? '';
    const { position, role } = placeOf(id);
    return `${position}:${role}`;
  };
  const total = roleBase + positionNames.length * roleCount;
  const table = Float64Array.from({ length: total }, (_, id) => (weights[nameOf(id)] ?? 0) / 10);
  return {
    roleBase,
    roleCount,
    weights: table,
    nameOf,
    describe(id) {
      const fact = factNames[id];
      const weight = Math.round((table[id] ?? 0) * 100) / 10;
      if (fact) return { name: fact, sentence: facts[fact][0], weight };
      const { position, role } = placeOf(id);
      return {
        name: `${position}:${role}`,
        sentence: `${positions[position][0]} ${roleSentences[role] ?? role}`,
        weight,
      };
    },
  };
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
