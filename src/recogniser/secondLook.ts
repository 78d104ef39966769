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

/** The evidence that the second look may add. */
export const secondFacts = ['same:code', 'same:other', 'file:certain'] as const satisfies readonly Fact[];

export interface SecondLook {
  /** Evidence ids about the number `offsets[index]`; none where its score is settled. */
  facts(index: number): readonly number[];
}

const none: readonly number[] = [];

/** `offsets` of numbers in order, with their first scores in logits. Linear in their count. */
export function secondLook(text: string, offsets: readonly number[], scores: Float64Array): SecondLook {
  const codes = new Map<number, number>();
  const others = new Map<number, number>();
  let certain = 0;
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  const isCode = (index: number) => (scores[index] ?? 0) >= certainlyCode;
  offsets.forEach((offset, index) => {
    if (isCode(index)) {
      add(codes, codeAt(text, offset));
      certain++;
    } else if ((scores[index] ?? 0) <= certainlyOther) add(others, codeAt(text, offset));
  });
  if (certain === 0 && others.size === 0) return { facts: () => none };

  return {
    facts(index) {
      const score = scores[index] ?? 0;
      if (score >= settledCode || score <= settledOther) return none;
      const code = codeAt(text, offsets[index] ?? 0);
      const itself = isCode(index) ? 1 : 0;
      const found: number[] = [];
      const asCode = (codes.get(code) ?? 0) > itself;
      const asOther = (others.get(code) ?? 0) > (score <= certainlyOther ? 1 : 0);
      if (asCode && !asOther) found.push(factId['same:code']);
      else if (asOther && !asCode) found.push(factId['same:other']);
      if (certain > itself) found.push(factId['file:certain']);
      return found;
    },
  };
}
