/**
 * Prints a mocha run line by line on the console, which is all that a worker has: passes, failures with differences, totals.
 * Each line begins with a mark, by which scripts/host tells it from the host's own; the last one is `N passed, N failed`.
 */

/** What mocha hands to a reporter, as far as it is used here. */
interface Runner {
  on(event: 'pass', heard: (test: Mocha.Test) => void): void;
  on(event: 'pending', heard: (test: Mocha.Test) => void): void;
  on(event: 'fail', heard: (test: Mocha.Test, error: Fault) => void): void;
  on(event: 'end', heard: () => void): void;
}

interface Fault extends Error {
  readonly actual?: unknown;
  readonly expected?: unknown;
}

/** A reporter class, as mocha wants one, that prints with `print`. */
export function reporterTo(print: (line: string) => void): new (runner: Runner) => object {
  const say = (lines: string) => {
    for (const line of lines.split('\n')) print(`mocha| ${line}`);
  };
  return class {
    constructor(runner: Runner) {
      let passed = 0;
      let failed = 0;
      const failure = (test: Mocha.Test, reason: string) => {
        failed += 1;
        say(`  ✘ ${test.fullTitle()}\n${reason.replace(/^/gm, '      ')}`);
      };
      runner.on('pass', test => {
        passed += 1;
        const slow = (test.duration ?? 0) > 1000 ? ` (${test.duration} ms)` : '';
        say(`  ✔ ${test.fullTitle()}${slow}`);
      });
      runner.on('pending', test => failure(test, 'is skipped, and a skipped test proves nothing'));
      runner.on('fail', (test, error) => failure(test, `${error.stack ?? error.message}${difference(error)}`));
      runner.on('end', () => say(`${passed} passed, ${failed} failed`));
    }
  };
}

function difference(error: Fault): string {
  if (!('expected' in error) && !('actual' in error)) return '';
  const lines = (value: unknown) =>
    (typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? String(value))).split('\n');
  const expected = lines(error.expected);
  const actual = lines(error.actual);
  const missing = expected.filter(line => !actual.includes(line)).map(line => `- ${line}`);
  const extra = actual.filter(line => !expected.includes(line)).map(line => `+ ${line}`);
  return ['', '- expected, + actual', ...missing, ...extra].join('\n');
}
