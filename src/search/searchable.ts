/** What is searched, by whoever has it. */
import type { Entry } from '../registry/codes';
import type { Publisher } from '../registry/registrySchema';
import type { ConstantName } from './constantNames';

/** A `Registry` is one; the panel's page makes its own from what it was sent. */
export interface Searchable {
  readonly entries: readonly Entry[];
  readonly publishers: readonly Publisher[];
  /** Names of the code as a constant, `http.StatusTeapot`. */
  namesOf?(entry: Entry): readonly ConstantName[];
  /** What people type who look for the entry and know none of its names. */
  askedOf?(entry: Entry): readonly string[];
  /** The long text of an entry, where it is at hand. */
  textOf?(entry: Entry): string | undefined;
}
