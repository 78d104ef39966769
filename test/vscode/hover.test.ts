/** The hover is registered, answers at the right place, and may run only our own commands. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverTexts, openText } from './support/editing';

const ours = (texts: readonly string[]) => texts.filter(text => text.includes('httpStatusLens.browse'));

suite('hover in the editor', () => {
  test('a status code is explained, with advice from the long texts', async () => {
    const { document, caret } = await openText('javascript', 'res.status(4‸04).end();\n');
    const [text = ''] = ours(await hoverTexts(document, caret));
    assert.match(text, /^\*\*404 Not Found\*\* · client error/);
    assert.match(text, /As a client:/);
  });
  test('the guides that treat the code are linked', async () => {
    const { document, caret } = await openText('javascript', 'res.status(4‸10).end();\n');
    const [text = ''] = ours(await hoverTexts(document, caret));
    assert.match(text, /Which one\? \[404 or 410\]\(command:httpStatusLens\.browse\?%5B%22k3%22%5D /);
  });
  test('the hover covers exactly the number', async () => {
    const { document, caret } = await openText('javascript', 'res.status(4‸04).end();\n');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      caret,
    );
    const range = hovers.find(({ contents }) => contents.some(isOurs))?.range;
    assert.equal(range && document.getText(range), '404');
  });
  test('only our commands are trusted, and no HTML', async () => {
    const { document, caret } = await openText('javascript', 'res.status(4‸04).end();\n');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      caret,
    );
    const content = hovers.flatMap(({ contents }) => contents).find(isOurs);
    assert.ok(content instanceof vscode.MarkdownString);
    assert.deepEqual(content.isTrusted, {
      enabledCommands: ['httpStatusLens.browse', 'httpStatusLens.copy', 'httpStatusLens.explain'],
    });
    assert.equal(content.supportHtml ?? false, false);
  });
  test('a number that is no status shows nothing', async () => {
    const { document, caret } = await openText('javascript', 'setTimeout(retry, 5‸00);\n');
    assert.deepEqual(ours(await hoverTexts(document, caret)), []);
  });
  test('a constant is explained', async () => {
    const { document, caret } = await openText(
      'go',
      'package a\n\nimport "net/http"\n\nfunc f(w http.ResponseWriter) {\n\tw.WriteHeader(http.Status‸Conflict)\n}\n',
    );
    const [text = ''] = ours(await hoverTexts(document, caret));
    assert.match(text, /409 Conflict/);
    assert.match(text, /`StatusConflict` is 409/);
  });
  test('an edit is seen at once', async () => {
    const { document, editor, caret } = await openText('javascript', 'res.status(4‸04).end();\n');
    await hoverTexts(document, caret);
    await editor.edit(edit => edit.replace(new vscode.Range(0, 11, 0, 14), '410'));
    assert.match(ours(await hoverTexts(document, caret))[0] ?? '', /410 Gone/);
  });
  test('in a document too large to be read whole, the neighbourhood of the mouse is', async () => {
    const filler = `// ${'nothing here '.repeat(800)}\n`.repeat(500);
    const { document, caret } = await openText('javascript', `${filler}res.status(4‸04).end();\n`);
    assert.match(ours(await hoverTexts(document, caret))[0] ?? '', /404 Not Found/);
  });
  test('half-typed code, lone surrogates and CRLF bring no fault', async () => {
    const { document, caret } = await openText('javascript', 'x = "\ud800"; /* \r\n res.status(‸404\r\n');
    await hoverTexts(document, caret);
    assert.equal(document.isClosed, false);
  });
});

const isOurs = (content: vscode.MarkdownString | vscode.MarkedString) =>
  typeof content !== 'string' && content.value.includes('httpStatusLens.browse');
