/**
 * Finds, reads and checks the registries that `httpStatusLens.customRegistries` names, and watches the folders they lie in.
 * What is wrong with them stands in the Problems view; a file that cannot be used takes nothing else with it.
 */
import * as vscode from 'vscode';
import { registriesSetting, section } from '../../contributions';
import { isGuideId } from '../../panel/protocol';
import { checkRegistry, type Owner, type RegistryProblem, type TakenIds } from '../../registry/checkRegistry';
import { entryId, type Registry } from '../../registry/codes';
import type { RegistryFile } from '../../registry/registrySchema';
import type { Schema } from '../../registry/schemaCheck';
import type { RegistryReader } from '../laterBundle';
import { schemaText } from '../registrySchema';

/** Bytes; a larger file is not read. */
const largestFile = 10_000_000;

/** As `LaterBundle` says. */
export function createRegistryReader(
  extensionUri: vscode.Uri,
  builtIn: () => Registry,
  changed: () => void,
): RegistryReader {
  const diagnostics = vscode.languages.createDiagnosticCollection(section);
  const state: { watched: ReadonlySet<string> } = { watched: new Set() };
  const watching: vscode.Disposable[] = [];
  // What was said once is not said again until it was put right.
  const said = new Set<string>();
  let reading = 0;

  async function read(): Promise<readonly RegistryFile[] | undefined> {
    reading += 1;
    const ours = reading;
    const named = namedFiles();
    watch(named.flatMap(({ places }) => places));
    const results = await Promise.all(named.map(readNamed));
    const { files, problems } = await checked(
      extensionUri,
      builtIn,
      results.flatMap(({ texts }) => texts),
    );
    // A later change has begun to read anew.
    if (ours !== reading) return undefined;
    diagnostics.clear();
    for (const [address, list] of problems) diagnostics.set(vscode.Uri.parse(address), list);
    for (const { uri, fault } of results.flatMap(({ faults }) => faults))
      diagnostics.set(uri, [diagnostic(new vscode.Range(0, 0, 0, 0), fault, 'error')]);
    for (const { name, missing } of results) {
      if (!missing) said.delete(name);
      else if (!said.has(name)) warnOf(said, name);
    }
    return files;
  }

  /** Watches the folders of the files, since a file may yet come to be; outside of the workspace too. */
  function watch(places: readonly vscode.Uri[]): void {
    const addresses = new Set(places.map(String));
    if (addresses.size === state.watched.size && [...addresses].every(address => state.watched.has(address))) return;
    state.watched = addresses;
    for (const watcher of watching.splice(0)) watcher.dispose();
    for (const folder of new Set(places.map(place => String(vscode.Uri.joinPath(place, '..'))))) {
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(vscode.Uri.parse(folder), '*'),
      );
      watching.push(
        watcher,
        watcher.onDidChange(tellIfNamed),
        watcher.onDidCreate(tellIfNamed),
        watcher.onDidDelete(tellIfNamed),
      );
    }
  }

  function tellIfNamed(uri: vscode.Uri): void {
    if (state.watched.has(String(uri))) changed();
  }

  const subscriptions = vscode.Disposable.from(
    diagnostics,
    // Some file systems tell nobody of changes.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => tellIfNamed(uri)),
  );

  return {
    read,
    dispose() {
      for (const watcher of watching) watcher.dispose();
      subscriptions.dispose();
    },
  };
}

interface NamedFile {
  /** As the setting has it. */
  readonly name: string;
  /** One for each workspace folder, or the one that an absolute path means. */
  readonly places: readonly vscode.Uri[];
  /** Whether it is a mistake if none of the places has it. A relative path of the user's own settings is meant for any project. */
  readonly expected: boolean;
}

/** The lists of user, workspace and folder count together. */
function namedFiles(): readonly NamedFile[] {
  const named = new Map<string, { readonly places: Map<string, vscode.Uri>; expected: boolean }>();
  const folders = vscode.workspace.workspaceFolders ?? [];
  const add = (names: unknown, folder: vscode.WorkspaceFolder | undefined, expected: boolean) => {
    for (const name of Array.isArray(names) ? names : []) {
      if (typeof name !== 'string' || name.trim() === '') continue;
      const place = placeOf(name.trim(), folder, folders);
      const file = named.get(name) ?? { places: new Map(), expected: false };
      named.set(name, file);
      if (place) file.places.set(String(place), place);
      file.expected ||= place !== undefined && (expected || isAbsolute(name));
    }
  };
  for (const folder of folders.length > 0 ? folders : [undefined]) {
    const levels = vscode.workspace.getConfiguration(section, folder?.uri).inspect<unknown>(registriesSetting);
    add(levels?.globalValue, folder, false);
    // VS Code hides these values from us in a workspace that nobody trusts; this holds if it ever should not.
    if (!vscode.workspace.isTrusted) continue;
    add(levels?.workspaceValue, folder, true);
    add(levels?.workspaceFolderValue, folder, true);
  }
  return [...named].map(([name, { places, expected }]) => ({ name, places: [...places.values()], expected }));
}

