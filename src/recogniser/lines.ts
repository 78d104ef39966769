/**
 * Lines of a text, split into tokens on demand and kept while candidates are near.
 * A line longer than the bound is cut into aligned windows, so that one endless line costs no more than many short ones.
 */

import * as Char from './char';
import * as Kind from './kind';
import * as Sort from './sort';
import { endsOperator, isMark, isTelling, joins, sorts } from './tokens';
import { hashSeed, hashStep, type Vocabulary } from './vocabulary';
import { wordReader } from './words';

export interface Line {
  /** Offsets in UTF-16 units; a window of a long line when `cut`. */
  readonly start: number;
  readonly end: number;
  readonly cut: boolean;
  /** The block that a window lies around. */
  readonly block: number;
  /** Columns of white space before the first token; the line's length where there is none. */
  readonly indent: number;
  /** Whether its tokens have been read; what follows from them reads them when first asked for. */
  readonly isRead: boolean;
  /** Tokens `from` to `to` (exclusive) of the reader's arrays. */
  readonly from: number;
  readonly to: number;
  /** All roles of the line's words. */
  readonly mask: number;
  /** Which words and numbers stand on the line, as two sets of bits by hash: a pattern that needs others cannot match. */
  readonly low: number;
  readonly high: number;
  /** First token past indentation, comment marks, diff marks and list dashes. */
  readonly body: number;
  /** Filled when first asked: the lines that its block hangs on. */
  headers: readonly Line[] | undefined;
  /** Likewise: the line above, once asked for. */
  upper: Line | undefined;
  /** Likewise: two numbers that tell the line from those that are not alike. */
  shape: readonly [number, number] | undefined;
  /** How many numbers begin on the line before an offset in it. */
  numbersBefore: { offset: number; count: number } | undefined;
}

const longest = 700;
const blockUnits = 1024;
/** What a window holds beyond its block, on either side. */
const margin = 512;
const blockOf = (offset: number) => Math.floor(offset / blockUnits);
/** How many tokens there is room for, and how many of them the surroundings of one number may need: the bounds of whoever reads them. */
const size = 1 << 15;
const spare = 24_000;
/** How many lines are kept; those that are alike take no tokens. */
const mostLines = 2000;

export interface LineReader {
  readonly text: string;
  /** Token arrays; what they hold of a line is valid until `makeRoom`. */
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash: Int32Array;
  readonly mask: Int32Array;
  lineAt(offset: number): Line;
  /** The line above, or undefined at the text's start or beyond a cut line. */
  above(line: Line): Line | undefined;
  /** The roles of all words between two offsets. */
  rolesIn(from: number, to: number): number;
  /** Drops cached lines when they are many or the token arrays nearly full; call it only between candidates. */
  makeRoom(): void;
}

/** Token arrays that one text after another may use. */
export type TokenArrays = Pick<LineReader, 'kind' | 'start' | 'end' | 'hash' | 'mask'>;

export function tokenArrays(): TokenArrays {
  const ints = () => new Int32Array(size);
  return { kind: new Uint8Array(size), start: ints(), end: ints(), hash: ints(), mask: ints() };
}

