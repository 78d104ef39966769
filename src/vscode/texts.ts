/** The long texts, read from the extension's own folder when first needed. Without them, hovers and pages are shorter. */
import * as vscode from 'vscode';
import type { Details } from '../registry/registrySchema';

export interface Texts {
  /** What dist/texts.json holds of an entry, by its id; undefined where it holds nothing or cannot be read. */
  details(id: string): Promise<Details | undefined>;
  /** All of it, by entry id, sources included; empty where it cannot be read. */
  all(): Promise<Readonly<Record<string, Details>>>;
}

export function createTexts(extensionUri: vscode.Uri): Texts {
  const once: { read?: Promise<Readonly<Record<string, Details>>> } = {};
  const all = () => {
    once.read ??= readDetails(vscode.Uri.joinPath(extensionUri, 'dist', 'texts.json'));
    return once.read;
  };
  return { all, details: async id => (await all())[id] };
}

async function readDetails(uri: vscode.Uri): Promise<Readonly<Record<string, Details>>> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    // Our own build wrote the file; a test checks what goes into it.
    return (JSON.parse(new TextDecoder().decode(bytes)) as { details: Record<string, Details> }).details;
  } catch (error) {
    console.warn(`HTTP Status Lens: the long texts are missing, hovers and pages go without them (${String(error)})`);
    return {};
  }
}
