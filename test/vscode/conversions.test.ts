/** Numbers become constants and constants numbers, each in one step that one undo takes back. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, eventually, openText, withSetting } from './support/editing';

const go = 'package a\n\nimport "fmt"\n\nfunc f() {\n\tw.WriteHeader(4‸04)\n\tw.WriteHeader(500)\n}\n';

const ours = (actions: readonly vscode.CodeAction[]) =>
  actions.filter(({ title }) => /^(?:Replace|Use the current name) /.test(title)).map(({ title }) => title);

suite('conversions in the editor', () => {
  test('a number becomes a constant with its import, and one undo takes both back', async () => {
    const { document } = await openText('go', go);
    const before = document.getText();
    await vscode.commands.executeCommand('httpStatusLens.toConstant');
    assert.equal(
      document.getText(),
      before.replace('404', 'http.StatusNotFound').replace('import "fmt"', 'import "fmt"\nimport "net/http"'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
  test('a constant becomes a number, and one undo takes it back', async () => {
    const { document } = await openText('python', 'from http import HTTPStatus\nf(status=HTTPStatus.NOT_‸FOUND)\n');
    const before = document.getText();
    await vscode.commands.executeCommand('httpStatusLens.toNumber');
    assert.equal(document.lineAt(1).text, 'f(status=404)');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
  test('all in the file wait for consent, and then change together', async () => {
    const { document } = await openText('go', go);
    const before = document.getText();
    const running = vscode.commands.executeCommand('httpStatusLens.allToConstants');
    let finished = false;
    const done = Promise.resolve(running).finally(() => {
      finished = true;
    });
    // The preview opens some time after the command, with every change unticked.
    while (!finished) {
      assert.ok(document.getText() === before || document.getText().includes('http.StatusNotFound'));
      await vscode.commands.executeCommand('refactorPreview.discard');
      await Promise.race([done, new Promise(resolve => setTimeout(resolve, 50))]);
    }
    await done;
    assert.equal(document.getText(), before);
  });
  test('the menu offers the constant, all of them, and the way back', async () => {
    const { document, caret } = await openText('go', go);
    const titles = ours(
      await eventually(
        () => actionsAt(document, caret),
        found => ours(found).length > 0,
      ),
    );
    assert.deepEqual(titles, [
      'Replace 404 with http.StatusNotFound',
      'Replace all numbers in this file with constants…',
    ]);
    const constant = await openText('go', 'package a\n\nimport "net/http"\n\nvar a = http.Status‸Gone\n');
    assert.deepEqual(ours(await actionsAt(constant.document, constant.caret)), ['Replace http.StatusGone with 410']);
  });
  test('all of them are found when they are asked for', async () => {
    const { document, caret } = await openText('go', go);
    const actions = await actionsAt(document, caret, vscode.CodeActionKind.RefactorRewrite, 10);
    const all = actions.find(({ title }) => title.startsWith('Replace all numbers'));
    assert.deepEqual(
      all?.edit?.get(document.uri).map(({ newText }) => newText),
      ['\nimport "net/http"', 'http.StatusNotFound', 'http.StatusInternalServerError'],
    );
  });
  test('an outdated name has a current one', async () => {
    const { document, caret } = await openText('ruby', 'render status: :unprocessable_‸entity\n');
    const titles = ours(
      await eventually(
        () => actionsAt(document, caret),
        found => ours(found).length > 0,
      ),
    );
    assert.ok(titles.includes('Use the current name unprocessable_content'), titles.join());
  });
  test('nothing is offered for a code that the family lacks, or with the setting off', async () => {
    const imports = "import { StatusCodes } from 'http-status-codes';\n";
    const lacking = await openText('typescript', `${imports}res.status(4‸25);\n`);
    assert.deepEqual(ours(await actionsAt(lacking.document, lacking.caret)), []);
    const { document, caret } = await openText('typescript', `${imports}res.status(4‸04);\n`);
    const titles = ours(
      await eventually(
        () => actionsAt(document, caret),
        found => ours(found).length > 0,
      ),
    );
    assert.deepEqual(titles, ['Replace 404 with StatusCodes.NOT_FOUND']);
    await withSetting('codeActions.enabled', false, async () => {
      const left = await eventually(
        () => actionsAt(document, caret),
        found => ours(found).length === 0,
      );
      assert.deepEqual(ours(left), []);
    });
  });
});
