/**
 * Measures figures of one group and prints each as a JSON line: `node scripts/bench/group.mjs GROUP NAME…`.
 * bench.mjs starts it, so that one group's memory and compiled code don't weigh on the next.
 */
const [group, ...names] = process.argv.slice(2);
const { figures } = await import(`./${group}.mjs`);

for (const name of names) {
  const { unit, goal, measure } = figures[name];
  try {
    const measured = await measure();
    if (measured === undefined) {
      process.stderr.write(`${name} is not measured: no Chrome, Chromium or Edge found; name one in CHROME_PATH\n`);
      continue;
    }
    const value = rounded(measured);
    process.stdout.write(`${JSON.stringify({ name, value, unit, goal, ok: value <= goal })}\n`);
  } catch (error) {
    process.stderr.write(`${name} could not be measured: ${error.stack}\n`);
    process.exitCode = 2;
  }
}

/** Three digits say all that a figure of this kind can. */
function rounded(value) {
  return Number(value.toPrecision(3));
}
