/**
 * The panel of codes: one webview, opened beside the editor at a code, restored after a reload.
 * Passes the registry in and copying and inserting out; listing and searching are the page's.
 */
import * as vscode from 'vscode';
import { commands, panelViewType } from '../contributions';
import { readings } from '../features/readings';
import { pageHtml, randomNonce } from '../panel/html';
import { firstQuestion, fromPanel, isGuideId, type SentSet, type ToPanel } from '../panel/protocol';
import type { Registry } from '../registry/codes';
import { namesOfSets } from '../search/constantNames';
import type { Documents } from './documents';
import { type InsertionPoint, insertionPoint } from './insertionPoint';
import type { Texts } from './texts';

const title = 'HTTP Status Codes';

/** Registers the command that opens the panel and the serializer that brings it back. The registry is asked for with the first panel. */
export function registerPanel(
  extensionUri: vscode.Uri,
  registry: () => Registry,
  documents: Documents,
  texts: Texts,
  onRegistryChange: vscode.Event<void>,
): vscode.Disposable {
  const insertion = insertionPoint();
  const panels = openPanels(extensionUri, registry, documents, texts, insertion);
  return vscode.Disposable.from(
    insertion,
    panels,
    onRegistryChange(() => panels.refill()),
    vscode.commands.registerCommand(commands.browse, (code: unknown) =>
      panels.open(pageIdFor(registry(), code) ?? entryIdAtCursor(registry(), documents)),
    ),
    vscode.commands.registerCommand(commands.whichCode, () => panels.open(firstQuestion)),
    vscode.window.registerWebviewPanelSerializer(panelViewType, {
      deserializeWebviewPanel: async panel => panels.adopt(panel),
    }),
  );
}

/** The id of an entry or a guide stands for itself, a code for its first entry; undefined for anything else. */
function pageIdFor(registry: Registry, code: unknown): string | undefined {
  if (typeof code !== 'string' && typeof code !== 'number') return undefined;
  const asked = String(code);
  const entry = registry.entry(asked) ?? registry.entries.find(entry => String(entry.code) === asked);
  return entry?.id ?? (isGuideId(asked) ? asked : undefined);
}

function entryIdAtCursor(registry: Registry, documents: Documents): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const occurrence = editor && documents.occurrenceAt(editor.document, editor.selection.active);
  return occurrence && readings(registry, occurrence)[0]?.id;
}

interface Panels extends vscode.Disposable {
  /** Shows the panel, at the page of an entry, a guide or a question where one is given. */
  open(pageId: string | undefined): void;
  /** Fills a panel that VS Code restored. */
  adopt(panel: vscode.WebviewPanel): void;
  /** Sends the registry again, which has changed. */
  refill(): void;
}

function openPanels(
  extensionUri: vscode.Uri,
  registry: () => Registry,
  documents: Documents,
  texts: Texts,
  insertion: InsertionPoint,
): Panels {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'panel');
  const current: { panel?: vscode.WebviewPanel; ready: boolean; wanted?: string } = { ready: false };

  function fill(panel: vscode.WebviewPanel): void {
    current.panel?.dispose();
    current.panel = panel;
    current.ready = false;
    const subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => receive(panel, message)),
      panel.onDidDispose(() => {
        for (const subscription of subscriptions) subscription.dispose();
        if (current.panel === panel) delete current.panel;
      }),
    ];
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.webview.html = pageHtml({
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, 'panel.js')).toString(),
      style: panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, 'panel.css')).toString(),
      source: panel.webview.cspSource,
      nonce: randomNonce(),
    });
  }

  async function receive(panel: vscode.WebviewPanel, message: unknown): Promise<void> {
    const known = fromPanel(message);
    switch (known?.type) {
      case 'ready': {
        // The page is loaded anew whenever a hidden panel is shown again.
        current.ready = true;
        await sendAll(panel, current.wanted);
        return;
      }
      case 'copy':
        await vscode.env.clipboard.writeText(known.text);
        return;
      case 'insert':
        await insertion.insert(known.text);
        return;
      case undefined:
        return;
    }
  }

  async function sendAll(panel: vscode.WebviewPanel, wanted: string | undefined): Promise<void> {
    send(panel, showing(registry(), wanted));
    delete current.wanted;
    const [entryTexts, guides, questions] = await Promise.all([texts.all(), texts.guides(), texts.questions()]);
    send(panel, { type: 'texts', texts: entryTexts, sets: constantsFor(documents), guides, questions });
  }

  return {
    open(pageId) {
      const { panel } = current;
      if (!panel) {
        if (pageId) current.wanted = pageId;
        fill(vscode.window.createWebviewPanel(panelViewType, title, besideEditor()));
        return;
      }
      panel.reveal();
      if (pageId === undefined) return;
      if (current.ready && panel.visible) send(panel, { type: 'open', id: pageId });
      else current.wanted = pageId;
    },
    adopt: fill,
    refill() {
      // A hidden page asks by itself when it is shown again.
      if (current.panel?.visible && current.ready) void sendAll(current.panel, current.wanted);
    },
    dispose: () => current.panel?.dispose(),
  };
}

function send(panel: vscode.WebviewPanel, message: ToPanel): void {
  panel.webview.postMessage(message);
}

function besideEditor(): vscode.ViewColumn {
  return vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}

function showing(registry: Registry, open: string | undefined): ToPanel {
  const files = registry.publishers.map(publisher => ({
    publisher,
    entries: registry.entries.filter(entry => entry.publisher === publisher.id),
  }));
  return { type: 'show', files, classes: registry.classes, ...(open && { open }) };
}

/** The constants of all libraries, marked where they are of a language that is visible. */
function constantsFor(documents: Documents): readonly SentSet[] {
  const languages = new Set(vscode.window.visibleTextEditors.map(editor => documents.languageOf(editor.document)));
  return namesOfSets(documents.core().constants.all).map(({ set, languages: own, names }) => ({
    set,
    here: own.some(language => languages.has(language)),
    names,
  }));
}
