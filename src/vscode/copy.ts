/** The command that hovers link to copy a code. */
import * as vscode from 'vscode';
import { commands } from '../contributions';

// A reason phrase is short; anything longer didn't come from a hover of ours.
const longestCopy = 1000;

export function registerCopy(): vscode.Disposable {
  return vscode.commands.registerCommand(commands.copy, async (text: unknown) => {
    if (typeof text !== 'string' || text === '' || text.length > longestCopy) return;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(`$(copy) Copied “${text}”`, 3000);
  });
}
