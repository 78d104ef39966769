/** Turns our Markdown and offsets into VS Code's objects. The only place that decides which commands a text may run. */
import * as vscode from 'vscode';
import { commands } from '../contributions';

/** Markdown that may run exactly the commands it links, and no HTML. */
export function trustedMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, true);
  markdown.isTrusted = { enabledCommands: [commands.browse, commands.copy, commands.explain] };
  markdown.supportHtml = false;
  return markdown;
}

/** The range between two offsets (UTF-16 units, 0-based, end exclusive). */
export function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
