/** Offers repairs as quick fixes and conversions as refactorings on lines with status codes. What they are is loaded with the first such line. */
import * as vscode from 'vscode';
import { type Documents, everyDocument } from './documents';
import type { LazyLater } from './loadLater';
import { settingsOf } from './settings';

export function registerCodeActions(documents: Documents, later: LazyLater): vscode.Disposable {
  // Asked wherever the cursor goes: a command tells the user what is missing, this offers nothing.
  const loaded = () => later.get().catch(() => undefined);
  return vscode.languages.registerCodeActionsProvider(
    everyDocument,
    {
      async provideCodeActions(document, range, context, token) {
        if (!settingsOf(document).codeActions) return [];
        const first = document.offsetAt(document.lineAt(range.start.line).range.start);
        const last = document.offsetAt(document.lineAt(range.end.line).range.end);
        const onLines = documents.occurrences(document).filter(({ start, end }) => start >= first && end <= last);
        if (onLines.length === 0) return [];
        const { version } = document;
        const actions = (await loaded())?.codeActions;
        if (token.isCancellationRequested || document.version !== version) return [];
        return actions?.provide(document, onLines, range, context, token);
      },
      resolveCodeAction: async action => (await loaded())?.codeActions.resolve(action),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite] },
  );
}
