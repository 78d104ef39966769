/** Which reason phrases are repaired, and which are right as they stand. */
import * as assert from 'node:assert/strict';
import { repairs } from '../../src/features/codeActions';
import { loadRegistry } from '../../src/registry/codes';
import { markedOccurrences, unmarked, withMarks } from '../support/marked';
import { registry } from '../support/registry';

/** The text after the preferred repair, undefined where nothing is to repair. */
function repaired(marked: string, known = registry): string | undefined {
  const { text } = unmarked(marked);
  const [occurrence] = markedOccurrences(marked);
  assert.ok(occurrence, 'mark a number');
  const repair = repairs(known, text, occurrence).find(({ preferred }) => preferred);
  return repair && text.slice(0, repair.start) + repair.replacement + text.slice(repair.end);
}

/** A user's phrases: that of another number for 404, and a number that nobody else has. */
const own = loadRegistry([
  {
    publisher: { id: 'our-kettle', name: 'Kettle', kind: 'custom', introduction: 'Tea.' },
    entries: [404, 777].map(code => ({ code, phrase: 'Forbidden', summary: 'The kettle is locked.' })),
  },
]);

const right = (marked: string) => assert.equal(repaired(marked), undefined);

suite('code actions', () => {
  test('a phrase of another number is repaired', () => {
    assert.equal(repaired('"«404» Forbidden"'), '"404 Not Found"');
    assert.equal(repaired('HTTP/1.1 «500» Bad Gateway'), 'HTTP/1.1 500 Internal Server Error');
  });
  test('users’ own codes and phrases are right', () => {
    assert.equal(repaired('"«404» Forbidden"', own), undefined);
    assert.equal(repaired('"«777» Not Found"', own), undefined);
    assert.equal(repaired('"«404» Gone"', own), '"404 Not Found"');
  });
  test('or the number is', () => {
    const marked = '"«404» Forbidden"';
    const [occurrence] = markedOccurrences(marked);
    assert.ok(occurrence);
    const [, other] = repairs(registry, unmarked(marked).text, occurrence);
    assert.equal(other?.replacement, '403');
    assert.equal(withMarks(unmarked(marked).text, other ? [other] : []), marked);
  });
  test('the longest phrase counts', () => assert.equal(repaired('«400» Not Found'), '400 Bad Request'));
  test('its own phrase is right, in any letter case', () => {
    right('«404» Not Found');
    right('«404» not found');
  });
  test('a former or alternative phrase is right', () => {
    right('«413» Payload Too Large');
    right('«302» Moved Temporarily');
  });
  test('a vendor’s phrase for a number of its own is right', () => {
    right('«499» Client Closed Request');
    right('«520» Not Found');
  });
  test('a registered number that a vendor reads otherwise may have that phrase', () => right('«451» Redirect'));
  test('words that only begin like a phrase are no phrase', () => {
    right('«404» Founder');
    right('«404» Forbidden-zone');
    right('«404» OKAY');
  });
  test('the next line is another matter', () => right('«404»\nForbidden'));
  test('nothing after the number is nothing to repair', () => {
    right('«404»');
    right('«404»Forbidden');
  });
  test('an unused number is not a better one', () => right('«418» Not Found'));
});
