/** Shows a lens above the lines whose status codes need a word. */
import * as vscode from 'vscode';
import { commands } from '../contributions';
import { codeLenses } from '../features/codeLenses';
import type { Registry } from '../registry/codes';
import { type Documents, everyDocument } from './documents';
import { rangeOf } from './ranges';
import { settingsOf } from './settings';

export function registerCodeLenses(registry: () => Registry, documents: Documents): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(everyDocument, {
    onDidChangeCodeLenses: documents.onDidChange,
    provideCodeLenses(document, token) {
      const mode = settingsOf(document).codeLens;
      if (mode === 'off') return [];
      const occurrences = documents.occurrences(document);
      if (occurrences.length === 0 || token.isCancellationRequested) return [];
      const lenses = codeLenses(registry(), occurrences, mode, offset => document.positionAt(offset).line);
      return lenses.map(lens => new vscode.CodeLens(rangeOf(document, lens), commandOf(lens.title, lens.entryId)));
    },
  });
}

function commandOf(title: string, entryId: string | undefined): vscode.Command {
  return entryId
    ? { title, command: commands.browse, arguments: [entryId], tooltip: 'Open in the browser of codes' }
    : { title, command: '' };
}
