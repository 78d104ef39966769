/**
 * What the extension and the bundle that is loaded later know of each other: what the one hands on, and what it gets.
 * Types only; src/vscode/later makes what they describe, and loadLater.ts loads it.
 */
import type * as vscode from 'vscode';
import type { commands } from '../contributions';
import type { Occurrence } from '../recogniser/occurrence';
import type { Registry } from '../registry/codes';
import type { RegistryFile } from '../registry/registrySchema';
import type { Documents } from './documents';
import type { InsertionPoint } from './insertionPoint';
import type { Kept } from './kept';
import type { Manifests } from './manifests';
import type { Texts } from './texts';

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

/** What dist/later.js gives. */
export interface LaterBundle {
  createLater(parts: Parts): Later;
  /** `builtIn` gives the registry without users' own; `changed` hears of each change to a file that was read, or was to be. */
  createRegistryReader(extensionUri: vscode.Uri, builtIn: () => Registry, changed: () => void): RegistryReader;
}

/** All commands but the one that is done in a line. */
export type LaterCommand = Exclude<(typeof commands)[keyof typeof commands], typeof commands.copy>;

export interface Later extends vscode.Disposable {
  /** What each command does, with the arguments that it is run with. */
  readonly commands: Readonly<Record<LaterCommand, (...args: readonly unknown[]) => unknown>>;
  readonly codeActions: CodeActions;
  /** Fills a panel that VS Code restored. */
  adopt(panel: vscode.WebviewPanel): void;
}

export interface CodeActions {
  /** What is offered for a range; `onLines` are the occurrences on its lines. */
  provide(
    document: vscode.TextDocument,
    onLines: readonly Occurrence[],
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]>;
  /** Adds what was not worth finding before somebody picked the action. */
  resolve(action: vscode.CodeAction): Promise<vscode.CodeAction>;
}

export interface RegistryReader extends vscode.Disposable {
  /** What can be used of the files that are named now; undefined where another reading has begun meanwhile. */
  read(): Promise<readonly RegistryFile[] | undefined>;
}
