/**
 * Numbers that are no status codes and yet explained: warn-codes beside a Warning header, and Cloudflare's four-digit errors
 * in a text that speaks of Cloudflare. Sub-codes such as `404.13` are found with the status code they hang on.
 */
import type { Registry } from '../registry/codes';
import type { Occurrence } from './occurrence';

/** How far before the number its cue may stand, in UTF-16 units. */
const cueReach = 24;
/** A text speaks of Cloudflare early or not at all. */
const cloudflareReach = 20_000;

/** Whether the number at an offset is a warn-code: `Warning: 110 - "Response is Stale"` (RFC 7234 §5.5). */
export function isWarnCode(registry: Registry, text: string, offset: number, code: number): boolean {
  if (registry.entriesFor('warn-code', code).length === 0) return false;
  const before = text.slice(Math.max(0, offset - cueReach), offset);
  return /\bwarn(?:ing|-code|-agent)?["']?\s*[:,=(]\s*["']?$/i.test(before);
}

/** The sub-code that begins at an offset (`404.13`), where the registry knows it; undefined otherwise. */
export function subCodeAt(registry: Registry, text: string, offset: number): string | undefined {
  if (text.charCodeAt(offset + 3) !== 46) return undefined;
  const written = /^\d{3}\.\d{1,3}(?![\w.])/.exec(text.slice(offset, offset + 8))?.[0];
  return written !== undefined && registry.entriesFor('sub-code', written).length > 0 ? written : undefined;
}

/** Cloudflare's 1xxx errors in a text, in order. */
export function cloudflareErrors(registry: Registry, text: string): readonly Occurrence[] {
  const beginning = text.slice(0, cloudflareReach);
  // Digits are found faster than words: most texts have no such number.
  if (!/(?<![\w.])1\d{3}(?![\w.])/.test(beginning) || !/cloudflare|cf-ray/i.test(beginning)) return [];
  const found: Occurrence[] = [];
  for (const match of text.matchAll(/(?<![\w.])1\d{3}(?![\w.])/g)) {
    const start = match.index;
    const code = Number(match[0]);
    const entries = registry.entriesFor('cloudflare-error', code);
    const before = text.slice(Math.max(0, start - cueReach), start);
    if (entries.length > 0 && /(?:error|code|errors|(?<![a-z])cf)["':=# ]+$/i.test(before)) {
      found.push({ via: 'number', kind: 'cloudflare-error', start, end: start + 4, code, publishers: ['cloudflare'] });
    }
  }
  return found;
}
