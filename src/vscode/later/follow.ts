/** Watches where the editor's cursor comes to rest, while it is asked to. What stands there is the panel's business. */
import * as vscode from 'vscode';

export interface Follower extends vscode.Disposable {
  watch(on: boolean): void;
}

/** Long enough that running through lines with an arrow key asks for nothing, in milliseconds. */
const rest = 200;

/** `rested` hears of an editor whose cursor has not moved for a moment, and of one that has come to the front. */
export function cursorFollower(rested: (editor: vscode.TextEditor) => void): Follower {
  const watching: { timer?: ReturnType<typeof setTimeout>; subscription?: vscode.Disposable } = {};
  const moved = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(watching.timer);
    if (editor) watching.timer = setTimeout(() => rested(editor), rest);
  };
  const stop = () => {
    clearTimeout(watching.timer);
    watching.subscription?.dispose();
    delete watching.subscription;
  };
  return {
    watch(on) {
      if (!on) return stop();
      watching.subscription ??= vscode.Disposable.from(
        vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => moved(textEditor)),
        vscode.window.onDidChangeActiveTextEditor(moved),
      );
    },
    dispose: stop,
  };
}
