/** Notes what the brackets around a number belong to: who is called, with which other arguments, or what a list is for. */

import * as Char from './char';
import { factId, positionId } from './evidence';
import * as Kind from './kind';
import type { Line } from './lines';
import type { NameReader } from './names';
import { compareWords, keywords, operatorClass } from './operators';
import type { Scene } from './scene';

/** How far brackets are followed: tokens on all lines together, and lines and UTF-16 units upwards. */
const bracketTokens = 160;
const bracketLines = 12;
const bracketUnits = 3000;

/** An open bracket before a number, and what stands between them. */
interface Opened {
  /** The line that the bracket stands on, and its token. */
  readonly holder: Line;
  readonly opener: number;
  readonly commas: number;
  readonly roles: number;
  /** Roles of the argument right before the number's. */
  readonly sibling: number;
}

/** Notes the brackets around a number whose neighbours on its line are the tokens `leftFrom` and `rightFrom`. */
export type BracketReader = (own: Line, leftFrom: number, rightFrom: number, startsLine: boolean) => void;

export function readBrackets(scene: Scene, { subject, openerOf }: NameReader): BracketReader {
  const { reader, measures, note, noteRoles, noted, climb } = scene;
  const { kind, start, end, hash, mask } = reader;

  function brackets(own: Line, leftFrom: number, rightFrom: number, startsLine: boolean): void {
    if (leftFrom === own.body && kind[leftFrom] === Kind.word && rightFrom < own.to && kind[rightFrom] === Kind.comma) {
      // Of a call without brackets: `assert_equal 404, response.status`.
      argument({ commas: 0, roles: 0, sibling: 0 }, wordsAfter(own, rightFrom));
      noteRoles(positionId.callee, mask[leftFrom] ?? 0);
      return;
    }
    const direct = startsLine || kind[leftFrom] === Kind.comma || kind[leftFrom] === Kind.open;
    const opened = openedBefore(own, leftFrom, direct);
    if (!opened) return;
    const { holder, opener } = opened;
    if (opener < 0) {
      argument(opened, { commas: 0, roles: 0 });
      noteRoles(positionId.callee, mask[own.body] ?? 0);
      return;
    }
    const right = wordsAfter(own, rightFrom);
    const isSquare = hash[opener] === Char.openSquare;
    if (hash[opener] === Char.openRound) {
      if (direct) argument(opened, right);
      call(holder, opener, direct ? 'callee' : 'outer');
      if (direct) matcher(holder, opener);
    } else if (isSquare && isIndex(holder, opener)) {
      note(factId.indexed);
      noteRoles(positionId.owner, subject(holder, opener - 1));
    } else {
      note(isSquare ? factId.inList : factId.inBraces);
      if (isSquare && opened.commas === 0 && right.commas > 0 && !noted(factId['list:codes'])) note(factId.tupleFirst);
      owner(holder, opener - 1);
    }
  }

  /**
   * Goes back from a token to the bracket that is open there, on lines above only where it `climbs`. Where the line begins a call
   * without brackets, there is no opener: -1. Undefined where there is neither.
   */
  function openedBefore(own: Line, from: number, climbs: boolean): Opened | undefined {
    let holder = own;
    let depth = 0;
    let commas = 0;
    let roles = 0;
    let sibling = 0;
    let lines = 0;
    for (let token = from, budget = bracketTokens; ; token--, budget--) {
      while (token < holder.from) {
        if (!climbs || ++lines > bracketLines) return undefined;
        if (holder === own && commas > 0 && isBareCall(own)) return { holder, opener: -1, commas, roles, sibling };
        const above = climb(holder);
        if (!above || own.start - above.start > bracketUnits) return undefined;
        holder = above;
        token = above.to - 1;
      }
      if (budget === 0) return undefined;
      const what = kind[token];
      if (what === Kind.close) depth++;
      else if (what === Kind.open) {
        if (depth === 0) return { holder, opener: token, commas, roles, sibling };
        depth--;
      } else if (what === Kind.comma && depth === 0) commas++;
      else if (what === Kind.word) {
        roles |= mask[token] ?? 0;
        if (commas === 1) sibling |= mask[token] ?? 0;
      }
    }
  }

  /** What follows up to the end of the bracket, on the number's own line. */
  function wordsAfter(own: Line, from: number): Pick<Opened, 'commas' | 'roles'> {
    let depth = 0;
    let commas = 0;
    let roles = 0;
    for (let at = from, far = 0; at < own.to && far < 40; at++, far++) {
      const what = kind[at];
      if (what === Kind.open) depth++;
      else if (what === Kind.close && --depth < 0) break;
      else if (what === Kind.comma && depth === 0) commas++;
      else if (what === Kind.word) roles |= mask[at] ?? 0;
    }
    return { commas, roles };
  }

  function argument(left: Pick<Opened, 'commas' | 'roles' | 'sibling'>, right: Pick<Opened, 'commas' | 'roles'>): void {
    if (left.commas > 1) note(factId.argumentLater);
    else if (left.commas === 1) note(factId.argumentSecond);
    else note(right.commas > 0 ? factId.argumentFirst : factId.argumentOnly);
    noteRoles(positionId.argument, left.roles | right.roles);
    noteRoles(positionId.sibling, left.sibling);
  }

  /** A matcher stands for its number in the call around it: `Expect(w.Code).To(Equal(404))`, `assertThat(code, is(404))`. */
  function matcher(holder: Line, opener: number): void {
    const before = opener - 2;
    const isPassed = before >= holder.from && (kind[before] === Kind.open || kind[before] === Kind.comma);
    if (!isPassed || !compareWords.has(hash[opener - 1] ?? 0)) return;
    const outer = openedBefore(holder, before, false);
    if (!outer || outer.opener < 0 || hash[outer.opener] !== Char.openRound) return;
    note(factId.comparison);
    noteRoles(positionId.compared, outer.roles | subject(outer.holder, outer.opener - 1));
  }

  /** `codes[404]`, but not `return [404]`. */
  const isIndex = (holder: Line, opener: number) =>
    opener > holder.from && kind[opener - 1] === Kind.word && end[opener - 1] === start[opener];

  /** What a list or map belongs to: the name that it is given to, or the call that it is passed to. */
  function owner(holder: Line, token: number): void {
    if (token < holder.from) return;
    if (kind[token] === Kind.operator || kind[token] === Kind.word || kind[token] === Kind.close) {
      const passed = kind[token] === Kind.operator || compareWords.has(hash[token] ?? 0);
      noteRoles(positionId.owner, subject(holder, passed ? token - 1 : token));
    }
    outerCall(holder, token);
  }

  /** `is $response->code, 404`: the line begins with a word that is followed by neither bracket nor operator. */
  function isBareCall(own: Line): boolean {
    const second = kind[own.body + 1];
    return (
      kind[own.body] === Kind.word &&
      own.body + 1 < own.to &&
      (second === Kind.word || second === Kind.quote || second === Kind.number || hash[own.body + 1] === Char.colon)
    );
  }

  function outerCall(own: Line, from: number): void {
    let depth = 0;
    for (let token = from, far = 0; token >= own.from && far < 40; token--, far++) {
      const what = kind[token];
      if (what === Kind.close) depth++;
      else if (what === Kind.open && --depth < 0) {
        if (hash[token] === Char.openRound) call(own, token, 'outer');
        return;
      }
    }
  }

  /** Notes who is called with the bracket at `open`. */
  function call(own: Line, open: number, position: 'callee' | 'outer'): void {
    let token = open - 1;
    if (token < own.from) return;
    if (kind[token] === Kind.operator && hash[token] === Char.greater) {
      // Type arguments: `Result.status<Foo>(404)`.
      for (
        let far = 0;
        token > own.from && far < 12 && !(kind[token] === Kind.operator && hash[token] === Char.less);
        far++
      )
        token--;
      token--;
    }
    if (kind[token] === Kind.operator && (hash[token] === Char.exclamation || hash[token] === Char.dot)) token--;
    if (token < own.from) return;
    if (kind[token] !== Kind.word) {
      const sort = kind[token] === Kind.operator ? operatorClass(hash[token] ?? 0) : undefined;
      if (position === 'callee' && (sort === 'compare' || sort === 'assign'))
        noteRoles(sort === 'compare' ? positionId.compared : positionId.key, subject(own, token - 1));
      return;
    }
    if (keywords.has(hash[token] ?? 0)) {
      if (compareWords.has(hash[token] ?? 0)) noteRoles(positionId.compared, subject(own, token - 1));
      return;
    }
    const named = mask[token] ?? 0;
    noteRoles(positionId[position], named);
    let receivers = 0;
    let chained = 0;
    for (let far = 0; far < 8 && token - 1 >= own.from; far++) {
      const connector = kind[token - 1] === Kind.operator ? operatorClass(hash[token - 1] ?? 0) : undefined;
      if (connector !== 'connector' && !(connector === 'colon' && end[token - 1] === start[token])) break;
      token -= 2;
      if (token < own.from) break;
      if (kind[token] === Kind.word) receivers |= mask[token] ?? 0;
      else if (kind[token] === Kind.close) {
        const opened = openerOf(own, token);
        for (let inside = opened + 1; inside < token; inside++) chained |= mask[inside] ?? 0;
        token = opened - 1;
        if (token < own.from || kind[token] !== Kind.word) break;
        chained |= mask[token] ?? 0;
      } else break;
    }
    if (position === 'callee') {
      noteRoles(positionId.receiver, receivers);
      if (token <= own.body && receivers === 0 && chained === 0) {
        // A chain that goes on from the line above: `.status(404)` after `expect(response)`.
        const above = kind[own.body] === Kind.operator ? climb(own) : undefined;
        if (above) chained |= above.mask;
      }
      // A builder's next call speaks for itself: `.status(503).delay(200)`.
      if ((named & measures) === 0) noteRoles(positionId.chain, chained);
    }
  }

  return brackets;
}
