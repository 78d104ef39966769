/** What can't be changed is known: read-only file systems and files, earlier revisions, output channels. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isWritable } from '../../src/vscode/writable';
import { openText } from './support/editing';

/** A file system with one file in it. */
const holding = (permissions?: vscode.FilePermission): vscode.FileSystemProvider => {
  const nothing = () => undefined;
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(nothing),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: 1, ...(permissions && { permissions }) }),
    readFile: () => new TextEncoder().encode('res.status(404).end();\n'),
    readDirectory: () => [],
    writeFile: nothing,
    createDirectory: nothing,
    delete: nothing,
    rename: nothing,
  };
};

/** Whether the file of a file system that is registered with these options can be changed. */
async function isWritableIn(scheme: string, provider: vscode.FileSystemProvider, options = {}): Promise<boolean> {
  const registered = vscode.workspace.registerFileSystemProvider(scheme, provider, options);
  try {
    return await isWritable(await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/a.js`)));
  } finally {
    registered.dispose();
  }
}

suite('what can be changed', () => {
  test('a text that was never saved can', async () => {
    const { document } = await openText('javascript', 'res.status(404).end();\n');
    assert.equal(await isWritable(document), true);
  });
  test('a file can, unless it or its file system is read-only', async () => {
    assert.equal(await isWritableIn('tea-open', holding()), true);
    assert.equal(await isWritableIn('tea-shut', holding(), { isReadonly: true }), false);
    assert.equal(await isWritableIn('tea-kept', holding(vscode.FilePermission.Readonly)), false);
  });
});
