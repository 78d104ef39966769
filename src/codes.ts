/**
 * Prints the registry, or what a query finds in it, as JSON lines: `codes [QUERY…]`.
 * Exit code 0 when it ran, whatever was found; 2 for options it does not know.
 */
import { writeSync } from 'node:fs';
import { type Entry, loadRegistry } from './registry/codes';
import { createSearch } from './search/search';

process.exitCode = main(process.argv.slice(2));

function main(words: readonly string[]): number {
  const end = words.indexOf('--');
  const option = (end < 0 ? words : words.slice(0, end)).find(word => word.startsWith('-'));
  if (option) {
    writeSync(2, `codes: unknown option ${option}; write words or a number to look for, or nothing for all codes\n`);
    return 2;
  }
  const query = words.filter((_, index) => index !== end).join(' ');
  const registry = loadRegistry();
  print(
    createSearch(registry)
      .find(query)
      .map(hit => `${JSON.stringify(line(hit.entry))}\n`),
  );
  return 0;
}

/** The keys and their order are a promise to whoever reads the lines. */
function line(entry: Entry) {
  return {
    id: entry.id,
    kind: entry.kind,
    code: entry.code,
    publisher: entry.publisher,
    phrase: entry.phrase,
    formerPhrases: entry.formerPhrases ?? [],
    standing: entry.standing,
    summary: entry.summary,
    specification: entry.specification ?? null,
    cacheable: entry.cacheable ?? null,
  };
}

/** Written in one piece; a reader that has seen enough (`| head`) is no fault. */
function print(lines: readonly string[]): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(lines.join(''));
}
