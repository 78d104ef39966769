/**
 * Measures what the design promises: `node scripts/bench.mjs [NAME…]`; without a name, everything.
 * A NAME is a figure or the beginning of some, up to a slash: `growth`, `throughput/ordinary`.
 *
 * Standard output has one JSON object a line, `{"name","value","unit","goal","ok"}`; every goal is a most, `ok` says whether
 * the value keeps to it. Where a machine's speed matters the value is a ratio of processor times: what is compared runs in
 * turns, A B A B, and the median of the turns' ratios is reported. Times by the clock are given only where a person waits.
 * KB are 1000 bytes.
 *
 *   activation   evaluating the extension as it is shipped and calling `activate`, each time in a new process
 *   sizes/       what is shipped
 *   editing/     the work behind hover, completion and lenses in a file of 10,000 lines, without the editor
 *   panel/       the panel's page in a browser: opening it, and typing into its search; left out where there is no browser
 *   tokeniser/   recognition against VS Code's TextMate tokeniser over the same files
 *   throughput/  recognition against a loop of a bare expression for three digits over the same text
 *   growth/      ten times the text against once the text, also of text that is made to be slow
 *
 * Each group runs in a process of its own and is ended when it takes too long; notes go to standard error. Needs no network.
 * Exit code: 0 when it ran, whatever the values; 2 when something could not be measured that can be measured here.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Seconds that a group may take on a machine that is busy with other things. */
const limits = { activation: 15, sizes: 20, editing: 20, panel: 40, tokeniser: 30, throughput: 95, growth: 115 };

async function main(names) {
  const { prepare } = await import('./bench/core.mjs');
  await prepare();
  const known = [];
  for (const group of Object.keys(limits)) {
    const { figures } = await import(`./bench/${group}.mjs`);
    known.push(...Object.keys(figures).map(name => ({ group, name })));
  }
  const isAsked = name => !names.length || names.some(asked => name === asked || name.startsWith(`${asked}/`));
  const unknown = names.filter(asked => !known.some(({ name }) => name === asked || name.startsWith(`${asked}/`)));
  if (unknown.length)
    throw new Error(
      `no such figure: ${unknown.join(', ')}; there are\n  ${known.map(({ name }) => name).join('\n  ')}`,
    );
  for (const group of Object.keys(limits)) {
    const asked = known.filter(figure => figure.group === group && isAsked(figure.name)).map(({ name }) => name);
    if (asked.length && !(await measure(group, asked))) process.exitCode = 2;
  }
}

/** Runs a group's figures; what they print passes through. Says whether all of them could be measured. */
function measure(group, names) {
  const script = fileURLToPath(new URL('bench/group.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, group, ...names], { stdio: 'inherit' });
    const timer = setTimeout(() => {
      process.stderr.write(`${group} took longer than ${limits[group]} s and was ended\n`);
      child.kill('SIGKILL');
    }, limits[group] * 1000);
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

main(process.argv.slice(2)).catch(error => {
  const remedy = error.code === 'ERR_MODULE_NOT_FOUND' ? '; run npm ci first' : '';
  process.stderr.write(`${error.message}${remedy}\n`);
  process.exitCode = 2;
});
