/** Writes the comment that silences a false hit, in the syntax of the place where it will stand. */
import type { Languages } from '../registry/languages';
import { scripts } from './imports';

const words = 'http-status-lens-ignore-next-line';
const html = `<!-- ${words} -->`;

/**
 * The comment for a line between `above`, all text up to there, and the one to silence. Undefined where the language has no
 * comments that we know of, and where the line goes on another one, which a comment would end.
 */
export function ignoreNextLineComment(languages: Languages, id: string, above: string): string | undefined {
  const { lineComments = [], blockComments = [] } = languages.language(id) ?? {};
  const isPage = blockComments.some(([open]) => open === '<!--');
  if (isPage) {
    // A template's own comment is not sent to those who see the page.
    const template = blockComments.find(([open]) => open !== '<!--' && open !== '/*');
    return template ? `${template[0]} ${words} ${template[1]}` : inPage(id, above);
  }
  if (/\\\r?\n$/.test(above.slice(-3))) return undefined;
  if (isAmongTags(id, above)) return `{/* ${words} */}`;
  const [lineComment] = lineComments;
  if (lineComment) return `${lineComment} ${words}`;
  const [block] = blockComments;
  return block && `${block[0]} ${words} ${block[1]}`;
}

/** A script's comment would be read by whoever sees the page, were it written between tags. */
function inPage(id: string, above: string): string {
  const text = above.toLowerCase();
  const isWithin = (open: string, close: string) => text.lastIndexOf(open) > text.lastIndexOf(close);
  if (isWithin('<style', '</style')) return `/* ${words} */`;
  const isCode =
    isWithin('<script', '</script') ||
    (id === 'php' && isWithin('<?', '?>')) ||
    (id === 'astro' && /^---\s*\n/.test(text) && !text.includes('\n---'));
  return isCode ? `// ${words}` : html;
}

/** Whether the line above ends with a tag, behind which JSX takes all but braces for text. */
function isAmongTags(id: string, above: string): boolean {
  if (!scripts.has(id)) return false;
  const [line = ''] = /[^\n]*$/.exec(above.slice(-1000).trimEnd()) ?? [];
  return /^\s*(?:<|\/?>)/.test(line) && /(?<!=)>$/.test(line);
}
