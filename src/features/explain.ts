/** Puts a judgement of the recogniser into words: the verdict, and each piece of evidence with its weight. */
import type { Evidence, Explanation } from '../recogniser/occurrence';
import { kindWords } from '../registry/wording';

export interface ExplanationWords {
  readonly verdict: string;
  /** Strongest first; `weight` is signed and readable: "+4.2". */
  readonly evidence: readonly { readonly weight: string; readonly sentence: string; readonly name: string }[];
}

/** `text` is what was judged, as it stands in the file. */
export function explanationWords(text: string, explanation: Explanation): ExplanationWords {
  const { kind, recognised, score, threshold } = explanation;
  const sums = `the evidence adds up to ${points(score)}, ${points(threshold)} is needed`;
  return {
    verdict: `${text} is ${recognised ? '' : 'not '}read as ${articled(kindWords[kind])}: ${sums}`,
    evidence: explanation.evidence.map(({ name, sentence, weight }: Evidence) => ({
      weight: points(weight),
      sentence,
      name,
    })),
  };
}

const articled = (words: string) => `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;

// Tenths of a logit inside; a reader gets one decimal and a sign.
function points(tenths: number): string {
  const value = (Math.abs(tenths) / 10).toFixed(1);
  if (tenths === 0) return value;
  return tenths < 0 ? `−${value}` : `+${value}`;
}
