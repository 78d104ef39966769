/** Which evidence the surroundings of a number show: each place by its name, seen through an explanation. */
import * as assert from 'node:assert/strict';
import { unmarked } from '../support/marked';
import { recogniser } from '../support/recognising';

const namesAt = (language: string, marked: string): readonly string[] => {
  const { text, ranges } = unmarked(marked);
  const evidence = recogniser.explain(text, language, (ranges[0]?.start ?? 0) + 1)?.evidence ?? [];
  return evidence.map(({ name }) => name);
};

/** The evidence at the marked number holds all of these names, and none of those that begin with an exclamation mark. */
function check(marked: string, ...expected: readonly string[]): void {
  const names = namesAt('javascript', marked);
  for (const name of expected) {
    const present = names.includes(name.replace(/^!/, ''));
    assert.equal(present, !name.startsWith('!'), `${name} in ${marked}: ${names.join(' ')}`);
  }
}

suite('evidence of a place', () => {
  test('a value given to a name', () => {
    check('status = «404»', 'assigned', 'key:status', '!colon');
    check('status: «404»', 'colon', 'key:status', '!assigned');
    check('timeout = «404»', 'assigned', 'key:time', '!key:status');
    check("{ 'status': '«404»' }", 'colon', 'quoted', 'key:status');
  });
  test('a comparison, from either side', () => {
    check('if (res.status === «404»)', 'comparison', 'compared:status');
    check('if («404» === res.status)', 'comparison', 'compared:status');
    check('if (timeout > «404»)', 'comparison', 'compared:time');
  });
  test('a choice', () => {
    check('status = found ? «200» : 404', 'ternary', 'key:status');
    check('status = found ? 200 : «404»', 'ternary', 'key:status', '!colon');
  });
  test('an argument: which of them, of what', () => {
    check('res.status(«404»)', 'argumentOnly', 'callee:status', 'receiver:response');
    check('respond(«404», body)', 'argumentFirst', '!argumentOnly');
    check('respond(body, «404»)', 'argumentSecond');
    check('respond(a, b, «404»)', 'argumentLater');
    check('expect(res.status).toBe(«404»)', 'callee:assertion', 'chain:status');
    check('setTimeout(retry, «404»)', 'callee:time');
  });
  test('an argument on a line of its own', () =>
    check('res.status(\n  «404»,\n  body,\n)', 'argumentFirst', 'lineStart', 'callee:status'));
  test('an element of a list, an index, a key', () => {
    check('const statuses = [«404», 500]', 'inList', 'owner:status', 'list:codes');
    check('const n = [«404», 250, 260]', 'inList', 'list:foreign');
    check('status[«404»]', 'indexed', '!inList');
    check('const a = {\n  «404»: x,\n}', 'mapKey', 'lineStart');
  });
  test('a case, in code and in a shell', () => {
    check('switch (status) {\n  case «404»:\n}', 'caseArm', 'case:status');
    check('case $status in\n  «404») echo x ;;\nesac', 'caseArm', 'case:status');
  });
  test('a range', () => {
    check('«200»..299', 'rangeStart');
    check('status in 200..«299»', 'rangeEnd');
    check('"«200»-399"', 'rangeStart');
    check('"200-«399»"', 'rangeEnd');
  });
  test('its own reason phrase, on either side or the next line', () => {
    check('«404» Not Found', 'phraseAfter');
    check('NotFound = «404»', 'phraseBefore');
    check('«404»,\nnot found', 'phraseNear');
    check('«404» Gone', '!phraseAfter', '!phraseBefore');
  });
  test('parts of longer things', () => {
    check('49,«302»', 'thousands');
    check('page%20 and %«404»', 'escape');
    check('done * «404» / total', 'arithmetic');
    check('«404».77', 'decimal');
    check('/orders/«404»', 'pathSegment');
    check('/status/«404»', 'pathNamed', '!pathSegment');
    check('?page=«404»', 'queryValue');
  });
  test('a cell of a table and its heading', () =>
    check('| status | size |\n|--|--|\n| «404» | 512 |', 'tableCell', 'heading:status', '!heading:quantity'));
  test('lines above: the one a block hangs on, the one around it', () => {
    check('responses:\n  x:\n    «404»: y', 'header2:response');
    check('status\nx = «404»', 'above:status');
  });
  test('the file: what else stands in its place', () => {
    check('n: «404»\nn: 500\nn: 503', 'slot:pure');
    check('n: «404»\nn: 250\nn: 260', 'slot:foreign');
    check('n: «404»\nn: 12', 'slot:long');
  });
  test('no name twice, in any snippet', () => {
    const names = namesAt('javascript', 'expect(res.status).toBe(«404»); // status 404 status');
    assert.equal(new Set(names).size, names.length);
  });
});
