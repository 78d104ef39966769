import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { knowledge } from 'knowledge';
import { createRecogniser } from '../../src/recogniser/recognise';
import { loadRegistry } from '../../src/registry/codes';
import { constantSets } from '../../src/registry/constants';

const known = knowledge();
const recogniser = createRecogniser(loadRegistry(), known, constantSets(known.constants));

for (const name of readdirSync('test/fixtures')) {
  const marked = readFileSync(`test/fixtures/${name}`, 'utf8');
  const text = marked.replace(/[«»]/g, '');
  const language = name.split('.')[0] ?? '';
  const found = recogniser.recognise(text, language).filter(occurrence => occurrence.via === 'number');
  const again = [...found].reverse().reduce((all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`, text);
  test(`${name}: every status and no look-alike`, () => assert.equal(again, marked));
}
