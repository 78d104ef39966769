/**
 * Leaves out what a person has marked as no status code: `http-status-lens-ignore` on its line, `-ignore-next-line`, `-ignore-file`.
 * The words count wherever they stand, so that they work in every language's comments.
 */
import type { Occurrence } from './occurrence';

const mark = 'http-status-lens-ignore';

export function withoutIgnored(text: string, occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const ranges = ignoredRanges(text);
  if (ranges.length === 0) return occurrences;
  return occurrences.filter(({ start }) => !ranges.some(range => start >= range.start && start < range.end));
}

/** Whether a place was silenced by a comment; `offset` is in UTF-16 units, 0-based. */
export function isIgnored(text: string, offset: number): boolean {
  return ignoredRanges(text).some(range => offset >= range.start && offset < range.end);
}

// More marks than this in one file and `-ignore-file` would be the better word; the bound keeps the filter linear.
const mostMarks = 1000;

function ignoredRanges(text: string): readonly { readonly start: number; readonly end: number }[] {
  const ranges = [];
  let lineEnd = -1;
  let lineStart = 0;
  for (let at = text.indexOf(mark); at >= 0 && ranges.length < mostMarks; at = text.indexOf(mark, at + mark.length)) {
    const suffix = text.slice(at + mark.length, at + mark.length + 10);
    if (suffix.startsWith('-file')) return [{ start: 0, end: Number.POSITIVE_INFINITY }];
    // Of a very long line, which may hold many marks, the ends are searched once.
    if (at > lineEnd) {
      lineStart = text.lastIndexOf('\n', at) + 1;
      lineEnd = endOfLine(text, at);
    }
    if (suffix.startsWith('-next-line')) ranges.push({ start: lineEnd, end: endOfLine(text, lineEnd + 1) });
    else ranges.push({ start: lineStart, end: lineEnd });
  }
  return ranges;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
