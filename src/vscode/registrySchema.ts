/** The JSON Schema of registries: read for the check of users' files, and answered where a file names it as its `$schema`. */
import * as vscode from 'vscode';
import { schemaScheme } from '../contributions';

export function registerRegistrySchema(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(schemaScheme, {
    provideTextDocumentContent: () => schemaText(extensionUri),
  });
}

/** The text of the schema, which the build has put into the extension's folder. */
export async function schemaText(extensionUri: vscode.Uri): Promise<string> {
  const schema = vscode.Uri.joinPath(extensionUri, 'dist', 'registry.schema.json');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(schema));
}