const isAbsolute = (name: string) => /^(?:[\\/]|[a-zA-Z]:[\\/])/.test(name.trim());

/** An absolute path is the remote machine's where there is one. Undefined for a relative path without a folder. */
function placeOf(
  name: string,
  folder: vscode.WorkspaceFolder | undefined,
  folders: readonly vscode.WorkspaceFolder[],
): vscode.Uri | undefined {
  if (!isAbsolute(name)) return folder && vscode.Uri.joinPath(folder.uri, name);
  const remote = folders.find(({ uri }) => uri.scheme === 'vscode-remote');
  return remote ? remote.uri.with({ path: name }) : vscode.Uri.file(name);
}

interface ReadText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

interface NamedResult {
  readonly name: string;
  readonly texts: readonly ReadText[];
  readonly faults: readonly { readonly uri: vscode.Uri; readonly fault: string }[];
  readonly missing: boolean;
}

async function readNamed({ name, places, expected }: NamedFile): Promise<NamedResult> {
  const texts: ReadText[] = [];
  const faults: { readonly uri: vscode.Uri; readonly fault: string }[] = [];
  for (const uri of places) {
    try {
      const { size, type } = await vscode.workspace.fs.stat(uri);
      if (type & vscode.FileType.Directory) throw new Error('it is a folder; name a file in it');
      if (size > largestFile)
        throw new Error(`it has ${inMegabytes(size)}, at most ${inMegabytes(largestFile)} are read`);
      const bytes = await vscode.workspace.fs.readFile(uri);
      texts.push({ uri, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') continue;
      faults.push({ uri, fault: `This registry is not used: ${reasonOf(error)}` });
    }
  }
  return { name, texts, faults, missing: expected && texts.length === 0 && faults.length === 0 };
}

const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'it is not UTF-8 text; save it with that encoding';
  const words = error instanceof Error ? error.message : String(error);
  // In a browser there may be no file system that an absolute path could be of.
  return /file system/.test(words) ? 'only paths below a workspace folder can be read here' : words;
}

/** The sound part of each text, and what is wrong with it, by address. */
async function checked(
  extensionUri: vscode.Uri,
  builtInRegistry: () => Registry,
  texts: readonly ReadText[],
): Promise<{
  readonly files: readonly RegistryFile[];
  readonly problems: ReadonlyMap<string, readonly vscode.Diagnostic[]>;
}> {
  const files: RegistryFile[] = [];
  const problems = new Map<string, readonly vscode.Diagnostic[]>();
  if (texts.length === 0) return { files, problems };
  const schema = JSON.parse(await schemaText(extensionUri)) as Schema;
  const read = new Set<string>();
  const builtIn = builtInRegistry();
  const publishers = new Map<string, Owner>(builtIn.publishers.map(({ id }) => [id, {}]));
  const entries = new Map<string, Owner>(builtIn.entries.map(({ id }) => [id, {}]));
  const taken: TakenIds = {
    publisher: id => publishers.get(id),
    entry: id => entries.get(id) ?? (isGuideId(id) ? {} : undefined),
  };
  for (const { uri, text } of texts) {
    // Several folders of a workspace may hold the same file.
    if (read.has(text)) continue;
    read.add(text);
    const result = checkRegistry(schema, text, taken);
    problems.set(String(uri), diagnosticsOf(text, result.problems));
    if (!result.file) continue;
    files.push(result.file);
    const { publisher } = result.file;
    const file = vscode.workspace.asRelativePath(uri);
    publishers.set(publisher.id, { file, alike: publisher.name });
    for (const entry of result.file.entries)
      entries.set(entryId(publisher.id, entry), { file, alike: JSON.stringify(entry) });
  }
  return { files, problems };
}

function diagnosticsOf(text: string, problems: readonly RegistryProblem[]): readonly vscode.Diagnostic[] {
  if (problems.length === 0) return [];
  const lines = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const position = (offset: number) => {
    const line = lines.findLastIndex(start => start <= offset);
    return new vscode.Position(line, offset - (lines[line] ?? 0));
  };
  return problems.map(({ start, end, message, severity }) =>
    diagnostic(new vscode.Range(position(start), position(end)), message, severity),
  );
}

function diagnostic(range: vscode.Range, message: string, severity: RegistryProblem['severity']): vscode.Diagnostic {
  const { Error: error, Warning: warning, Information: notice } = vscode.DiagnosticSeverity;
  const made = new vscode.Diagnostic(range, message, { error, warning, notice }[severity]);
  made.source = 'HTTP Status Lens';
  return made;
}

async function warnOf(said: Set<string>, name: string): Promise<void> {
  said.add(name);
  const setting = `${section}.${registriesSetting}`;
  const openSettings = 'Open Settings';
  const chosen = await vscode.window.showWarningMessage(
    `The registry “${name}” that the setting ${setting} names does not exist. Create the file or correct the setting.`,
    openSettings,
  );
  if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', setting);
}
