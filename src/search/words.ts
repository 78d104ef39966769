/** Cuts texts and queries into comparable words. Knows letters and digits, no language and no synonyms. */

const chunks = /[^\s,;/()[\]{}"\u201c\u201d\u00ab\u00bb<>=|]+/g;
const joints = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^\p{L}\p{N}]+/u;

/** A chunk of text as one word and as its parts: `Retry-After` is `retryafter` and `retry`, `after`. */
export interface Chunk {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** The chunks of a text in order; a chunk without letters and digits is left out. */
export function chunksOf(text: string): readonly Chunk[] {
  return [...text.replace(/['\u2019]/g, '').matchAll(chunks)].flatMap(([chunk]) => {
    const parts = chunk.split(joints).filter(Boolean).map(plain);
    return parts.length ? [{ whole: parts.join(''), parts }] : [];
  });
}

/**
 * Makes a function that gives what a text is found by: the parts of every chunk, and the chunk in one piece where it
 * has several. It remembers the chunks it has seen: the texts of a registry repeat most of theirs.
 */
export function wordReader(): (text: string) => string[] {
  const known = new Map<string, readonly string[]>();
  return text => {
    const words: string[] = [];
    for (const [chunk] of text.matchAll(chunks)) {
      let found = known.get(chunk);
      if (!found) {
        found = chunksOf(chunk).flatMap(({ whole, parts }) => (parts.length > 1 ? [...parts, whole] : parts));
        known.set(chunk, found);
      }
      words.push(...found);
    }
    return words;
  };
}

/** The text reduced to its parts with single spaces between, for comparing phrases. */
export function saying(text: string): string {
  return chunksOf(text)
    .flatMap(chunk => chunk.parts)
    .join(' ');
}

const onlyAscii = /^[\x20-\x7e]*$/;

function plain(word: string): string {
  if (onlyAscii.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
