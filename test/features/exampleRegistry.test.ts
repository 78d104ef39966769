/** The registry that a user begins with is right from the first moment, whatever it is called. */
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { exampleRegistry, registryFileName } from '../../src/features/exampleRegistry';
import { checkRegistry } from '../../src/registry/checkRegistry';
import { loadRegistry } from '../../src/registry/codes';
import { registryJsonSchema } from '../../src/registry/registryJsonSchema';

const schema = registryJsonSchema();
const builtIn = loadRegistry();
const taken = {
  publisher: (id: string) => builtIn.publishers.find(publisher => publisher.id === id) && {},
  entry: (id: string) => builtIn.entry(id) && {},
};

suite('exampleRegistry', () => {
  for (const [name, fileName] of [
    ['Orders API', 'our-orders-api.http-status.json'],
    ['Our Team', 'our-team.http-status.json'],
    ['Café Zürich', 'our-cafe-zurich.http-status.json'],
    ['nginx', 'our-nginx.http-status.json'],
    ['../../etc/passwd', 'our-etc-passwd.http-status.json'],
    ['店', 'our-codes.http-status.json'],
    ['our', 'our-our.http-status.json'],
  ] as const)
    test(`of ${name} is ${fileName}`, () => assert.equal(registryFileName(name), fileName));

  test('its numbers mean nothing else to anybody registered', () => {
    const { file } = checkRegistry(schema, exampleRegistry('Our Team'), taken);
    assert.ok((file?.entries.length ?? 0) > 1);
    for (const { code } of file?.entries ?? [])
      assert.ok(!builtIn.statuses(Number(code)).some(({ publisher }) => publisher === 'iana'));
  });
  test('has no problem, whatever the name', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(name => name.trim() !== '');
    fc.assert(
      fc.property(names, name => {
        assert.match(registryFileName(name), /^our-[a-z0-9-]+\.http-status\.json$/);
        assert.deepEqual(checkRegistry(schema, exampleRegistry(name.trim().slice(0, 60)), taken).problems, []);
      }),
    );
  });
});
