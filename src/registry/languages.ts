/** Which language a document is in, and what is known of each: from data/languages. */
import type { Knowledge } from './knowledge';

export type KnownLanguage = Knowledge['languages'][number];

export interface Languages {
  /** The language of data/languages with this id or alias, undefined for one that nobody has described. */
  language(id: string): KnownLanguage | undefined;
  /** The id of data/languages for a document: by the editor's id unless that says little, then its name, then its first line. */
  languageOf(languageId: string | undefined, fileName: string, firstLine: string): string;
}
