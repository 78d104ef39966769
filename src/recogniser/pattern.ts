/**
 * Patterns: code with a hole, compared with the tokens of one line around a number.
 * A pattern is looked at only where a word that it cannot match without stands on the line.
 */
import type { BundledPattern } from '../registry/knowledge';
import type { Pattern } from '../registry/knowledgeSchema';
import { Kind, type Line, type LineReader, packed } from './lines';
import { hashOf } from './vocabulary';

export type Says = Pattern['says'];

export interface CompiledPattern {
  readonly text: string;
  readonly says: Says;
  /** Left of the hole, nearest first. */
  readonly left: readonly Piece[];
  /** Right of the hole, nearest first. */
  readonly right: readonly Piece[];
}

type Piece =
  | { readonly is: 'token'; readonly kind: number; readonly hash: number }
  | { readonly is: 'operand' | 'anything' | 'lineStart' };

export interface PatternIndex {
  /** Patterns by a word they need somewhere left of the hole. */
  readonly byWord: ReadonlyMap<number, readonly CompiledPattern[]>;
  /** Patterns without such a word, by a word they need somewhere right of it. */
  readonly byLaterWord: ReadonlyMap<number, readonly CompiledPattern[]>;
  /** Patterns without any word, by the token next to the hole. */
  readonly byLeft: ReadonlyMap<number, readonly CompiledPattern[]>;
  readonly byRight: ReadonlyMap<number, readonly CompiledPattern[]>;
  /** The few with nothing but punctuation farther off: tried at every number. */
  readonly always: readonly CompiledPattern[];
}

const wildcards: Readonly<Record<string, 'operand' | 'anything'>> = {
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
  return { text: pattern, says, left, right };
}

function pieceOf(word: string): Piece {
  const wildcard = wildcards[word];
  if (wildcard) return { is: wildcard };
  const code = word.charCodeAt(0);
  if (/^\d+$/.test(word)) return { is: 'token', kind: Kind.number, hash: hashOf(word) };
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
  const byWord = new Map<number, CompiledPattern[]>();
  const byLaterWord = new Map<number, CompiledPattern[]>();
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
    if (word) put(byWord, word.hash, pattern);
    else if (later) put(byLaterWord, later.hash, pattern);
    else if (near) put(byLeft, tokenKey(near.kind, near.hash), pattern);
    else if (far) put(byRight, tokenKey(far.kind, far.hash), pattern);
    else always.push(pattern);
  }
  return { byWord, byLaterWord, byLeft, byRight, always };
}

const isWord = (piece: Piece): piece is Extract<Piece, { is: 'token' }> =>
  piece.is === 'token' && piece.kind === Kind.word;

export const tokenKey = (kind: number, hash: number) => hash + Math.imul(kind, 0x3d4d51cb);

/** How many comparisons one pattern may cost at one number. */
const patience = 300;

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
  const left = pattern.left[0];
  const right = pattern.right[0];
  const leftmost = isQuote(left) ? index - 1 : before;
  const rightmost = isQuote(right) ? index + 1 : after;
  // Most patterns fail at the token next to the hole, before anything is followed.
  if (!mayStand(reader, line, left, leftmost) || !mayStand(reader, line, right, rightmost)) return false;
  return follows(reader, line, pattern, leftmost, rightmost);
}

const isQuote = (piece: Piece | undefined) => piece?.is === 'token' && piece.kind === Kind.quote;

function mayStand({ kind, hash }: LineReader, line: Line, piece: Piece | undefined, token: number): boolean {
  if (piece?.is === 'lineStart') return token < line.body;
  if (piece?.is !== 'token') return true;
  return token >= line.from && token < line.to && kind[token] === piece.kind && hash[token] === piece.hash;
}

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

  function leftwards(at: number, token: number): boolean {
    if (--steps < 0) return false;
    const piece = pattern.left[at];
    if (!piece) return true;
    if (piece.is === 'lineStart') return token < line.body;
    if (piece.is === 'token') {
      return (
        token >= line.from && kind[token] === piece.kind && hash[token] === piece.hash && leftwards(at + 1, token - 1)
      );
    }
    if (piece.is === 'anything' && leftwards(at + 1, token)) return true;
    let depth = 0;
    for (let i = token; i >= line.from; i--) {
      if (piece.is === 'operand' && kind[i] === Kind.quote) i = otherQuote(i, -1);
      const what = kind[i];
      if (what === Kind.close) depth++;
      else if (what === Kind.open) depth--;
      if (piece.is === 'operand' && (depth < 0 || (depth === 0 && (what === Kind.comma || what === Kind.semicolon))))
        return false;
      if ((depth === 0 || piece.is === 'anything') && leftwards(at + 1, i - 1)) return true;
      if (steps < 0) return false;
    }
    return false;
  }

  function rightwards(at: number, token: number): boolean {
    if (--steps < 0) return false;
    const piece = pattern.right[at];
    if (!piece) return true;
    if (piece.is === 'lineStart') return false;
    if (piece.is === 'token') {
      return (
        token < line.to && kind[token] === piece.kind && hash[token] === piece.hash && rightwards(at + 1, token + 1)
      );
    }
    if (piece.is === 'anything' && rightwards(at + 1, token)) return true;
    let depth = 0;
    for (let i = token; i < line.to; i++) {
      if (piece.is === 'operand' && kind[i] === Kind.quote) i = otherQuote(i, 1);
      const what = kind[i];
      if (what === Kind.open) depth++;
      else if (what === Kind.close) depth--;
      if (piece.is === 'operand' && (depth < 0 || (depth === 0 && (what === Kind.comma || what === Kind.semicolon))))
        return false;
      if ((depth === 0 || piece.is === 'anything') && rightwards(at + 1, i + 1)) return true;
      if (steps < 0) return false;
    }
    return false;
  }

  return leftwards(0, leftmost) && rightwards(0, rightmost);
}
