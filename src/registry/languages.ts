/**
 * Which language a document is in, and what is known of each: from data/languages.
 * Looks at the editor's id, the path and the first line, never at the rest of the text.
 */
import type { Knowledge } from './knowledge';

export type KnownLanguage = Knowledge['languages'][number];

export interface Languages {
  /**
   * The language of data/languages with this id or alias, with the comments and strings that it shares with the one it is like;
   * undefined for one that nobody has described.
   */
  language(id: string): KnownLanguage | undefined;
  /** The id of data/languages for a document: by the editor's id unless that says little, then its name, then its first line. */
  languageOf(languageId: string | undefined, fileName: string, firstLine: string): string;
}

/** Ids that an editor gives to whatever it has no better name for: nginx.conf opens as properties, access.log as plaintext. */
const weakIds: ReadonlySet<string> = new Set(['plaintext', 'properties', 'ini']);

/** How much of a first line is read; a minified file is one line. */
const firstLineLimit = 500;

export function languagesFrom(languages: Knowledge['languages']): Languages {
  const whole = languages.map(language =>
    withSyntax(
      language,
      languages.find(({ id }) => id === language.like),
    ),
  );
  const byId = new Map<string, KnownLanguage>();
  for (const language of whole) for (const alias of language.aliases ?? []) byId.set(alias.toLowerCase(), language);
  // A language's own id wins over another's alias.
  for (const language of whole) byId.set(language.id.toLowerCase(), language);
  const nameOf = nameIndex(languages);
  const lineOf = firstLineIndex(languages);

  return {
    language: id => byId.get(id.toLowerCase()),
    languageOf(languageId, fileName, firstLine) {
      const given = languageId === undefined ? undefined : byId.get(languageId.toLowerCase())?.id;
      if (given !== undefined && !weakIds.has(given)) return given;
      const named = nameOf(fileName);
      if (named !== undefined && !weakIds.has(named)) return named;
      return lineOf(firstLine) ?? given ?? named ?? languageId ?? 'plaintext';
    },
  };
}

/** A language with the comments and strings of its model where it says nothing of its own. */
function withSyntax(language: KnownLanguage, model: KnownLanguage | undefined): KnownLanguage {
  const { lineComments, blockComments, strings } = model ?? {};
  return {
    ...(lineComments && { lineComments }),
    ...(blockComments && { blockComments }),
    ...(strings && { strings }),
    ...language,
  };
}

type Finder = (text: string) => string | undefined;

interface NameRule {
  readonly id: string;
  /** What the name begins with; undefined for an ending such as `.go`. */
  readonly prefix: string | undefined;
  readonly suffix: string;
  /** Folders that belong to the rule: 1 for `sites-available/*`. */
  readonly folders: number;
  readonly length: number;
}

/** Finds a language by path: the longest rule of data/languages that fits, whole names before endings of the same length. */
function nameIndex(languages: Knowledge['languages']): Finder {
  const exact = new Map<string, string>();
  const rules: NameRule[] = [];
  for (const { id, files = [] } of languages) {
    for (const file of files) {
      const star = file.indexOf('*');
      const folders = file.split('/').length - 1;
      if (star >= 0)
        rules.push({ id, prefix: file.slice(0, star), suffix: file.slice(star + 1), folders, length: file.length - 1 });
      else if (file.startsWith('.')) rules.push({ id, prefix: undefined, suffix: file, folders, length: file.length });
      else exact.set(file, id);
    }
  }
  rules.sort((a, b) => b.length - a.length);

  return fileName => {
    const parts = fileName.replaceAll('\\', '/').toLowerCase().split('/');
    const name = parts.at(-1) ?? '';
    return exact.get(name) ?? rules.find(rule => fits(rule, parts))?.id;
  };
}

/** A star stands for anything but a folder's end, so a rule is compared with as many parts of the path as it has itself. */
function fits(rule: NameRule, parts: readonly string[]): boolean {
  const name = parts.slice(-1 - rule.folders).join('/');
  if (rule.prefix === undefined) return name.endsWith(rule.suffix);
  if (name.length < rule.prefix.length + rule.suffix.length) return false;
  if (!name.startsWith(rule.prefix) || !name.endsWith(rule.suffix)) return false;
  return !name.slice(rule.prefix.length, name.length - rule.suffix.length).includes('/');
}

/**
 * Finds a language by its first line: a plain word of `firstLine` is the interpreter after `#!`,
 * anything else is a piece of text that the line must hold. The longest piece wins.
 */
function firstLineIndex(languages: Knowledge['languages']): Finder {
  const interpreters = new Map<string, string>();
  const pieces: { readonly id: string; readonly piece: string }[] = [];
  for (const { id, firstLine = [] } of languages) {
    for (const entry of firstLine) {
      if (/^[a-z0-9-]+$/.test(entry)) interpreters.set(entry, id);
      else pieces.push({ id, piece: entry.toLowerCase() });
    }
  }
  pieces.sort((a, b) => b.piece.length - a.piece.length);

  return firstLine => {
    const line = firstLine.slice(0, firstLineLimit).toLowerCase();
    if (line.startsWith('#!')) return interpreters.get(interpreterOf(line));
    return pieces.find(({ piece }) => line.includes(piece))?.id;
  };
}

/** `python` for `#!/usr/bin/env -S python3.12 -u`. */
function interpreterOf(line: string): string {
  const words = line.slice(2).trim().split(/\s+/);
  const names = words.map(word => word.slice(word.lastIndexOf('/') + 1));
  const [first = '', ...rest] = names;
  const program = first === 'env' ? (rest.find(word => !word.startsWith('-') && !word.includes('=')) ?? '') : first;
  return program.replace(/[\d.]+$/, '');
}
