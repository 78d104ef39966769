/** Turns our Markdown into VS Code's. The only place that decides which commands a text may run. */
import * as vscode from 'vscode';
import { commands } from '../contributions';

/** Markdown that may run exactly the commands it links, and no HTML. */
export function trustedMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, true);
  markdown.isTrusted = { enabledCommands: [commands.browse, commands.copy, commands.explain] };
  markdown.supportHtml = false;
  return markdown;
}
