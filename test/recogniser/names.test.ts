/** The names beside a number: what it is given to, compared with or chosen for. */
import { checkEvidence as check } from '../support/evidence';

suite('the name that a value is given to', () => {
  test('says what it is about', () => {
    check('status = «404»', 'assigned', 'key:status', '!colon');
    check('timeout = «404»', 'assigned', 'key:time', '!key:status');
  });
  test('as a member, in brackets, with its type', () => {
    check('res.status = «404»', 'key:status', 'key:response');
    check("res['status'] = «404»", 'key:status');
    check('status: Int = «404»', 'key:status');
    check('$res->status = «404»', 'key:status');
  });
  test('not what stands on the other side of a comma', () => {
    check('status, other = «404»', '!key:status');
    check('status; other = «404»', '!key:status');
  });
});

suite('the name that is compared', () => {
  test('from either side', () => {
    check('if (res.status === «404»)', 'comparison', 'compared:status');
    check('if («404» === res.status)', 'comparison', 'compared:status');
    check('if (timeout > «404»)', 'comparison', 'compared:time');
    check('if («404» > timeout)', 'comparison', 'compared:time');
  });
  test('as the result of a call', () => {
    check('if (response.getStatus() == «404»)', 'compared:status', 'compared:response');
    check('if (statusOf(response) == «404»)', 'compared:status', 'compared:response');
  });
  test('not the one of another comparison', () => {
    check('if (status == x && timeout > «404»)', 'compared:time', '!compared:status');
    check('if («404» < timeout && status == x)', 'compared:time', '!compared:status');
  });
});

suite('the name that a choice is given to', () => {
  test('on either side of its colon', () => {
    check('status = found ? «200» : 404', 'ternary', 'key:status');
    check('status = found ? 200 : «404»', 'ternary', 'key:status', '!colon');
  });
  test('in a map', () => check('{ status: found ? 200 : «404» }', 'ternary', 'key:status', '!colon'));
  test('a question mark before a comma chooses nothing', () =>
    check('found ? a : b, status: «404»', 'colon', 'key:status', '!ternary'));
  test('not beyond a semicolon', () => check('status = 1; found ? 200 : «404»', 'ternary', '!key:status'));
});
