/** Notes what the brackets around a number belong to: who is called, with which other arguments, or what a list is for. */
import { Char } from './characters';
import type { Line } from './lines';
import type { NameReader } from './names';
import { compareWords, keywords, operatorClass } from './operators';
import type { Scene } from './scene';
import { Kind } from './tokens';

/** How far brackets are followed: tokens on all lines together, and lines upwards. */
const bracketTokens = 160;
const bracketLines = 12;

/** Notes the brackets around a number whose neighbours on its line are the tokens `leftFrom` and `rightFrom`. */
export type BracketReader = (own: Line, leftFrom: number, rightFrom: number, startsLine: boolean) => void;

export function readBrackets(scene: Scene, { subject, openerOf }: NameReader): BracketReader {
  const { reader, measures, note, noteRoles, noted, climb } = scene;
  const { kind, start, end, hash, mask } = reader;

  function brackets(own: Line, leftFrom: number, rightFrom: number, startsLine: boolean): void {
    let depth = 0;
    let commas = 0;
    let others = 0;
    let sibling = 0;
    let budget = bracketTokens;
    let holder: Line | undefined = own;
    let token = leftFrom;
    let lines = 0;
    const direct = startsLine || kind[leftFrom] === Kind.comma || kind[leftFrom] === Kind.open;
    if (leftFrom === own.body && kind[leftFrom] === Kind.word && rightFrom < own.to && kind[rightFrom] === Kind.comma) {
      // The first argument of a call without brackets: `assert_equal 404, response.status`.
      note('argumentFirst');
      for (let at = rightFrom + 1, far = 0; at < own.to && far < 40; at++, far++) others |= mask[at] ?? 0;
      noteRoles('argument', others);
      noteRoles('callee', mask[leftFrom] ?? 0);
      return;
    }
    for (;;) {
      while (holder && token < holder.from) {
        if (!direct || ++lines > bracketLines) return;
        if (holder === own && commas > 0 && bareCall(own)) {
          note(commas === 1 ? 'argumentSecond' : 'argumentLater');
          noteRoles('argument', others);
          noteRoles('sibling', sibling);
          noteRoles('callee', mask[own.body] ?? 0);
          return;
        }
        holder = climb(holder);
        token = holder ? holder.to - 1 : -1;
      }
      if (!holder || --budget < 0) return;
      const what = kind[token];
      if (what === Kind.close) depth++;
      else if (what === Kind.open) {
        if (depth === 0) break;
        depth--;
      } else if (what === Kind.comma && depth === 0) commas++;
      else if (what === Kind.word) {
        others |= mask[token] ?? 0;
        if (commas === 1) sibling |= mask[token] ?? 0;
      }
      token--;
    }
    let rightCommas = 0;
    depth = 0;
    for (let at = rightFrom, far = 0; at < own.to && far < 40; at++, far++) {
      const what = kind[at];
      if (what === Kind.open) depth++;
      else if (what === Kind.close && --depth < 0) break;
      else if (what === Kind.comma && depth === 0) rightCommas++;
      else if (what === Kind.word) others |= mask[at] ?? 0;
    }
    const bracket = hash[token];
    if (bracket === Char.openRound) {
      if (direct) {
        note(
          commas > 0
            ? commas === 1
              ? 'argumentSecond'
              : 'argumentLater'
            : rightCommas > 0
              ? 'argumentFirst'
              : 'argumentOnly',
        );
        noteRoles('argument', others);
        noteRoles('sibling', sibling);
      }
      call(holder, token, direct ? 'callee' : 'outer');
      return;
    }
    if (bracket === Char.openSquare) {
      const touching = token > holder.from && kind[token - 1] === Kind.word && end[token - 1] === start[token];
      if (touching) {
        note('indexed');
        noteRoles('owner', subject(holder, token - 1));
        return;
      }
      note('inList');
      if (commas === 0 && rightCommas > 0 && !noted('list:codes')) note('tupleFirst');
    } else {
      note('inBraces');
    }
    // What the list or map belongs to: a name it is given to, or the call that it is passed to.
    const owner = token - 1;
    if (owner < holder.from) return;
    if (kind[owner] === Kind.operator || kind[owner] === Kind.word || kind[owner] === Kind.close) {
      const operator = kind[owner] === Kind.operator;
      noteRoles('owner', subject(holder, operator || compareWords.has(hash[owner] ?? 0) ? owner - 1 : owner));
    }
    outerCall(holder, owner);
  }

  /** `is $response->code, 404`: the line begins with a word that is followed by neither bracket nor operator. */
  function bareCall(own: Line): boolean {
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
        noteRoles(sort === 'compare' ? 'compared' : 'key', subject(own, token - 1));
      return;
    }
    if (keywords.has(hash[token] ?? 0)) {
      if (compareWords.has(hash[token] ?? 0)) noteRoles('compared', subject(own, token - 1));
      return;
    }
    const named = mask[token] ?? 0;
    noteRoles(position, named);
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
      noteRoles('receiver', receivers);
      if (token <= own.body && receivers === 0 && chained === 0) {
        // A chain that goes on from the line above: `.status(404)` after `expect(response)`.
        const above = kind[own.body] === Kind.operator ? climb(own) : undefined;
        if (above) chained |= above.mask;
      }
      // A builder's next call speaks for itself: `.status(503).delay(200)`.
      if ((named & measures) === 0) noteRoles('chain', chained);
    }
  }

  return brackets;
}
