import assert from 'node:assert/strict';
import { clippingsOf } from '../../src/panel/clippings';
import { loadRegistry } from '../../src/registry/codes';
import type { RegistryFile } from '../../src/registry/registrySchema';

const ours = loadRegistry();

function clippings(id: string, registry = ours) {
  const entry = registry.entry(id);
  assert.ok(entry, id);
  return clippingsOf(registry, entry);
}

/** A registry with one user's entry in it. */
function withOwn(phrase: string, link?: string) {
  const file: RegistryFile = {
    publisher: { id: 'own', name: 'Own', kind: 'custom', introduction: 'Ours.' },
    entries: [{ code: 477, phrase, summary: 'Ours.', ...(link && { link }) }],
  };
  return loadRegistry([file]);
}

suite('what is copied of an entry', () => {
  test('number, phrase, line, and the line as a link to its section', () =>
    assert.deepEqual(clippings('iana-404'), {
      number: '404',
      phrase: 'Not Found',
      line: '404 Not Found',
      markdown: '[404 Not Found](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)',
    }));
  test('a vendor’s code links to the vendor', () =>
    assert.match(
      clippings('nginx-499').markdown ?? '',
      /^\[499 Client Closed Request\]\(https:\/\/[^)]*nginx[^)]*\)$/,
    ));
  test('every entry of ours that anybody documents has a link, on one line', () => {
    for (const entry of ours.entries) {
      const { markdown } = clippingsOf(ours, entry);
      const documented = entry.link ?? entry.specification ?? ours.publisher(entry.publisher).link;
      if (documented) assert.match(markdown ?? '', /^\[\S.*\]\(https:\/\/[^\s()<>]+\)$/, entry.id);
    }
  });
  test('without a page there is no link', () =>
    assert.equal(clippings('own-477', withOwn('Ours')).markdown, undefined));
  test('a user’s text stays on its line and inside its brackets', () => {
    const { phrase, line, markdown } = clippings(
      'own-477',
      withOwn('a\nb](command:quit) *c*', 'https://own.example/(1) <2>'),
    );
    assert.equal(phrase, 'a b](command:quit) *c*');
    assert.equal(line, '477 a b](command:quit) *c*');
    assert.equal(markdown, '[477 a b\\](command:quit) \\*c\\*](https://own.example/%281%29%20%3C2%3E)');
  });
});
