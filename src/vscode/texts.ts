/** The long texts, read from the extension's own folder when first needed. Without them, hovers and pages are shorter. */
import * as vscode from 'vscode';
import type { Guide } from '../registry/guides';
import type { Question } from '../registry/questionSchema';
import type { Details } from '../registry/registrySchema';

export interface Texts {
  /** What dist/texts.json holds of an entry, by its id; undefined where it holds nothing or cannot be read. */
  details(id: string): Promise<Details | undefined>;
  /** All of it, by entry id, sources included; empty where it cannot be read. */
  all(): Promise<Readonly<Record<string, Details>>>;
  /** The guides, in their order; none where they cannot be read. */
  guides(): Promise<readonly Guide[]>;
  /** The questions that lead to a code; none where they cannot be read. */
  questions(): Promise<readonly Question[]>;
}

interface File {
  readonly details: Readonly<Record<string, Details>>;
  readonly guides: readonly Guide[];
  readonly questions: readonly Question[];
}

export function createTexts(extensionUri: vscode.Uri): Texts {
  const once: { read?: Promise<File> } = {};
  const file = () => {
    once.read ??= readTexts(vscode.Uri.joinPath(extensionUri, 'dist', 'texts.json'));
    return once.read;
  };
  const all = async () => (await file()).details;
  return {
    all,
    details: async id => (await all())[id],
    guides: async () => (await file()).guides,
    questions: async () => (await file()).questions,
  };
}

async function readTexts(uri: vscode.Uri): Promise<File> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    // Our own build wrote the file; a test checks what goes into it.
    return JSON.parse(new TextDecoder().decode(bytes)) as File;
  } catch (error) {
    console.warn(`HTTP Status Lens: the long texts are missing, hovers and pages go without them (${String(error)})`);
    return { details: {}, guides: [], questions: [] };
  }
}
