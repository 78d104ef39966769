/** Texts as the conversions take them. */
import * as assert from 'node:assert/strict';
import type { ConvertibleText } from '../../src/features/conversions';
import { findConstants } from '../../src/recogniser/constants';
import { occurrenceAt } from '../../src/recogniser/occurrence';
import { constantSets } from '../../src/registry/constants';
import { languagesFrom } from '../../src/registry/languages';
import { unmarked } from './marked';
import { known, recogniser } from './recognising';
import { registry } from './registry';

const sets = constantSets(known.constants);
const languages = languagesFrom(known.languages);

/** What conversions know of a text whose project asks for these sets. */
export function convertible(
  language: string,
  text: string,
  inProject: readonly string[] = [],
  older: readonly string[] = [],
): ConvertibleText {
  const occurrences = recogniser.recognise(text, language);
  const inUse = new Set(occurrences.flatMap(occurrence => (occurrence.via === 'constant' ? [occurrence.set] : [])));
  const surroundings = { inUse, inProject: new Set(inProject), older: new Set(older) };
  const constantsIn: ConvertibleText['constantsIn'] = (text, language) => findConstants(text, language, sets);
  return { text, language, occurrences, surroundings, registry, sets, languages, constantsIn };
}

/** The same for a text in which ‸ stands in an occurrence, and that occurrence. */
export function atCaret(language: string, marked: string, inProject?: readonly string[]) {
  const { text, caret = 0 } = unmarked(marked);
  const known = convertible(language, text, inProject);
  const occurrence = occurrenceAt(known.occurrences, caret);
  assert.ok(occurrence, `nothing is recognised at the caret of ${marked}`);
  return { known, occurrence };
}
