/** Look Up Code: a quick pick over the same search as the panel's. It filters nothing by itself. */
import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { foundParts } from '../../panel/guidePage';
import { emptyText, type Row, rowsOf } from '../../panel/rows';
import { firstState } from '../../panel/state';
import type { Occurrence } from '../../recogniser/occurrence';
import type { Entry, Registry } from '../../registry/codes';
import { classWord, kindWords, onceCalled, standingWords, titleOf } from '../../registry/wording';
import { namedAt } from '../../search/asked';
import type { GuideSearch } from '../../search/guides';
import type { Hit, Search } from '../../search/search';
import type { Documents } from '../documents';
import type { InsertionPoint } from '../insertionPoint';
import { lastOf } from '../lastOf';
import type { Parts } from '../laterBundle';
import { createSearches, type Searches } from './searches';

interface Item extends vscode.QuickPickItem {
  /** The id of an entry or a guide; a line between has none. */
  readonly id?: string;
  /** Undefined for a guide. */
  readonly entry?: Entry | undefined;
  /** A command that goes on where nothing was found. */
  readonly command?: string;
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

export function lookUpCommand({
  registry,
  documents,
  texts,
  insertion,
}: Pick<Parts, 'registry' | 'documents' | 'texts' | 'insertion'>) {
  const searches = lastOf(registry, known => createSearches(known, documents, texts));
  return {
    [commands.lookUp]() {
      const known = registry();
      show(known, searches(), insertion, askedAtCursor(known, documents));
    },
  };
}

function show(registry: Registry, searches: Searches, insertion: InsertionPoint, asked: Asked): void {
  const pick = vscode.window.createQuickPick<Item>();
  // The order is the search's; VS Code would sort by where the label matches.
  Object.assign(pick, { sortByLabel: false });
  pick.placeholder = 'Number, phrase, constant, header field or vendor; 4xx and “nginx 49” work too';
  const list = () => {
    const search = searches.codes();
    const found = search ? itemsFor(registry, search, searches.guides(), pick.value, asked) : [];
    pick.busy = !found.length && !searches.complete();
    pick.items = found.length || pick.busy ? found : nothingFound(pick.value);
  };
  const act = (does: Button['does'], { id, entry, command }: Item) => {
    pick.hide();
    if (command) return vscode.commands.executeCommand(command);
    if (does === 'open' || !entry) return vscode.commands.executeCommand(commands.browse, id);
    if (does === 'insert') return insertion.insert(String(entry.code));
    return vscode.commands.executeCommand(commands.copy, titleOf(entry));
  };
  pick.onDidChangeValue(list);
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    // The line that says that nothing was found leads nowhere.
    if (item && (item.id ?? item.command)) act('open', item);
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
  pick.value = asked.text;
  list();
  pick.show();
  void searches.build(() => {
    if (open && (pick.busy || pick.value.trim())) list();
  });
}

/** Says so, and goes on. A row and not a title: a screen reader reads the first row when it comes. */
function nothingFound(typed: string): readonly Item[] {
  const asText = typed.trim().replaceAll('$(', '\\$(');
  return [
    { label: `Nothing found for “${asText}”`, detail: emptyText(typed, firstState.filters), alwaysShow: true },
    {
      label: 'Which Code Should I Answer?',
      iconPath: new vscode.ThemeIcon('question'),
      detail: 'Find the code by a few questions',
      command: commands.whichCode,
      alwaysShow: true,
    },
    {
      label: 'Browse Codes',
      iconPath: new vscode.ThemeIcon('book'),
      detail: 'See all codes, by class or by publisher',
      command: commands.browse,
      alwaysShow: true,
    },
  ];
}

function itemsFor(
  registry: Registry,
  search: Search,
  guides: GuideSearch,
  typed: string,
  asked: Asked,
): readonly Item[] {
  const hits = hitsFor(search, typed, asked).slice(0, mostItems);
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
    onceCalled(entry),
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

/** A name means here what it means in the file, also where the search knows it for another code or not at all. */
function hitsFor(search: Search, typed: string, { text, code }: Asked): readonly Hit[] {
  const hits = search.find(typed);
  return code === undefined || typed !== text || hits[0]?.entry.code === code ? hits : search.find(String(code));
}

/** What stands at the cursor. */
interface Asked {
  /** As it is written. */
  readonly text: string;
  /** What was recognised there. */
  readonly code?: Occurrence['code'];
}

const longestSelection = 60;

/** A code as it is written, a selection, a name or a number that the registry knows. No search is needed for it, which may be still to build. */
function askedAtCursor(registry: Registry, documents: Documents): Asked {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return { text: '' };
  const { document, selection } = editor;
  const occurrence = documents.occurrenceAt(document, selection.active);
  if (occurrence) {
    const { start, end, code } = occurrence;
    return { text: document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))), code };
  }
  if (!selection.isEmpty) {
    const selected = selection.isSingleLine ? document.getText(selection).trim() : '';
    return { text: selected.length <= longestSelection ? selected : '' };
  }
  const { line, character } = selection.active;
  // A number is worth the question also where it was not taken for a status code.
  const number = document.getWordRangeAtPosition(selection.active, /\b[1-9]\d{2}\b/);
  return { text: number ? document.getText(number) : (namedAt(registry, document.lineAt(line).text, character) ?? '') };
}
