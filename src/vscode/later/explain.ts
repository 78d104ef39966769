/** "Explain Recognition Here": the evidence at the cursor as a list, with ways to silence a number that is no status code. */
import { roleSentences } from 'role-sentences';
import * as vscode from 'vscode';
import { commands, section } from '../../contributions';
import { explanationWords } from '../../features/explain';
import { ignoreNextLineComment } from '../../features/ignoreComment';
import { isIgnored } from '../../recogniser/ignoreComments';
import type { Documents } from '../documents';
import type { Parts } from '../laterBundle';
import { settingsOf } from '../settings';
import { isWritable } from '../writable';

interface Choice extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

export function explainCommand({ documents }: Pick<Parts, 'documents'>) {
  return {
    // A hover passes its own place; the palette passes nothing and means the cursor.
    async [commands.explain](address?: unknown, offset?: unknown) {
      const place = placeOf(address, offset) ?? cursor();
      if (!place) {
        vscode.window.showInformationMessage('Open a file and put the cursor on a number or a constant first.');
        return;
      }
      const choices = await choicesAt(documents, place);
      if (typeof choices === 'string') {
        vscode.window.showInformationMessage(choices);
        return;
      }
      const chosen = await vscode.window.showQuickPick(choices.items, {
        title: choices.title,
        matchOnDescription: true,
      });
      await chosen?.run?.();
    },
  };
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

function placeOf(address: unknown, offset: unknown): Place | undefined {
  if (typeof address !== 'string' || typeof offset !== 'number') return undefined;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  return document && { document, position: document.positionAt(offset) };
}

function cursor(): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { document: editor.document, position: editor.selection.active };
}

async function choicesAt(
  documents: Documents,
  { document, position }: Place,
): Promise<string | { readonly title: string; readonly items: readonly Choice[] }> {
  if (documents.reading(document) === 'not')
    return 'HTTP Status Lens leaves this file alone: its kind, language or path is excluded.';
  const { text, start } = documents.textAround(document, position);
  const offset = document.offsetAt(position) - start;
  const language = documents.languageOf(document);
  const strictness = settingsOf(document).recognition;
  const explanation = documents.core().recogniser.explain(text, language, offset, { strictness });
  if (!explanation) return 'Neither a three-digit number nor a constant stands here.';
  const words = explanationWords(text.slice(explanation.start, explanation.end), explanation, roleSentences());
  const ignored = isIgnored(text, explanation.start);
  const above = text.slice(0, text.lastIndexOf('\n', offset - 1) + 1);
  const comment = (await isWritable(document))
    ? ignoreNextLineComment(documents.core().languages, language, above)
    : undefined;
  const evidence: Choice[] = words.evidence.map(({ weight, sentence, name }) => ({
    label: `${weight}  ${sentence}`,
    description: name,
  }));
  return {
    title: 'Recognition',
    items: [
      // First, so that a hasty Enter changes nothing.
      { label: ignored ? `${words.verdict}, but a comment silences it` : words.verdict },
      ...(ignored || !explanation.recognised ? [] : silencing(document, comment, position.line)),
      { label: 'Evidence, strongest first', kind: vscode.QuickPickItemKind.Separator },
      ...evidence,
    ],
  };
}

/** `comment` is undefined where none can be written. */
function silencing(document: vscode.TextDocument, comment: string | undefined, line: number): readonly Choice[] {
  const indent = document.lineAt(line).text.match(/^\s*/)?.[0] ?? '';
  const inFile: Choice[] = comment
    ? [
        {
          label: '$(comment) Not a status code: ignore this line',
          description: comment,
          run: () => insert(document, line, `${indent}${comment}\n`),
        },
      ]
    : [];
  return [
    { label: 'Silence', kind: vscode.QuickPickItemKind.Separator },
    ...inFile,
    {
      label: '$(gear) Ignore files by path…',
      description: `${section}.ignore`,
      run: () => vscode.commands.executeCommand('workbench.action.openSettings', `${section}.ignore`),
    },
  ];
}

function insert(document: vscode.TextDocument, line: number, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), text);
  return vscode.workspace.applyEdit(edit);
}
