/** The registry as shipped, read once for all tests of a process. */
import { loadRegistry } from '../../src/registry/codes';

export const registry = loadRegistry();