/** Reads a text into the arrays; a reader is of no use once the arrays serve the next text. */
export function readLines(text: string, vocabulary: Vocabulary, arrays: TokenArrays = tokenArrays()): LineReader {
  const { kind, start, end, hash, mask } = arrays;
  const words = wordReader(vocabulary);
  const cached = new Map<number, Line>();
  let used = 0;
  let recent: Line | undefined;
  /** Where no line ends in between, as far as is known: windows of one long line follow one another. */
  let bareFrom = 0;
  let bareTo = 0;
  /** What the tokens of the line being read say together. */
  const said = { mask: 0, low: 0, high: 0 };

  function lineAt(offset: number): Line {
    if (recent && offset >= recent.start && offset <= recent.end) {
      // A window is known by its block: two candidates of one block share it.
      if (!recent.cut || recent.block === blockOf(offset)) return recent;
    }
    const next = endOfNext(offset);
    const isBare = offset - longest >= bareFrom && offset <= bareTo;
    const from = recent && next >= offset ? recent.end + 1 : isBare ? -1 : lineStart(text, offset, longest);
    const to =
      next >= offset && next < offset + longest ? next : lineEnd(text, isBare ? bareTo : offset, offset + longest);
    const cut = from < 0 || to < 0;
    if (from < 0 && to < 0) {
      bareFrom = offset - longest;
      bareTo = offset + longest;
    }
    const block = blockOf(offset);
    const first = from >= 0 ? from : Math.max(0, block * blockUnits - margin);
    const last = to >= 0 ? to : Math.min(text.length, (block + 1) * blockUnits + margin);
    const key = cut ? -1 - block : first;
    const known = cached.get(key);
    if (known && known.start <= offset && known.end >= offset) {
      recent = known;
      return known;
    }
    const line = new LazyLine(first, last, cut, block, indentOf(first, last), readTokens);
    if (cut) readTokens(line, tokensHeld(first, block));
    // Most numbers are met from above to below, so that the line above is often the one before.
    if (recent?.end === first - 1 && first - recent.start <= longest) line.upper = recent;
    cached.set(key, line);
    recent = line;
    return line;
  }

  /** Where the line after the recent one ends, if it may hold `offset`; -1 if not. The engine searches faster than a loop does. */
  function endOfNext(offset: number): number {
    if (!recent || recent.cut || offset <= recent.end || offset - recent.end > longest) return -1;
    const end = text.indexOf('\n', recent.end + 1);
    return end < 0 ? text.length : end;
  }

  /**
   * The first token at or after `from` where the window of the block before, which this one overlaps, has just been read; the next
   * token to be read where not. That window's last token may have been cut, and may be half of a pair, so it is read again.
   */
  function tokensHeld(from: number, block: number): number {
    if (!recent?.cut || recent.block !== block - 1 || recent.to !== used) return used;
    let held = used;
    while (held > recent.from && (start[held - 1] ?? 0) >= from) held--;
    for (let pairs = true; used > held && pairs; ) pairs = mayPair(kind[--used - 1] ?? 0);
    return held;
  }

  /** Reads tokens, the first of which is `used`, and adds to `said` what they say. */
  function tokenise(from: number, to: number): void {
    let position = from;
    let all = 0;
    let low = 0;
    let high = 0;
    let previous = 0;
    let previousEnd = -2;
    while (position < to && used < size - 2) {
      const code = text.charCodeAt(position);
      const sort = sorts[code] ?? 0;
      if (sort === Sort.space) {
        position++;
        continue;
      }
      const begin = position;
      let what: number = Kind.other;
      let digest = hashSeed;
      let roles = 0;
      if (sort <= Sort.underscore) {
        what = Kind.word;
        const joined = position - previousEnd === 1 && joins(text.charCodeAt(previousEnd));
        words.read(text, position, to, joined ? previous : 0);
        digest = words.digest;
        roles = words.roles;
        previous = words.begins;
        position = words.end;
        previousEnd = position;
      } else if (sort === Sort.wide) {
        what = Kind.word;
        words.readSigns(text, position, to);
        digest = words.digest;
        roles = words.roles;
        position = words.end;
      } else if (sort === Sort.digit) {
        what = Kind.number;
        while (position < to) {
          const c = text.charCodeAt(position);
          const now = sorts[c] ?? 0;
          if (now > Sort.digit) break;
          if (now !== Sort.digit) what = Kind.other;
          digest = hashStep(digest, now === Sort.upper ? c | 32 : c);
          position++;
        }
        if (what === Kind.other && isClass(text, begin, position)) {
          what = Kind.word;
          roles = vocabulary.rolesOf(digest);
        }
      } else if (sort === Sort.operator) {
        what = Kind.operator;
        digest = 0;
        while (position < to && position - begin < 3) {
          const c = text.charCodeAt(position);
          if (sorts[c] !== Sort.operator || endsOperator(digest, c, text.charCodeAt(position + 1))) break;
          digest = (digest << 8) | c;
          position++;
        }
        if (digest === Char.hyphen || digest === Char.dot)
          previousEnd = previousEnd === begin ? position - 1 : previousEnd;
      } else {
        position++;
        if (sort === Sort.passed) continue;
        what = sort - Sort.mark;
        digest = code;
      }
      kind[used] = what;
      start[used] = begin;
      end[used] = position;
      hash[used] = digest;
      mask[used] = roles;
      used++;
      all |= roles;
      if (!isTelling(what, digest)) continue;
      if (digest & 32) high |= 1 << (digest & 31);
      else low |= 1 << (digest & 31);
    }
    said.mask |= all;
    said.low |= low;
    said.high |= high;
  }

  function indentOf(from: number, to: number): number {
    let first = from;
    while (first < to && isBefore(sorts[text.charCodeAt(first)] ?? 0)) first++;
    return first - from;
  }

  /** Reads a line's tokens; those from `first` on are there already. */
  function readTokens(line: LazyLine, first = used): void {
    said.mask = 0;
    said.low = 0;
    said.high = 0;
    for (let token = first; token < used; token++) {
      const digest = hash[token] ?? 0;
      said.mask |= mask[token] ?? 0;
      if (!isTelling(kind[token] ?? 0, digest)) continue;
      if (digest & 32) said.high |= 1 << (digest & 31);
      else said.low |= 1 << (digest & 31);
    }
    tokenise(first < used ? (end[used - 1] ?? line.start) : line.start, line.end);
    let body = first;
    while (body < used && isMark(kind[body] ?? 0, hash[body] ?? 0)) body++;
    line.tell(first, used, body, said);
  }

  return {
    text,
    kind,
    start,
    end,
    hash,
    mask,
    lineAt,
    above(line) {
      if (line.cut || line.start === 0) return undefined;
      if (!line.upper) {
        const own = recent;
        line.upper = lineAt(line.start - 1);
        recent = own;
      }
      return uncut(line.upper);
    },
    rolesIn(from, to) {
      let roles = 0;
      let before = 0;
      for (let position = from; position < to; position++) {
        if ((sorts[text.charCodeAt(position)] ?? 0) > Sort.underscore) continue;
        words.read(text, position, to, before);
        roles |= words.roles;
        before = words.begins;
        position = words.end;
      }
      return roles;
    },
    makeRoom() {
      if (used < size - spare && cached.size < mostLines) return;
      used = 0;
      cached.clear();
      recent = undefined;
    },
  };
}

