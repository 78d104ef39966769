/** Makes a value when it is first asked for, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  const made: { value?: { readonly is: Value } } = {};
  return () => {
    made.value ??= { is: make() };
    return made.value.is;
  };
}
