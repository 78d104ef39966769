/** What the command lines have in common: whether help is asked for, and how lines of JSON get to standard output. */

/** Whether `--help` or `-h` is among the words, before any two hyphens alone. */
export function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some(word => word === '--help' || word === '-h');
}

/** Lines that are handed over in one piece; a million of them are more than one string should hold. */
const atOnce = 10_000;

/** Prints each value as a line of JSON, once for a program. A reader that has seen enough (`| head`) is no fault. */
export function print(values: readonly object[]): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  for (let from = 0; from < values.length; from += atOnce) {
    const lines = values.slice(from, from + atOnce).map(value => `${JSON.stringify(value)}\n`);
    process.stdout.write(lines.join(''));
  }
}
