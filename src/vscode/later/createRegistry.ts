/** "Create a Registry": a file with examples in a workspace folder, opened, and named in the settings if the user agrees. */
import * as vscode from 'vscode';
import { commands, registriesSetting, section } from '../../contributions';
import { exampleRegistry, registryFileName } from '../../features/exampleRegistry';

const setting = `${section}.${registriesSetting}`;
const longestName = 60;

export const createRegistryCommand = {
  async [commands.createRegistry]() {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
    if (folder) await createIn(folder);
    else if (folders.length === 0) await createUntitled();
  },
};

async function createIn(folder: vscode.WorkspaceFolder): Promise<void> {
  const name = await askedName(folder);
  if (name === undefined) return;
  const fileName = registryFileName(name);
  const file = vscode.Uri.joinPath(folder.uri, fileName);
  try {
    // A workspace edit would be undone with the first words that are typed into the file, and the file be gone.
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(exampleRegistry(name)));
  } catch {
    vscode.window.showErrorMessage(`${fileName} could not be written to ${folder.name}. Is the folder read-only?`);
    return;
  }
  await vscode.window.showTextDocument(file);
  await nameInSettings(folder, fileName);
}

function askedName(folder: vscode.WorkspaceFolder): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title: 'Create a Registry',
      prompt: 'Who gives the status codes their meaning? Hovers and the browser of codes show this name.',
      placeHolder: 'For example Orders API',
      validateInput: async typed => {
        if (typed.trim() === '') return 'Type the name of a team, product or service';
        if (typed.trim().length > longestName) return `At most ${longestName} characters`;
        const fileName = registryFileName(typed);
        return (await exists(vscode.Uri.joinPath(folder.uri, fileName)))
          ? `${fileName} exists in ${folder.name} already; choose another name`
          : { message: `Creates ${fileName} in ${folder.name}`, severity: vscode.InputBoxValidationSeverity.Info };
      },
    })
    .then(name => name?.trim());
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

async function nameInSettings(folder: vscode.WorkspaceFolder, fileName: string): Promise<void> {
  const add = 'Add to Settings';
  const chosen = await vscode.window.showInformationMessage(
    `HTTP Status Lens uses ${fileName} once the setting ${setting} of this workspace names it.`,
    add,
  );
  if (chosen !== add) return;
  const several = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const configuration = vscode.workspace.getConfiguration(section, folder.uri);
  const levels = configuration.inspect<unknown>(registriesSetting);
  const named = several ? levels?.workspaceFolderValue : levels?.workspaceValue;
  const target = several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  await configuration.update(registriesSetting, [...(Array.isArray(named) ? named : []), fileName], target);
}

async function createUntitled(): Promise<void> {
  const content = exampleRegistry('Our Team');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'json', content }));
  const openSettings = 'Open Settings';
  const chosen = await vscode.window.showInformationMessage(
    `No folder is open to put the registry into. Save it, then add its absolute path to the setting ${setting}.`,
    openSettings,
  );
  if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', setting);
}
