/** Tables whose headings stand far above their rows. */
import * as assert from 'node:assert/strict';
import { columnsOf } from '../../src/recogniser/columns';
import { unmarked } from '../support/marked';

/** The headings of the marked numbers, in order; `-` for one outside of tables. */
function headings(marked: string): string {
  const { text, ranges } = unmarked(marked);
  const headingAt = (offset: number) => columnsOf(text)?.headingAt(offset);
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
