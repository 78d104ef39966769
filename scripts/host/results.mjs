/** Reads what a test run printed into passed and failed; a run that says less than it should counts as failed. */

/** Reads the reporter's last line, `N passed, N failed`. Each complaint of ours in the host's log is a failure too. */
export function totalsOf(output, code, complaints = []) {
  const said = /^(\d+) passed, (\d+) failed$/m.exec(output);
  let failed = Number(said?.[2] ?? 1) + complaints.length;
  if (code !== 0 && failed === 0) failed = 1;
  const lines = [
    output.replace(/^\d+ passed, \d+ failed$/m, '').trimEnd(),
    ...(said ? [] : ['  ✘ the tests ended without their totals']),
    ...complaints.map(line => `  ✘ in the log of the host: ${line}`),
  ];
  return { passed: Number(said?.[1] ?? 0), failed, output: lines.join('\n') };
}

/** What the reporter of test/vscode printed among all that a host says. */
export function reportIn(said) {
  return said
    .split('\n')
    .map(line => /mocha\| (.*)/.exec(line)?.[1])
    .filter(line => line !== undefined)
    .join('\n');
}

/** The promise's value, or an error once `limit` milliseconds have passed. */
export function inTime(promise, limit, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${limit / 1000} s`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
