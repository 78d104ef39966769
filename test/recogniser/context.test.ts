/** The place of a number as a whole: its line, the lines above, the file. What each reader sees of it is proved beside that reader. */
import * as assert from 'node:assert/strict';
import { checkEvidence as check, evidenceAt } from '../support/evidence';

suite('evidence of a place', () => {
  test('quotes around the number alone are passed over', () => {
    check("{ 'status': '«404»' }", 'colon', 'quoted', 'key:status');
    check("status = 'at «404»'", '!quoted', '!assigned');
    check('status = \'«404»"', '!quoted');
  });
  test('where it stands on its line', () => {
    check('«404» Gone', 'lineStart', '!lineEnd', '!alone');
    check('gone «404»', 'lineEnd', '!lineStart', '!alone');
    check('a\n«404»,\nb', 'lineStart', 'lineEnd', 'alone');
  });
  test('a key whose value follows', () => {
    check('const a = {\n  «404»: x,\n}', 'mapKey', 'lineStart');
    check('const a = { «404»: x }', 'mapKey');
    check('const a = { 404: «500» }', '!mapKey', 'colon');
  });
  test('a case, in code and in a shell', () => {
    check('switch (status) {\n  case «404»:\n}', 'caseArm', 'case:status');
    check('case $status in\n  «404») echo x ;;\nesac', 'caseArm', 'case:status');
  });
  test('the end of a range stands where its beginning does', () =>
    check('status = 200..«299»', 'rangeEnd', 'assigned', 'key:status'));
  test('a list in a string stands where the string does', () => {
    for (const list of ['"«404»,500"', '"404,«500»"', "'«404»|500'", '"«200»-299,custom"'])
      check(`status: ${list}`, 'colon', 'key:status');
    for (const text of ['"«404» of them"', '"a «404»"', '"a" «404» "b"', '"12" - «404» - "b"'])
      check(`status: ${text}`, '!colon');
  });
  test('the line above', () => {
    check('status\nx = «404»', 'above:status');
    check('status\n\nx = 1\ny = «404»', '!above:status');
  });
  test('an unlikely number gets the full look only where its line speaks of a status or HTTP', () => {
    check('timeout = «345»', '!assigned', '!key:time');
    check('status = «345»', 'assigned', 'key:status');
    check('timeout = «404»', 'assigned', 'key:time');
  });
  test('so does an unlikely number with its own phrase', () => {
    check('SWITCHING_PROTOCOLS(«101», true)', 'phraseBefore', 'argumentFirst');
    check('| Switching | switching protocols for a web socket | «101» |', 'phraseOnLine');
  });
  test('a form that is part of a longer one is overruled by it', () => {
    check('ngx.exit(«500»)', 'pattern:sure', '!pattern:never');
    check('process.exit(«500»)', 'pattern:never');
  });
  test('the file: what else stands in its place', () => {
    check('n: «404»\nn: 500\nn: 503', 'slot:pure');
    check('n: «404»\nn: 250\nn: 260', 'slot:foreign');
    check('n: «404»\nn: 12', 'slot:long');
  });
  test('no name twice, in any snippet', () => {
    const names = evidenceAt('expect(res.status).toBe(«404»); // status 404 status');
    assert.ok(names.length > 10);
    assert.equal(new Set(names).size, names.length);
  });
});
