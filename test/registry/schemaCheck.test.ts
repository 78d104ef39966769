/** Where a value departs from a schema, keyword by keyword. */
import * as assert from 'node:assert/strict';
import { misfits, type Schema } from '../../src/registry/schemaCheck';

/** Each misfit as `path fault: message`. */
function check(schema: Schema, value: unknown, ...expected: readonly string[]): void {
  const found = misfits(schema, value).map(({ path, fault, message }) => `${path.join('.')} ${fault}: ${message}`);
  assert.deepEqual(found, expected);
}

suite('a value against a schema', () => {
  test('of a type', () => {
    check({ type: 'string' }, 'tea');
    check({ type: 'string' }, 7, ' value: a text in double quotes belongs here');
    check({ type: 'object' }, [], ' value: an object { } belongs here');
    check({ type: 'object' }, null, ' value: an object { } belongs here');
    check({ type: 'array' }, {}, ' value: a list [ ] belongs here');
    check({ type: 'number' }, 4.5);
    check({ type: 'number' }, '4', ' value: a number belongs here');
  });
  test('of any of several types', () => {
    const anyOf: Schema = {
      anyOf: [
        { type: 'integer', maximum: 999 },
        { type: 'string', pattern: '^\\d+\\.\\d+$' },
      ],
    };
    check(anyOf, 404);
    check(anyOf, '404.13');
    check(anyOf, true, ' value: a number or a text in double quotes belongs here');
    check(anyOf, 1000, ' value: this number does not fit');
    check(anyOf, '404', ' value: this text has a wrong form');
  });
  test('a number in its bounds, which are part of them', () => {
    const schema: Schema = { type: 'integer', minimum: 100, maximum: 999, errorMessage: 'write 100 to 999' };
    for (const number of [100, 999]) check(schema, number);
    for (const number of [99, 1000, 404.5]) check(schema, number, ' value: write 100 to 999');
  });
  test('a text in its lengths and form', () => {
    const schema: Schema = { type: 'string', minLength: 1, maxLength: 3, pattern: '^[a-z]*$' };
    check(schema, 'tea');
    check(schema, '', ' value: this is empty');
    check(schema, 'teas', ' length: this is longer than 3');
    check({ ...schema, patternErrorMessage: 'write small letters' }, 'T', ' value: write small letters');
    check({ type: 'string', enum: ['hot', 'cold'] }, 'warm', ' value: write "hot" or "cold"');
  });
  test('a list with its items, each named by its place', () => {
    const schema: Schema = { type: 'array', minItems: 1, maxItems: 2, items: { type: 'number' } };
    check(schema, [1, 2]);
    check(schema, [], ' value: this is empty');
    check(schema, [1, 'b', 3], ' length: this is longer than 2', '1 value: a number belongs here');
  });
  test('an object with its keys: known, missing, unknown, of a wrong form', () => {
    const schema: Schema = {
      type: 'object',
      properties: { code: { type: 'integer' }, more: { type: 'array', items: { type: 'string' } } },
      required: ['code'],
      additionalProperties: false,
    };
    check(schema, { code: 404, more: ['tea'] });
    check(
      schema,
      { more: ['tea', 7] },
      'more.1 value: a text in double quotes belongs here',
      'code value: this key is missing',
    );
    check(schema, { code: 1, colour: 'red' }, 'colour key: registries have no such key here');
    const open: Schema = {
      type: 'object',
      propertyNames: { pattern: '^[a-z]+$', patternErrorMessage: 'write small letters', type: 'string' },
      additionalProperties: { type: 'number' },
    };
    check(open, { a: 1, B: 2, c: 'x' }, 'B key: write small letters', 'c value: a number belongs here');
  });
  test('a key is no word of the language: constructor, __proto__', () => {
    const fields = Object.assign(Object.create(null), JSON.parse('{ "constructor": 1 }'));
    check(
      { type: 'object', properties: {}, additionalProperties: false },
      fields,
      'constructor key: registries have no such key here',
    );
  });
  test('what holds it is named, so that it can be mended', () => {
    const value = { inner: { code: 'x' } };
    const [misfit] = misfits(
      { type: 'object', properties: { inner: { type: 'object', properties: { code: { type: 'number' } } } } },
      value,
    );
    assert.equal(misfit?.container, value.inner);
    assert.equal(misfits({ type: 'number' }, 'x')[0]?.container, undefined);
  });
});
