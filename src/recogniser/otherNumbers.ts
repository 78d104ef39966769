/**
 * Numbers that are no status codes and yet explained: warn-codes beside a Warning header, and Cloudflare's four-digit errors
 * in a text that speaks of Cloudflare. Sub-codes such as `404.13` are found with the status code they hang on.
 */

import type { Registry } from '../registry/codes';
import { once } from '../registry/once';
import * as Char from './char';
import { isDigit } from './characters';
import type { Occurrence } from './occurrence';

/** How far before the number its cue may stand, and how far behind it what confirms it, in UTF-16 units. */
const cueReach = 24;
const textReach = 100;
/** A text speaks of Cloudflare early or not at all. */
const cloudflareReach = 20_000;

/**
 * Tells whether the number at an offset is a warn-code: `Warning: 110 - "Response is Stale"` (RFC 7234 §5.5). Any program may warn,
 * so the header's name needs what the header goes on with: an agent and a text, or the code's own phrase.
 */
export function warnCodes(registry: Registry): (text: string, offset: number, code: number) => boolean {
  const phrases = new Map(
    registry.entries
      .filter(({ kind }) => kind === 'warn-code')
      .map(({ code, phrase }) => [Number(code), phrase.toLowerCase()]),
  );
  return (text, offset, code) => {
    const phrase = phrases.get(code);
    if (phrase === undefined) return false;
    const before = text.slice(Math.max(0, offset - cueReach), offset);
    if (/\bwarn-?code["']?\s*[:,=(]\s*["']?$/i.test(before)) return true;
    if (!/\bwarning["']?\]?\s*[:,=]\s*["']?$/i.test(before)) return false;
    const [after = ''] = text.slice(offset + 3, offset + textReach).split('\n', 1);
    return after.toLowerCase().includes(phrase) || /^ (?:- |\S+ \\?["'])/.test(after);
  };
}

/** The sub-code that begins at an offset (`404.13`), where the registry knows it; undefined otherwise. */
export function subCodeAt(registry: Registry, text: string, offset: number): string | undefined {
  if (text.charCodeAt(offset + 3) !== Char.dot) return undefined;
  const written = /^\d{3}\.\d{1,3}(?![\w.])/.exec(text.slice(offset, offset + 8))?.[0];
  return written !== undefined && registry.entriesFor('sub-code', written).length > 0 ? written : undefined;
}

/** Cloudflare's 1xxx errors among the four-digit numbers that begin at `offsets`, in order. */
export function cloudflareErrors(registry: Registry, text: string, offsets: readonly number[]): readonly Occurrence[] {
  // Words are looked for where there is such an error: most texts have none.
  const speaks = once(() => /cloudflare|cf-ray/i.test(text.slice(0, cloudflareReach)));
  const found: Occurrence[] = [];
  for (const start of offsets) {
    const code = Number(text.slice(start, start + 4));
    const entries = registry.entriesFor('cloudflare-error', code);
    const before = text.slice(Math.max(0, start - cueReach), start);
    if (
      entries.length > 0 &&
      /(?:error|code|errors|(?<![a-z])cf)["':=# ]+$/i.test(before) &&
      !isDecimal(text, start + 4) &&
      speaks()
    ) {
      found.push({ via: 'number', kind: 'cloudflare-error', start, end: start + 4, code, publishers: ['cloudflare'] });
    }
  }
  return found;
}

const isDecimal = (text: string, end: number) => text.charCodeAt(end) === Char.dot && isDigit(text.charCodeAt(end + 1));
