/** Draws the number beside constants and the phrase beside numbers, for those who switch it on. */
import * as vscode from 'vscode';
import { documentationText } from '../features/hover';
import { inlayHints } from '../features/inlayHints';
import { readings } from '../features/readings';
import type { Registry } from '../registry/codes';
import { type Documents, everyDocument } from './documents';
import { trustedMarkdown } from './markdown';
import { settingsOf } from './settings';

export function registerInlayHints(registry: () => Registry, documents: Documents): vscode.Disposable {
  return vscode.languages.registerInlayHintsProvider(everyDocument, {
    onDidChangeInlayHints: documents.onDidChange,
    provideInlayHints(document, range, token) {
      const mode = settingsOf(document).inlayHints;
      if (mode === 'off') return [];
      const occurrences = documents.occurrences(document);
      if (occurrences.length === 0 || token.isCancellationRequested) return [];
      const first = document.offsetAt(range.start);
      const last = document.offsetAt(range.end);
      const shown = occurrences.filter(({ start, end }) => end >= first && start <= last);
      return inlayHints(registry(), document.getText(), shown, mode).map(({ offset, label, occurrence }) => {
        const hint = new vscode.InlayHint(document.positionAt(offset), label);
        hint.paddingLeft = true;
        const [entry] = readings(registry(), occurrence);
        if (entry) hint.tooltip = trustedMarkdown(documentationText(registry(), entry));
        return hint;
      });
    },
  });
}
