/** Offers the repairs of the line's status codes as quick fixes. */
import * as vscode from 'vscode';
import { type Repair, repairs } from '../features/codeActions';
import type { Registry } from '../registry/codes';
import { type Documents, everyDocument } from './documents';
import { rangeOf } from './markdown';

export function registerCodeActions(registry: () => Registry, documents: Documents): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    everyDocument,
    {
      provideCodeActions(document, range) {
        const first = document.offsetAt(document.lineAt(range.start.line).range.start);
        const last = document.offsetAt(document.lineAt(range.end.line).range.end);
        const asked = documents.occurrences(document).filter(({ start, end }) => start >= first && end <= last);
        if (asked.length === 0) return [];
        const text = document.getText();
        return asked.flatMap(occurrence =>
          repairs(registry(), text, occurrence).map(repair => actionOf(document, repair)),
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionOf(document: vscode.TextDocument, repair: Repair): vscode.CodeAction {
  const action = new vscode.CodeAction(repair.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf(document, repair), repair.replacement);
  action.isPreferred = repair.preferred;
  return action;
}
