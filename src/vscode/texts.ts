/**
 * The long texts: those of the extension's own folder, read when first needed, and those of users' own registries.
 * Without them, hovers and pages are shorter.
 */
import * as vscode from 'vscode';
import { plainText } from '../features/markdown';
import { type ClassTexts, entryId } from '../registry/codes';
import type { Guide } from '../registry/guides';
import { once } from '../registry/once';
import type { Question } from '../registry/questionSchema';
import type { Details, RegistryEntry, RegistryFile } from '../registry/registrySchema';
import { lastOf } from './lastOf';

export interface Texts {
  /** The texts of an entry as Markdown, by its id; undefined where there are none or they cannot be read. Users' texts show themselves. */
  details(id: string): Promise<Details | undefined>;
  /** All texts as they were written, by entry id, what people ask for it by and sources included. */
  all(): Promise<Readonly<Record<string, Partial<Details>>>>;
  /** The long texts of the status classes; none where they cannot be read. */
  classes(): Promise<readonly ClassTexts[]>;
  /** The guides, in their order; none where they cannot be read. */
  guides(): Promise<readonly Guide[]>;
  /** The questions that lead to a code; none where they cannot be read. */
  questions(): Promise<readonly Question[]>;
}

interface File {
  readonly details: Readonly<Record<string, Details>>;
  readonly classes: readonly ClassTexts[];
  readonly guides: readonly Guide[];
  readonly questions: readonly Question[];
}

/** `custom` gives the users' registries, already checked. */
export function createTexts(extensionUri: vscode.Uri, custom: () => readonly RegistryFile[]): Texts {
  const file = once(() => readTexts(vscode.Uri.joinPath(extensionUri, 'dist', 'texts.json')));
  const own = lastOf(custom, entriesById);
  return {
    async details(id) {
      const entry = own().get(id);
      return entry ? entry.details && shownAsWritten(entry.details) : (await file()).details[id];
    },
    async all() {
      const texts = [...own()].map(([id, { details, askedAs = [], sources = [] }]) => [
        id,
        { ...details, askedAs, sources },
      ]);
      return { ...(await file()).details, ...Object.fromEntries(texts) };
    },
    classes: async () => (await file()).classes,
    guides: async () => (await file()).guides,
    questions: async () => (await file()).questions,
  };
}

function entriesById(files: readonly RegistryFile[]): ReadonlyMap<string, RegistryEntry> {
  return new Map(
    files.flatMap(({ publisher, entries }) => entries.map(entry => [entryId(publisher.id, entry), entry] as const)),
  );
}

/** What a hover shows of them. */
function shownAsWritten({ happened, client, server }: Details): Details {
  return {
    happened: plainText(happened),
    ...(client !== undefined && { client: plainText(client) }),
    ...(server !== undefined && { server: plainText(server) }),
  };
}

async function readTexts(uri: vscode.Uri): Promise<File> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    // Our own build wrote the file; a test checks what goes into it.
    return JSON.parse(new TextDecoder().decode(bytes)) as File;
  } catch (error) {
    console.warn(`HTTP Status Lens: the long texts are missing, hovers and pages go without them (${String(error)})`);
    return { details: {}, classes: [], guides: [], questions: [] };
  }
}
