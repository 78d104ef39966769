/**
 * The page of one guide as plain values, and what stands for guides elsewhere: rows among the codes, a group of the list.
 * Knows nothing of elements.
 */
import type { Registry } from '../registry/codes';
import type { Guide } from '../registry/guides';
import type { FoundGuides } from '../search/guides';
import type { Link } from './clippings';
import { type RowList, sourceOf } from './entryPage';
import { type GuideBlock, guideBlocks, shortAnswer } from './guideText';
import type { SentQuestion } from './protocol';
import { wayToGuide } from './questionPage';
import { type Group, type Row, rowOf } from './rows';

export interface GuidePage {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
  /** Whatever its numbers mean, the registered meaning first. */
  readonly codes: RowList;
  /** The way to the question that chooses between its codes, where there is one. */
  readonly way: string | undefined;
  readonly sources: readonly (Link | string)[];
}

export function guidePage(registry: Registry, guide: Guide, questions: readonly SentQuestion[] = []): GuidePage {
  return {
    id: guide.id,
    title: guide.title,
    blocks: guideBlocks(guide.body),
    codes: {
      title: 'The codes',
      note: '',
      rows: guide.codes.flatMap(code => registry.statuses(code).map(entry => rowOf(registry, entry))),
    },
    way: wayToGuide(questions, guide.id),
    sources: guide.sources.map(sourceOf),
  };
}

/** A guide in a list. */
export function guideRow(guide: Guide, terms: readonly string[] = []): Row {
  return {
    id: guide.id,
    code: '?',
    phrase: guide.title,
    vendor: undefined,
    caution: undefined,
    statusClass: 0,
    summary: shortAnswer(guide.body),
    terms,
    digits: 0,
  };
}

/** All guides as the last group of the list; none where there are no guides. */
export function guideGroups(guides: readonly Guide[]): readonly Group[] {
  if (guides.length === 0) return [];
  const brief = 'Codes that are easily taken for each other, side by side.';
  const rows = guides.map(guide => guideRow(guide));
  return [
    { key: 'guides', title: 'Which one?', kind: undefined, unit: 'guides', brief, note: brief, rows, open: false },
  ];
}

/** Some of what a search found; the codes that fit best need no title. */
export interface FoundPart {
  readonly title: string;
  readonly rows: readonly Row[];
}

const leadingRows = 5;

/**
 * What a search found, codes and guides, in the order in which it is read. Who names several codes wants to compare them;
 * who names one wants that code first.
 */
export function foundParts(rows: readonly Row[], { asked, guides }: FoundGuides): readonly FoundPart[] {
  const exact = rows.findIndex(row => !asked.includes(row.code));
  const oneCode = exact < 0 ? rows.length : exact;
  const at = asked.length > 1 ? 0 : asked.length === 1 ? oneCode : leadingRows;
  const parts = [
    { title: '', rows: rows.slice(0, at) },
    { title: 'Guides', rows: guides.map(({ guide, terms }) => guideRow(guide, terms)) },
    { title: guides.length === 0 ? '' : at > 0 ? 'More codes' : 'Codes', rows: rows.slice(at) },
  ];
  return parts.filter(part => part.rows.length > 0);
}
