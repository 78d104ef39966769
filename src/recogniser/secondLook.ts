/**
 * A second look at doubtful numbers, which reads only where the numbers stand and how the first look scored them:
 * certain numbers of a file say much about its others.
 */
import { type Fact, factId } from './evidence';
import { codeAt } from './numbers';

/** Logits from which on a first score counts as certain; what lies between is looked at again. */
const certainlyCode = 1;
const certainlyOther = -3;
/** Scores beyond these stay as they are: nothing that the rest of the file says would change a verdict. */
const settledCode = 3.5;
const settledOther = -4.5;
/** How many certain numbers say what a file is about, and the share of them that must agree. */
const enough = 4;
const nearlyAll = 0.9;

/** The evidence that the second look may add. */
export const secondFacts = [
  'same:code',
  'same:other',
  'file:certain',
  'file:mostly',
  'file:hardly',
] as const satisfies readonly Fact[];

export interface SecondLook {
  /** Evidence ids about the number `offsets[index]`; none where its score is settled. */
  facts(index: number): readonly number[];
}

const none: readonly number[] = [];

/** `offsets` of numbers in order, with their first scores in logits. Linear in their count. */
export function secondLook(text: string, offsets: readonly number[], scores: Float64Array): SecondLook {
  const codes = new Map<number, number>();
  const others = new Map<number, number>();
  let certainCodes = 0;
  let certainOthers = 0;
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  const isCode = (index: number) => (scores[index] ?? 0) >= certainlyCode;
  const isOther = (index: number) => (scores[index] ?? 0) <= certainlyOther;
  offsets.forEach((offset, index) => {
    if (isCode(index)) {
      add(codes, codeAt(text, offset));
      certainCodes++;
    } else if (isOther(index)) {
      add(others, codeAt(text, offset));
      certainOthers++;
    }
  });
  if (certainCodes + certainOthers === 0) return { facts: () => none };

  return {
    facts(index) {
      const score = scores[index] ?? 0;
      if (score >= settledCode || score <= settledOther) return none;
      const code = codeAt(text, offsets[index] ?? 0);
      const asCode = isCode(index) ? 1 : 0;
      const asOther = isOther(index) ? 1 : 0;
      const found: number[] = [];
      const sameCode = (codes.get(code) ?? 0) > asCode;
      const sameOther = (others.get(code) ?? 0) > asOther;
      if (sameCode && !sameOther) found.push(factId['same:code']);
      else if (sameOther && !sameCode) found.push(factId['same:other']);
      // The number itself is no witness.
      const elsewhere = certainCodes - asCode;
      const all = elsewhere + certainOthers - asOther;
      if (elsewhere > 0) found.push(factId['file:certain']);
      if (all >= enough && elsewhere > all * nearlyAll) found.push(factId['file:mostly']);
      else if (all >= enough && elsewhere < all * (1 - nearlyAll)) found.push(factId['file:hardly']);
      return found;
    },
  };
}
