/** The editor's way in: makes the parts and registers them, nothing else. Nothing is parsed before it is needed. */
import type * as vscode from 'vscode';
import { registerCodeActions } from './vscode/codeActions';
import { registerCodeLenses } from './vscode/codeLenses';
import { registerCompletions } from './vscode/completions';
import { registerConversions } from './vscode/conversions';
import { registerCopy } from './vscode/copy';
import { lazyCore, lazyRegistry } from './vscode/core';
import { registerCreateRegistry } from './vscode/createRegistry';
import { createCustomRegistries } from './vscode/customRegistries';
import { createDocuments } from './vscode/documents';
import { registerExplain } from './vscode/explain';
import { registerHover } from './vscode/hover';
import { registerInlayHints } from './vscode/inlayHints';
import { insertionPoint } from './vscode/insertionPoint';
import { registerLookUp } from './vscode/lookUp';
import { createManifests } from './vscode/manifests';
import { registerPanel } from './vscode/panel';
import { registerRegistrySchema } from './vscode/registrySchema';
import { createTexts } from './vscode/texts';

export function activate(context: vscode.ExtensionContext): void {
  const custom = createCustomRegistries(context.extensionUri);
  const registry = lazyRegistry(custom.files);
  const documents = createDocuments(lazyCore(registry), custom.onDidChange);
  const manifests = createManifests(() => documents.core().constants);
  const texts = createTexts(context.extensionUri, custom.files);
  const insertion = insertionPoint();
  context.subscriptions.push(
    custom,
    documents,
    manifests,
    insertion,
    registerHover(registry, documents, texts),
    registerCompletions(registry, documents, manifests, texts),
    registerCodeLenses(registry, documents),
    registerInlayHints(registry, documents),
    registerCodeActions(registry, documents, manifests),
    registerConversions(registry, documents, manifests),
    registerCopy(),
    registerExplain(documents),
    registerPanel(context, registry, documents, texts, insertion, custom.onDidChange),
    registerLookUp(registry, documents, texts, insertion),
    registerCreateRegistry(),
    registerRegistrySchema(context.extensionUri),
  );
}
