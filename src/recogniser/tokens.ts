/** What there is to know of tokens and characters. `lines` does the reading. */

import * as Char from './char';
import * as Kind from './kind';
import * as Sort from './sort';

/**
 * The sort of each character, by its UTF-16 unit. Beyond ASCII all are letters; those of scripts that put no spaces between words stand
 * for themselves.
 */
export const sorts = new Uint8Array(1 << 16);
sorts.fill(Sort.space, 0, 33);
sorts.fill(Sort.mark + Kind.other, 33, 128);
sorts.fill(Sort.digit, 48, 58);
sorts.fill(Sort.upper, 65, 91);
sorts.fill(Sort.lower, 97, 123);
sorts.fill(Sort.lower, 128, 0x2e80);
sorts.fill(Sort.wide, 0x2e80);
const sortAs = (characters: string, sort: number) => {
  for (const character of characters) sorts[character.charCodeAt(0)] = sort;
};
sortAs('_', Sort.underscore);
sortAs('=<>!&|+-*/?:%^~.', Sort.operator);
sortAs('([{\uff08\u300c\u300e\u3010\u300a', Sort.mark + Kind.open);
sortAs(')]}\uff09\u300d\u300f\u3011\u300b', Sort.mark + Kind.close);
sortAs('"\'`', Sort.mark + Kind.quote);
sortAs(',\uff0c\u3001', Sort.mark + Kind.comma);
sortAs(';\u3002\uff1b', Sort.mark + Kind.semicolon);
sortAs('$@\\', Sort.passed);

/** What may stand between the two words of a pair: `exit code`, `content-length`, `status.code`. */
export const joins = (code: number) => code === Char.space || code === Char.hyphen || code === Char.dot;

/**
 * A colon ends what stands before it (`**404**:` is `**` and `:`) but for Erlang's `=:=`, and a tag begins after another's end (`><`).
 */
export function endsOperator(digest: number, code: number, next: number): boolean {
  const last = digest & 255;
  if (code === Char.colon)
    return digest !== 0 && last !== Char.colon && !(digest === Char.equals && next === Char.equals);
  return code === Char.less && last === Char.greater;
}

/** Comment, diff and list marks that may stand before a line's first real token. */
export function isMark(kind: number, hash: number): boolean {
  if (kind === Kind.operator) return marks.has(hash);
  return kind === Kind.other && hash === Char.hash;
}

const marks = new Set(
  ['//', '/*', '*', '-', '+', '--', '---', '/**', '///', '<!-', '%', '%%', '|', '>', '>>>'].map(packed),
);

/** Whether a token has a bit in its line's sets: words, numbers and operators of several characters tell lines apart. */
export const isTelling = (kind: number, hash: number) => kind <= Kind.number || (kind === Kind.operator && hash > 255);

/** The hash of an operator token. */
export function packed(operator: string): number {
  let hash = 0;
  for (let i = 0; i < operator.length; i++) hash = (hash << 8) | operator.charCodeAt(i);
  return hash;
}
