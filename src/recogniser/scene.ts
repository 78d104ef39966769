/** What the readers of a number's surroundings share: the text's tokens, what numbers mean, and where evidence is noted. */
import type { Line, LineReader } from './lines';
import type { NumberFacts } from './numbers';

/** Masks of roles. */
export interface RoleMasks {
  /** They speak of sizes and times. */
  readonly measures: number;
  /** They give cause to look at numbers that are seldom codes. */
  readonly cues: number;
  /** They name a status code. */
  readonly statuses: number;
}

export interface Scene extends RoleMasks {
  readonly reader: LineReader;
  readonly numbers: NumberFacts;
  /** Notes evidence by its number in `factId`; `noted` asks for it. */
  note(fact: number): void;
  noted(fact: number): boolean;
  /** Notes the role words of a position, by its number in `positionId`. */
  noteRoles(position: number, mask: number): void;
  /** The line above; what was found with it is not remembered for lines that are alike. */
  climb(line: Line): Line | undefined;
}
