/**
 * Reads the surroundings of one number and notes the evidence there. The only file that knows what a position is;
 * it looks at the number's line, a bounded number of lines above it, and no farther.
 */
import { type Fact, type Findings, factId, type Position, positionIndex } from './evidence';
import { Kind, type Line, type LineReader, packed } from './lines';
import { lettersFollow, lettersPrecede, type NumberFacts } from './numbers';
import { type CompiledPattern, type PatternIndex, patternMatches, tokenKey } from './pattern';
import { hashOf, isDigit } from './vocabulary';

export interface ContextReader {
  /** Notes all evidence about the number at an offset (UTF-16 units); returns the patterns that matched. */
  collect(offset: number, code: number, findings: Findings): void;
  /** The patterns that matched the number last collected, for explanations. */
  matched(): readonly CompiledPattern[];
}

const operatorClass = new Map<
  number,
  'assign' | 'colon' | 'compare' | 'range' | 'arithmetic' | 'ternary' | 'connector'
>();
const classify = (
  name: 'assign' | 'colon' | 'compare' | 'range' | 'arithmetic' | 'ternary' | 'connector',
  operators: string,
) => {
  for (const operator of operators.split(' ')) operatorClass.set(packed(operator), name);
};
classify('assign', '= := => ?= |= ||= -> <- +=');
classify('colon', ':');
classify('compare', '== === != !== < > <= >= =~ !~ <> /= =:= =/= ~ ^= ~= ->>');
classify('range', '.. ... ..= ..<');
classify('arithmetic', '+ * / % << >> ** ~/ //');
classify('ternary', '? ?? ?:');
classify('connector', '. -> :: ?. !. - &. -:');

const compareWords = new Set(
  'eq ne is equals equal be in gt ge lt le eql isin not_in notin has contains contain include includes to_eq between isnt equalto must_equal shouldbe and or'
    .split(' ')
    .map(hashOf),
);
const branchWords = new Set('case when is'.split(' ').map(hashOf));
const keywords = new Set(
  'if while switch elif elseif unless return and or not in until for when match with yield else'.split(' ').map(hashOf),
);
const returnWord = hashOf('return');
const connectedLetters = 6;
const none: readonly Line[] = [];

/** How far brackets are followed: tokens on all lines together, and lines upwards. */
const bracketTokens = 160;
const bracketLines = 12;
const headerLines = 30;
/** How many rows of a table lie between a cell and its heading at most. */
const tableRows = 60;

/** Takes evidence before the first number is looked at. */
const nothing: Findings = {
  add: () => {},
  addRoles: () => {},
  has: () => false,
  clear: () => {},
  score: () => 0,
  ids: () => [],
};

