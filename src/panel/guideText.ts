/**
 * Takes the Markdown of a guide apart: what `prose` knows, and tables and fenced blocks beside it.
 * Reads our own files, whose form the data tests check; a table or a fence that isn't closed ends with the text.
 */
import { type Block, blocksOf, type Span, spansOf } from './prose';

export type Cell = readonly Span[];

export type GuideBlock =
  | Block
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'fenced'; readonly text: string };

export function guideBlocks(markdown: string): readonly GuideBlock[] {
  const lines = markdown.split('\n');
  const blocks: GuideBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at]);
    const end = endOf(lines, at, kind);
    const part = lines.slice(at, end);
    if (kind === 'fenced') blocks.push({ kind, text: part.slice(1).join('\n') });
    else if (kind === 'table') blocks.push(tableOf(part));
    else blocks.push(...blocksOf(part.join('\n')));
    at = kind === 'fenced' ? end + 1 : end;
  }
  return blocks;
}

/** The first paragraph in plain words: the answer in short. */
export function shortAnswer(markdown: string): string {
  // The rest is long, and a list asks for all guides.
  const [first] = guideBlocks(markdown.split('\n\n', 1)[0] ?? '');
  return first?.kind === 'paragraph' ? first.spans.map(span => span.text).join('') : '';
}

function kindOf(line = ''): 'fenced' | 'table' | 'prose' {
  if (line.startsWith('```')) return 'fenced';
  return line.startsWith('|') ? 'table' : 'prose';
}

/** The index of the line after the part that begins at `start`; of a fenced block, that of its last fence. */
function endOf(lines: readonly string[], start: number, kind: ReturnType<typeof kindOf>): number {
  const end = lines.findIndex(
    (line, at) => at > start && (kind === 'fenced' ? line.trimEnd() === '```' : kindOf(line) !== kind),
  );
  return end < 0 ? lines.length : end;
}

/** The second line only separates the heads from the rows. */
function tableOf([head = '', , ...rows]: readonly string[]): GuideBlock {
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}

function cellsOf(line: string): readonly Cell[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map(cell => spansOf(cell.trim()));
}
