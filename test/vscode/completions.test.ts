/** Completion is registered for the language of an open document and answers in status positions only. */
import * as assert from 'node:assert/strict';
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
});
