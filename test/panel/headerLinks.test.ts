import assert from 'node:assert/strict';
import fs from 'node:fs';
import { headerLink } from '../../src/panel/headerLinks';
import { loadRegistry } from '../../src/registry/codes';

const { http } = JSON.parse(fs.readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8'));

suite('the link of a header field', () => {
  test('leads to MDN whatever the letter case', () => {
    assert.match(headerLink('Retry-After') ?? '', /^https:\/\/developer\.mozilla\.org\/.*\/Retry-After$/);
    assert.ok(headerLink('retry-after'));
  });
  test('leads to the specification where MDN has no page', () =>
    assert.equal(headerLink('Depth'), 'https://www.rfc-editor.org/rfc/rfc4918.html#section-10.2'));
  test('is not made up', () => assert.equal(headerLink('X-Lantern'), undefined));
  test('is there for every field that a code names, at the code itself at least', () => {
    for (const entry of loadRegistry().entries)
      for (const { name } of entry.headers ?? []) assert.ok(headerLink(name) ?? entry.link, `${entry.id} ${name}`);
  });
  test('is the one that browser-compat-data has', () => {
    const addresses = Object.entries<{ readonly __compat?: { readonly mdn_url?: string } }>(http.headers).flatMap(
      ([name, { __compat }]) => (__compat?.mdn_url && headerLink(name) ? [[name, __compat.mdn_url] as const] : []),
    );
    assert.ok(addresses.length > 20);
    for (const [name, address] of addresses) assert.equal(headerLink(name), address);
  });
});
