/** Remembers what was made of the value that `of` gave last, and makes it anew when that is another one. */
export function lastOf<From, Value>(of: () => From, make: (from: From) => Value): () => Value {
  const last: { made?: { readonly from: From; readonly value: Value } } = {};
  return () => {
    const from = of();
    const ready = last.made?.from === from ? last.made : undefined;
    last.made = ready ?? { from, value: make(from) };
    return last.made.value;
  };
}
