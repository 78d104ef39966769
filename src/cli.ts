/** What the command lines have in common: which words are options, and how lines of JSON get to standard output. */

/** The words that begin with a hyphen, before any two hyphens alone. */
export function optionsIn(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).filter(word => word.startsWith('-'));
}

/** Whether `--help` or `-h` is among the options. */
export const asksForHelp = (words: readonly string[]) =>
  optionsIn(words).some(option => option === '--help' || option === '-h');

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
