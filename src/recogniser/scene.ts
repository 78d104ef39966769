/** What the readers of a number's surroundings share: the text's tokens, what numbers mean, and where evidence is noted. */
import type { Fact, Position } from './evidence';
import type { Line, LineReader } from './lines';
import type { NumberFacts } from './numbers';

export interface Scene {
  readonly reader: LineReader;
  readonly numbers: NumberFacts;
  /** Roles of words that speak of sizes and times, as a mask. */
  readonly measures: number;
  /** Roles of words that give cause to see a code, and of those that name one. */
  readonly cues: number;
  readonly statuses: number;
  note(fact: Fact): void;
  /** Notes evidence by its number. */
  noteId(id: number): void;
  /** Notes the role words of a position. */
  noteRoles(position: Position, mask: number): void;
  noted(fact: Fact): boolean;
  /** The line above; what was found with it is not remembered for lines that are alike. */
  climb(line: Line): Line | undefined;
}
