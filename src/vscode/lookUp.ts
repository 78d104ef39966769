/** Look Up Code: a quick pick over the same search as the panel's. It filters nothing by itself. */
import * as vscode from 'vscode';
import { commands } from '../contributions';
import { foundParts } from '../panel/guidePage';
import { type Row, rowsOf } from '../panel/rows';
import { firstState } from '../panel/state';
import type { Entry, Registry } from '../registry/codes';
import { classWord, kindWords, standingWords, titleOf } from '../registry/wording';
import { namedAt } from '../search/asked';
import type { GuideSearch } from '../search/guides';
import type { Search } from '../search/search';
import type { Documents } from './documents';
import { type InsertionPoint, insertionPoint } from './insertionPoint';
import { lastOf } from './lastOf';
import { createSearches, type Searches } from './searches';
import type { Texts } from './texts';

interface Item extends vscode.QuickPickItem {
  /** The id of an entry or a guide; a line between has none. */
  readonly id?: string;
  /** Undefined for a guide. */
  readonly entry?: Entry | undefined;
}

interface Button extends vscode.QuickInputButton {
  readonly does: 'open' | 'insert' | 'copy';
}

const buttons: readonly Button[] = [
  { does: 'open', iconPath: new vscode.ThemeIcon('book'), tooltip: 'Open in the browser of codes' },
  { does: 'insert', iconPath: new vscode.ThemeIcon('insert'), tooltip: 'Insert at the cursor' },
  { does: 'copy', iconPath: new vscode.ThemeIcon('copy'), tooltip: 'Copy number and phrase' },
];

// More than anybody reads; the first words of a search make thousands of a big registry wait.
const mostItems = 100;

export function registerLookUp(registry: () => Registry, documents: Documents, texts: Texts): vscode.Disposable {
  const insertion = insertionPoint();
  const searches = lastOf(registry, known => createSearches(known, documents, texts));
  return vscode.Disposable.from(
    insertion,
    vscode.commands.registerCommand(commands.lookUp, async () => {
      const known = registry();
      const finding = searches();
      await begun(finding);
      show(known, finding, insertion, askedAtCursor(known, finding.codes(), documents));
    }),
  );
}

// The built-in codes are ready within it; for a registry of thousands nobody has to wait. Milliseconds.
const patience = 200;

/** Resolves when the first search is there, or patience is at its end. */
function begun(searches: Searches): Promise<void> {
  return new Promise(resolve => {
    void searches.build(resolve);
    setTimeout(resolve, patience);
  });
}

function show(registry: Registry, searches: Searches, insertion: InsertionPoint, typed: string): void {
  const pick = vscode.window.createQuickPick<Item>();
  // The order is the search's; VS Code would sort by where the label matches.
  Object.assign(pick, { sortByLabel: false });
  pick.placeholder = 'Number, phrase, constant, header field or vendor; 4xx and “nginx 49” work too';
  const list = () => {
    const search = searches.codes();
    pick.busy = !search;
    if (search) pick.items = itemsFor(registry, search, searches.guides(), pick.value);
  };
  const act = (does: Button['does'], { id, entry }: Item) => {
    pick.hide();
    if (does === 'open' || !entry) return vscode.commands.executeCommand(commands.browse, id);
    if (does === 'insert') return insertion.insert(String(entry.code));
    return vscode.commands.executeCommand(commands.copy, titleOf(entry));
  };
  pick.onDidChangeValue(list);
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item) act('open', item);
  });
  pick.onDidTriggerItemButton(({ button, item }) => {
    const known = buttons.find(other => other === button || other.tooltip === button.tooltip);
    if (known) act(known.does, item);
  });
  let open = true;
  pick.onDidHide(() => {
    open = false;
    pick.dispose();
  });
  pick.value = typed;
  list();
  pick.show();
  void searches.build(() => {
    if (open && (pick.busy || pick.value.trim())) list();
  });
}

function itemsFor(registry: Registry, search: Search, guides: GuideSearch, typed: string): readonly Item[] {
  const hits = search.find(typed).slice(0, mostItems);
  const rows = rowsOf(registry, hits, firstState.filters, hit => search.elsewhere(hit, typed));
  return foundParts(rows, guides.find(typed)).flatMap(({ title, rows }) => [
    ...(title ? [{ label: title, kind: vscode.QuickPickItemKind.Separator }] : []),
    ...rows.map(row => itemOf(registry, row)),
  ]);
}

function itemOf(registry: Registry, row: Row): Item {
  const entry = registry.entry(row.id);
  const found = row.elsewhere?.();
  const about = entry && [
    registry.publisher(entry.publisher).name,
    entry.kind === 'status' ? classWord(entry.code) : kindWords[entry.kind],
    entry.standing === 'standard' ? '' : standingWords[entry.standing],
    found ? `${found.label && `${found.label}: `}${found.text}` : '',
  ];
  return {
    id: row.id,
    entry,
    label: entry ? titleOf(entry) : `$(question) ${row.phrase}`,
    description: about?.filter(Boolean).join(' · ') ?? '',
    detail: row.summary,
    alwaysShow: true,
    buttons: entry ? buttons : buttons.slice(0, 1),
  };
}

const longestSelection = 60;

/** What stands at the cursor: a code as it is written, a selection, a name or a number that the search knows. */
function askedAtCursor(registry: Registry, search: Search | undefined, documents: Documents): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  const occurrence = documents.occurrenceAt(document, selection.active);
  if (occurrence) {
    const { start, end, code } = occurrence;
    const written = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
    // A name that others use for another code would lead astray.
    return search?.find(written)[0]?.entry.code === code ? written : String(code);
  }
  if (!selection.isEmpty) {
    const selected = selection.isSingleLine ? document.getText(selection).trim() : '';
    return selected.length <= longestSelection && search?.find(selected).length !== 0 ? selected : '';
  }
  const { line, character } = selection.active;
  // A number is worth the question also where it was not taken for a status code.
  const number = document.getWordRangeAtPosition(selection.active, /\b[1-9]\d{2}\b/);
  return number ? document.getText(number) : (namedAt(registry, document.lineAt(line).text, character) ?? '');
}
