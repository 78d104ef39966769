/**
 * What the recogniser knows about languages, patterns and constant sets, as the build bundles it.
 * Shapes only: `languages.ts`, `constants.ts` and the recogniser give them a meaning.
 */
import type { Language, Pattern, Protocol } from './knowledgeSchema';

/** The tables that a language's files may have. */
export type Tables = NonNullable<Language['tables']>;

/** A pattern as bundled: its examples stay in the tests. */
export type BundledPattern = Pick<Pattern, 'pattern' | 'says'>;

/** A protocol as bundled: without its sources. */
export type BundledProtocol = Omit<Protocol, 'sources'>;

export interface Knowledge {
  readonly languages: readonly (Omit<Language, 'patterns'> & { readonly patterns?: readonly BundledPattern[] })[];
  /** Those of every language. */
  readonly patterns: readonly BundledPattern[];
  /** Protocols whose replies are numbers of three digits too. */
  readonly protocols: readonly BundledProtocol[];
  /** Role words: role -> words, from data/evidence/words.json. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Evidence -> weight in tenths of a logit, from data/evidence/weights.json. */
  readonly weights: Readonly<Record<string, number>>;
  readonly constants: readonly import('./constants').ConstantSetFile[];
  /** Marks in a text that bring a publisher to the front, from data/evidence/publishers.json. */
  readonly publisherMarks: readonly PublisherMarks[];
}

export interface PublisherMarks {
  readonly publisher: string;
  /** Language ids whose files are this publisher's own. */
  readonly languages?: readonly string[];
  /** Pieces of text, lower case, found anywhere in the file's first 10,000 UTF-16 code units. */
  readonly marks?: readonly string[];
}
