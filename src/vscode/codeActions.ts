/** Offers the repairs of the line's status codes as quick fixes, and conversions of the one at the cursor as refactorings. */
import * as vscode from 'vscode';
import { type Repair, repairs } from '../features/codeActions';
import { allToConstants, toConstant, toCurrentName, toNumber } from '../features/conversions';
import type { Occurrence } from '../recogniser/occurrence';
import type { Registry } from '../registry/codes';
import { convertible, editOf, previewLabel } from './conversions';
import { type Documents, everyDocument } from './documents';
import type { Manifests } from './manifests';
import { rangeOf } from './markdown';
import { settingsOf } from './settings';

const rewrite = vscode.CodeActionKind.RefactorRewrite;

export function registerCodeActions(
  registry: () => Registry,
  documents: Documents,
  manifests: Manifests,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    everyDocument,
    {
      async provideCodeActions(document, range, context, token) {
        if (!settingsOf(document).codeActions) return [];
        const first = document.offsetAt(document.lineAt(range.start.line).range.start);
        const last = document.offsetAt(document.lineAt(range.end.line).range.end);
        const onLines = documents.occurrences(document).filter(({ start, end }) => start >= first && end <= last);
        if (onLines.length === 0) return [];
        const isAsked = (kind: vscode.CodeActionKind) => !context.only || context.only.contains(kind);
        const text = document.getText();
        const fixes = isAsked(vscode.CodeActionKind.QuickFix)
          ? onLines.flatMap(occurrence => repairs(registry(), text, occurrence).map(repair => fixOf(document, repair)))
          : [];
        const from = document.offsetAt(range.start);
        const to = document.offsetAt(range.end);
        const touched = onLines.filter(({ start, end }) => start <= to && end >= from);
        if (touched.length === 0 || !isAsked(rewrite)) return fixes;
        const version = document.version;
        const refactorings = await refactoringsOf(document, touched);
        return token.isCancellationRequested || document.version !== version ? [] : [...fixes, ...refactorings];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, rewrite] },
  );

  async function refactoringsOf(
    document: vscode.TextDocument,
    touched: readonly Occurrence[],
  ): Promise<readonly vscode.CodeAction[]> {
    const text = await convertible(registry(), documents, manifests, document);
    const actions: vscode.CodeAction[] = [];
    const add = (title: string, edit: vscode.WorkspaceEdit) => {
      const action = new vscode.CodeAction(title, rewrite);
      action.edit = edit;
      actions.push(action);
    };
    for (const occurrence of touched) {
      const current = toCurrentName(text, occurrence);
      if (current) add(`Use the current name ${current.to}`, editOf(document, current));
      const number = toNumber(text, occurrence);
      for (const conversion of number ? [number] : toConstant(text, occurrence))
        add(`Replace ${conversion.from} with ${conversion.to}`, editOf(document, conversion));
    }
    const all = touched.some(({ via }) => via === 'number') ? allToConstants(text) : undefined;
    if (all && all.count > 1)
      add(`Replace all ${all.count} numbers with constants of ${all.to}…`, editOf(document, all, previewLabel(all)));
    return actions;
  }
}

function fixOf(document: vscode.TextDocument, repair: Repair): vscode.CodeAction {
  const action = new vscode.CodeAction(repair.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf(document, repair), repair.replacement);
  action.isPreferred = repair.preferred;
  return action;
}
