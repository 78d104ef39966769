/** Offsets as the editor's positions. */
import * as vscode from 'vscode';

/** The range between two offsets (UTF-16 units, 0-based, end exclusive). */
export function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
