/** Hints are drawn only where the setting asks for them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openText, withSetting } from './support/editing';

async function hintsOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return hints
    .sort((a, b) => a.position.compareTo(b.position))
    .map(({ label, position }) => `${position.line}:${position.character} ${typeof label === 'string' ? label : ''}`);
}

suite('inlay hints in the editor', () => {
  const text =
    'package a\n\nimport "net/http"\n\nfunc f() {\n\tw.WriteHeader(404)\n\tw.WriteHeader(http.StatusGone)\n}\n';
  test('none by default', async () => {
    const { document } = await openText('go', text);
    assert.deepEqual(await hintsOf(document), []);
  });
  test('phrases, numbers or both', async () => {
    const { document } = await openText('go', text);
    for (const [mode, expected] of [
      ['numbers', ['5:18 Not Found']],
      ['constants', ['6:30 410']],
      ['both', ['5:18 Not Found', '6:30 410']],
    ] as const) {
      await withSetting('inlayHints', mode, async () => {
        const hints = await eventually(
          () => hintsOf(document),
          found => found.length === expected.length,
        );
        assert.deepEqual(hints, expected);
      });
    }
  });
});
