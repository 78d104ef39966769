/** Something that takes a while to make, in steps: all at once for who needs it now, or with pauses for a page that must stay quick. */

export interface Gradual<T> {
  /** Makes what is not made yet. */
  now(): T;
  /** Makes it with a pause after each step. */
  prepare(pause: () => Promise<void>): Promise<void>;
}

/** `steps` returns the whole; each `yield` ends a step. Nothing runs before it is asked for. */
export function gradual<T extends object>(steps: Generator<undefined, T, undefined>): Gradual<T> {
  const made: { whole?: T } = {};
  const step = () => {
    const { done, value } = steps.next();
    if (done) made.whole = value;
    return made.whole;
  };
  return {
    now() {
      let { whole } = made;
      while (!whole) whole = step();
      return whole;
    },
    async prepare(pause) {
      while (!(made.whole ?? step())) await pause();
    },
  };
}
