/** Tables whose headings stand far above their rows. */
import * as assert from 'node:assert/strict';
import { columnsOf } from '../../src/recogniser/columns';
import type { Tables } from '../../src/registry/knowledge';
import { unmarked } from '../support/marked';

/** The headings of the marked numbers, in order; `-` for one outside of tables. */
function headings(marked: string, sort: Tables = 'values'): string {
  const { text, ranges } = unmarked(marked);
  const headingAt = (offset: number) => columnsOf(text, sort)?.headingAt(offset);
  return ranges
    .map(({ start }) => {
      const heading = headingAt(start);
      return heading ? text.slice(heading.start, heading.end) : '-';
    })
    .join(' ');
}

suite('columns with headings far above', () => {
  test('fields of a W3C log, values in quotes counting as one', () => {
    const head = '#Version: 1.0\n#Fields: date cs(User-Agent) sc-status time-taken\n';
    assert.equal(headings(`${head}2026-03-14 "a b 1" «404» «120»\n`), 'sc-status time-taken');
    assert.equal(headings(`${head}${'2026-03-14 x 200 31\n'.repeat(500)}2026-03-14 x «404» 31\n`), 'sc-status');
  });
  test('a W3C log that changes its fields', () =>
    assert.equal(
      headings('#Fields: sc-status sc-bytes\n«200» 404\n#Fields: sc-bytes sc-status\n«200» «404»\n'),
      'sc-status sc-bytes sc-status',
    ));
  test('rows of a dump, up to its end', () => {
    const dump = 'COPY public.routes (id, note, status_code) FROM stdin;\n7\ta "b\t«404»\n\\.\nSELECT «404»;\n';
    assert.equal(headings(dump), 'status_code -');
  });
  test('rows of an insert, up to its end', () => {
    const insert = "INSERT INTO hits (id, path, status) VALUES (1, '/a,b', «404»),\n  (2, '/it''s', «200»);\n";
    assert.equal(headings(insert), 'status status');
    assert.equal(headings(`${insert}WHERE status IN («502», 503)`), 'status status -');
    assert.equal(headings('INSERT INTO hits (id, status)\nVALUES (f(1, 2), «404»)'), 'status');
  });
  test('an insert outside of its brackets, or with a value on each line, is not told', () =>
    assert.equal(headings('insert into hits (id, status) values\n(1, 404) «404»,\n(\n2,\n«200»\n)'), '- -'));
  test('values between commas, semicolons or tabs under a line of names', () => {
    assert.equal(headings('id,"status code",ms\n1,«404»,«120»\n"a,b",«200»,7\n'), '"status code" ms "status code"');
    assert.equal(headings('id;status;ms\r\n1;«404»;120\r\n'), 'status');
    assert.equal(headings('id\tstatus\tms\n1\t«404»\t120\n'), 'status');
  });
  test('a first line that is no head', () => {
    assert.equal(headings('Hello, my dear, friend\nYou owe «404» coins\n'), '-');
    assert.equal(headings('1,2,3\n4,«404»,5\n'), '-');
    assert.equal(headings('id,status\n1,«404»\n'), '-');
    assert.equal(headings('«404»'), '-');
  });
  test('columns without a heading', () =>
    assert.equal(headings('#Fields: date sc-status\n2026-03-14 200 «404»\n'), '-'));
});

suite('cases of Go tests', () => {
  const told = (marked: string, expected: string) => assert.equal(headings(marked, 'structs'), expected);
  const head = 'tests := []struct {\n\tpath string // what is asked for\n\tcode, rows int\n}{\n';
  test('a row has its values in the order of the fields', () => {
    told(`${head}\t{"/a", «404», «120»},\n\t{"/b, {c", «200», «500»},\n}`, 'code rows code rows');
    told('for _, c := range []struct{ in, code int }{{«100», «404»}, {«1», «200»}} {', 'in code in code');
  });
  test('a row over several lines, with comments and other brackets in it', () =>
    told(
      `${head}\t{\n\t\tpath(1, 2), // not «100», «200»\n\t\t«404»,\n\t\tlen(\`}\n{\`, «120»),\n\t},\n}`,
      '- - code rows',
    ));
  test('rows under keys', () => told('var cases = map[string]struct {\n\tcode int\n}{\n\t"a, b": {«404»},\n}', 'code'));
  test('not in rows that name their fields, nor outside of rows', () =>
    told(`${head}\t{path: "/a", code: «404»},\n\t«500»,\n}\nwant(«404»)`, '- - -'));
  test('fields that hold interfaces, and none that hold structs', () => {
    told('[]struct {\n\tbody interface{}\n\tcode int\n}{{nil, «404»}}', 'code');
    told('[]struct {\n\targs struct{ a int }\n\tcode int\n}{{a, «404»}}', '-');
  });
  test('commas, words and comments within types, tags and brackets are no fields', () => {
    told('[]struct {\n\tfn func(a int, b T) bool\n\tcode int\n}{{f, «404»}}', 'code');
    told(
      '[]struct {\n\tof Pair[int, T] `json:"a,omitempty"`\n\tcode int /* of it, too */\n\trows int\n}{{p, «404», «1»}}',
      'code rows',
    );
    told('[]*struct{ in string; code int }{{"a" /* it\'s, { */, «404»}, {"b", «500»}}', 'code code');
  });
  test('a key of a row stands under nothing', () => told('map[int]struct{ code int }{ «300»: {«404»} }', '- code'));
  test('a table in a row of another, which goes on behind it', () =>
    told(
      '[]struct{ f any; code int }{\n{g([]struct{ a, b int }{{«100», «200»}}), «404»},\n{h, «500»},\n}',
      'a b code code',
    ));
  test('a struct without rows, and rows without an end', () => {
    told('type T []struct {\n\tcode int\n}\nvar n = «404»', '-');
    told('[]struct{ code int }{{«404», "', 'code');
    told('[]struct{ in string; code int }{{`a', '');
  });
});

suite('parameters of pytest', () => {
  const told = (marked: string, expected: string) => assert.equal(headings(marked, 'parameters'), expected);
  test('names in one string, in a tuple or in a list', () => {
    told('@pytest.mark.parametrize("path, code", [("/a", «404»), ("/b", «200»)])', 'code code');
    told("@pytest.mark.parametrize(\n    ('code', 'rows'),\n    [\n        («404», «120»),\n    ],\n)", 'code rows');
    told('parametrize(["rows", "code"], [pytest.param(«120», «404», id="a")])', 'rows code');
  });
  test('names given by keyword, and comments among them', () => {
    told('parametrize(argnames="body, code", argvalues=[("a", «404»)])', 'code');
    told('parametrize(\n  (\n    "body",  # raw, utf8\n    "code",\n  ),\n  [("a", «404»)],\n)', 'code');
  });
  test('strings of several lines', () =>
    told('parametrize("body, code", [\n("""\n]x\n""", «404»),\n])\nwait(«300»)', 'code -'));
  test('one name, of values without brackets', () => {
    told('@pytest.mark.parametrize("code", [«404», «500»])', 'code code');
    told("parametrize('code', (\n  «404»,  # not «100»\n))", 'code -');
  });
  test('neither keys nor what follows', () =>
    told('parametrize("a,code", [{"x": «404»}, (1, «404»)])\nassert «500»', '- code -'));
});
