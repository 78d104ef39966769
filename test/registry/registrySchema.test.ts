/** The JSON Schema that editors use says what the run-time check says. */
import * as assert from 'node:assert/strict';
import * as v from 'valibot';
import { registryJsonSchema } from '../../src/registry/registryJsonSchema';
import { entrySchema, registryFileSchema, standings } from '../../src/registry/registrySchema';

const schema = registryJsonSchema();
const entryOf = (value: unknown) => {
  const file = value as {
    properties: { entries: { items: { properties: Record<string, unknown>; required: string[] } } };
  };
  return file.properties.entries.items;
};

suite('registrySchema', () => {
  test('the JSON Schema knows every key of an entry and which must be there', () => {
    const entry = entryOf(schema);
    assert.deepEqual(Object.keys(entry.properties), Object.keys(entrySchema.entries));
    assert.deepEqual(entry.required, ['code', 'phrase', 'summary']);
    assert.deepEqual((entry.properties.standing as { enum: readonly string[] }).enum, [...standings]);
  });
  test('the JSON Schema says what to write instead of a text or number that does not fit', () => {
    const { id, code } = entryOf(schema).properties as Record<string, Record<string, unknown>>;
    assert.match(String(id?.patternErrorMessage), /^write at most 64/);
    const kinds = code?.anyOf as readonly Record<string, unknown>[];
    assert.match(String(kinds[0]?.errorMessage), /^write a whole number/);
    assert.match(String(kinds[1]?.patternErrorMessage), /^write a number without quotes, or a sub-code/);
  });
  test('a small file of a user is right, and an unknown key or a wrong address is not', () => {
    const entry = { code: 799, phrase: 'Kettle Empty', summary: 'Somebody forgot the water.' };
    const publisher = { id: 'our-kettle', name: 'Our kettle', kind: 'custom', introduction: 'Codes of the kitchen.' };
    const right = (file: unknown) => v.safeParse(registryFileSchema, file).success;
    assert.ok(right({ publisher, entries: [entry] }));
    assert.ok(!right({ publisher, entries: [{ ...entry, colour: 'red' }] }));
    assert.ok(!right({ publisher, entries: [{ ...entry, link: 'command:x' }] }));
    assert.ok(!right({ publisher, entries: [] }));
  });
});
