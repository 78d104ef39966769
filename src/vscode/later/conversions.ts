/** The commands that turn numbers into constants and back, at the cursor and in the whole file. */
import * as vscode from 'vscode';
import { commands } from '../../contributions';
import {
  allToConstants,
  type Conversion,
  type ConvertibleText,
  nearestFamilies,
  toConstant,
  toNumber,
} from '../../features/conversions';
import { whyNoConstant, whyNoFamily, whyNoNumber } from '../../features/unconverted';
import { type Occurrence, occurrenceAt } from '../../recogniser/occurrence';
import type { Parts } from '../laterBundle';
import { rangeOf } from '../ranges';
import { isWritable, sayReadOnly } from '../writable';

type Known = Pick<Parts, 'registry' | 'documents' | 'manifests'>;

/** Gathers what conversions need to know of a document. */
export async function convertible(
  { registry, documents, manifests }: Known,
  document: vscode.TextDocument,
): Promise<ConvertibleText> {
  const project = await manifests.setsFor(document);
  const occurrences = documents.occurrences(document);
  const { constants, languages, constantsIn } = documents.core();
  return {
    text: document.getText(),
    language: documents.languageOf(document),
    occurrences,
    surroundings: { inUse: documents.setsInUse(document), ...project },
    registry: registry(),
    sets: constants,
    languages,
    constantsIn,
  };
}

/** A conversion as one edit; with `preview`, each of its changes waits for a person's consent. */
export function editOf(document: vscode.TextDocument, conversion: Conversion, preview?: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of conversion.edits) {
    const range = rangeOf(document, { start, end });
    if (preview === undefined) edit.replace(document.uri, range, text);
    else edit.replace(document.uri, range, text, { needsConfirmation: true, label: preview });
  }
  return edit;
}

/** What the changes of a whole file are called in the preview. */
export const previewLabel = ({ to }: Conversion) => `Numbers to constants of ${to}`;

/** A key reaches these commands where the palette leaves them out. */
const askFor = (what: string) => vscode.window.showInformationMessage(`Open a file ${what} first.`);

export function conversionCommands(known: Known) {
  async function atCursor(
    conversionOf: (text: ConvertibleText, occurrence: Occurrence) => Conversion | undefined,
    kind: string,
    whyNone: (text: ConvertibleText, occurrence: Occurrence | undefined) => string,
  ) {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      askFor(`and put the cursor on a ${kind}`);
      return;
    }
    const { document } = editor;
    const text = await convertible(known, document);
    const occurrence = occurrenceAt(text.occurrences, document.offsetAt(editor.selection.active));
    const conversion = occurrence && conversionOf(text, occurrence);
    if (!conversion) {
      vscode.window.showInformationMessage(whyNone(text, occurrence));
      return;
    }
    const written = await editor.edit(edit => {
      for (const { start, end, text } of conversion.edits) edit.replace(rangeOf(document, { start, end }), text);
    });
    if (!written) sayReadOnly();
  }

  return {
    [commands.toConstant]: () =>
      atCursor((text, occurrence) => toConstant(text, occurrence)[0], 'number', whyNoConstant),
    [commands.toNumber]: () => atCursor(toNumber, 'constant', whyNoNumber),
    async [commands.allToConstants]() {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) {
        askFor('with numbers');
        return;
      }
      const text = await convertible(known, document);
      const conversion = allToConstants(text);
      if (!conversion)
        vscode.window.showInformationMessage(
          nearestFamilies(text).length === 0 ? whyNoFamily(text) : 'No number in this file can become a constant.',
        );
      else if (await isWritable(document)) {
        const applied = vscode.workspace.applyEdit(editOf(document, conversion, previewLabel(conversion)));
        // VS Code's preview begins with nothing ticked, and doesn't say so.
        vscode.window.setStatusBarMessage('Tick what is to change in the preview, then press Apply', applied);
        await applied;
      } else sayReadOnly();
    },
  };
}
