/**
 * Loads an extension's bundle, calls `activate` and prints how many milliseconds both took: `node activate.cjs FILE`.
 * `vscode` is a stub that answers anything with more of itself, so registrations cost next to nothing.
 */
const Module = require('node:module');
const { performance } = require('node:perf_hooks');

class Stub {}
const known = new Map([
  ['textDocuments', []],
  ['visibleTextEditors', []],
  ['notebookDocuments', []],
  ['all', []],
  ['activeTextEditor', undefined],
  ['workspaceFolders', undefined],
  ['then', undefined],
  ['prototype', Stub.prototype],
]);

const anything = new Proxy(Stub, {
  get(_, name) {
    if (known.has(name)) return known.get(name);
    if (name === Symbol.toPrimitive) return () => '';
    return name === Symbol.iterator ? none : anything;
  },
  apply: () => anything,
  construct: () => anything,
});
// A bundle copies a module's own properties and shares its prototype.
const editor = Object.create(anything);

function* none() {}

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));

const context = { subscriptions: [], extensionUri: anything, globalState: anything, workspaceState: anything };
const start = performance.now();
require(process.argv[2]).activate(context);
const taken = performance.now() - start;
if (context.subscriptions.length === 0) throw new Error('activate registered nothing');
process.stdout.write(String(taken));
