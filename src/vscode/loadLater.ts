/**
 * Loads dist/later.js, the bundle of what is used now and then, when something of it is first needed. It is text in the
 * extension's folder, evaluated as VS Code evaluates an extension in the browser, where no file can be asked for by `require`.
 */
import * as vscode from 'vscode';
import type { Later, LaterBundle, Parts } from './laterBundle';

/** Rejects where the bundle can't be loaded, with a message for the user; the next call tries again. */
export function lazyBundle(extensionUri: vscode.Uri): () => Promise<LaterBundle> {
  const state: { loading?: Promise<LaterBundle> } = {};
  return () => {
    state.loading ??= evaluated(vscode.Uri.joinPath(extensionUri, 'dist', 'later.js')).catch(error => {
      delete state.loading;
      console.warn(`HTTP Status Lens: dist/later.js can't be loaded (${String(error)})`);
      throw new Error("Reinstall HTTP Status Lens: a part of it can't be loaded.");
    });
    return state.loading;
  };
}

/** Tells the user why the bundle is not there, and gives nothing instead. */
export function sayNotLoaded({ message }: Error): undefined {
  vscode.window.showErrorMessage(message);
}

async function evaluated(uri: vscode.Uri): Promise<LaterBundle> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module = { exports: {} };
  // The address is what a stack names.
  const evaluate = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${uri.toString()}`);
  // Our own build wrote the file, and it asks for nothing but the editor.
  evaluate(module, module.exports, () => vscode);
  return module.exports as LaterBundle;
}

export interface LazyLater extends vscode.Disposable {
  /** Made at the first call; rejects as the bundle does. */
  get(): Promise<Later>;
}

export function lazyLater(load: () => Promise<LaterBundle>, parts: Parts): LazyLater {
  const state: { made?: Later } = {};
  return {
    async get() {
      const { createLater } = await load();
      state.made ??= createLater(parts);
      return state.made;
    },
    dispose: () => state.made?.dispose(),
  };
}
