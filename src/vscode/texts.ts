/** The long texts, read from the extension's own folder when first needed. Without them, hovers are shorter. */
import * as vscode from 'vscode';
import type { Details } from '../registry/registrySchema';

export interface Texts {
  /** What dist/texts.json holds of an entry, by its id; undefined where it holds nothing or cannot be read. */
  details(id: string): Promise<Details | undefined>;
}

export function createTexts(extensionUri: vscode.Uri): Texts {
  const once: { read?: Promise<Readonly<Record<string, Details>>> } = {};
  return {
    async details(id) {
      once.read ??= readDetails(vscode.Uri.joinPath(extensionUri, 'dist', 'texts.json'));
      return (await once.read)[id];
    },
  };
}

async function readDetails(uri: vscode.Uri): Promise<Readonly<Record<string, Details>>> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    // Our own build wrote the file; a test checks what goes into it.
    return (JSON.parse(new TextDecoder().decode(bytes)) as { details: Record<string, Details> }).details;
  } catch (error) {
    console.warn(`HTTP Status Lens: the long texts are missing, hovers go without them (${String(error)})`);
    return {};
  }
}
