/** Users' own publishers in the registry: among all others, and before other vendors where a number is shared. */
import * as assert from 'node:assert/strict';
import { loadRegistry } from '../../src/registry/codes';
import type { RegistryFile } from '../../src/registry/registrySchema';

const own: RegistryFile = {
  publisher: { id: 'our-kettle', name: 'Kettle', kind: 'custom', introduction: 'Tea.' },
  entries: [404, 499, 799].map(code => ({ code, phrase: 'Kettle Empty', summary: 'Water is missing.' })),
};
const owners = (code: number, files: readonly RegistryFile[]) =>
  loadRegistry(files)
    .statuses(code)
    .map(({ publisher }) => publisher);

suite('users’ own codes', () => {
  test('stand behind the registered meaning and before other vendors', () => {
    assert.deepEqual(owners(404, [own]).slice(0, 2), ['iana', 'our-kettle']);
    assert.deepEqual(owners(499, [own]), ['our-kettle', ...owners(499, [])]);
  });
  test('of a publisher that calls itself otherwise stand by name', () =>
    assert.notEqual(owners(499, [{ ...own, publisher: { ...own.publisher, kind: 'service' } }])[0], 'our-kettle'));
  test('have ids and a standing like all others', () => {
    const entry = loadRegistry([own]).entry('our-kettle-799');
    assert.equal(entry?.standing, 'unofficial');
    assert.equal(entry?.kind, 'status');
  });
  test('take nothing from the built-in ones', () =>
    assert.equal(loadRegistry([own]).entries.length, loadRegistry().entries.length + 3));
});
