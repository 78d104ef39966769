/** The repairs of some lines' status codes as quick fixes, and conversions of the one at the cursor as refactorings. */
import * as vscode from 'vscode';
import { type Repair, repairs } from '../../features/codeActions';
import {
  allToConstants,
  type Conversion,
  hasSeveralNumbers,
  toConstant,
  toCurrentName,
  toNumber,
} from '../../features/conversions';
import type { Occurrence } from '../../recogniser/occurrence';
import type { CodeActions, Parts } from '../laterBundle';
import { rangeOf } from '../ranges';
import { convertible, editOf, previewLabel } from './conversions';

/** Codes in a selection that are offered one by one. */
const mostTouched = 3;
/** Codes on the lines of a selection that are looked through for a wrong phrase: who selects a whole log means none of them. */
const mostOnLines = 100;

const rewrite = vscode.CodeActionKind.RefactorRewrite;

export function codeActions(parts: Pick<Parts, 'registry' | 'documents' | 'manifests'>): CodeActions {
  const { registry } = parts;
  // A whole file takes longer than a menu may; its changes are found when somebody picks them.
  const wholeFile = new WeakMap<vscode.CodeAction, vscode.TextDocument>();

  async function refactoringsOf(
    document: vscode.TextDocument,
    touched: readonly Occurrence[],
  ): Promise<readonly vscode.CodeAction[]> {
    const text = await convertible(parts, document);
    const actions: vscode.CodeAction[] = [];
    const add = (title: string, conversion: Conversion) => {
      const action = new vscode.CodeAction(title, rewrite);
      action.edit = editOf(document, conversion);
      actions.push(action);
    };
    let becomesConstant = false;
    for (const occurrence of touched) {
      const current = toCurrentName(text, occurrence);
      if (current) add(`Use the current name ${current.to}`, current);
      const number = toNumber(text, occurrence);
      if (number) add(`Replace ${number.from} with ${number.to}`, number);
      for (const conversion of toConstant(text, occurrence)) {
        becomesConstant = true;
        add(`Replace ${conversion.from} with ${conversion.to}`, conversion);
      }
    }
    if (becomesConstant && hasSeveralNumbers(text)) {
      const all = new vscode.CodeAction('Replace all numbers in this file with constants…', rewrite);
      wholeFile.set(all, document);
      actions.push(all);
    }
    return actions;
  }

  return {
    async provide(document, onLines, range, context, token) {
      const isAsked = (kind: vscode.CodeActionKind) => !context.only || context.only.contains(kind);
      const text = document.getText();
      const fixes =
        isAsked(vscode.CodeActionKind.QuickFix) && onLines.length <= mostOnLines
          ? onLines.flatMap(occurrence => repairs(registry(), text, occurrence).map(repair => fixOf(document, repair)))
          : [];
      const from = document.offsetAt(range.start);
      const to = document.offsetAt(range.end);
      const touched = onLines.filter(({ start, end }) => start <= to && end >= from);
      // A selection over many codes means none of them in particular.
      if (touched.length === 0 || touched.length > mostTouched || !isAsked(rewrite)) return fixes;
      const version = document.version;
      const refactorings = await refactoringsOf(document, touched);
      return token.isCancellationRequested || document.version !== version ? [] : [...fixes, ...refactorings];
    },
    async resolve(action) {
      const document = wholeFile.get(action);
      const all = document && allToConstants(await convertible(parts, document));
      if (document && all) action.edit = editOf(document, all, previewLabel(all));
      return action;
    },
  };
}

function fixOf(document: vscode.TextDocument, repair: Repair): vscode.CodeAction {
  const action = new vscode.CodeAction(repair.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf(document, repair), repair.replacement);
  action.isPreferred = repair.preferred;
  return action;
}