/** What stands before a line's first token and is none. */
const isBefore = (sort: number) => sort === Sort.space || sort === Sort.passed;

/** A line whose tokens are read when something about them is asked: lines that are alike are judged without. */
class LazyLine implements Line {
  headers: readonly Line[] | undefined;
  upper: Line | undefined;
  shape: readonly [number, number] | undefined;
  numbersBefore: { offset: number; count: number } | undefined;
  isRead = false;
  private firstToken = 0;
  private lastToken = 0;
  private bodyToken = 0;
  private roles = 0;
  private lowBits = 0;
  private highBits = 0;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly cut: boolean,
    readonly block: number,
    readonly indent: number,
    private readonly read: (line: LazyLine) => void,
  ) {}

  tell(from: number, to: number, body: number, { mask, low, high }: Pick<Line, 'mask' | 'low' | 'high'>): void {
    this.firstToken = from;
    this.lastToken = to;
    this.bodyToken = body;
    this.roles = mask;
    this.lowBits = low;
    this.highBits = high;
    this.isRead = true;
  }

  get from() {
    if (!this.isRead) this.read(this);
    return this.firstToken;
  }
  get to() {
    if (!this.isRead) this.read(this);
    return this.lastToken;
  }
  get body() {
    if (!this.isRead) this.read(this);
    return this.bodyToken;
  }
  get mask() {
    if (!this.isRead) this.read(this);
    return this.roles;
  }
  get low() {
    if (!this.isRead) this.read(this);
    return this.lowBits;
  }
  get high() {
    if (!this.isRead) this.read(this);
    return this.highBits;
  }
}

/** `4xx` names a class of codes, and counts as a word. */
const isClass = (text: string, start: number, end: number) =>
  end - start === 3 && (text.charCodeAt(start + 1) | 32) === Char.x && (text.charCodeAt(start + 2) | 32) === Char.x;

const mayPair = (what: number) => what === Kind.word || what === Kind.operator;

const uncut = (line: Line) => (line.cut ? undefined : line);

/** The start of the line that holds `offset`, or -1 where it is farther than `bound` units away. */
export function lineStart(text: string, offset: number, bound: number): number {
  const stop = Math.max(0, offset - bound);
  for (let i = offset - 1; i >= stop; i--) if (text.charCodeAt(i) === Char.newline) return i + 1;
  return stop === 0 ? 0 : -1;
}

/** Where the line that holds `offset` ends, or -1 where that is beyond `bound`. */
function lineEnd(text: string, offset: number, bound: number): number {
  const stop = Math.min(text.length, bound);
  for (let i = offset; i < stop; i++) if (text.charCodeAt(i) === Char.newline) return i;
  return stop === text.length ? stop : -1;
}
