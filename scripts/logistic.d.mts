/** Types of logistic.mjs, for the test that refits. */
export interface Row {
  /** Indices of its evidence in the list of expected weights. */
  readonly columns: readonly number[];
  /** 1 where the number is a status code, 0 where not. */
  readonly truth: number;
  /** How much the row counts; 1 where missing. */
  readonly weight?: number;
  /** Logits that its score begins at; 0 where missing. */
  readonly start?: number;
}

export function expectedWeights(
  facts: Readonly<Record<string, number>>,
  positions: Readonly<Record<string, number>>,
  leanings: Readonly<Record<string, { readonly prior: number }>>,
  scale: number,
): ReadonlyMap<string, number>;

export function fitted(rows: readonly Row[], expected: Float64Array, penalty: number): Float64Array;

export function tempered(weights: Float64Array, base: number): Float64Array;
