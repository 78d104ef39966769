/** For the tests: plain data, written so that `unpacked` can read it. */
export function packed(value: unknown): string;
