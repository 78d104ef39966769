/** Reads what somebody typed into the search: numbers, number patterns and words. Does not look anything up. */
import { type Chunk, chunksOf } from './words';

export interface Query {
  /** Beginnings of codes as text: `404`, `40` (from `40x`), `404.1`. An entry need only match one of them. */
  readonly codes: readonly string[];
  /** First digits of status classes, from `4xx`. */
  readonly classes: readonly number[];
  readonly words: readonly Chunk[];
  /** The same numbers and words with nothing read into them, for when no code is meant (`RFC 9110`). */
  readonly everything: readonly Chunk[];
}

const longestQuery = 200;
const protocol = /^https?\/[\d.]+$/i;
const classForm = /^([1-9])(?:xx|XX|\?\?|\*\*|\*)$/;
/** What stands in `401/403` and `4xx|5xx`; a date or a thousand has other numbers of digits. */
const betweenCodes = /(?<=(?<![\w.])[1-9](?:\d\d|xx|XX))[/|,](?=[1-9](?:\d\d|xx|XX)(?![\w.]))/g;
const numberForm = /^#?([1-9]\d{0,3}(?:\.\d{0,3})?)[xX*?]?[,:;]?$/;

/** Words that say nothing in a search among status codes; dropped as long as a number or another word is left. */
const noise = new Set(
  'http https status code codes statuscode httpstatus httpstatuscode sc a an the of for to is what which who when how in on and or vs versus between difference with does do sends sent mean means'.split(
    ' ',
  ),
);

/** Never fails; a longer query is cut at 200 UTF-16 code units. */
export function readQuery(typed: string): Query {
  const codes: string[] = [];
  const classes: number[] = [];
  const words: Chunk[] = [];
  const asTyped = typed
    .slice(0, longestQuery)
    .replace(betweenCodes, ' ')
    .split(/\s+/)
    .filter(word => word && !protocol.test(word));
  for (const word of asTyped) {
    const statusClass = classForm.exec(word)?.[1];
    const code = numberForm.exec(word)?.[1];
    if (statusClass) classes.push(Number(statusClass));
    else if (code) codes.push(code);
    else words.push(...chunksOf(word));
  }
  const numbered = codes.length + classes.length > 0;
  return {
    codes,
    classes,
    words: numbered ? meaningful(words) : meaningfulOrAll(words),
    everything: meaningfulOrAll(chunksOf(asTyped.join(' '))),
  };
}

function meaningfulOrAll(words: readonly Chunk[]): readonly Chunk[] {
  const kept = meaningful(words);
  return kept.length ? kept : words;
}

function meaningful(words: readonly Chunk[]): readonly Chunk[] {
  return words.filter(word => !noise.has(word.whole)).map(word => ({ whole: word.whole, parts: trimmed(word.parts) }));
}

/** `HTTP_404_NOT_FOUND` and `StatusNotFound` are found by what follows the prefix. */
function trimmed(parts: readonly string[]): readonly string[] {
  const kept = parts.filter(part => !noise.has(part));
  return kept.length ? kept : parts;
}
