/**
 * Compares a value with a JSON Schema and says where it does not fit, in words for whoever wrote it.
 * Knows the keywords that the schema of registries has, no others.
 */

/** JSON Schema, draft 7, with VS Code's two keys for messages. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer';
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** False where no other keys may stand. */
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly errorMessage?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Fields = Record<string, unknown>;

export interface Misfit {
  /** Keys and places that lead to it; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** What holds it; undefined for the value itself. */
  readonly container: Fields | undefined;
  /** A key that may not stand there, a text or list longer than `limit`, or anything else. */
  readonly fault: 'key' | 'length' | 'value';
  /** In UTF-16 units or items. */
  readonly limit?: number;
  readonly message: string;
}

/** All that does not fit, in the order of the value. Objects should have no prototype. */
export function misfits(schema: Schema, value: unknown): readonly Misfit[] {
  const found: Misfit[] = [];
  check(schema, value, [], undefined, found);
  return found;
}

type Path = Misfit['path'];

function check(schema: Schema, value: unknown, path: Path, container: Fields | undefined, found: Misfit[]): void {
  const wrong = (message: string) => found.push({ path, container, fault: 'value', message });
  const kinds = schema.anyOf ?? [schema];
  const fitting = kinds.find(({ type }) => fits(type, value));
  if (!fitting) wrong(`${kinds.map(({ type }) => words[type ?? 'object']).join(' or ')} belongs here`);
  else if (isList(value)) {
    checkLength(fitting, value.length, wrong, limit => found.push(tooLong(path, container, limit)));
    value.forEach((item, place) => {
      if (fitting.items) check(fitting.items, item, [...path, place], value as unknown as Fields, found);
    });
  } else if (isFields(value)) checkFields(fitting, value, path, found);
  else if (typeof value === 'string') {
    if (fitting.enum && !fitting.enum.includes(value))
      wrong(`write ${fitting.enum.map(word => `"${word}"`).join(' or ')}`);
    if (fitting.pattern !== undefined && !new RegExp(fitting.pattern).test(value))
      wrong(fitting.patternErrorMessage ?? 'this text has a wrong form');
    checkLength(fitting, value.length, wrong, limit => found.push(tooLong(path, container, limit)));
  } else {
    const { type, minimum = -Infinity, maximum = Infinity, errorMessage = 'this number does not fit' } = fitting;
    const number = Number(value);
    if ((type === 'integer' && !Number.isInteger(number)) || number < minimum || number > maximum) wrong(errorMessage);
  }
}

function checkFields(schema: Schema, fields: Fields, path: Path, found: Misfit[]): void {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  for (const [key, value] of Object.entries(fields)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    const at = { path: [...path, key], container: fields };
    const [name] = propertyNames ? misfits(propertyNames, key) : [];
    if (known === false) found.push({ ...at, fault: 'key', message: 'registries have no such key here' });
    else if (name) found.push({ ...at, fault: 'key', message: name.message });
    else if (known) check(known, value, at.path, fields, found);
  }
  for (const key of required)
    if (!(key in fields))
      found.push({ path: [...path, key], container: fields, fault: 'value', message: 'this key is missing' });
}

function checkLength(
  { minLength, minItems, maxLength, maxItems }: Schema,
  length: number,
  wrong: (message: string) => void,
  long: (limit: number) => void,
): void {
  const most = maxLength ?? maxItems ?? Infinity;
  if (length < (minLength ?? minItems ?? 0)) wrong('this is empty');
  if (length > most) long(most);
}

const tooLong = (path: Path, container: Fields | undefined, limit: number): Misfit => ({
  path,
  container,
  fault: 'length',
  limit,
  message: `this is longer than ${limit.toLocaleString('en')}`,
});

function fits(type: Schema['type'], value: unknown): boolean {
  if (type === 'array') return isList(value);
  if (type === 'object') return isFields(value);
  return typeof value === (type === 'integer' ? 'number' : type);
}

const words = {
  object: 'an object { }',
  array: 'a list [ ]',
  string: 'a text in double quotes',
  number: 'a number',
  integer: 'a number',
} as const;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !isList(value);
