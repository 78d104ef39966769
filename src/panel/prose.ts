/**
 * Takes the little Markdown of the long texts apart: paragraphs, lists, code, stressed words, links to the web and to guides.
 * Anything else is plain text, so that no text of a user's registry becomes more than text.
 */

export type Span =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | { readonly kind: 'guide'; readonly text: string; readonly id: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] };

export function blocksOf(markdown: string): readonly Block[] {
  return markdown
    .split(/\n[ \t]*\n/)
    .flatMap(part => pieces(part.split('\n')))
    .filter(block => (block.kind === 'list' ? block.items.length : block.spans.length) > 0);
}

/** Lines in a row that begin with a hyphen are a list, the others a paragraph. */
function pieces(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const close = () => {
    if (paragraph.length) blocks.push({ kind: 'paragraph', spans: spansOf(paragraph.join(' ')) });
    if (items.length) blocks.push({ kind: 'list', items: items.map(spansOf) });
    paragraph = [];
    items = [];
  };
  for (const line of lines) {
    const item = /^\s*[-*] +(\S.*)$/.exec(line)?.[1];
    if (item ? paragraph.length : items.length && !/^\s+\S/.test(line)) close();
    if (item) items.push(item);
    else if (items.length) items.push(`${items.pop()} ${line.trim()}`);
    else if (line.trim()) paragraph.push(line.trim());
  }
  close();
  return blocks;
}

const marked =
  /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])|\[([^\][]+)\]\((?:(https?:\/\/[^\s()<>]+)|([kn]\d+)\.md)\)/g;

/** The spans of one paragraph, list item or cell. */
export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    const [all, code, strong, emphasis, label, address, guide] = match;
    if (match.index > end) spans.push({ kind: 'text', text: text.slice(end, match.index) });
    if (code) spans.push({ kind: 'code', text: code });
    else if (strong) spans.push({ kind: 'strong', text: strong });
    else if (emphasis) spans.push({ kind: 'emphasis', text: emphasis });
    else if (label && address) spans.push({ kind: 'link', text: label, address });
    else if (label && guide) spans.push({ kind: 'guide', text: label, id: guide });
    end = match.index + all.length;
  }
  if (end < text.length) spans.push({ kind: 'text', text: text.slice(end) });
  return spans;
}
