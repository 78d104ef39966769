/** Puts a judgement of the recogniser into words: the verdict, and each piece of evidence with its weight. */
import type { Evidence, Explanation } from '../recogniser/occurrence';

export interface ExplanationWords {
  readonly verdict: string;
  /** Strongest first; `weight` is signed and readable: "+4.2". */
  readonly evidence: readonly { readonly weight: string; readonly sentence: string; readonly name: string }[];
}

/** `text` is what was judged, as it stands in the file. */
export function explanationWords(text: string, explanation: Explanation): ExplanationWords {
  const { recognised, score, threshold } = explanation;
  const sums = `the evidence adds up to ${points(score)}, ${points(threshold)} is needed`;
  return {
    verdict: recognised
      ? `${text} is read as an HTTP status: ${sums}`
      : `${text} is not read as an HTTP status: ${sums}`,
    evidence: explanation.evidence.map(({ name, sentence, weight }: Evidence) => ({
      weight: points(weight),
      sentence,
      name,
    })),
  };
}

// Tenths of a logit inside; a reader gets one decimal and a sign.
function points(tenths: number): string {
  const value = (Math.abs(tenths) / 10).toFixed(1);
  if (tenths === 0) return value;
  return tenths < 0 ? `−${value}` : `+${value}`;
}
