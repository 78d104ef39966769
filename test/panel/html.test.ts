import assert from 'node:assert/strict';
import { pageHtml, randomNonce } from '../../src/panel/html';

const page = pageHtml({
  script: 'https://webview/panel.js',
  style: 'https://webview/panel.css',
  source: 'https://webview',
  nonce: 'abc',
});

suite('the page before its script runs', () => {
  test('loads nothing but its style and the script with the nonce', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(
      policy,
      "default-src 'none'; style-src https://webview; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
    assert.deepEqual(page.match(/<script[^>]*>/g), ['<script nonce="abc" src="https://webview/panel.js">']);
  });
  test('has nothing inline', () => {
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=/);
    assert.match(page, /<script[^>]*><\/script>/);
  });
  test('an address cannot leave its attribute', () => {
    const odd = pageHtml({ script: 'a"><b>', style: '&', source: 'c', nonce: 'd' });
    assert.ok(odd.includes('src="a&quot;>&lt;b>"'.replace('&lt;b>', '&lt;b>')));
    assert.ok(!odd.includes('"><b>'));
  });
  test('a nonce is 128 bits and another one each time', () => {
    assert.match(randomNonce(), /^[\da-f]{32}$/);
    assert.notEqual(randomNonce(), randomNonce());
  });
});
