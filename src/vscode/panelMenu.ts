/** The commands of the panel's context menu. What they are about is the id in the page's `data-vscode-context`. */
import * as vscode from 'vscode';
import { commands } from '../contributions';
import { type Clippings, clippingsOf } from '../panel/clippings';
import { type FromPanel, fromPanel } from '../panel/protocol';
import type { Registry } from '../registry/codes';

export function registerPanelMenu(
  registry: () => Registry,
  act: (asked: Exclude<FromPanel, { type: 'ready' }>) => Thenable<unknown>,
): vscode.Disposable {
  const onCode = (command: string, work: (clippings: Clippings) => Thenable<unknown> | undefined) =>
    vscode.commands.registerCommand(command, (context: unknown) => {
      const entry = registry().entry(idIn(context) ?? '');
      return entry && work(clippingsOf(registry(), entry));
    });
  const onPage = (command: string, pinned: boolean) =>
    vscode.commands.registerCommand(command, (context: unknown) => {
      const asked = fromPanel({ type: 'pin', id: idIn(context), pinned });
      return asked?.type === 'pin' ? act(asked) : undefined;
    });
  // Says in the status bar what it copied, as Copy in a hover does: the menu is gone by then.
  const copy = (text: string | undefined) => vscode.commands.executeCommand(commands.copy, text);
  return vscode.Disposable.from(
    onCode(commands.copyNumber, ({ number }) => copy(number)),
    onCode(commands.copyPhrase, ({ phrase }) => copy(phrase)),
    onCode(commands.copyLine, ({ line }) => copy(line)),
    onCode(commands.copyMarkdown, ({ markdown }) => copy(markdown)),
    onCode(commands.insert, ({ number }) => act({ type: 'insert', text: number })),
    onCode(commands.find, ({ number }) => act({ type: 'find', text: number })),
    onPage(commands.pin, true),
    onPage(commands.unpin, false),
  );
}

function idIn(context: unknown): string | undefined {
  const id = typeof context === 'object' && context !== null && 'id' in context ? context.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
