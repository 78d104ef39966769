/** The editor's way in: makes the parts and registers them, nothing else. Nothing is parsed or loaded before it is needed. */
import type * as vscode from 'vscode';
import { registerCodeActions } from './vscode/codeActions';
import { registerCodeLenses } from './vscode/codeLenses';
import { registerCommands } from './vscode/commands';
import { registerCompletions } from './vscode/completions';
import { registerCopy } from './vscode/copy';
import { lazyCore, lazyRegistry } from './vscode/core';
import { createCustomRegistries } from './vscode/customRegistries';
import { createDocuments } from './vscode/documents';
import { registerHover } from './vscode/hover';
import { registerInlayHints } from './vscode/inlayHints';
import { insertionPoint } from './vscode/insertionPoint';
import { keptIn } from './vscode/kept';
import { lazyBundle, lazyLater } from './vscode/loadLater';
import { createManifests } from './vscode/manifests';
import { registerRegistrySchema } from './vscode/registrySchema';
import { createTexts } from './vscode/texts';

export function activate({ extensionUri, globalState, subscriptions }: vscode.ExtensionContext): void {
  const bundle = lazyBundle(extensionUri);
  const custom = createCustomRegistries(extensionUri, bundle);
  const registry = lazyRegistry(custom.files);
  const documents = createDocuments(lazyCore(registry), custom.onDidChange);
  const manifests = createManifests(() => documents.core().constants);
  const texts = createTexts(extensionUri, custom.files);
  const insertion = insertionPoint();
  const later = lazyLater(bundle, {
    extensionUri,
    registry,
    onRegistryChange: custom.onDidChange,
    documents,
    manifests,
    texts,
    insertion,
    kept: keptIn(globalState),
  });
  subscriptions.push(
    custom,
    documents,
    manifests,
    insertion,
    later,
    registerHover(registry, documents, texts),
    registerCompletions(registry, documents, manifests, texts),
    registerCodeLenses(registry, documents),
    registerInlayHints(registry, documents),
    registerCodeActions(documents, later),
    registerCommands(later),
    registerCopy(),
    registerRegistrySchema(extensionUri),
  );
}
