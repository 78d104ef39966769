/** Where the panel and the quick pick write: the text editor that was active last, even while neither it nor any other is now. */
import * as vscode from 'vscode';

export interface InsertionPoint extends vscode.Disposable {
  /** Replaces the selections of the last active text editor and gives it the focus; says so where there is none. */
  insert(text: string): Promise<void>;
  /** The last active text editor, if its document is still open. */
  editor(): vscode.TextEditor | undefined;
}

export function insertionPoint(): InsertionPoint {
  const last: { editor?: vscode.TextEditor } = {};
  const remember = (editor: vscode.TextEditor | undefined) => {
    // An output channel is a text editor too, but nobody writes there.
    if (editor && editor.document.uri.scheme !== 'output') last.editor = editor;
  };
  remember(vscode.window.activeTextEditor);
  const subscription = vscode.window.onDidChangeActiveTextEditor(remember);
  const open = () => (last.editor?.document.isClosed ? undefined : last.editor);
  return {
    editor: open,
    async insert(text) {
      const editor = open();
      if (!editor) {
        vscode.window.setStatusBarMessage('Open a text editor to insert into', 4000);
        return;
      }
      const { document, viewColumn, selections } = editor;
      const shown = await vscode.window.showTextDocument(document, {
        ...(viewColumn && { viewColumn }),
        preserveFocus: false,
      });
      // An editor that was hidden in the meantime comes back as another object, with a caret of its own.
      if (shown !== editor) shown.selections = selections;
      const written = await shown.edit(edit => {
        for (const selection of shown.selections) edit.replace(selection, text);
      });
      if (!written) vscode.window.setStatusBarMessage('This editor is read-only', 4000);
    },
    dispose: () => subscription.dispose(),
  };
}
