/**
 * Runs test/vscode in a desktop VS Code: the one that VSCODE_EXECUTABLE names, else the stable one downloaded by @vscode/test-electron.
 * Where neither can be had, says so in one line.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from './browser.mjs';
import { run } from './child.mjs';
import { reportIn, totalsOf } from './results.mjs';
import { buildTestModule } from './testModule.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const updates = 'https://update.code.visualstudio.com/api/releases/stable';

/** `{ passed, failed, output, host }`, or `{ absent: true }` with the reason as its output. */
export async function runInDesktop() {
  const absent = reason => ({ passed: 0, failed: 0, absent: true, output: `  not run: ${reason}` });
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const frame = display ? undefined : findProgram('xvfb-run');
  if (!display && !frame)
    return absent('there is no display, and no xvfb-run to make one (Debian: apt-get install xvfb)');
  const named = process.env.VSCODE_EXECUTABLE;
  if (!named && !(await answers(updates, 5000)))
    return absent('VSCODE_EXECUTABLE names no VS Code, and its update service does not answer within 5 s');
  const tests = await buildTestModule();
  const script = [path.join(root, 'scripts/host/desktop.mjs'), tests];
  const [command, args] = frame ? [frame, ['-a', process.execPath, ...script]] : [process.execPath, script];
  const { code, output } = await run(command, args, { cwd: root, limit: 300_000 });
  return { ...totalsOf(reportIn(output), code), host: `desktop (${named ?? 'stable, downloaded'})` };
}

async function answers(address, limit) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(limit) })).ok;
  } catch {
    return false;
  }
}
