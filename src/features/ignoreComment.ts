/** Writes the comment that silences a false hit, in the language's own comment syntax. */
import type { KnownLanguage } from '../registry/languages';

/** The comment for the line before the one to silence, or undefined where the language has no comments that we know of. */
export function ignoreNextLineComment(language: KnownLanguage | undefined): string | undefined {
  const words = 'http-status-lens-ignore-next-line';
  const [lineComment] = language?.lineComments ?? [];
  if (lineComment) return `${lineComment} ${words}`;
  const [blockComment] = language?.blockComments ?? [];
  return blockComment && `${blockComment[0]} ${words} ${blockComment[1]}`;
}
