/** Which occurrence a caret is on. */
import * as assert from 'node:assert/strict';
import { occurrenceAt } from '../../src/recogniser/occurrence';
import { markedOccurrences, unmarked } from '../support/marked';

/** The text of the occurrence under the caret; both are marked in one text. */
function under(marked: string): string | undefined {
  const { text, caret = -1 } = unmarked(marked);
  const found = occurrenceAt(markedOccurrences(marked.replace('‸', '')), caret);
  return found && text.slice(found.start, found.end);
}

suite('the occurrence under a caret', () => {
  test('inside and at both ends', () => {
    for (const marked of ['a «‸404» b «500»', 'a «4‸04» b «500»', 'a «404‸» b «500»'])
      assert.equal(under(marked), '404');
  });
  test('the last of many', () => assert.equal(under(`${'«404» '.repeat(1000)}«5‸00»`), '500'));
  test('the first of many', () => assert.equal(under(`«5‸00»${' «404»'.repeat(1000)}`), '500'));
  test('none between, before and after', () => {
    for (const marked of ['‸ a «404» b', 'a «404» ‸b «500»', 'a «404» b‸']) assert.equal(under(marked), undefined);
  });
  test('none in a text without', () => assert.equal(under('a ‸b'), undefined));
});
