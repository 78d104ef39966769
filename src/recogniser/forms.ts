/** Tries the known forms of a language around a number: those that need a word only where it stands, the others beside their sign. */
import * as Kind from './kind';
import type { Line, LineReader } from './lines';
import { type CompiledPattern, type PatternIndex, patternMatches, tokenKey } from './pattern';

/** How many tokens away from the number a pattern's word may stand: more than any written pattern spans, less than a minified line. */
const wordReach = 60;

/** The patterns that match around the number that is token `index` of a line; `before` and `after` are the tokens past its quotes. */
export type FormReader = (line: Line, index: number, before: number, after: number) => readonly CompiledPattern[];

export function readForms(reader: LineReader, patterns: PatternIndex): FormReader {
  const { kind, hash } = reader;
  const keyAt = (token: number) => tokenKey(kind[token] ?? 0, hash[token] ?? 0);

  return (line, index, before, after) => {
    const found: CompiledPattern[] = [];
    const attempt = (pattern: CompiledPattern) => {
      if (patternMatches(reader, line, pattern, index, before, after)) found.push(pattern);
    };
    const last = Math.min(line.to, index + wordReach);
    for (let token = Math.max(line.from, index - wordReach); token < last; token++) {
      if (kind[token] !== Kind.word) continue;
      const needing = patterns.ofWord(hash[token] ?? 0);
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
  };
}

/** A form that is part of a longer one which matched as well says nothing: `exit($)` within `ngx.exit($)`. */
export const longestForms = (found: readonly CompiledPattern[]) =>
  found.length < 2
    ? found
    : found.filter(one => !found.some(other => other.text.length > one.text.length && other.text.includes(one.text)));
