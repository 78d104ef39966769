/** Which constants a file is offered: of the libraries it imports or already uses, with the qualifier that it writes. */
import * as assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { offeredConstants } from '../../src/features/offeredConstants';
import { constantSets } from '../../src/registry/constants';
import { unmarked } from '../support/marked';

const sets = constantSets(knowledge().constants);

/** What is offered at the caret for a code, beside the qualifier that would be replaced. */
function offered(
  language: string,
  marked: string,
  code: number,
  inUse: readonly string[] = [],
  inProject: readonly string[] = [],
  older: readonly string[] = [],
) {
  const { text, caret = text.length } = unmarked(marked);
  const { qualifier, constants } = offeredConstants(sets, language, text, caret, {
    inUse: new Set(inUse),
    inProject: new Set(inProject),
    older: new Set(older),
  });
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
  test('a typed sigil belongs to the name, whatever file and project say of the library', () => {
    const symbols = (marked: string, code: number, ...inProject: readonly string[]) =>
      offered('ruby', marked, code, [], inProject);
    const typed = { qualifier: ':', inserts: [':unprocessable_content'] };
    assert.deepEqual(symbols('render json: {}, status: :‸', 422), typed);
    assert.deepEqual(symbols('render json: {}, status: :‸', 422, 'rack-symbols'), typed);
    assert.deepEqual(offered('elixir', 'put_status(conn, :‸)', 404), { qualifier: ':', inserts: [':not_found'] });
  });
  test('the name that an older version has, where a manifest pins one', () =>
    assert.deepEqual(offered('ruby', 'head :‸', 422, [], ['rack-symbols'], ['rack-symbols']).inserts, [
      ':unprocessable_entity',
    ]));
  test('the colon of a key is no sigil, and none follows it directly', () => {
    assert.deepEqual(offered('ruby', 'head status:‸', 404, ['rack-symbols']), { qualifier: '', inserts: [] });
    assert.deepEqual(offered('ruby', 'head status: ‸', 404, ['rack-symbols']).inserts, [':not_found']);
  });
  test('nothing of a library that neither file nor project uses', () =>
    assert.deepEqual(offered('typescript', 'res.status(‸)', 404).inserts, []));
  test('the language’s own without asking, with its import', () => {
    const { constants } = offeredConstants(sets, 'go', 'package a\n\nfunc f() { w.WriteHeader() }\n', 37, {
      inUse: new Set(),
      inProject: new Set(),
      older: new Set(),
    });
    const constant = constants.find(({ code }) => code === 404);
    assert.equal(constant?.insert, 'http.StatusNotFound');
    assert.deepEqual(constant?.importing, { offset: 9, text: '\n\nimport "net/http"' });
  });
  test('what the file has before what the project asks for, and that before the language’s own', () => {
    const surroundings = {
      inUse: new Set<string>(),
      inProject: new Set(['fiber-status', 'drf-status']),
      older: new Set<string>(),
    };
    const text = 'package a\n\nimport "github.com/valyala/fasthttp"\n\nfunc f() { w.WriteHeader() }\n';
    const { constants } = offeredConstants(sets, 'go', text, text.indexOf('()}'), surroundings);
    assert.deepEqual(
      constants.filter(({ code }) => code === 404).map(({ insert, tier }) => `${insert} ${tier}`),
      ['fasthttp.StatusNotFound 0', 'fiber.StatusNotFound 1', 'http.StatusNotFound 2'],
    );
  });
  test('with the name that the import gives', () =>
    assert.deepEqual(
      offered('python', 'from rest_framework import status as codes\nf(status=‸)', 404).inserts.slice(0, 1),
      ['codes.HTTP_404_NOT_FOUND'],
    ));
  test('a library whose constants stand in the file is in use', () =>
    assert.deepEqual(offered('go', 'w.WriteHeader(‸)', 404, ['go-net-http']).inserts, ['http.StatusNotFound']));
  test('a set of another language stays there', () =>
    assert.deepEqual(offered('rust', 'import "net/http"\n(‸)', 404, ['go-net-http']).inserts, []));
});
