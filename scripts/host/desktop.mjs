/** Starts the desktop with a test module, `node scripts/host/desktop.mjs MODULE`, and exits as the tests do. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';

const root = fileURLToPath(new URL('../..', import.meta.url));
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'http-status-lens-desktop-'));
try {
  const code = await runTests({
    ...(process.env.VSCODE_EXECUTABLE ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE } : {}),
    cachePath: path.join(root, '.cache', 'vscode-desktop'),
    extensionDevelopmentPath: root,
    extensionTestsPath: process.argv[2],
    launchArgs: [
      path.join(root, 'samples'),
      '--disable-extensions',
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
