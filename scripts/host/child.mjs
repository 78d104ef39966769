/** Runs another program as a group of processes that ends as a whole: in time, by our own end, or by a call. */
import { spawn } from 'node:child_process';

const running = new Set();

/** Starts a program in a group of its own. `stop()` ends the group and resolves when the program is gone. */
export function start(command, args, { cwd, env, heard = () => undefined } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      output += text;
      heard(text);
    });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, signal, output });
    });
  });
  ended.catch(() => running.delete(child));
  const stop = async () => {
    endGroup(child, 'SIGTERM');
    const patience = setTimeout(() => endGroup(child, 'SIGKILL'), 3000);
    await ended.catch(() => undefined);
    clearTimeout(patience);
    // What it started may outlive it by a moment.
    endGroup(child, 'SIGKILL');
  };
  return { child, ended, stop };
}

/** Runs a program to its end: `{ code, output }`; past the limit (milliseconds) the group is ended and the code is 1. */
export async function run(command, args, { limit, ...options } = {}) {
  const { ended, stop } = start(command, args, options);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, limit);
  const { code, output } = await ended;
  clearTimeout(timer);
  return late
    ? { code: 1, output: `${output}\n${command} took longer than ${limit / 1000} s and was ended` }
    : { code, output };
}

function endGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

process.once('exit', () => {
  for (const child of running) endGroup(child, 'SIGKILL');
});
