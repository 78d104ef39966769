/** What is used now and then is loaded from the extension's folder; where that fails, the user learns the remedy and may try again. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lazyBundle } from '../../src/vscode/loadLater';

const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.parse('none:/'), 'broken');

const write = (source: string) =>
  vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(folder, 'dist', 'later.js'),
    new TextEncoder().encode(`module.exports={with:Object.keys(require("vscode")).length};${source}`),
  );

suite('what is loaded later', () => {
  teardown(async () => {
    await Promise.resolve(vscode.workspace.fs.delete(folder, { recursive: true })).catch(() => undefined);
  });

  test('is the bundle beside the extension’s own, once', async () => {
    const extension = vscode.extensions.getExtension('http-status-lens.http-status-lens');
    assert.ok(extension);
    const load = lazyBundle(extension.extensionUri);
    const bundle = await load();
    assert.deepEqual(Object.keys(bundle).sort(), ['createLater', 'createRegistryReader']);
    assert.equal(await load(), bundle);
  });
  test('is given the editor', async () => {
    await write('');
    const bundle: object = await lazyBundle(folder)();
    assert.deepEqual(bundle, { with: Object.keys(vscode).length });
  });
  test('is missed with a remedy, and found when it is there', async () => {
    const load = lazyBundle(folder);
    const fault = () => load().then(() => 'none', String);
    assert.match(await fault(), /Reinstall HTTP Status Lens/);
    await write('(');
    assert.match(await fault(), /Reinstall/);
    await write('throw new Error("damaged")');
    assert.match(await fault(), /Reinstall/);
    await write('');
    assert.equal(await fault(), 'none');
  });
});
