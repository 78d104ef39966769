/** A command line to whose lines nobody listens any more, as after `| head`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a program of Node.js ends without a reader, and what it says on standard error. */
export async function unread(words: readonly string[]) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stdout.destroy();
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  const [status] = await once(child, 'close');
  return { status, stderr };
}
