/** Code, comments and strings apart, by the marks that data/languages gives. */
import * as assert from 'node:assert/strict';
import { codePlaces } from '../../src/features/codePlaces';
import { languagesFrom } from '../../src/registry/languages';
import { unmarked } from '../support/marked';
import { known } from '../support/recognising';

const languages = languagesFrom(known.languages);

/** The marked pieces of a text that stand in code. */
function inCode(language: string, marked: string): readonly string[] {
  const { text, ranges } = unmarked(marked);
  const places = codePlaces(
    text,
    languages.language(language) ?? {},
    ranges.map(({ start }) => start),
  );
  return ranges.filter(({ start }) => places.has(start)).map(({ start, end }) => text.slice(start, end));
}

suite('code places', () => {
  test('comments of a line end with it', () => assert.deepEqual(inCode('go', 'a(«1») // «2»\n«3»'), ['1', '3']));
  test('comments of several lines end at their mark', () =>
    assert.deepEqual(inCode('java', 'a(«1») /* «2»\n«3» */ «4»'), ['1', '4']));
  test('strings', () => assert.deepEqual(inCode('typescript', 'a("«1»", «2», \'«3»\', `\n«4»`, «5»)'), ['2', '5']));
  test('a quote within a string', () => assert.deepEqual(inCode('go', '"\\"«1»" «2»'), ['2']));
  test('a comment mark within a string', () => assert.deepEqual(inCode('go', '"http://x" «1»'), ['1']));
  test('docstrings', () => assert.deepEqual(inCode('python', '"""\n«1»\n"""\n«2»'), ['2']));
  test('an escaped quote outside of strings', () =>
    assert.deepEqual(inCode('go', 'a \\" «1» \\" «2»\nb("«3»", «4»)'), ['1', '2', '4']));
  test('very many quotes without a partner on one line', () =>
    assert.deepEqual(inCode('go', `${'\\"'.repeat(300_000)} «1»`), ['1']));
  test('a lifetime is no string', () => assert.deepEqual(inCode('rust', "fn f(x: &'static str) { «1» }"), ['1']));
});
