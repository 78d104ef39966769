/**
 * Prints the registry, or what a query finds in it, or the guides, as JSON lines: `codes [--guides | QUERY…]`.
 * Exit code 0 when it ran, whatever was found; 2 for options it does not know, and for words beside `--guides`.
 */
import { writeSync } from 'node:fs';
import { knowledge } from 'knowledge';
import { longTexts } from 'long-texts';
import { asksForHelp, optionsIn, print } from './cli';
import { type Entry, loadRegistry } from './registry/codes';
import { constantSets } from './registry/constants';
import { namesIn, namesOfSets } from './search/constantNames';
import { createSearch, type Search } from './search/search';
import { searchTexts } from './search/searchText';

const usage = `Usage: npm run --silent codes [-- QUERY…]
       npm run --silent codes -- --guides

Prints all codes of the registry, or what QUERY (a number or words) finds, best first, as lines of JSON:
id, kind, code, publisher, phrase, formerPhrases, standing, summary, specification, cacheable.

  --guides    the guides instead: id, title, codes
  -h, --help  this text
  --          what follows is a QUERY, whatever it begins with
`;

process.exitCode = main(process.argv.slice(2));

function main(words: readonly string[]): number {
  if (asksForHelp(words)) {
    process.stdout.write(usage);
    return 0;
  }
  const options = optionsIn(words);
  const unknown = options.find(option => option !== '--guides');
  if (unknown)
    return refused(
      `unknown option ${unknown}; write words or a number to look for, nothing for all codes, --guides for the guides, or --help`,
    );
  if (options.length > 0) {
    if (words.some(word => !options.includes(word)))
      return refused('--guides lists all guides and takes no words; leave out one or the other');
    print(longTexts().guides.map(({ id, title, codes }) => ({ id, title, codes })));
    return 0;
  }
  const end = words.indexOf('--');
  const query = words.filter((_, index) => index !== end).join(' ');
  print(
    searchAsInPanel()
      .find(query)
      .map(hit => line(hit.entry)),
  );
  return 0;
}

function refused(why: string): 2 {
  writeSync(2, `codes: ${why}\n`);
  return 2;
}

function searchAsInPanel(): Search {
  const { details } = longTexts();
  return createSearch({
    ...loadRegistry(),
    namesOf: namesIn(namesOfSets(constantSets(knowledge().constants).all)),
    ...searchTexts(details),
  });
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
