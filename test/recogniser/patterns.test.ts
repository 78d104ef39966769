import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readContext } from '../../src/recogniser/context';
import { evidenceTable, findingsOf } from '../../src/recogniser/evidence';
import { readLines } from '../../src/recogniser/lines';
import { numberFacts } from '../../src/recogniser/numbers';
import { compilePattern, indexPatterns } from '../../src/recogniser/pattern';
import { vocabularyOf } from '../../src/recogniser/vocabulary';
import { loadRegistry } from '../../src/registry/codes';
import type { Pattern } from '../../src/registry/knowledgeSchema';

const vocabulary = vocabularyOf({});
const table = evidenceTable(vocabulary, {}, {});
const numbers = numberFacts(loadRegistry());

/** Whether a pattern fires at the number between « and ». */
function fires(pattern: Pattern, example: string): boolean {
  const start = example.indexOf('«');
  const text = example.replace('«', '').replace('»', '');
  const context = readContext(
    readLines(text, vocabulary),
    numbers,
    indexPatterns([compilePattern(pattern)]),
    findingsOf(table),
    { measures: 0, cues: 0 },
  );
  context.collect(start, Number(text.slice(start, start + 3)));
  return context.matched().length > 0;
}

for (const folder of ['languages', 'patterns']) {
  for (const name of readdirSync(`data/${folder}`).filter(file => file.endsWith('.json'))) {
    const { patterns = [] } = JSON.parse(readFileSync(`data/${folder}/${name}`, 'utf8')) as {
      readonly patterns?: readonly Pattern[];
    };
    if (patterns.length === 0) continue;
    suite(`data/${folder}/${name}`, () => {
      for (const pattern of patterns) {
        test(pattern.pattern, () => {
          for (const example of pattern.true) assert.ok(fires(pattern, example), `does not fire in: ${example}`);
          for (const example of pattern.false) assert.ok(!fires(pattern, example), `fires in: ${example}`);
        });
      }
    });
  }
}
