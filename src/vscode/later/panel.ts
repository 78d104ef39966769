/**
 * The panel of codes: one webview, opened beside the editor at a code, restored after a reload; and the commands for it.
 * Passes the registry, the favourites and the cursor in, and copying, inserting and finding out; listing and searching are the page's.
 */
import * as vscode from 'vscode';
import { commands, panelViewType } from '../../contributions';
import { readings } from '../../features/readings';
import { pageHtml, randomNonce } from '../../panel/html';
import { type Asked, firstQuestion, fromPanel, isGuideId, type SentSet, type ToPanel } from '../../panel/protocol';
import type { Occurrence } from '../../recogniser/occurrence';
import type { Registry } from '../../registry/codes';
import { namesOfSets } from '../../search/constantNames';
import type { Documents } from '../documents';
import type { Parts } from '../laterBundle';
import { cursorFollower } from './follow';
import { menuCommands } from './panelMenu';

const title = 'HTTP Status Codes';

/** The id of an entry or a guide stands for itself, a code for its first entry; undefined for anything else. */
function pageIdFor(registry: Registry, code: unknown): string | undefined {
  if (typeof code !== 'string' && typeof code !== 'number') return undefined;
  const asked = String(code);
  const entry = registry.entry(asked) ?? registry.entries.find(entry => String(entry.code) === asked);
  return entry?.id ?? (isGuideId(asked) ? asked : undefined);
}

function entryIdAtCursor(registry: Registry, documents: Documents): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return firstReading(registry, editor && documents.occurrenceAt(editor.document, editor.selection.active));
}

function firstReading(registry: Registry, occurrence: Occurrence | undefined): string | undefined {
  return occurrence && readings(registry, occurrence)[0]?.id;
}

/** The registry is asked for with the first panel. */
export function openPanels({ extensionUri, registry, onRegistryChange, documents, texts, insertion, kept }: Parts) {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'panel');
  const current: { panel?: vscode.WebviewPanel; ready: boolean; wanted?: string } = { ready: false };
  const follower = cursorFollower(showCursor);

  function showCursor({ document, selection }: vscode.TextEditor): void {
    if (!current.ready || !current.panel?.visible || document.isClosed) return;
    const id = firstReading(registry(), documents.glanceAt(document, selection.active));
    if (id) tell({ type: 'cursor', id });
  }

  /** To the panel, if there is one. What is sent to a hidden page is lost; it asks anew when it is shown. */
  function tell(message: ToPanel): void {
    current.panel?.webview.postMessage(message);
  }

  function tellKept(): void {
    tell({ type: 'kept', favourites: kept.favourites(), follows: kept.follows() });
  }

  function followOn(): void {
    follower.watch(kept.follows());
    const editor = insertion.editor();
    if (kept.follows() && editor) showCursor(editor);
  }

  function fill(panel: vscode.WebviewPanel): void {
    current.panel?.dispose();
    current.panel = panel;
    current.ready = false;
    const subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => receive(panel, message)),
      panel.onDidDispose(() => {
        for (const subscription of subscriptions) subscription.dispose();
        if (current.panel !== panel) return;
        delete current.panel;
        follower.watch(false);
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
    if (!known) return;
    if (known.type !== 'ready') {
      await act(known);
      return;
    }
    // The page is loaded anew whenever a hidden panel is shown again.
    current.ready = true;
    const { wanted } = current;
    tellKept();
    const sent = sendAll(panel, wanted);
    if (wanted === undefined) followOn();
    else follower.watch(kept.follows());
    await sent;
  }

  async function act(asked: Asked): Promise<void> {
    switch (asked.type) {
      case 'copy':
        await vscode.env.clipboard.writeText(asked.text);
        return;
      case 'insert':
        await insertion.insert(asked.text);
        return;
      case 'find':
        await vscode.commands.executeCommand('workbench.action.findInFiles', wholeWord(asked.text));
        return;
      case 'pin':
        await kept.pin(asked.id, asked.pinned);
        tellKept();
        return;
      case 'follow':
        await kept.follow(asked.on);
        tellKept();
        followOn();
        return;
    }
  }

  async function sendAll(panel: vscode.WebviewPanel, wanted: string | undefined): Promise<void> {
    tell(showing(registry(), panel.active, wanted));
    delete current.wanted;
    const [entryTexts, classes, guides, questions] = await Promise.all([
      texts.all(),
      texts.classes(),
      texts.guides(),
      texts.questions(),
    ]);
    // It may have been closed in the meantime, or another one opened.
    if (current.panel === panel)
      tell({ type: 'texts', texts: entryTexts, classes, sets: constantsFor(documents), guides, questions });
  }

  /** Shows the panel, at the page of an entry, a guide or a question where one is given. */
  function open(pageId: string | undefined): void {
    const { panel } = current;
    if (!panel) {
      if (pageId) current.wanted = pageId;
      fill(vscode.window.createWebviewPanel(panelViewType, title, besideEditor()));
      return;
    }
    panel.reveal();
    if (current.ready && panel.visible) tell({ type: 'open', ...(pageId && { id: pageId }) });
    else if (pageId) current.wanted = pageId;
  }

  const refilling = onRegistryChange(() => {
    // A hidden page asks by itself when it is shown again.
    if (current.panel?.visible && current.ready) void sendAll(current.panel, current.wanted);
  });

  return {
    commands: {
      [commands.browse]: (code: unknown) => open(pageIdFor(registry(), code) ?? entryIdAtCursor(registry(), documents)),
      [commands.whichCode]: () => open(firstQuestion),
      [commands.back]: () => tell({ type: 'step', by: -1 }),
      [commands.forward]: () => tell({ type: 'step', by: 1 }),
      ...menuCommands(registry, act),
    },
    /** Fills a panel that VS Code restored. */
    adopt: fill,
    dispose(): void {
      refilling.dispose();
      follower.dispose();
      current.panel?.dispose();
    },
  };
}

/** What the search view is to look for. Constants differ in letter case alone. */
function wholeWord(query: string) {
  return { query, isRegex: false, matchWholeWord: true, isCaseSensitive: true, triggerSearch: true };
}

function besideEditor(): vscode.ViewColumn {
  return vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}

function showing(registry: Registry, active: boolean, open: string | undefined): ToPanel {
  const files = registry.publishers.map(publisher => ({
    publisher,
    entries: registry.entries.filter(entry => entry.publisher === publisher.id),
  }));
  return { type: 'show', files, classes: registry.classes, active, ...(open && { open }) };
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
