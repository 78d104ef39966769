/** Completion is registered for the language of an open document and answers in status positions only. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionsAt, eventually, labelOf, openText } from './support/editing';

const isOurs = (text: string | undefined) => /^[A-Z][\w -]+ \d{3}\b/.test(text ?? '');

suite('completion in the editor', () => {
  test('numbers are offered where a status code belongs', async () => {
    const { document, caret } = await openText('go', 'package a\n\nfunc f() {\n\tw.WriteHeader(‸)\n}\n');
    const items = await eventually(
      () => completionsAt(document, caret),
      found => found.some(item => labelOf(item) === '404'),
    );
    const item = items.find(found => labelOf(found) === '404');
    assert.equal(item?.insertText, '404');
    assert.match(item?.filterText ?? '', /^Not Found 404/);
  });
  test('constants of an imported library are offered, with number and phrase to find them by', async () => {
    const { document, caret } = await openText(
      'go',
      'package a\n\nimport "net/http"\n\nfunc f(w http.ResponseWriter) {\n\tw.WriteHeader(40‸)\n}\n',
    );
    const items = await eventually(
      () => completionsAt(document, caret),
      found => found.some(item => labelOf(item) === 'http.StatusNotFound'),
    );
    assert.match(items.find(item => labelOf(item) === 'http.StatusNotFound')?.filterText ?? '', /^404 Not Found/);
  });
  test('nothing is offered elsewhere', async () => {
    const { document, caret } = await openText('go', 'package a\n\nfunc f() {\n\tvar width = ‸\n}\n');
    const items = await completionsAt(document, caret);
    assert.deepEqual(items.filter(item => isOurs(item.filterText)).map(labelOf), []);
  });
  test('a constant is found by number in Go, TypeScript and Python, and brings its import', async () => {
    const cases = [
      {
        language: 'go',
        text: 'package a\n\nimport "fmt"\n\nfunc f() {\n\tw.WriteHeader(40‸)\n}\n',
        label: 'http.StatusNotFound',
        importing: '\nimport "net/http"',
      },
      {
        language: 'typescript',
        text: "import { Get } from '@nestjs/common';\nfunction f(res: Res) { res.status(40‸) }\n",
        label: 'HttpStatus.NOT_FOUND',
        importing: ', HttpStatus',
      },
      {
        language: 'python',
        text: 'import os\n\ndef f():\n    return Response(status=40‸)\n',
        label: 'HTTPStatus.NOT_FOUND',
        importing: '\nfrom http import HTTPStatus',
      },
    ];
    for (const { language, text, label, importing } of cases) {
      const { document, caret } = await openText(language, text);
      const items = await eventually(
        () => completionsAt(document, caret),
        found => found.some(item => labelOf(item) === label),
      );
      const item = items.find(found => labelOf(found) === label);
      assert.match(item?.filterText ?? '', /^404 Not Found/);
      assert.deepEqual(
        item?.additionalTextEdits?.map(({ newText }) => newText),
        [importing],
        language,
      );
    }
  });
  test('the libraries that a manifest asks for are offered, until it no longer does', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'a folder is open');
    const manifest = vscode.Uri.joinPath(folder.uri, 'package.json');
    const label = 'StatusCodes.NOT_FOUND';
    const write = (dependencies: object) =>
      vscode.workspace.fs.writeFile(manifest, new TextEncoder().encode(JSON.stringify({ dependencies })));
    const { document, caret } = await openText('javascript', 'res.status(40‸)\n');
    const offers = (wanted: boolean) =>
      eventually(
        async () => (await completionsAt(document, caret)).map(labelOf),
        labels => labels.includes('404') && labels.includes(label) === wanted,
      );
    await write({ 'http-status-codes': '^2.3.0' });
    try {
      assert.ok((await offers(true)).includes(label));
      await write({});
      assert.ok(!(await offers(false)).includes(label));
    } finally {
      await vscode.workspace.fs.delete(manifest);
    }
  });
  test('behind a family’s qualifier its names are offered wherever it stands', async () => {
    const { document, caret } = await openText('go', 'package a\n\nimport "net/http"\n\nvar known = http.‸\n');
    const items = await eventually(
      () => completionsAt(document, caret),
      found => found.some(item => labelOf(item) === 'http.StatusNotFound'),
    );
    assert.ok(items.some(item => labelOf(item) === 'http.StatusNotFound'));
  });
  test('beside TypeScript’s own server nothing stands twice', async () => {
    const server = vscode.extensions.getExtension('vscode.typescript-language-features');
    assert.ok(server, 'the workbench has a TypeScript extension');
    const head = "import 'http-status-codes';\nenum StatusCodes { OK = 200, NOT_FOUND = 404 }\n";
    const { document, caret } = await openText('typescript', `${head}res.status(StatusCodes.‸);\n`);
    await server.activate();
    const items = await eventually(
      () => completionsAt(document, caret),
      found => found.filter(item => labelOf(item).endsWith('NOT_FOUND')).length === 1,
    );
    const named = items.map(labelOf).filter(label => label.endsWith('NOT_FOUND'));
    assert.deepEqual(named, ['NOT_FOUND']);
    const byNumber = await openText('typescript', `${head}res.status(40‸);\n`);
    const offered = await completionsAt(byNumber.document, byNumber.caret);
    const constant = offered.find(item => labelOf(item) === 'StatusCodes.NOT_FOUND');
    assert.equal(constant?.filterText?.includes('NOT_FOUND'), false);
  });
});
