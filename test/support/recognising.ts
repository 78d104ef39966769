/**
 * The recogniser as shipped, and the check that most of its tests are made of: a text with every status between « and ».
 * A check takes the marks off, recognises, puts marks where statuses were found, and compares the two texts.
 */
import * as assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import type { Occurrence } from '../../src/recogniser/occurrence';
import { createRecogniser, type RecogniseOptions } from '../../src/recogniser/recognise';
import { constantSets } from '../../src/registry/constants';
import { unmarked, withMarks } from './marked';
import { registry } from './registry';

export const known = knowledge();
export const recogniser = createRecogniser(registry, known, constantSets(known.constants));

/** The text with a mark around each number that is recognised as a status; constants stay without. */
export function marksFound(text: string, language: string, options?: RecogniseOptions): string {
  return withMarks(text, recogniser.recognise(text, language, options).filter(isNumber));
}

/** Compares the marks of a text with what is recognised in it. */
export function check(language: string, marked: string, options?: RecogniseOptions): void {
  assert.equal(marksFound(unmarked(marked).text, language, options), marked);
}

/** A test for each snippet: its language first, then its text. */
export function checkAll(snippets: readonly (readonly [language: string, marked: string])[]): void {
  for (const [language, marked] of snippets) {
    const [firstLine = ''] = marked.split('\n');
    test(`${language}: ${firstLine}`, () => check(language, marked));
  }
}

export const isNumber = ({ via }: Occurrence) => via === 'number';
