/** What is copied of an entry, each on one line whatever a user's registry holds, and the pages that it links to. */
import type { Entry, Registry } from '../registry/codes';
import { mdnLink, specificationLink, titleOf } from '../registry/wording';

export interface Link {
  readonly label: string;
  readonly address: string;
}

export interface Clippings {
  readonly number: string;
  readonly phrase: string;
  /** `404 Not Found` */
  readonly line: string;
  /** The line as a link in Markdown, to the first of `linksOf`; undefined where nobody documents the code. */
  readonly markdown: string | undefined;
}

export function clippingsOf(registry: Registry, entry: Entry): Clippings {
  const line = oneLine(titleOf(entry));
  const [link] = linksOf(registry, entry);
  const label = line.replace(/[\\`*_[\]<>|~]/g, '\\$&');
  return {
    number: String(entry.code),
    phrase: oneLine(entry.phrase),
    line,
    markdown: link && `[${label}](${link.address.replace(/[\s<>()\\]/g, encoded)})`,
  };
}

/** The pages that document an entry: its specification, the publisher's own and MDN's, as far as there are any. */
export function linksOf(registry: Registry, entry: Entry): readonly Link[] {
  const publisher = registry.publisher(entry.publisher);
  const specification = entry.specification ? specificationLink(entry.specification) : undefined;
  const mdn = mdnLink(entry);
  const vendorPage = entry.publisher === 'iana' ? publisher.link : (entry.link ?? publisher.link);
  const links: readonly (Link | undefined)[] = [
    specification && entry.specification ? { label: entry.specification, address: specification } : undefined,
    vendorPage ? { label: publisher.name, address: vendorPage } : undefined,
    mdn ? { label: 'MDN', address: mdn } : undefined,
  ];
  return links.filter(link => link !== undefined);
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const encoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
