/** Commands run without a fault, also where they are called with nonsense or at a place that has nothing for them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, openText } from './support/editing';

suite('commands', () => {
  test('Copy keeps its hands off what is no text', async () => {
    for (const nonsense of [undefined, 404, '', 'x'.repeat(5000), { text: 'x' }])
      assert.equal(await vscode.commands.executeCommand('httpStatusLens.copy', nonsense), undefined);
  });
  test('Explain lists the evidence and leaves when closed', async () => {
    await openText('javascript', 'res.status(4‸04).end();\n');
    const explained = vscode.commands.executeCommand('httpStatusLens.explain');
    await closeQuickPickUntil(explained);
    assert.equal(await explained, undefined);
  });
  test('Explain takes a place from a hover, and nonsense as no place', async () => {
    const { document } = await openText('javascript', '\nres.status(404).end();\n');
    for (const place of [
      [document.uri.toString(), 13],
      ['no:such-document', -5],
      [7, 'x'],
    ]) {
      const explained = vscode.commands.executeCommand('httpStatusLens.explain', ...place);
      await closeQuickPickUntil(explained);
      assert.equal(await explained, undefined);
    }
  });
  test('a phrase of another number is repaired', async () => {
    const { document } = await openText('http', 'HTTP/1.1 404 Forbidden\n');
    const actions = await actionsAt(document, new vscode.Position(0, 10));
    const action = actions.find(({ title }) => title.includes('Not Found'));
    assert.ok(action?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.lineAt(0).text, 'HTTP/1.1 404 Not Found');
  });
});

/** A quick pick opens some time after its command; it is closed whenever that is. */
async function closeQuickPickUntil(done: Thenable<unknown>): Promise<void> {
  let waiting = true;
  const finished = Promise.resolve(done).finally(() => {
    waiting = false;
  });
  while (waiting) {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await Promise.race([finished, new Promise(resolve => setTimeout(resolve, 50))]);
  }
}
