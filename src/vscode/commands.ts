/** Registers the commands, and the panel that VS Code restores; what they do is loaded when the first of them is run. */
import * as vscode from 'vscode';
import { commands, panelViewType } from '../contributions';
import { type LazyLater, sayNotLoaded } from './loadLater';

export function registerCommands(later: LazyLater): vscode.Disposable {
  const ids = Object.values(commands).filter(id => id !== commands.copy);
  return vscode.Disposable.from(
    ...ids.map(id =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        const loaded = await later.get().catch(sayNotLoaded);
        return loaded?.commands[id](...args);
      }),
    ),
    vscode.window.registerWebviewPanelSerializer(panelViewType, {
      async deserializeWebviewPanel(panel) {
        const loaded = await later.get().catch(({ message }: Error) => {
          // The panel stays, with what its page remembers, for the next start.
          panel.webview.html = message;
        });
        loaded?.adopt(panel);
      },
    }),
  );
}
