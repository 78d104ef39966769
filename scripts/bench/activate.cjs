/**
 * Loads an extension's bundle, calls `activate` and prints how many milliseconds both took: `node activate.cjs FILE`.
 * `vscode` is a stub that answers anything with more of itself, so registrations cost next to nothing.
 */
const fs = require('node:fs');
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
// A bundle copies a module's own properties, so the stub has the names that the interface has.
const types = fs.readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const names = types.matchAll(/^[ \t](?: {3})?(?:export )?(?:abstract )?(?:class|enum|namespace|const) (\w+)/gm);
const editor = Object.fromEntries(Array.from(names, ([, name]) => [name, anything]));

function* none() {}

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));

const context = { subscriptions: [], extensionUri: anything, globalState: anything, workspaceState: anything };
const start = performance.now();
require(process.argv[2]).activate(context);
const taken = performance.now() - start;
if (context.subscriptions.length === 0) throw new Error('activate registered nothing');
process.stdout.write(String(taken));
