/**
 * Offers status codes where one is about to be written, by number, phrase or constant.
 * Registered for each language by its own id as documents of it open: a provider for all languages is silent
 * beside a language server's.
 */
import * as vscode from 'vscode';
import { type Completion, constantCompletions, numberCompletions, ordered } from '../features/completions';
import { documentationText } from '../features/hover';
import { offeredConstants } from '../features/offeredConstants';
import type { Registry } from '../registry/codes';
import type { Documents } from './documents';
import type { Manifests } from './manifests';
import { trustedMarkdown } from './markdown';
import { rangeOf } from './ranges';
import { settingsOf } from './settings';
import type { Texts } from './texts';

// VS Code asks by itself while letters are typed, but neither at a digit nor after these.
const triggers = ['1', '2', '3', '4', '5', '(', ':', '"', "'", '=', ' '];

export function registerCompletions(
  registry: () => Registry,
  documents: Documents,
  manifests: Manifests,
  texts: Texts,
): vscode.Disposable {
  const provider = completionProvider(registry, documents, manifests, texts);
  const registered = new Map<string, vscode.Disposable>();
  const register = ({ languageId }: vscode.TextDocument) => {
    if (registered.has(languageId)) return;
    const selector = { language: languageId };
    registered.set(languageId, vscode.languages.registerCompletionItemProvider(selector, provider, ...triggers));
  };
  vscode.workspace.textDocuments.forEach(register);
  const opening = vscode.workspace.onDidOpenTextDocument(register);
  return new vscode.Disposable(() => {
    opening.dispose();
    for (const registration of registered.values()) registration.dispose();
  });
}

/** Whether an extension that completes the names of libraries itself runs for a language. */
function hasLanguageServer(servers: readonly string[] = []): boolean {
  return servers.some(id => vscode.extensions.getExtension(id)?.isActive === true);
}

function completionProvider(
  registry: () => Registry,
  documents: Documents,
  manifests: Manifests,
  texts: Texts,
): vscode.CompletionItemProvider {
  const entryIds = new WeakMap<vscode.CompletionItem, string>();
  return {
    async provideCompletionItems(document, position, token) {
      const settings = settingsOf(document);
      if (!settings.completion || documents.reading(document) !== 'whole') return undefined;
      const language = documents.languageOf(document);
      const known = documents.core().languages.language(language);
      const kind = known?.kind;
      if (kind === undefined || kind === 'prose' || kind === 'log' || kind === 'style') return undefined;

      const project = await manifests.setsFor(document);
      if (token.isCancellationRequested) return undefined;
      const text = document.getText();
      const caret = document.offsetAt(position);
      const word = wordBefore(text, caret);
      const offered = offeredConstants(documents.core().constants, language, text, word.start, {
        inUse: documents.setsInUse(document),
        ...project,
      });
      // No server knows that a symbol is a status.
      const isSymbol = offered.qualifier !== '' && !offered.proven;
      const rival = !isSymbol && hasLanguageServer(known?.languageServers);
      // Letters go on without another question, digits are trigger characters: an empty word expects letters.
      const written = text.slice(word.start, caret);
      const typed = /^\d/.test(written) ? 'digits' : 'words';
      // Behind `http.` the server lists the names itself; a number there is for us.
      if (rival && offered.qualifier !== '' && typed === 'words') return undefined;
      const start = word.start - offered.qualifier.length;
      const { recogniser } = documents.core();
      if (!offered.proven && !recogniser.statusPosition(without(text, start, word), language, start)) return undefined;

      const range = {
        inserting: rangeOf(document, { start, end: caret }),
        replacing: rangeOf(document, { start, end: word.end }),
      };
      const numbers = offered.qualifier === '' ? numberCompletions(registry(), typed, written) : [];
      const findable = rival ? 'by number or phrase' : 'by all';
      const found = [...numbers, ...constantCompletions(registry(), offered.constants, typed, findable)];
      const items = ordered(found, settings.completionPrefer).map(completion => {
        const item = itemOf(document, completion, offered.qualifier, range);
        entryIds.set(item, completion.entryId);
        return item;
      });
      // The third digit may make it a reserved number, which nobody is offered before.
      return new vscode.CompletionList(items, /^\d{1,2}$/.test(written));
    },
    async resolveCompletionItem(item) {
      const id = entryIds.get(item);
      const entry = id === undefined ? undefined : registry().entry(id);
      if (entry)
        item.documentation = trustedMarkdown(documentationText(registry(), entry, await texts.details(entry.id)));
      return item;
    },
  };
}

interface Word {
  readonly start: number;
  readonly end: number;
}

// The longest constant's name is far below this.
const longestWord = 80;

// The name or number that the caret stands in or behind; maybe empty.
function wordBefore(text: string, caret: number): Word {
  const before = /[\w$]*$/.exec(text.slice(Math.max(0, caret - longestWord), caret))?.[0] ?? '';
  const after = /^[\w$]*/.exec(text.slice(caret, caret + longestWord))?.[0] ?? '';
  return { start: caret - before.length, end: caret + after.length };
}

// The recogniser judges the place as if nothing had been typed there yet.
function without(text: string, start: number, word: Word): string {
  return start === word.end ? text : text.slice(0, start) + text.slice(word.end);
}

function itemOf(
  document: vscode.TextDocument,
  completion: Completion,
  qualifier: string,
  range: vscode.CompletionItem['range'],
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: completion.label, description: completion.description },
    completion.kind === 'number' ? vscode.CompletionItemKind.Value : vscode.CompletionItemKind.Constant,
  );
  item.insertText = completion.label;
  // The editor compares with all that the range covers, and that begins with the qualifier.
  item.filterText = qualifier + completion.filterText;
  item.sortText = completion.sortText;
  if (completion.importing) {
    const { offset, text } = completion.importing;
    item.additionalTextEdits = [vscode.TextEdit.insert(document.positionAt(offset), text)];
  }
  if (completion.deprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
  if (range) item.range = range;
  return item;
}
