/** Look Up Code: a quick pick over the same search as the panel's. It filters nothing by itself. */
import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { Entry, Registry } from '../registry/codes';
import { classWord, kindWords, standingWords, titleOf, vendorOf } from '../registry/wording';
import { namesByCode, namesOfSets } from '../search/constantNames';
import { createSearch, type Search } from '../search/search';
import { searchText } from '../search/searchText';
import type { Documents } from './documents';
import { type InsertionPoint, insertionPoint } from './insertionPoint';
import type { Texts } from './texts';

interface Item extends vscode.QuickPickItem {
  readonly entry: Entry;
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
const mostItems = 200;

export function registerLookUp(registry: () => Registry, documents: Documents, texts: Texts): vscode.Disposable {
  const insertion = insertionPoint();
  const searches = createSearches(documents, texts);
  return vscode.Disposable.from(
    insertion,
    vscode.commands.registerCommand(commands.lookUp, () => {
      const known = registry();
      const search = searches.of(known);
      show(known, searches, insertion, askedAtCursor(search, documents));
    }),
  );
}

interface Searches {
  /** The best search that there is by now. */
  of(registry: Registry): Search;
  /** Resolves when the long texts are searched as well. */
  deepened(registry: Registry): Promise<void>;
}

/** Remembers the searches of one registry: phrases and constants at once, long texts when they have been read. */
function createSearches(documents: Documents, texts: Texts): Searches {
  const made: { registry?: Registry; search?: Search; deepening?: Promise<void> } = {};
  const namesFor = () => {
    const namesOf = namesByCode(namesOfSets(documents.core().constants.all));
    return (entry: Entry) => (entry.publisher === 'iana' ? namesOf(entry.code) : []);
  };
  function of(registry: Registry): Search {
    if (made.registry === registry && made.search) return made.search;
    delete made.deepening;
    const search = createSearch({ ...registry, namesOf: namesFor() });
    Object.assign(made, { registry, search });
    return search;
  }
  async function deepen(registry: Registry): Promise<void> {
    const details = await texts.all();
    const deeper = createSearch({ ...registry, namesOf: namesFor(), textOf: entry => searchText(details[entry.id]) });
    await deeper.prepare(() => new Promise(resolve => setTimeout(resolve, 0)));
    if (made.registry === registry) made.search = deeper;
  }
  return {
    of,
    deepened(registry) {
      of(registry);
      made.deepening ??= deepen(registry);
      return made.deepening;
    },
  };
}

function show(registry: Registry, searches: Searches, insertion: InsertionPoint, typed: string): void {
  const pick = vscode.window.createQuickPick<Item>();
  // The order is the search's; VS Code would sort by where the label matches.
  Object.assign(pick, { sortByLabel: false });
  pick.placeholder = 'Number, phrase, constant, header field or vendor; 4xx and “nginx 49” work too';
  const list = () => {
    pick.items = searches
      .of(registry)
      .find(pick.value)
      .slice(0, mostItems)
      .map(hit => itemOf(registry, hit.entry));
  };
  const act = (does: Button['does'], { entry }: Item) => {
    pick.hide();
    if (does === 'open') return vscode.commands.executeCommand(commands.browse, entry.id);
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
  void searches.deepened(registry).then(() => {
    if (open && pick.value.trim()) list();
  });
}

function itemOf(registry: Registry, entry: Entry): Item {
  const kind = entry.kind === 'status' ? classWord(entry.code) : kindWords[entry.kind];
  const standing = entry.standing === 'standard' ? undefined : standingWords[entry.standing];
  return {
    entry,
    label: titleOf(entry),
    description: [vendorOf(registry, entry), kind, standing].filter(Boolean).join(' · '),
    detail: entry.summary,
    alwaysShow: true,
    buttons,
  };
}

const longestSelection = 60;

/** The code at the cursor, else what is selected, else the number there; a search for any other word would only be in the way. */
function askedAtCursor(search: Search, documents: Documents): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  const occurrence = documents.occurrenceAt(document, selection.active);
  if (occurrence) return String(occurrence.code);
  // A number is worth the question also where it was not taken for a status code.
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active, /\b[1-9]\d{2}\b/) : selection;
  if (!range?.isSingleLine) return '';
  const asked = document.getText(range).trim();
  return asked.length <= longestSelection && search.find(asked).length > 0 ? asked : '';
}
