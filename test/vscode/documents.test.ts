/** Which documents are served: output channels and notebook cells too, other extensions' virtual documents not. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverTexts } from './support/editing';

const ours = async (document: vscode.TextDocument, position: vscode.Position) =>
  (await hoverTexts(document, position)).filter(text => text.includes('httpStatusLens.browse'));

suite('documents', () => {
  test('a cell of a notebook', async () => {
    const cell = new vscode.NotebookCellData(
      vscode.NotebookCellKind.Code,
      'if response.status_code == 404:\n    retry()',
      'python',
    );
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    const { document } = notebook.cellAt(0);
    assert.equal(document.uri.scheme, 'vscode-notebook-cell');
    assert.match((await ours(document, new vscode.Position(0, 28)))[0] ?? '', /404 Not Found/);
  });
  test('an output channel', async () => {
    const channel = vscode.window.createOutputChannel('Access', 'log');
    try {
      channel.appendLine('203.0.113.7 - - [14/Mar/2027:09:26:53 +0000] "GET /cart HTTP/1.1" 404 153 "-" "curl/8.5.0"');
      channel.show(true);
      const document = await eventually(
        async () =>
          vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes('Access')),
        found => (found?.getText().length ?? 0) > 0,
      );
      assert.ok(document, 'no document of the output channel');
      const column = document.lineAt(0).text.indexOf('404') + 1;
      const hovers = await eventually(
        () => ours(document, new vscode.Position(0, column)),
        found => found.length > 0,
      );
      assert.match(hovers[0] ?? '', /404 Not Found/);
    } finally {
      channel.dispose();
    }
  });
  test('a place in a document too large to be read whole', async () => {
    const line = '203.0.113.7 - - [14/Mar/2027:09:26:53 +0000] "GET /cart HTTP/1.1" 404 153 "-" "curl/8.5.0"\n';
    const content = line.repeat(Math.ceil(5_100_000 / line.length));
    const document = await vscode.workspace.openTextDocument({ language: 'log', content });
    const place = (text: string) => new vscode.Position(40_000, line.indexOf(text) + 1);
    assert.match((await ours(document, place('404')))[0] ?? '', /404 Not Found/);
    assert.deepEqual(await ours(document, place('153')), []);
  });
  test('another extension’s virtual document is left alone', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('made-up', {
      provideTextDocumentContent: () => 'res.status(404).end();\n',
    });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('made-up:/a.js'));
      assert.deepEqual(await ours(document, new vscode.Position(0, 12)), []);
    } finally {
      provider.dispose();
    }
  });
});
