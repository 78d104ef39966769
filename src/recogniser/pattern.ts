/**
 * Patterns: code with a hole, compared with the tokens of one line around a number.
 * A pattern is looked at only where a word that it cannot match without stands on the line.
 */

import type { BundledPattern } from '../registry/knowledge';
import type { Pattern } from '../registry/knowledgeSchema';
import * as Kind from './kind';
import type { Line, LineReader } from './lines';
import { isTelling, packed } from './tokens';
import { hashOf } from './vocabulary';

export type Says = Pattern['says'];

export interface CompiledPattern {
  readonly text: string;
  readonly says: Says;
  /** Left of the hole, nearest first. */
  readonly left: readonly Piece[];
  /** Right of the hole, nearest first. */
  readonly right: readonly Piece[];
  /** Bits of the words and numbers that it cannot match without, as a line has them. */
  readonly low: number;
  readonly high: number;
  /** How many tokens past the next one the word stands that it is indexed by; -1 where a wildcard stands between. */
  readonly wordReach: number;
  /** Whether a quote stands next to the hole, so that it is not passed over. */
  readonly quotedLeft: boolean;
  readonly quotedRight: boolean;
}

type Piece =
  | { readonly is: 'token'; readonly kind: number; readonly hash: number }
  | { readonly is: 'single' }
  | { readonly is: 'operand' | 'anything' | 'lineStart' };

export interface PatternIndex {
  /** Patterns that need a word of this hash somewhere left of the hole, or else right of it. */
  ofWord(hash: number): PatternsOfWord | undefined;
  /** Patterns without any word, by the token next to the hole. */
  readonly byLeft: ReadonlyMap<number, readonly CompiledPattern[]>;
  readonly byRight: ReadonlyMap<number, readonly CompiledPattern[]>;
  /** The few with nothing but punctuation farther off: tried at every number. */
  readonly always: readonly CompiledPattern[];
  /** Hashes of the numbers that patterns name. */
  readonly numbers: ReadonlySet<number>;
}

export interface PatternsOfWord {
  readonly before: CompiledPattern[];
  readonly after: CompiledPattern[];
}

const wildcards: Readonly<Record<string, 'single' | 'operand' | 'anything'>> = {
  __: 'single',
  _: 'operand',
  '…': 'anything',
};

/**
 * Compiles one pattern.
 * @throws Error that names the remedy when there is not exactly one hole, or nothing but wildcards around it.
 */
export function compilePattern({ pattern, says }: BundledPattern): CompiledPattern {
  // What the tokeniser passes over in a text is passed over here too.
  const body = pattern.replace(/^\^/, '').replace(/[@\\]/g, ' ');
  const words: readonly string[] =
    body.match(/[A-Za-z0-9_]+|\u2026|=:=|:[=<>!&|+\-*/?:%^~.]{0,2}|>(?=<)|[=<>!&|+\-*/?%^~.]{1,3}|[^\s]/g) ?? [];
  const hole = words.indexOf('$');
  if (hole < 0 || words.lastIndexOf('$') !== hole) {
    throw new Error(`pattern "${pattern}" needs exactly one hole; write $ where the code stands`);
  }
  const start: readonly Piece[] = pattern.startsWith('^') ? [{ is: 'lineStart' }] : [];
  const left = [...words.slice(0, hole).reverse().map(pieceOf), ...start];
  const right = words.slice(hole + 1).map(pieceOf);
  if (![...left, ...right].some(piece => piece.is === 'token' || piece.is === 'lineStart')) {
    throw new Error(`pattern "${pattern}" has no literal token; write what stands beside the hole`);
  }
  const [low, high] = bitsOf([...left, ...right]);
  return {
    text: pattern,
    says,
    left,
    right,
    low,
    high,
    wordReach: reachOfWord(left.some(isWord) ? left : right),
    quotedLeft: isQuote(left[0]),
    quotedRight: isQuote(right[0]),
  };
}

function bitsOf(pieces: readonly Piece[]): readonly [low: number, high: number] {
  let low = 0;
  let high = 0;
  for (const piece of pieces) {
    if (piece.is !== 'token' || !isTelling(piece.kind, piece.hash)) continue;
    if (piece.hash & 32) high |= 1 << (piece.hash & 31);
    else low |= 1 << (piece.hash & 31);
  }
  return [low, high];
}

