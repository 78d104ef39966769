/** The panel and the quick pick are registered: one panel, opened by code, id or the cursor, and nonsense does no harm. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openText } from './support/editing';

const panels = () =>
  vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('httpStatusLens.codes'));

const opened = (count: number) =>
  eventually(
    async () => panels(),
    found => found.length === count,
  );

async function closePanels(): Promise<void> {
  await vscode.window.tabGroups.close(panels());
  await opened(0);
}

suite('the panel in the editor', () => {
  teardown(closePanels);

  test('opens for a code, an id, a guide, a code as text and for nothing, and is one', async () => {
    for (const code of [404, 'nginx-499', 'k1', '404.13', undefined]) {
      await vscode.commands.executeCommand('httpStatusLens.browse', code);
      assert.equal((await opened(1)).length, 1);
    }
  });
  test('opens for what it does not know', async () => {
    for (const nonsense of ['no-such-entry', 7, null, { code: 404 }, ['404']]) {
      await vscode.commands.executeCommand('httpStatusLens.browse', nonsense);
      assert.equal((await opened(1)).length, 1);
    }
  });
  test('opens at the questions, and is one', async () => {
    for (const _ of ['opened', 'open']) {
      await vscode.commands.executeCommand('httpStatusLens.whichCode');
      assert.equal((await opened(1)).length, 1);
    }
  });
  test('opens beside the editor', async () => {
    await openText('javascript', 'res.status(4‸04).end();\n');
    const before = vscode.window.tabGroups.activeTabGroup.viewColumn;
    await vscode.commands.executeCommand('httpStatusLens.browse');
    const [panel] = await opened(1);
    assert.notEqual(panel?.group.viewColumn, before);
  });
  test('opens again after it was closed', async () => {
    await vscode.commands.executeCommand('httpStatusLens.browse', 404);
    await opened(1);
    await closePanels();
    await vscode.commands.executeCommand('httpStatusLens.browse', 410);
    assert.equal((await opened(1)).length, 1);
  });
});

suite('the menu of the panel', () => {
  teardown(closePanels);

  const run = (command: string, context?: unknown) =>
    vscode.commands.executeCommand(`httpStatusLens.panel.${command}`, context);
  const copied = async (command: string, id: unknown) => {
    await vscode.env.clipboard.writeText('nothing');
    await run(command, { webview: 'httpStatusLens.codes', webviewSection: 'code', id });
    return vscode.env.clipboard.readText();
  };

  test('copies number, phrase, line and link of the code that it is opened on', async () => {
    assert.equal(await copied('copyNumber', 'iana-404'), '404');
    assert.equal(await copied('copyPhrase', 'iana-404'), 'Not Found');
    assert.equal(await copied('copyLine', 'nginx-499'), '499 Client Closed Request');
    assert.equal(
      await copied('copyMarkdown', 'iana-404'),
      '[404 Not Found](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)',
    );
  });
  test('inserts the number at the cursor, in place of what is selected', async () => {
    const { document, editor } = await openText('javascript', 'res.status(‸xxx).end();\n');
    editor.selection = new vscode.Selection(0, 11, 0, 14);
    await run('insert', { id: 'iana-410' });
    assert.equal(document.getText(), 'res.status(410).end();\n');
  });
  test('does nothing for what is no code', async () => {
    for (const id of ['no-such-entry', 'k1', 404, undefined]) assert.equal(await copied('copyLine', id), 'nothing');
    for (const command of ['copyNumber', 'insert', 'find', 'pin', 'unpin', 'back', 'forward'])
      for (const nonsense of [undefined, null, 'iana-404', [], { id: {} }]) await run(command, nonsense);
  });
});

suite('the quick pick in the editor', () => {
  test('opens without a fault, and Enter on its first row opens the panel', async () => {
    await openText('javascript', 'res.status(4‸04).end();\n');
    await vscode.commands.executeCommand('httpStatusLens.lookUp');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return panels();
      },
      found => found.length === 1,
    );
    assert.equal(panels().length, 1);
    await closePanels();
  });
});
