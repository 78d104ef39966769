/**
 * Logistic regression for the weights of evidence, with a penalty on the distance from what is expected of each.
 * Pure numbers: reading labels and writing tables is fit.mjs's job.
 */

/** Expected weights in logits: each fact's own; a role's leaning times the trust in the position. */
export function expectedWeights(facts, positions, leanings, scale) {
  const expected = new Map(Object.entries(facts));
  for (const [position, trust] of Object.entries(positions))
    for (const [role, { prior }] of Object.entries(leanings))
      expected.set(`${position}:${role}`, (prior * trust * scale) / 10);
  return expected;
}

/**
 * Fitted weights are surer of rows that they have seen than of new ones, and numbers of code at large are rarer codes than the labelled:
 * weights in logits as the table holds them, from weights as fitted. `base` is the column that every row has.
 */
export function tempered(weights, base) {
  const scaled = Float64Array.from(weights, weight => weight * 0.9);
  scaled[base] -= 0.3;
  return scaled;
}

/** Newton's method on the penalised log-likelihood; returns a weight in logits for each column. A row's score begins at `start`. */
export function fitted(rows, expected, penalty) {
  const count = expected.length;
  const weights = Float64Array.from(expected);
  for (let round = 0; round < 12; round++) {
    const gradient = Float64Array.from(weights, (weight, i) => penalty * (weight - expected[i]));
    const hessian = Array.from({ length: count }, (_, i) => {
      const line = new Float64Array(count);
      line[i] = penalty;
      return line;
    });
    for (const { columns, truth, weight = 1, start = 0 } of rows) {
      let sum = start;
      for (const c of columns) sum += weights[c];
      const p = 1 / (1 + Math.exp(-sum));
      const curvature = weight * Math.max(p * (1 - p), 1e-6);
      for (const a of columns) {
        gradient[a] += weight * (p - truth);
        const line = hessian[a];
        for (const b of columns) line[b] += curvature;
      }
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < count; i++) {
      weights[i] -= step[i];
      largest = Math.max(largest, Math.abs(step[i]));
    }
    if (largest < 1e-3) break;
  }
  return weights;
}

/** Cholesky decomposition; the matrix is symmetric and positive definite because of the penalty. */
function solve(matrix, vector) {
  const n = vector.length;
  const lower = matrix.map(line => Float64Array.from(line));
  for (let j = 0; j < n; j++) {
    const row = lower[j];
    for (let k = 0; k < j; k++) row[j] -= row[k] * row[k];
    row[j] = Math.sqrt(row[j]);
    for (let i = j + 1; i < n; i++) {
      const other = lower[i];
      let sum = other[j];
      for (let k = 0; k < j; k++) sum -= other[k] * row[k];
      other[j] = sum / row[j];
    }
  }
  const result = Float64Array.from(vector);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) result[i] -= lower[i][k] * result[k];
    result[i] /= lower[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) result[i] -= lower[k][i] * result[k];
    result[i] /= lower[i][i];
  }
  return result;
}
