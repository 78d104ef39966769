/**
 * The registries that `httpStatusLens.customRegistries` names: read at once, and anew when something changes.
 * How they are read and checked is loaded for those who name some.
 */
import * as vscode from 'vscode';
import { registriesSetting, section } from '../contributions';
import { loadRegistry } from '../registry/codes';
import type { RegistryFile } from '../registry/registrySchema';
import type { LaterBundle, RegistryReader } from './laterBundle';
import { sayNotLoaded } from './loadLater';

export interface CustomRegistries extends vscode.Disposable {
  /** What can be used of the files; the same array until one of them changes. Empty until they have been read. */
  files(): readonly RegistryFile[];
  readonly onDidChange: vscode.Event<void>;
}

/** Changes come in swarms: a save is up to three events, a checkout hundreds. Milliseconds. */
const calm = 200;

export function createCustomRegistries(extensionUri: vscode.Uri, load: () => Promise<LaterBundle>): CustomRegistries {
  const changed = new vscode.EventEmitter<void>();
  const state: { files: readonly RegistryFile[]; reader?: RegistryReader; timer?: ReturnType<typeof setTimeout> } = {
    files: [],
  };

  async function read(): Promise<void> {
    // What was read before is to be given up when it is named no more.
    if (!state.reader && !isAnyNamed()) return;
    const bundle = await load().catch(sayNotLoaded);
    if (!bundle) return;
    state.reader ??= bundle.createRegistryReader(extensionUri, loadRegistry, readSoon);
    const files = await state.reader.read();
    if (!files || (files.length === 0 && state.files.length === 0)) return;
    state.files = files;
    changed.fire();
  }

  function readSoon(): void {
    clearTimeout(state.timer);
    state.timer = setTimeout(readNow, calm);
  }

  function readNow(): void {
    read().catch(error => console.warn(`HTTP Status Lens: your own registries are not read (${String(error)})`));
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration(`${section}.${registriesSetting}`)) readSoon();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(readSoon),
    vscode.workspace.onDidGrantWorkspaceTrust(readSoon),
  );
  readNow();

  return {
    files: () => state.files,
    onDidChange: changed.event,
    dispose() {
      clearTimeout(state.timer);
      state.reader?.dispose();
      subscriptions.dispose();
    },
  };
}

/** Whether the setting names anything, for whichever folder and at whichever level: they count together. */
function isAnyNamed(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [undefined, ...folders].some(folder => {
    const levels = vscode.workspace.getConfiguration(section, folder?.uri).inspect<unknown>(registriesSetting);
    const lists = [levels?.globalValue, levels?.workspaceValue, levels?.workspaceFolderValue];
    return lists.some(names => Array.isArray(names) && names.length > 0);
  });
}
