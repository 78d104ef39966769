/** The mouse over a number: a status code is explained, its look-alike beside it is not. */
import assert from 'node:assert/strict';
import { hoverIn } from './workbench.mjs';

suite('hover', () => {
  test('a number in Go', async () => {
    assert.match((await hoverIn('orders/main.go', 'w.WriteHeader(«201»)')) ?? '', /201 Created/);
  });

  test('a constant in Go', async () => {
    assert.match((await hoverIn('orders/main.go', 'http.«StatusConflict»)')) ?? '', /409 Conflict/);
  });

  test('an argument in JavaScript', async () => {
    assert.match((await hoverIn('shop/server.js', 'res.status(«451»)')) ?? '', /451 Unavailable For Legal Reasons/);
  });

  test('a keyword argument in Python', async () => {
    assert.match((await hoverIn('accounts/views.py', 'errors, status=«422»')) ?? '', /422 Unprocessable Content/);
  });

  test('a directive of nginx, in the words of nginx', async () => {
    const hover = (await hoverIn('edge/nginx.conf', 'return «444»;')) ?? '';
    assert.match(hover, /444/);
    assert.match(hover, /nginx/);
  });

  test('a log field', async () => {
    assert.match((await hoverIn('edge/access.log', 'HTTP/1.1" «499» 0')) ?? '', /^499[\s\S]*Client Closed Request/);
  });

  test('a response key in YAML', async () => {
    assert.match((await hoverIn('api/openapi.yaml', "'«507»':")) ?? '', /507 Insufficient Storage/);
  });

  for (const [what, file, marked] of [
    ['items in an order', 'orders/main.go', 'maxItems    = «200»'],
    ['a duration', 'orders/main.go', '«503» * time.Millisecond'],
    ['a width in pixels', 'shop/server.js', 'width: «400»'],
    ['a page size', 'accounts/views.py', 'PAGE_SIZE = «200»'],
    ['a buffer size', 'edge/nginx.conf', 'burst=«100»'],
    ['bytes sent', 'edge/access.log', '201 «404» '],
    ['a maximum', 'api/openapi.yaml', 'maximum: «429»'],
  ])
    test(`nothing on ${what}`, async () => {
      assert.equal(await hoverIn(file, marked, 900), undefined);
    });
});
