/**
 * Where the panel and the quick pick write: the text editor that was active last, even while neither it nor any other is now.
 * Once that is closed, or where none has been active yet, one that is in sight.
 */
import * as vscode from 'vscode';
import { sayReadOnly } from './writable';

export interface InsertionPoint extends vscode.Disposable {
  /** Replaces the selections of the last active text editor and gives it the focus; says so where there is none. */
  insert(text: string): Promise<void>;
  /** That editor, if there is one. */
  editor(): vscode.TextEditor | undefined;
}

export function insertionPoint(): InsertionPoint {
  const last: { editor?: vscode.TextEditor } = {};
  const remember = (editor: vscode.TextEditor | undefined) => {
    if (editor && !isOutput(editor)) last.editor = editor;
  };
  remember(vscode.window.activeTextEditor);
  const subscription = vscode.window.onDidChangeActiveTextEditor(remember);
  const open = () =>
    last.editor && !last.editor.document.isClosed
      ? last.editor
      : vscode.window.visibleTextEditors.find(editor => editor.viewColumn && !isOutput(editor));
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
      if (!written) sayReadOnly();
    },
    dispose: () => subscription.dispose(),
  };
}

// An output channel is a text editor too, but nobody writes there.
const isOutput = ({ document }: vscode.TextEditor) => document.uri.scheme === 'output';