function reachOfWord(pieces: readonly Piece[]): number {
  const word = pieces.findIndex(isWord);
  return pieces.slice(0, word).every(isOneToken) ? word : -1;
}

function pieceOf(word: string): Piece {
  const wildcard = wildcards[word];
  if (wildcard) return { is: wildcard };
  const code = word.charCodeAt(0);
  if (/^\d+$/.test(word)) return { is: 'token', kind: Kind.number, hash: hashOf(word) };
  if (/^\dxx$/i.test(word)) return { is: 'token', kind: Kind.word, hash: hashOf(word) };
  if (/^\d/.test(word)) return { is: 'token', kind: Kind.other, hash: hashOf(word) };
  if (/^\w/.test(word)) return { is: 'token', kind: Kind.word, hash: hashOf(word) };
  if (/^[=<>!&|+\-*/?:%^~.]/.test(word)) return { is: 'token', kind: Kind.operator, hash: packed(word) };
  if ('([{'.includes(word)) return { is: 'token', kind: Kind.open, hash: code };
  if (')]}'.includes(word)) return { is: 'token', kind: Kind.close, hash: code };
  if ('"\'`'.includes(word)) return { is: 'token', kind: Kind.quote, hash: code };
  if (word === ',') return { is: 'token', kind: Kind.comma, hash: code };
  if (word === ';') return { is: 'token', kind: Kind.semicolon, hash: code };
  return { is: 'token', kind: Kind.other, hash: code };
}

export function indexPatterns(patterns: readonly CompiledPattern[]): PatternIndex {
  const byWord = new Map<number, PatternsOfWord>();
  const byLeft = new Map<number, CompiledPattern[]>();
  const byRight = new Map<number, CompiledPattern[]>();
  const always: CompiledPattern[] = [];
  const put = (map: Map<number, CompiledPattern[]>, key: number, pattern: CompiledPattern) => {
    const list = map.get(key);
    if (list) list.push(pattern);
    else map.set(key, [pattern]);
  };
  for (const pattern of patterns) {
    const word = pattern.left.find(isWord);
    const later = pattern.right.find(isWord);
    const near = pattern.left[0]?.is === 'token' ? pattern.left[0] : undefined;
    const far = pattern.right[0]?.is === 'token' ? pattern.right[0] : undefined;
    const needed = word ?? later;
    if (needed) {
      const known = byWord.get(needed.hash);
      const patternsOfWord = known ?? { before: [], after: [] };
      if (!known) byWord.set(needed.hash, patternsOfWord);
      (word ? patternsOfWord.before : patternsOfWord.after).push(pattern);
    } else if (near) put(byLeft, tokenKey(near.kind, near.hash), pattern);
    else if (far) put(byRight, tokenKey(far.kind, far.hash), pattern);
    else always.push(pattern);
  }
  const named = patterns.flatMap(({ left, right }) => [...left, ...right]).filter(isNumber);
  const isNeeded = new Uint8Array(wordRooms);
  for (const hash of byWord.keys()) isNeeded[hash & (wordRooms - 1)] = 1;
  return {
    ofWord: hash => (isNeeded[hash & (wordRooms - 1)] === 1 ? byWord.get(hash) : undefined),
    byLeft,
    byRight,
    always,
    numbers: new Set(named.map(({ hash }) => hash)),
  };
}

/** Rooms of a table that spares words which no pattern needs, and those are most, the look-up in a map. */
const wordRooms = 1 << 13;

type TokenPiece = Extract<Piece, { is: 'token' }>;
type OneToken = Extract<Piece, { is: 'token' | 'single' }>;
const isOneToken = (piece: Piece): piece is OneToken => piece.is === 'token' || piece.is === 'single';
const isWord = (piece: Piece): piece is TokenPiece => piece.is === 'token' && piece.kind === Kind.word;
const isNumber = (piece: Piece): piece is TokenPiece => piece.is === 'token' && piece.kind === Kind.number;

export const tokenKey = (kind: number, hash: number) => hash + Math.imul(kind, 0x3d4d51cb);

