/**
 * The way into what is used now and then: commands, panel, repairs, conversions, the reading of users' own registries.
 * It is a bundle of its own, dist/later.js, which src/vscode/later.ts loads when something of it is first needed.
 */
import type * as vscode from 'vscode';
import type { commands } from '../contributions';
import { type CodeActions, codeActions } from './codeActions';
import { conversionCommands } from './conversions';
import { createRegistryCommand } from './createRegistry';
import { explainCommand } from './explain';
import { lookUpCommand } from './lookUp';
import { openPanels } from './panel';
import type { Parts } from './parts';

export { createRegistryReader } from './registryReader';

/** All commands but the one that is done in a line. */
export type LaterCommand = Exclude<(typeof commands)[keyof typeof commands], typeof commands.copy>;

export interface Later extends vscode.Disposable {
  /** What each command does, with the arguments that it is run with. */
  readonly commands: Readonly<Record<LaterCommand, (...args: readonly unknown[]) => unknown>>;
  readonly codeActions: CodeActions;
  /** Fills a panel that VS Code restored. */
  adopt(panel: vscode.WebviewPanel): void;
}

export function createLater(parts: Parts): Later {
  const panels = openPanels(parts);
  return {
    commands: {
      ...panels.commands,
      ...lookUpCommand(parts),
      ...explainCommand(parts),
      ...conversionCommands(parts),
      ...createRegistryCommand,
    },
    codeActions: codeActions(parts),
    adopt: panels.adopt,
    dispose: panels.dispose,
  };
}
