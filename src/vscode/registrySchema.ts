/** Answers the address of the JSON Schema of registries, which a file may name as its `$schema`. */
import * as vscode from 'vscode';
import { schemaScheme } from '../contributions';

export function registerRegistrySchema(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(schemaScheme, {
    async provideTextDocumentContent() {
      const schema = vscode.Uri.joinPath(extensionUri, 'dist', 'registry.schema.json');
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(schema));
    },
  });
}
