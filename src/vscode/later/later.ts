/**
 * The way into what is used now and then: commands, panel, repairs, conversions, the reading of users' own registries.
 * It is a bundle of its own, dist/later.js, which loadLater.ts loads when something of it is first needed.
 */
import type { Later, Parts } from '../laterBundle';
import { codeActions } from './codeActions';
import { conversionCommands } from './conversions';
import { createRegistryCommand } from './createRegistry';
import { explainCommand } from './explain';
import { lookUpCommand } from './lookUp';
import { openPanels } from './panel';

export { createRegistryReader } from './registryReader';

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
