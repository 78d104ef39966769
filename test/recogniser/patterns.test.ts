import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Pattern } from '../../src/registry/knowledgeSchema';
import { matches } from '../support/patternMatch';

const namesIn = (folder: string) => readdirSync(`data/${folder}`).filter(file => file.endsWith('.json'));

function patternsIn(folder: string, name: string): readonly Pattern[] {
  const file = JSON.parse(readFileSync(`data/${folder}/${name}`, 'utf8')) as { readonly patterns?: readonly Pattern[] };
  return file.patterns ?? [];
}

const ofAllLanguages = new Set(
  namesIn('patterns').flatMap(name => patternsIn('patterns', name).map(({ pattern, says }) => `${pattern} ${says}`)),
);

for (const folder of ['languages', 'patterns']) {
  for (const name of namesIn(folder)) {
    const patterns = patternsIn(folder, name);
    if (patterns.length === 0) continue;
    suite(`data/${folder}/${name}`, () => {
      if (folder === 'languages')
        test('says nothing that holds in all languages anyway', () =>
          assert.deepEqual(
            patterns.filter(({ pattern, says }) => ofAllLanguages.has(`${pattern} ${says}`)),
            [],
          ));
      for (const pattern of patterns) {
        test(pattern.pattern, () => {
          for (const example of pattern.true)
            assert.ok(matches(pattern.pattern, example), `does not fire in: ${example}`);
          for (const example of pattern.false) assert.ok(!matches(pattern.pattern, example), `fires in: ${example}`);
        });
      }
    });
  }
}
