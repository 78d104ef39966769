/**
 * Stands in for `node:assert/strict` inside a worker, which has none: the same names for what tests of the editor use.
 * Compares plain values: primitives, arrays and objects; no maps, sets or dates.
 */

/** What mocha prints as a difference. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

export function ok(value: unknown, message = `${shown(value)} is not truthy`): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

export function fail(message = 'failed'): never {
  throw new AssertionError(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected))
    throw new AssertionError(message ?? `${shown(actual)} is not ${shown(expected)}`, actual, expected);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new AssertionError(message ?? `both are ${shown(actual)}`, actual, expected);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!alike(actual, expected))
    throw new AssertionError(message ?? `${shown(actual)} is not ${shown(expected)}`, actual, expected);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text))
    throw new AssertionError(message ?? `${shown(text)} does not match ${pattern}`, text, pattern);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new AssertionError(message ?? `${shown(text)} matches ${pattern}`, text, pattern);
}

export function throws(work: () => unknown, pattern?: RegExp): void {
  let caught: unknown;
  try {
    work();
  } catch (error) {
    caught = error ?? new Error('nothing');
  }
  complained(caught, pattern);
}

export async function rejects(
  work: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  pattern?: RegExp,
): Promise<void> {
  let caught: unknown;
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    caught = error ?? new Error('nothing');
  }
  complained(caught, pattern);
}

export const strictEqual = equal;
export const notStrictEqual = notEqual;
export const deepStrictEqual = deepEqual;

function complained(caught: unknown, pattern: RegExp | undefined): void {
  if (caught === undefined) throw new AssertionError('nothing was thrown');
  if (pattern) match(String(caught), pattern);
}

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && alike(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
}
