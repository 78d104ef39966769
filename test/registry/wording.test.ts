/** Words and addresses that several surfaces share. */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import { capitalised, classWord, mdnLink, specificationLink } from '../../src/registry/wording';
import { registry } from '../support/registry';

suite('wording', () => {
  test('a specification’s section is linked', () => {
    assert.equal(specificationLink('RFC 9110 §15.5.5'), 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5');
    assert.equal(specificationLink('RFC 6585, §4'), 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4');
    assert.equal(specificationLink('RFC 2774'), 'https://www.rfc-editor.org/rfc/rfc2774.html');
    assert.equal(specificationLink('draft-ietf-httpbis-resumable-upload'), undefined);
  });
  test('every specification that the registry cites by number has an address', () => {
    const cited = registry.entries.flatMap(entry => (entry.specification ? [entry.specification] : []));
    assert.notEqual(cited.length, 0);
    assert.deepEqual(
      cited.filter(text => text.startsWith('RFC') && !specificationLink(text)?.includes(/\d+/.exec(text)?.[0] ?? '?')),
      [],
    );
  });
  test('MDN’s own list of addresses agrees', () => {
    const data = JSON.parse(fs.readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8'));
    const statuses: Readonly<Record<string, { __compat?: { mdn_url?: string } }>> = data.http.status;
    const addresses = Object.entries(statuses).flatMap(([code, { __compat }]) =>
      __compat?.mdn_url ? [[code, __compat.mdn_url] as const] : [],
    );
    assert.notEqual(addresses.length, 0);
    for (const [code, address] of addresses)
      assert.equal(mdnLink({ kind: 'status', publisher: 'iana', code: Number(code) }), address);
  });
  test('MDN has no page for 104, 305, 306 and vendors’ codes, and one for all other registered ones', () => {
    const without = registry.entries
      .filter(entry => entry.kind === 'status' && entry.publisher === 'iana' && !mdnLink(entry))
      .map(entry => entry.code);
    assert.deepEqual(without, [104, 305, 306]);
    for (const entry of registry.entries.filter(({ kind, publisher }) => kind !== 'status' || publisher !== 'iana'))
      assert.equal(mdnLink(entry), undefined, entry.id);
  });
  test('every class has a word', () => {
    assert.deepEqual([100, 200, 300, 400, '500'].map(classWord), [
      'informational',
      'success',
      'redirection',
      'client error',
      'server error',
    ]);
    assert.equal(classWord(600), 'no status class');
  });
  test('a phrase that opens a line', () => assert.equal(capitalised('cacheable by default'), 'Cacheable by default'));
});
