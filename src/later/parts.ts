/** What the extension hands on to what is loaded later. */
import type * as vscode from 'vscode';
import type { Registry } from '../registry/codes';
import type { Documents } from '../vscode/documents';
import type { InsertionPoint } from '../vscode/insertionPoint';
import type { Kept } from '../vscode/kept';
import type { Manifests } from '../vscode/manifests';
import type { Texts } from '../vscode/texts';

/** Made already, and nothing here makes any of it a second time. */
export interface Parts {
  readonly extensionUri: vscode.Uri;
  readonly registry: () => Registry;
  /** Fires when the next call of `registry` gives another one. */
  readonly onRegistryChange: vscode.Event<void>;
  readonly documents: Documents;
  readonly manifests: Manifests;
  readonly texts: Texts;
  readonly insertion: InsertionPoint;
  readonly kept: Kept;
}
