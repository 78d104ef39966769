/** Whether a document can be changed at all, so that nothing is offered that can't be done, and what is said where it can't. */
import * as vscode from 'vscode';

/** Says why nothing was written. */
export const sayReadOnly = () => vscode.window.setStatusBarMessage('This editor is read-only', 4000);

/**
 * False for an earlier revision, an output channel, a read-only file system and a read-only file.
 * What the editor alone is told to keep (`files.readonlyInclude`) no extension can see.
 */
export async function isWritable({ uri }: vscode.TextDocument): Promise<boolean> {
  const { scheme } = uri;
  if (scheme === 'git' || scheme === 'output') return false;
  if (vscode.workspace.fs.isWritableFileSystem(scheme) === false) return false;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) === 0;
  } catch {
    // Not saved yet, or a cell of a notebook.
    return true;
  }
}
