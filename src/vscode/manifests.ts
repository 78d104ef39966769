/**
 * The manifests of the workspace, read when first asked for and again when one changes.
 * Finds and reads files; what a manifest asks for is decided in features.
 */
import * as vscode from 'vscode';
import {
  type Manifest,
  manifestExclude,
  manifestGlob,
  type ProjectSets,
  setsAskedFor,
  setsOfProject,
} from '../features/projectPackages';
import type { ConstantSets } from '../registry/constants';

export interface Manifests extends vscode.Disposable {
  /** The constant sets that a document's project asks for. Slow only at the first question after a change. */
  setsFor(document: vscode.TextDocument): Promise<ProjectSets>;
}

/** More manifests than these are not read, nor larger ones. Bytes. */
const mostManifests = 100;
const largestManifest = 1_000_000;

export function createManifests(sets: () => ConstantSets): Manifests {
  // By workspace folder; emptied when a manifest changes, so that the next question reads anew.
  const known = new Map<string, Promise<readonly Manifest[]>>();
  const watching: vscode.Disposable[] = [];
  const forget = () => known.clear();

  function watch(): void {
    if (watching.length > 0) return;
    const watcher = vscode.workspace.createFileSystemWatcher(manifestGlob);
    watching.push(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  return {
    async setsFor(document) {
      const folder = vscode.workspace.getWorkspaceFolder(document.uri) ?? onlyFolder();
      if (!folder) return setsOfProject([], document.uri.path);
      watch();
      const key = folder.uri.toString();
      const reading = known.get(key) ?? manifestsIn(folder, sets());
      known.set(key, reading);
      return setsOfProject(await reading, document.uri.path);
    },
    dispose() {
      for (const subscription of watching) subscription.dispose();
      known.clear();
    },
  };
}

// An untitled document belongs to the project that is open, if it is one.
function onlyFolder(): vscode.WorkspaceFolder | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length === 1 ? folders[0] : undefined;
}

async function manifestsIn(folder: vscode.WorkspaceFolder, sets: ConstantSets): Promise<readonly Manifest[]> {
  try {
    const pattern = new vscode.RelativePattern(folder, manifestGlob);
    const files = await vscode.workspace.findFiles(pattern, manifestExclude, mostManifests);
    const manifests = await Promise.all(files.map(file => manifestOf(file, sets)));
    return manifests.flatMap(manifest => manifest ?? []);
  } catch {
    // A folder whose files can't be searched asks for nothing; completion goes on without.
    return [];
  }
}

async function manifestOf(file: vscode.Uri, sets: ConstantSets): Promise<Manifest | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > largestManifest) return undefined;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const cut = file.path.lastIndexOf('/');
    const name = file.path.slice(cut + 1);
    return { folder: file.path.slice(0, cut), name, ...setsAskedFor(sets, name, text) };
  } catch {
    // Deleted since, or not to be read: then it asks for nothing.
    return undefined;
  }
}
