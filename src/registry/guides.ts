/** The guides: comparisons of codes that are easily taken for each other. Holds none; they come with the long texts. */
import type { Entry } from './codes';

export interface Guide {
  /** `k1`, `n32`; no entry of ours has such an id. */
  readonly id: string;
  /** A question: `401 or 403?`. */
  readonly title: string;
  /** The status codes that it compares, each once. */
  readonly codes: readonly number[];
  readonly sources: readonly string[];
  /** Markdown: paragraphs, tables, fenced blocks, and links to other guides by file name. */
  readonly body: string;
}

/** The guides that treat the number of an entry, whoever gives it its meaning. */
export function guidesFor<Kind extends Pick<Guide, 'codes'>>(
  guides: readonly Kind[],
  entry: Pick<Entry, 'kind' | 'code'>,
): readonly Kind[] {
  return entry.kind === 'status' ? guides.filter(guide => guide.codes.includes(Number(entry.code))) : [];
}