/** Masks of roles: `measures` speak of sizes and times, `cues` give cause to look at numbers that are seldom codes (0: always look). */
export function readContext(
  reader: LineReader,
  numbers: NumberFacts,
  patterns: PatternIndex,
  measures: number,
  cues: number,
): ContextReader {
  const { text, kind, start, end, hash, mask } = reader;
  let hits: CompiledPattern[] = [];

  let findings: Findings = nothing;
  const fact = (name: Fact) => findings.add(factId[name]);
  const roles = (position: Position, bits: number) => {
    if (bits !== 0) findings.addRoles(positionIndex[position], bits);
  };

  function collect(offset: number, code: number, into: Findings): void {
    findings = into;
    hits = [];
    fact('base');
    findings.add(numbers.classOf(code));
    const line = reader.lineAt(offset);
    const index = tokenAt(line, offset);
    adjacent(offset);
    if (index < 0) return;

    let before = index - 1;
    let after = index + 1;
    if (
      before >= line.from &&
      after < line.to &&
      kind[before] === Kind.quote &&
      kind[after] === Kind.quote &&
      hash[before] === hash[after]
    ) {
      fact('quoted');
      before--;
      after++;
    }
    const outside = { before, after };
    const atStart = before < line.body;
    if (atStart) fact('lineStart');
    if (after >= line.to || (after === line.to - 1 && kind[after] !== Kind.word)) fact('lineEnd');
    if (atStart && (after >= line.to || (after === line.to - 1 && kind[after] === Kind.comma))) fact('alone');

    list(line, before, after);
    // Numbers that hardly ever are codes get the full look only where the line gives cause.
    if (cues !== 0 && numbers.unlikely(code) && (line.mask & cues) === 0 && !findings.has(factId['list:codes'])) return;
    words(line, before, after);
    phrases(offset, code, line);
    path(line, index, offset);
    column(line, index);

    // The end of a range stands where its beginning does.
    if (isRange(before) && before - 1 > line.from && kind[before - 1] === Kind.number) {
      fact('rangeEnd');
      before -= 2;
    }
    const previous = before >= line.from ? kind[before] : undefined;
    const previousClass = operatorAt(line, before);
    const nextClass = operatorAt(line, after);
    const header = headerMask(line, 0);
    if (previousClass === 'assign') {
      fact('assigned');
      roles('key', subject(line, before - 1));
    } else if (previousClass === 'colon' && !choice(line, before)) {
      fact('colon');
      roles('key', subject(line, before - 1));
    } else if (previousClass === 'ternary' || previousClass === 'colon') {
      fact('ternary');
      roles('key', chosenFor(line, before));
    } else if (previousClass === 'compare') {
      fact('comparison');
      roles('compared', subject(line, before - 1));
    } else if (previousClass === 'arithmetic' && spaced(before)) {
      fact('arithmetic');
    } else if (previous === Kind.word) {
      const word = hash[before] ?? 0;
      if (compareWords.has(word)) {
        fact('comparison');
        roles('compared', subject(line, before - 1));
      }
      if (branchWords.has(word)) {
        fact('caseArm');
        roles('case', header);
      }
      if (word === returnWord) fact('returned');
    }
    if (nextClass === 'compare') {
      fact('comparison');
      roles('compared', rightSubject(line, after + 1));
    } else if (nextClass === 'range') {
      fact('rangeStart');
    } else if (nextClass === 'arithmetic' && spaced(after)) {
      fact('arithmetic');
    } else if (nextClass === 'colon' || nextClass === 'assign') {
      if (previousClass === 'ternary') fact('ternary');
      else if (atStart || previous === Kind.open || previous === Kind.comma || previous === Kind.word) {
        fact('mapKey');
        roles('case', header);
      }
    } else if (atStart && after < line.to && kind[after] === Kind.close && hash[after] === 41) {
      // A shell case arm: `404)`.
      fact('caseArm');
      roles('case', header);
    }
    brackets(line, before, after, atStart);
    roles('header', header);
    roles('header2', headerMask(line, 1));
    const above = reader.above(line);
    if (above) roles('above', above.mask);
    match(line, index, outside.before, outside.after);
  }

  const operatorAt = (line: Line, token: number) =>
    token >= line.from && token < line.to && kind[token] === Kind.operator
      ? operatorClass.get(hash[token] ?? 0)
      : undefined;

  const isRange = (token: number) =>
    kind[token] === Kind.operator &&
    (operatorClass.get(hash[token] ?? 0) === 'range' ||
      (hash[token] === 45 && end[token - 1] === start[token] && threeDigits((start[token] ?? 0) - 3)));

  /** Whether a colon belongs to a question mark before it on the line. */
  function choice(line: Line, colon: number): boolean {
    for (let token = colon - 1, far = 0; token >= line.from && far < 20; token--, far++) {
      if (kind[token] === Kind.operator && hash[token] === 63) return true;
      if (kind[token] === Kind.comma || kind[token] === Kind.semicolon) return false;
    }
    return false;
  }

  /** The name that a choice is given to: `code = found ? 200 : 404`. */
  function chosenFor(line: Line, from: number): number {
    for (let token = from - 1, far = 0; token >= line.from && far < 40; token--, far++) {
      if (operatorAt(line, token) === 'assign' || (operatorAt(line, token) === 'colon' && !choice(line, token)))
        return subject(line, token - 1);
      if (kind[token] === Kind.semicolon) return 0;
    }
    return 0;
  }

  /** Words before and after the number, nearest first. */
  function words(own: Line, leftFrom: number, rightFrom: number): void {
    let seen = 0;
    let far = 0;
    for (let token = leftFrom; token >= own.from && far < 24 && seen < 9; token--, far++) {
      if (kind[token] === Kind.semicolon) break;
      if (kind[token] !== Kind.word) continue;
      const bits = mask[token] ?? 0;
      if (token === leftFrom) fact('wordBefore');
      roles(far === 0 ? 'left0' : seen === 0 && far === 1 ? 'left1' : seen < 3 ? 'left3' : 'left8', bits);
      seen++;
    }
    seen = 0;
    far = 0;
    for (let token = rightFrom, depth = 0; token < own.to && far < 16 && seen < 7; token++, far++) {
      if (kind[token] === Kind.semicolon) break;
      if (kind[token] === Kind.open) depth++;
      else if (kind[token] === Kind.close && --depth < 0) break;
      if (kind[token] !== Kind.word) continue;
      if (token === rightFrom) fact('wordAfter');
      roles(token === rightFrom ? 'right0' : seen < 3 ? 'right3' : 'right8', mask[token] ?? 0);
      seen++;
    }
    if (kind[leftFrom] === Kind.word && leftFrom >= own.from && (rightFrom >= own.to || kind[rightFrom] === Kind.word))
      fact('prose');
    const first = own.body;
    if (first < leftFrom && kind[first] === Kind.word) roles('first', mask[first] ?? 0);
  }

  /** The last segment of a path (`/orders/404`) and the value of a query (`?page=200`) are names of things. */
  function path(own: Line, index: number, offset: number): void {
    const before = text.charCodeAt(offset - 1);
    const fartherBefore = text.charCodeAt(offset - 2);
    if (before === 47 && (isLetterOrDigit(fartherBefore) || fartherBefore === 125) && !isDigit(fartherBefore)) {
      const named = kind[index - 2] === Kind.word && end[index - 2] === offset - 1 && (mask[index - 2] ?? 0) !== 0;
      fact(named ? 'pathNamed' : 'pathSegment');
    } else if (before === 61 && index - 3 >= own.from && kind[index - 2] === Kind.word) {
      const opener = text.charCodeAt((start[index - 2] ?? 0) - 1);
      if (opener === 63 || opener === 38) fact('queryValue');
    }
  }

  /** The heading of the table column that a number stands in: rows of cells between bars. */
  function column(own: Line, index: number): void {
    if (own.cut || text.charCodeAt(own.start + own.indent) !== 124) return;
    const cell = barsBefore(own, index);
    let row: Line | undefined = own;
    for (let rows = 0; row && rows < tableRows; rows++) {
      const above: Line | undefined = reader.above(row);
      if (!above || text.charCodeAt(above.start + above.indent) !== 124) break;
      row = above;
    }
    if (!row || row === own) return;
    let bits = 0;
    for (let token = row.from, bars = 0; token < row.to; token++) {
      if (kind[token] === Kind.operator && text.charCodeAt(start[token] ?? 0) === 124) bars++;
      else if (bars === cell && kind[token] === Kind.word) bits |= mask[token] ?? 0;
    }
    fact('tableCell');
    roles('heading', bits);
  }

  function barsBefore(own: Line, index: number): number {
    let bars = 0;
    for (let token = own.from; token < index; token++) {
      if (kind[token] === Kind.operator && text.charCodeAt(start[token] ?? 0) === 124) bars++;
    }
    return bars;
  }

  /** Numbers that stand in a row with this one, separated by commas, bars, hyphens, quotes or single words. */
  function list(own: Line, leftFrom: number, rightFrom: number): void {
    let codes = 0;
    let everyday = 0;
    let foreign = 0;
    const knownToken = (token: number) =>
      (end[token] ?? 0) - (start[token] ?? 0) === 3 && numbers.known(Number(text.slice(start[token], end[token])));
    const count = (token: number) => {
      const length = (end[token] ?? 0) - (start[token] ?? 0);
      const value = length === 3 ? Number(text.slice(start[token], end[token])) : -1;
      if (value >= 0 && numbers.known(value)) {
        codes++;
        const sort = numbers.classOf(value);
        if (sort === factId['number:everyday'] || sort === factId['number:round']) everyday++;
      } else if (value < 0 || numbers.classOf(value) !== factId['number:bound']) foreign++;
    };
    const walk = (from: number, step: number, stop: number) => {
      let gap = 0;
      for (let token = from, seen = 0; token !== stop && seen < 24; token += step, seen++) {
        const what = kind[token];
        if (what === Kind.number) {
          // Numbers with nothing but space between are a list in configuration, and columns in a log.
          if (gap === 0 && !knownToken(token)) return;
          count(token);
          gap = 0;
        } else if (
          (what === Kind.comma ||
            what === Kind.quote ||
            (what === Kind.operator && hash[token] !== 46 && hash[token] !== 58) ||
            what === Kind.open ||
            what === Kind.close ||
            what === Kind.other) &&
          gap < 4
        ) {
          gap++;
        } else return;
      }
    };
    if (leftFrom >= own.from) walk(leftFrom, -1, own.from - 1);
    if (rightFrom < own.to) walk(rightFrom, 1, own.to);
    if (codes > 0 && foreign === 0) fact('list:codes');
    if (everyday > 1 && foreign === 0) fact('list:everyday');
    if (foreign > 0 && codes === 0) fact('list:foreign');
  }

  function phrases(at: number, number: number, own: Line): void {
    for (const phrase of numbers.phrases(number)) {
      if (lettersFollow(text, at + 3, phrase, connectedLetters)) fact('phraseAfter');
      if (lettersPrecede(text, at, phrase, connectedLetters)) fact('phraseBefore');
      if (phrase.length > 4 && !own.cut && own.end < text.length) {
        if (lettersFollow(text, own.end + 1, phrase, own.indent + connectedLetters)) fact('phraseNear');
      }
    }
  }

  /** The brackets around the number: what is called, with which other arguments, and what a list belongs to. */
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
    for (;;) {
      while (holder && token < holder.from) {
        if (!direct || ++lines > bracketLines) return;
        if (holder === own && commas > 0 && bareCall(own)) {
          fact(commas === 1 ? 'argumentSecond' : 'argumentLater');
          roles('argument', others);
          roles('sibling', sibling);
          roles('callee', mask[own.body] ?? 0);
          return;
        }
        holder = reader.above(holder);
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
    if (bracket === 40) {
      if (direct) {
        fact(
          commas > 0
            ? commas === 1
              ? 'argumentSecond'
              : 'argumentLater'
            : rightCommas > 0
              ? 'argumentFirst'
              : 'argumentOnly',
        );
        roles('argument', others);
        roles('sibling', sibling);
      }
      call(holder, token, direct ? 'callee' : 'outer');
      return;
    }
    if (bracket === 91) {
      const touching = token > holder.from && kind[token - 1] === Kind.word && end[token - 1] === start[token];
      if (touching) {
        fact('indexed');
        roles('owner', subject(holder, token - 1));
        return;
      }
      fact('inList');
      if (commas === 0 && rightCommas > 0 && !findings.has(factId['list:codes'])) fact('tupleFirst');
    } else {
      fact('inBraces');
    }
    // What the list or map belongs to: a name it is given to, or the call that it is passed to.
    const owner = token - 1;
    if (owner < holder.from) return;
    if (kind[owner] === Kind.operator || kind[owner] === Kind.word || kind[owner] === Kind.close) {
      const operator = kind[owner] === Kind.operator;
      roles('owner', subject(holder, operator || compareWords.has(hash[owner] ?? 0) ? owner - 1 : owner));
    }
    outerCall(holder, owner);
  }

  /** `is $response->code, 404`: the line begins with a word that is followed by neither bracket nor operator. */
  function bareCall(own: Line): boolean {
    const second = kind[own.body + 1];
    return (
      kind[own.body] === Kind.word &&
      own.body + 1 < own.to &&
      (second === Kind.word || second === Kind.quote || second === Kind.number || hash[own.body + 1] === 58)
    );
  }

  function outerCall(own: Line, from: number): void {
    let depth = 0;
    for (let token = from, far = 0; token >= own.from && far < 40; token--, far++) {
      const what = kind[token];
      if (what === Kind.close) depth++;
      else if (what === Kind.open && --depth < 0) {
        if (hash[token] === 40) call(own, token, 'outer');
        return;
      }
    }
  }

  /** Notes who is called with the bracket at `open`. */
  function call(own: Line, open: number, position: 'callee' | 'outer'): void {
    let token = open - 1;
    if (token < own.from) return;
    if (kind[token] === Kind.operator && hash[token] === 62) {
      // Type arguments: `Result.status<Foo>(404)`.
      for (let far = 0; token > own.from && far < 12 && !(kind[token] === Kind.operator && hash[token] === 60); far++)
        token--;
      token--;
    }
    if (kind[token] === Kind.operator && (hash[token] === 33 || hash[token] === 46)) token--;
    if (token < own.from) return;
    if (kind[token] !== Kind.word) {
      const sort = kind[token] === Kind.operator ? operatorClass.get(hash[token] ?? 0) : undefined;
      if (position === 'callee' && (sort === 'compare' || sort === 'assign'))
        roles(sort === 'compare' ? 'compared' : 'key', subject(own, token - 1));
      return;
    }
    if (keywords.has(hash[token] ?? 0)) {
      if (compareWords.has(hash[token] ?? 0)) roles('compared', subject(own, token - 1));
      return;
    }
    const named = mask[token] ?? 0;
    roles(position, named);
    let receivers = 0;
    let chained = 0;
    for (let far = 0; far < 8 && token - 1 >= own.from; far++) {
      const connector = kind[token - 1] === Kind.operator ? operatorClass.get(hash[token - 1] ?? 0) : undefined;
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
      roles('receiver', receivers);
      if (token <= own.body && receivers === 0 && chained === 0) {
        // A chain that goes on from the line above: `.status(404)` after `expect(response)`.
        const above = kind[own.body] === Kind.operator ? reader.above(own) : undefined;
        if (above) chained |= above.mask;
      }
      // A builder's next call speaks for itself: `.status(503).delay(200)`.
      if ((named & measures) === 0) roles('chain', chained);
    }
  }

  function openerOf(own: Line, close: number): number {
    let depth = 0;
    for (let token = close, far = 0; token >= own.from && far < 60; token--, far++) {
      if (kind[token] === Kind.close) depth++;
      else if (kind[token] === Kind.open && --depth === 0) return token;
    }
    return own.from;
  }

  /** Roles of the name that ends at a token: `response.getStatus()`, `res['status']`, `status: Int`, up to four words. */
  function subject(own: Line, from: number): number {
    let bits = 0;
    let count = 0;
    for (let token = from, far = 0; token >= own.from && far < 14 && count < 4; far++) {
      const what = kind[token];
      if (what === Kind.word) {
        bits |= mask[token] ?? 0;
        count++;
        // Two words side by side are a type and a name; the name is enough.
        if (token - 1 >= own.from && kind[token - 1] === Kind.word && bits !== 0) break;
        token--;
      } else if (what === Kind.close) {
        const opened = openerOf(own, token);
        for (let inside = opened + 1; inside < token; inside++) bits |= mask[inside] ?? 0;
        token = opened - 1;
      } else if (
        what === Kind.quote ||
        (what === Kind.operator &&
          (operatorClass.get(hash[token] ?? 0) === 'connector' || hash[token] === 58 || hash[token] === 33))
      ) {
        token--;
      } else if (what === Kind.number || what === Kind.other) {
        token--;
      } else break;
    }
    return bits;
  }

  function rightSubject(own: Line, from: number): number {
    let bits = 0;
    for (let token = from, far = 0; token < own.to && far < 8; token++, far++) {
      const what = kind[token];
      if (what === Kind.word) bits |= mask[token] ?? 0;
      else if (what === Kind.operator && operatorClass.get(hash[token] ?? 0) === 'connector') continue;
      else if (what !== Kind.quote && what !== Kind.open) break;
    }
    return bits;
  }

  /** Roles of the next line above that is indented less; `level` 1 asks for the one around that. */
  function headerMask(line: Line, level: 0 | 1): number {
    if (line.cut) return 0;
    line.headers ??= headersOf(line);
    return line.headers[level]?.mask ?? 0;
  }

  function headersOf(line: Line): readonly Line[] {
    if (line.indent === 0) return none;
    const neighbour = reader.above(line);
    // Lines of one block hang on the same headers.
    if (neighbour?.headers && neighbour.indent === line.indent) return neighbour.headers;
    const found: Line[] = [];
    let indent = line.indent;
    let position = line.start - 1;
    for (let lines = 0, far = 0; lines < headerLines && position > 0 && far < 3000; lines++) {
      let begin = position;
      while (begin > 0 && text.charCodeAt(begin - 1) !== 10 && position - begin < 600) begin--;
      if (position - begin >= 600) break;
      far += position - begin;
      let first = begin;
      while (first < position && (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9)) first++;
      if (first < position && text.charCodeAt(first) !== 13 && first - begin < indent) {
        found.push(reader.lineAt(first));
        indent = first - begin;
        if (found.length === 2 || indent === 0) break;
      }
      position = begin - 1;
    }
    return found;
  }

  function tokenAt(line: Line, offset: number): number {
    for (let token = line.from; token < line.to; token++) {
      const begin = start[token] ?? 0;
      if (begin === offset) return token;
      if (begin > offset) return -1;
    }
    return -1;
  }

  /** Operators with a space on both sides calculate; `a/404` is a path. */
  function spaced(token: number): boolean {
    return text.charCodeAt((start[token] ?? 0) - 1) === 32 && text.charCodeAt(end[token] ?? 0) === 32;
  }

  function adjacent(offset: number): void {
    const before = text.charCodeAt(offset - 1);
    const after = text.charCodeAt(offset + 3);
    const beforeId = before < 128 ? (beforeIds[before] ?? 0) : 0;
    const afterId = after < 128 ? (afterIds[after] ?? 0) : 0;
    if (beforeId > 0 && !(before === 46 && text.charCodeAt(offset - 2) === 46)) findings.add(beforeId);
    if (afterId > 0) findings.add(afterId);
    if (after === 46 && isDigit(text.charCodeAt(offset + 4)) && !numbers.isSubCode(text, offset))
      findings.add(factId.decimal);
    const fartherBefore = text.charCodeAt(offset - 2);
    if (before === 44 && isDigit(fartherBefore) && !isDigit(text.charCodeAt(offset - 5))) {
      // `49,302` is one number, `400,402` are two: a group of three before the comma may be a code.
      if (!(isDigit(text.charCodeAt(offset - 3)) && isDigit(text.charCodeAt(offset - 4))))
        findings.add(factId.thousands);
    }
    if (
      after === 44 &&
      isDigit(text.charCodeAt(offset + 4)) &&
      isDigit(text.charCodeAt(offset + 6)) &&
      isDigit(text.charCodeAt(offset + 7)) === false
    ) {
      if (before === 44) findings.add(factId.thousands);
    }
    if (before === 37 || (before === 92 && fartherBefore !== 92)) findings.add(factId.escape);
    if (before === 45 && threeDigits(offset - 4)) findings.add(factId.rangeEnd);
    else if (after === 45 && threeDigits(offset + 4)) findings.add(factId.rangeStart);
    else if (before === 45 && isLetterOrDigit(fartherBefore)) findings.add(factId.glued);
    else if (after === 45 && isLetterOrDigit(text.charCodeAt(offset + 4))) findings.add(factId.glued);
  }

  function threeDigits(offset: number): boolean {
    return (
      isDigit(text.charCodeAt(offset)) &&
      isDigit(text.charCodeAt(offset + 1)) &&
      isDigit(text.charCodeAt(offset + 2)) &&
      !isDigit(text.charCodeAt(offset - 1)) &&
      !isDigit(text.charCodeAt(offset + 3))
    );
  }

  /** The words of a line that some pattern needs, found once for all its numbers. */
  function keywordsOf(line: Line): readonly number[] {
    const found: number[] = [];
    for (let token = line.from; token < line.to; token++) {
      const word = hash[token] ?? 0;
      if (kind[token] === Kind.word && (patterns.byWord.has(word) || patterns.byLaterWord.has(word))) found.push(token);
    }
    return found;
  }

  function match(line: Line, index: number, before: number, after: number): void {
    const attempt = (candidates: readonly CompiledPattern[] | undefined) => {
      for (const pattern of candidates ?? []) {
        if (patternMatches(reader, line, pattern, index, before, after)) hits.push(pattern);
      }
    };
    line.keywords ??= keywordsOf(line);
    for (const token of line.keywords) {
      attempt((token < index ? patterns.byWord : patterns.byLaterWord).get(hash[token] ?? 0));
    }
    attempt(patterns.always);
    if (before >= line.from) attempt(patterns.byLeft.get(tokenKey(kind[before] ?? 0, hash[before] ?? 0)));
    if (before !== index - 1) attempt(patterns.byLeft.get(tokenKey(kind[index - 1] ?? 0, hash[index - 1] ?? 0)));
    if (after < line.to) attempt(patterns.byRight.get(tokenKey(kind[after] ?? 0, hash[after] ?? 0)));
    if (after !== index + 1) attempt(patterns.byRight.get(tokenKey(kind[index + 1] ?? 0, hash[index + 1] ?? 0)));
  }

  return { collect, matched: () => hits };
}

const isLetterOrDigit = (code: number) => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122);

const touching = (prefix: 'before:' | 'after:') => {
  const ids = new Int16Array(128);
  for (const [name, id] of Object.entries(factId)) {
    if (name.startsWith(prefix) && name.length === prefix.length + 1) ids[name.charCodeAt(prefix.length)] = id;
  }
  return ids;
};
const beforeIds = touching('before:');
const afterIds = touching('after:');
