/** The extension is found by the editor, wakes without a fault and brings the commands that its manifest names. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('activation', () => {
  const extension = () => vscode.extensions.getExtension('http-status-lens.http-status-lens');

  test('the extension is there and activates', async () => {
    await extension()?.activate();
    assert.equal(extension()?.isActive, true);
  });

  test('every command of the manifest is registered', async () => {
    await extension()?.activate();
    const declared: readonly string[] = extension()?.packageJSON.contributes.commands.map(
      (command: { readonly command: string }) => command.command,
    );
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.notEqual(declared.length, 0);
    assert.deepEqual(
      declared.filter(command => !registered.has(command)),
      [],
    );
  });
});
