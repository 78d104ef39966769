/** Where header fields are explained. Knows the fields that the registry names; a link is to a page that exists. */
import { specificationLink } from '../registry/wording';

/** The address of a page on a header field, or undefined where we know none. Letter case doesn't count. */
export function headerLink(name: string): string | undefined {
  const key = name.toLowerCase();
  const specification = specifications.get(key);
  if (specification) return specificationLink(specification);
  return onMdn.has(key) ? `https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/${name}` : undefined;
}

// Of the folders below web/http/reference/headers in the repository mdn/content, November 2026, those that codes name.
const onMdn: ReadonlySet<string> = new Set(
  (
    'accept accept-encoding accept-language allow authorization cache-control connection content-encoding ' +
    'content-length content-location content-range content-type cookie date early-data etag expect expires if-match ' +
    'if-modified-since if-none-match if-range if-unmodified-since link location proxy-authenticate ' +
    'proxy-authorization range referer retry-after upgrade vary www-authenticate x-forwarded-for'
  ).split(' '),
);

const specifications: ReadonlyMap<string, string> = new Map([
  ['a-im', 'RFC 3229 §10.5'],
  ['accept-charset', 'RFC 9110 §12.5.2'],
  ['dav', 'RFC 4918 §10.1'],
  ['delta-base', 'RFC 3229 §10.5'],
  ['depth', 'RFC 4918 §10.2'],
  ['if', 'RFC 4918 §10.4'],
  ['im', 'RFC 3229 §10.5'],
]);
