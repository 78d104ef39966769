/** The check of what is seen around a number: the marked one of a snippet, explained, and the names of its evidence. */
import * as assert from 'node:assert/strict';
import { facts, positions } from '../../src/recogniser/evidence';
import { unmarked } from './marked';
import { known, recogniser } from './recognising';

/** Every name that an evidence may have, so that a misspelt one is not simply absent. */
const allNames: ReadonlySet<string> = new Set([
  ...Object.keys(facts),
  ...Object.keys(positions).flatMap(position => Object.keys(known.words).map(role => `${position}:${role}`)),
]);

/** Names of the evidence at the first marked number, as in `callee:response`. */
export function evidenceAt(marked: string, language = 'javascript'): readonly string[] {
  const { text, ranges } = unmarked(marked);
  const evidence = recogniser.explain(text, language, (ranges[0]?.start ?? 0) + 1)?.evidence ?? [];
  return evidence.map(({ name }) => name);
}

/** The evidence at the marked number holds all of these names, and none of those that begin with an exclamation mark. */
export function checkEvidence(marked: string, ...expected: readonly string[]): void {
  const names = evidenceAt(marked);
  // Whatever is judged has this one; a snippet without a number would pass every exclamation mark.
  assert.ok(names.includes('base'), `no number judged in ${marked}`);
  for (const each of expected) {
    const name = each.replace(/^!/, '');
    assert.ok(allNames.has(name), `no evidence is called ${name}`);
    assert.equal(names.includes(name), each === name, `${each} in ${marked}: ${names.join(' ')}`);
  }
}
