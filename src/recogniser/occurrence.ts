/** A status code standing in a text, as the recogniser reports it; all that features know of a document. */
import type { EntryKind } from '../registry/registrySchema';

interface Place {
  /** Offsets in UTF-16 code units, 0-based, end exclusive: of the number, or of the constant's own name. */
  readonly start: number;
  readonly end: number;
  /** Ids of the publishers who may be meant, most likely first. */
  readonly publishers: readonly string[];
}

export type Occurrence =
  | (Place & { readonly via: 'number'; readonly kind: EntryKind; readonly code: number | string })
  | (Place & {
      readonly via: 'constant';
      readonly kind: 'status';
      readonly code: number;
      readonly name: string;
      readonly set: string;
    });

/** One piece of evidence. Weight is in tenths of a logit: above zero speaks for a status code. */
export interface Evidence {
  /** `position:role`, for example `callee:http`. */
  readonly name: string;
  /** What more there is to say: the patterns that matched; what a constant stands for, and in which library. */
  readonly detail?: string;
  readonly weight: number;
}

export interface Explanation {
  /** What it is read as, or not. */
  readonly kind: EntryKind;
  readonly start: number;
  readonly end: number;
  readonly recognised: boolean;
  /** Sum of the weights and what it had to reach, in tenths of a logit. */
  readonly score: number;
  readonly threshold: number;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
}

/** The occurrence that covers an offset (its end included, where a caret may stand), or undefined. Binary search. */
export function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
  let low = 0;
  let high = occurrences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const occurrence = occurrences[middle];
    if (!occurrence) return undefined;
    if (offset < occurrence.start) high = middle - 1;
    else if (offset > occurrence.end) low = middle + 1;
    else return occurrence;
  }
  return undefined;
}