/** How many comparisons one pattern may cost at one number. */
const patience = 300;
/** How many tokens an operand has at most, a string being one. */
const operandTokens = 20;

/**
 * Whether a pattern matches around the number that is token `index` of `line`.
 * `before` and `after` are its neighbours past the quotes that hold the number alone.
 */
export function patternMatches(
  reader: LineReader,
  line: Line,
  pattern: CompiledPattern,
  index: number,
  before: number,
  after: number,
): boolean {
  if ((pattern.low & ~line.low) !== 0 || (pattern.high & ~line.high) !== 0) return false;
  const leftmost = pattern.quotedLeft ? index - 1 : before;
  const rightmost = pattern.quotedRight ? index + 1 : after;
  // Most patterns fail at the tokens next to the hole, before any wildcard is followed.
  const left = literals(reader, line, pattern.left, leftmost, -1);
  const right = left < 0 ? left : literals(reader, line, pattern.right, rightmost, 1);
  if (right < 0) return false;
  if (left === pattern.left.length && right === pattern.right.length) return true;
  return follows(reader, line, pattern, leftmost, rightmost);
}

/** How many pieces from the hole outwards are plain tokens that stand there; -1 where one does not. */
function literals(reader: LineReader, line: Line, pieces: readonly Piece[], from: number, step: 1 | -1): number {
  for (let at = 0, token = from; at < pieces.length; at++, token += step) {
    const piece = pieces[at];
    if (piece?.is === 'lineStart') return token < line.body ? at + 1 : -1;
    if (!piece || !isOneToken(piece)) return at;
    if (!fits(reader, line, piece, token)) return -1;
  }
  return pieces.length;
}

/** Whether a token stands on the line and is what a piece asks for. */
function fits({ kind, hash }: LineReader, line: Line, piece: OneToken, token: number): boolean {
  if (token < line.from || token >= line.to) return false;
  return piece.is === 'single' || (kind[token] === piece.kind && hash[token] === piece.hash);
}

const isQuote = (piece: Piece | undefined) => piece?.is === 'token' && piece.kind === Kind.quote;

/** Follows a pattern from the hole outwards, with its wildcards, for as long as patience lasts. */
function follows(
  reader: LineReader,
  line: Line,
  pattern: CompiledPattern,
  leftmost: number,
  rightmost: number,
): boolean {
  const { kind, hash } = reader;
  let steps = patience;

  /** The quote that ends or begins the string at a quote; the quote itself where the line has no other. */
  function otherQuote(from: number, step: 1 | -1): number {
    for (let i = from + step; i >= line.from && i < line.to; i += step)
      if (kind[i] === Kind.quote && hash[i] === hash[from]) return i;
    return from;
  }

  /** Whether the pieces of one side from `at` on stand from `token` outwards. */
  function outwards(pieces: readonly Piece[], at: number, token: number, step: 1 | -1): boolean {
    if (--steps < 0) return false;
    const piece = pieces[at];
    if (!piece) return true;
    if (piece.is === 'lineStart') return token < line.body;
    if (isOneToken(piece)) return fits(reader, line, piece, token) && outwards(pieces, at + 1, token + step, step);
    const isOperand = piece.is === 'operand';
    if (!isOperand && outwards(pieces, at + 1, token, step)) return true;
    const [opens, closes] = step > 0 ? [Kind.open, Kind.close] : [Kind.close, Kind.open];
    let depth = 0;
    for (
      let i = token, far = 0;
      i >= line.from && i < line.to && (!isOperand || far <= operandTokens);
      i += step, far++
    ) {
      if (isOperand && kind[i] === Kind.quote) i = otherQuote(i, step);
      const what = kind[i];
      if (what === opens) depth++;
      else if (what === closes) depth--;
      if (isOperand && (depth < 0 || (depth === 0 && (what === Kind.comma || what === Kind.semicolon)))) return false;
      if ((depth === 0 || !isOperand) && outwards(pieces, at + 1, i + step, step)) return true;
      if (steps < 0) return false;
    }
    return false;
  }

  return outwards(pattern.left, 0, leftmost, -1) && outwards(pattern.right, 0, rightmost, 1);
}
