/** Finds guides by the codes that they compare and by the words of their titles. Their texts are not searched. */
import type { Guide } from '../registry/guides';
import { readQuery } from './query';
import { chunksOf } from './words';

export interface FoundGuides {
  /** The numbers in the query, as text. */
  readonly asked: readonly string[];
  /** In the order of the guides. */
  readonly guides: readonly Guide[];
}

// They join what is compared and choose nothing.
const joining = new Set(['or', 'vs', 'versus', 'and', 'between', 'difference', 'guide']);

/** A guide is found when it treats every number of the query and its title has every word, or a word that begins so. */
export function findGuides(guides: readonly Guide[], typed: string): FoundGuides {
  const { codes, classes, words } = readQuery(typed);
  const wanted = words.map(word => word.whole).filter(word => !joining.has(word));
  const nothing = classes.length > 0 || (codes.length === 0 && wanted.every(word => word.length < shortestWord));
  const found = nothing
    ? []
    : guides.filter(guide => {
        const titleWords = chunksOf(guide.title).map(word => word.whole);
        return (
          codes.every(code => guide.codes.some(own => String(own) === code)) &&
          wanted.every(word =>
            titleWords.some(own => own === word || (word.length >= shortestWord && own.startsWith(word))),
          )
        );
      });
  return { asked: codes, guides: found };
}

const shortestWord = 3;
