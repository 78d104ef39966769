/**
 * The test module that a VS Code loads into its extension host, be that a worker or Node: declares every test and runs mocha.
 * `run` resolves when all passed and rejects otherwise, which is how the host learns of it.
 */
import 'mocha/mocha';
import { declareTests } from 'host-tests';
import { reporterTo } from './support/reporter';

export async function run(): Promise<void> {
  mocha.setup({
    ui: 'tdd',
    // A slow machine is no failure.
    timeout: 60_000,
    reporter: reporterTo(line => console.log(line)) as Mocha.ReporterConstructor,
  });
  // mocha's browser build asks for the page's address, and Node has none.
  if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });
  await declareTests();
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
