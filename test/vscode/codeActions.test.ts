/** Repairs are offered on the lines that a person means. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, eventually, openText } from './support/editing';

suite('code actions in the editor', () => {
  test('lines have their repairs, a whole log that is selected has none', async () => {
    const { document } = await openText(
      'log',
      '‸HTTP/1.1 404 Forbidden\n'.concat('HTTP/1.1 404 Forbidden\n'.repeat(200)),
    );
    const repairs = async (lines: number) => {
      const actions = await actionsAt(document, new vscode.Range(0, 0, lines, 0), vscode.CodeActionKind.QuickFix);
      return actions.filter(({ title }) => title.startsWith('Change the ')).length;
    };
    // Each line has two: the phrase, or the number.
    const ofTwoLines = await eventually(
      () => repairs(1),
      count => count > 0,
    );
    assert.equal(ofTwoLines, 4);
    assert.equal(await repairs(200), 0);
  });
});
