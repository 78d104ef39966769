/** Which constants a file is offered: of the libraries it imports or already uses, with the qualifier that it writes. */
import * as assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { offeredConstants } from '../../src/features/offeredConstants';
import { constantSets } from '../../src/registry/constants';
import { unmarked } from '../support/marked';

const sets = constantSets(knowledge().constants);

/** What is offered at the caret for a code, beside the qualifier that would be replaced. */
function offered(language: string, marked: string, code: number, inUse: readonly string[] = []) {
  const { text, caret = text.length } = unmarked(marked);
  const { qualifier, constants } = offeredConstants(sets, language, text, caret, new Set(inUse));
  return { qualifier, inserts: constants.filter(constant => constant.code === code).map(({ insert }) => insert) };
}

suite('offered constants', () => {
  test('an imported library’s names, qualified', () =>
    assert.deepEqual(offered('go', 'import "net/http"\nw.WriteHeader(‸)', 404), {
      qualifier: '',
      inserts: ['http.StatusNotFound'],
    }));
  test('a typed qualifier belongs to the name', () =>
    assert.deepEqual(offered('go', 'import "net/http"\nw.WriteHeader(http.‸)', 404), {
      qualifier: 'http.',
      inserts: ['http.StatusNotFound'],
    }));
  test('nothing of a library that the file doesn’t use', () =>
    assert.deepEqual(offered('go', 'w.WriteHeader(‸)', 404).inserts, []));
  test('a library whose constants stand in the file is in use', () =>
    assert.deepEqual(offered('go', 'w.WriteHeader(‸)', 404, ['go-net-http']).inserts, ['http.StatusNotFound']));
  test('a set of another language stays there', () =>
    assert.deepEqual(offered('rust', 'import "net/http"\n(‸)', 404, ['go-net-http']).inserts, []));
});
