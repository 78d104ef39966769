import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Pattern } from '../../src/registry/knowledgeSchema';
import { matches } from '../support/patternMatch';

for (const folder of ['languages', 'patterns']) {
  for (const name of readdirSync(`data/${folder}`).filter(file => file.endsWith('.json'))) {
    const { patterns = [] } = JSON.parse(readFileSync(`data/${folder}/${name}`, 'utf8')) as {
      readonly patterns?: readonly Pattern[];
    };
    if (patterns.length === 0) continue;
    suite(`data/${folder}/${name}`, () => {
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
