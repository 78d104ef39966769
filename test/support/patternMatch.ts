/** Whether a pattern matches the first marked number of a snippet, with nothing else known. */
import { memoryMaker } from '../../src/recogniser/alike';
import { readContext } from '../../src/recogniser/context';
import { evidenceTable, findingsOf } from '../../src/recogniser/evidence';
import { readLines, tokenArrays } from '../../src/recogniser/lines';
import { codeAt, numberFacts } from '../../src/recogniser/numbers';
import { compilePattern, indexPatterns } from '../../src/recogniser/pattern';
import { vocabularyOf } from '../../src/recogniser/vocabulary';
import { unmarked } from './marked';
import { registry } from './registry';

const vocabulary = vocabularyOf({});
const table = evidenceTable(vocabulary, {});
const numbers = numberFacts(registry);
const arrays = tokenArrays();

export function matches(pattern: string, marked: string): boolean {
  const { text, ranges } = unmarked(marked);
  const start = ranges[0]?.start ?? 0;
  const patterns = indexPatterns([compilePattern({ pattern, says: 'sure' })]);
  const learnt = { patterns, memory: memoryMaker(numbers)(patterns), tables: undefined };
  const reader = readLines(text, vocabulary, arrays);
  const context = readContext(reader, numbers, learnt, findingsOf(table), { measures: 0, cues: 0, statuses: 0 });
  context.collect(start, codeAt(text, start));
  return context.matched().length > 0;
}
