/** How a word of a query is looked up, for all indexes. */
import type { Query, SearchOptions } from 'minisearch';
import type { Chunk } from './words';

/** `CloudFlare` is Cloudflare as well as cloud and flare. */
export function inOneOrInParts({ whole, parts }: Chunk): Query {
  if (parts.length === 1 && parts[0] === whole) return whole;
  return { combineWith: 'OR', queries: [whole, { combineWith: 'AND', queries: [...parts] }] };
}

/** A number one digit off is another number, not a typing error. */
export const mistyped: SearchOptions = { fuzzy: term => (/^\D{4,}$/.test(term) ? 0.25 : false), maxFuzzy: 2 };
