/** What the brackets around a number belong to: a call, a list, an index, a map. */
import { checkEvidence as check } from '../support/evidence';

suite('arguments', () => {
  test('which of them', () => {
    check('respond(«404»)', 'argumentOnly', '!argumentFirst');
    check('respond(«404», body)', 'argumentFirst', '!argumentOnly');
    check('respond(body, «404»)', 'argumentSecond');
    check('respond(a, b, «404»)', 'argumentLater');
  });
  test('commas inside other brackets do not count', () => {
    check('respond(f(a, b), «404»)', 'argumentSecond', '!argumentLater');
    check('respond(«404», f(a, b))', 'argumentFirst');
  });
  test('of what', () => {
    check('res.status(«404»)', 'callee:status', 'receiver:response');
    check('setTimeout(retry, «404»)', 'callee:time');
    check('Result.status<Foo>(«404»)', 'callee:status');
    check('status!(«404»)', 'callee:status');
  });
  test('beside what', () => {
    check('respond(status, «404»)', 'argument:status', 'sibling:status');
    check('respond(status, a, «404»)', 'argument:status', '!sibling:status');
    check('respond(«404», status)', 'argument:status', '!sibling:status');
  });
  test('on a line of its own', () => {
    check('res.status(\n  «404»,\n  body,\n)', 'argumentFirst', 'lineStart', 'callee:status');
    check('respond(\n  status,\n  «404»,\n)', 'argumentSecond', 'sibling:status');
  });
  test('up to twelve lines below the bracket', () => {
    check(`res.status(\n${'  a,\n'.repeat(10)}  «404»,\n)`, 'callee:status');
    check(`res.status(\n${'  a,\n'.repeat(20)}  «404»,\n)`, '!callee:status');
  });
  test('without brackets', () => {
    check('is $response->code, «404», 1', 'argumentSecond', 'argument:response');
    check('x = code, «404»', '!argumentSecond');
  });
  test('the first of a call without brackets', () => {
    check('assert_equal «404», response.status', 'argumentFirst', 'argument:status', 'callee:assertion');
    check('x = «404», response.status', '!argumentFirst');
  });
  test('a part of an argument belongs to the call around it', () => {
    check('status(x + «404»)', 'outer:status', '!callee:status', '!argumentOnly');
    check('status({ a: «404» })', 'inBraces', 'outer:status');
  });
});

suite('chains', () => {
  test('what the chain is about', () => check('expect(res.status).toBe(«404»)', 'callee:assertion', 'chain:status'));
  test('a chain that goes on from the line above', () => {
    check('expect(status)\n  .toBe(«404»)', 'chain:status');
    check('expect(status)\n  toBe(«404»)', '!chain:status');
  });
  test('a matcher compares with what the call around it is given', () => {
    check('Expect(w.Code).To(Equal(«404»))', 'comparison', 'compared:code');
    check('assertThat(response.getStatus(), is(«404»))', 'comparison', 'compared:status');
    check('assertThat(status, is(not(«404»)))', '!comparison');
    check('assertThat(status, plus(«404»))', '!comparison');
    check('status(sizes.contains(«404»))', '!comparison');
  });
  test('a next call that speaks of a measure speaks for itself', () =>
    check('reply.status(503).delay(«200»)', 'callee:time', '!chain:status'));
});

suite('lists, indexes and maps', () => {
  test('a list, and what it is given to', () => {
    check('const statuses = [«404», 500]', 'inList', 'owner:status', '!tupleFirst');
    check('if (status in [«404», 500])', 'inList', 'owner:status');
    check('expect([«404», 500]).toContain(status)', 'inList', 'outer:assertion');
  });
  test('the first of other things', () => {
    check('[«404», {}, body]', 'tupleFirst');
    check('[body, «404»]', 'inList', '!tupleFirst');
  });
  test('an index touches its name', () => {
    check('status[«404»]', 'indexed', 'owner:status', '!inList');
    check('status [«404»]', 'inList', '!indexed');
  });
  test('a map, and what it is given to', () => check('statuses = { a: «404» }', 'inBraces', 'owner:status', '!inList'));
});
