/** What tests of the editor do again and again: open marked text, wait for an answer. */
import * as vscode from 'vscode';

export interface OpenedText {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  /** Where ‸ stood in the text. */
  readonly caret: vscode.Position;
}

/** Opens an untitled document with a text in which ‸ marks the caret, and puts the caret there. */
export async function openText(language: string, marked: string): Promise<OpenedText> {
  const offset = Math.max(0, marked.indexOf('‸'));
  const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('‸', '') });
  const editor = await vscode.window.showTextDocument(document);
  const caret = document.positionAt(offset);
  editor.selection = new vscode.Selection(caret, caret);
  return { document, editor, caret };
}

/** Asks again until the answer will do; the last answer when the time is up, so that the assertion shows it. */
export async function eventually<Answer>(
  ask: () => PromiseLike<Answer>,
  willDo: (answer: Answer) => boolean,
  limit = 15_000,
): Promise<Answer> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (willDo(answer) || Date.now() > end) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The texts of all hovers at a position. */
export async function hoverTexts(document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) =>
    contents.map(content => (typeof content === 'string' ? content : content.value)),
  );
}

/** The titles of all lenses of a document, in the order of its lines. */
export async function lensTitles(document: vscode.TextDocument): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return lenses
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .flatMap(({ command }) => (command ? [command.title] : []));
}

/** The completions at a position, as a trigger character or a call by hand would bring them. */
export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items;
}

/**
 * The code actions at a position or for a selection; with a kind those of that kind, `resolved` of them whole.
 * VS Code cancels the question when the editor has changed meanwhile; then it is asked again.
 */
export async function actionsAt(
  document: vscode.TextDocument,
  place: vscode.Position | vscode.Range,
  kind?: vscode.CodeActionKind,
  resolved?: number,
): Promise<readonly vscode.CodeAction[]> {
  for (;;) {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        place instanceof vscode.Position ? new vscode.Range(place, place) : place,
        kind?.value,
        resolved,
      );
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Canceled') throw error;
    }
  }
}

export const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** Sets one of our settings for all, runs the work, and takes it back. */
export async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const configuration = () => vscode.workspace.getConfiguration('httpStatusLens');
  await configuration().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
