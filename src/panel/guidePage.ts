/**
 * The page of one guide as plain values, and what stands for guides elsewhere: rows among the codes, a group of the list.
 * Knows nothing of elements.
 */
import type { Registry } from '../registry/codes';
import type { Guide } from '../registry/guides';
import { type Link, type RowList, sourceOf } from './entryPage';
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

/** A guide in a list of codes. */
export function guideRow(guide: Guide): Row {
  return {
    id: guide.id,
    code: '?',
    phrase: guide.title,
    vendor: 'guide',
    caution: undefined,
    statusClass: 0,
    summary: shortAnswer(guide.body),
    terms: [],
  };
}

/** All guides as the last group of the list; none where there are no guides. */
export function guideGroups(guides: readonly Guide[]): readonly Group[] {
  if (guides.length === 0) return [];
  const brief = 'Codes that are easily taken for each other, side by side.';
  const rows = guides.map(guide => ({ ...guideRow(guide), vendor: undefined }));
  return [
    { key: 'guides', title: 'Which one?', kind: undefined, unit: 'guides', brief, note: brief, rows, open: false },
  ];
}

const leadingRows = 3;

/**
 * The rows that a search found and the guides that it found, in one list. Who names several codes wants to compare them;
 * who names one wants that code first.
 */
export function withGuides(rows: readonly Row[], guides: readonly Guide[], asked: readonly string[]): readonly Row[] {
  const exact = rows.findIndex(row => !asked.includes(row.code));
  const oneCode = exact < 0 ? rows.length : exact;
  const at = asked.length > 1 ? 0 : asked.length === 1 ? oneCode : leadingRows;
  return rows.toSpliced(at, 0, ...guides.map(guideRow));
}
