/** Puts a judgement of the recogniser into words: the verdict, and each piece of evidence with its weight. */
import type { Explanation } from '../recogniser/occurrence';
import { kindWords } from '../registry/wording';
import { sentenceOf } from './evidenceWords';

export interface ExplanationWords {
  readonly verdict: string;
  /** Strongest first; `weight` is signed and readable: "+4.2". */
  readonly evidence: readonly { readonly weight: string; readonly sentence: string; readonly name: string }[];
}

/** `text` is what was judged, as it stands in the file; `roles` says what each role's words are about: role -> "names a status code". */
export function explanationWords(
  text: string,
  explanation: Explanation,
  roles: Readonly<Record<string, string>>,
): ExplanationWords {
  const { kind, recognised, score, threshold } = explanation;
  const sums = `the evidence adds up to ${points(score)}, ${points(threshold)} is needed`;
  return {
    verdict: `${text} is ${recognised ? '' : 'not '}read as ${articled(kindWords[kind])}: ${sums}`,
    evidence: explanation.evidence.map(evidence => ({
      weight: points(evidence.weight),
      sentence: sentenceOf(evidence, roles),
      name: evidence.name,
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
