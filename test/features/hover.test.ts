/** What a hover says: by number, publisher, kind and constant; and what it never lets through. */
import * as assert from 'node:assert/strict';
import { documentationText, hoverText } from '../../src/features/hover';
import type { Occurrence } from '../../src/recogniser/occurrence';
import type { Registry } from '../../src/registry/codes';
import { markedOccurrences } from '../support/marked';
import { registry } from '../support/registry';

/** The hover on the marked number, as a reader sees it: links reduced to their labels, escapes and icons gone. */
function shown(marked: string, publishers: readonly string[] = [], from: Registry = registry): string {
  const [occurrence] = markedOccurrences(marked, publishers);
  assert.ok(occurrence, 'mark a number');
  return readable(hoverText(from, occurrence));
}

const readable = (markdown: string) =>
  markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\((?:\\.|[^)])*\)/g, '$1')
    .replace(/\$\(\w+\) /g, '')
    .replace(/\\(.)/g, '$1');

const firstLine = (text: string) => text.split('\n')[0];

/** The first line of the hover on the marked number. */
function checkHeadline(marked: string, expected: string, publishers: readonly string[] = []): void {
  assert.equal(firstLine(shown(marked, publishers)), expected);
}

suite('hover', () => {
  test('a registered code names its class and its specification', () =>
    checkHeadline('w.WriteHeader(«404»)', '**404 Not Found** · client error · RFC 9110 §15.5.5'));
  test('every class has its word', () => {
    checkHeadline('«101»', '**101 Switching Protocols** · informational · RFC 9110 §15.2.2');
    checkHeadline('«204»', '**204 No Content** · success · RFC 9110 §15.3.5');
    checkHeadline('«308»', '**308 Permanent Redirect** · redirection · RFC 9110 §15.4.9');
    checkHeadline('«503»', '**503 Service Unavailable** · server error · RFC 9110 §15.6.4');
  });
  test('a vendor’s code names its publisher and is never passed off as standard', () =>
    checkHeadline('«522»', '**522 Connection Timed Out** · Cloudflare · unofficial'));
  test('a code that is no longer live says so', () => {
    assert.match(shown('«305»'), /· deprecated ·/);
    assert.match(shown('«510»'), /· obsolete ·/);
    assert.match(shown('«306»'), /· reserved, unused ·/);
  });
  test('the publisher that the file hints at comes first, the others are named', () => {
    checkHeadline('return «499»;', '**499 Client Closed Request** · nginx · unofficial', ['nginx']);
    assert.match(shown('return «499»;', ['nginx']), /Elsewhere: .*Token Required \(Esri ArcGIS\)/);
    checkHeadline('«499»', '**499 Token Required** · Esri ArcGIS · unofficial', ['esri', 'nginx']);
  });
  test('without a hint the registered meaning comes first', () => {
    checkHeadline('«451»', '**451 Unavailable For Legal Reasons** · client error · RFC 7725 §3');
    assert.match(shown('«451»'), /Elsewhere: Redirect \(/);
  });
  test('what a publisher has given up stands behind what it means today', () => {
    checkHeadline('«430»', '**430 Shopify Security Rejection** · Shopify · unofficial', ['shopify']);
    assert.match(shown('«430»', ['shopify']), /formerly\)/);
  });
  test('cacheability and repeating stand on top, headers below the rule', () => {
    const [glance = '', rest = ''] = shown('«401»').split('\n---\n');
    assert.match(glance, /worth repeating with other credentials/i);
    assert.match(rest, /`WWW-Authenticate` \(required\)/);
    assert.match(shown('«404»'), /Cacheable by default/);
    assert.match(shown('«429»'), /never to be stored/i);
  });
  test('former names are former', () => {
    assert.match(shown('«413»'), /\*\*Formerly:\*\* .*Payload Too Large/);
    assert.doesNotMatch(firstLine(shown('«413»')) ?? '', /Payload/);
  });
  test('other spellings are told, mere letter case is not', () => {
    assert.match(shown('«429»'), /\*\*Also written:\*\* Rate Limit Exceeded/);
    assert.match(shown('«418»'), /\*\*Formerly:\*\* I'm a teapot\n/);
  });
  test('an unused number is known by the name it once had', () =>
    checkHeadline(
      '«418»',
      "**418 (Unused)** · client error · reserved, unused · once I'm a teapot · RFC 9110 §15.5.19",
    ));
  test('a sub-code and an error number lead to the codes they come with', () => {
    assert.match(shown('«401.2»'), /\*\*Comes with:\*\* 401 Unauthorized/);
    assert.match(shown('Error «1020»'), /\*\*Comes with:\*\* 403 Forbidden/);
  });
  test('related numbers are of the same kind first, then status codes, then what the publisher calls so', () => {
    const [warnCode] = registry.entriesFor('warn-code', 110);
    const transformed = registry.entry('iana-203');
    assert.ok(warnCode && transformed);
    assert.match(readable(documentationText(registry, warnCode)), /See also:\*\* 111 .*112 .*113 /);
    assert.match(readable(documentationText(registry, transformed)), /See also:\*\*.* 214 Transformation Applied/);
    assert.match(shown('«404»'), /See also:\*\* .*410 Gone/);
  });
  test('a code that is only logged says so', () => assert.match(shown('«499»', ['nginx']), /Never sent, only logged/));
  test('an unassigned number reads as the first of its class', () => {
    const text = shown('«477»');
    assert.equal(firstLine(text), '**477** · client error · unassigned · RFC 9110 §15');
    assert.match(text, /Clients treat it like 400 Bad Request/);
  });
  test('a number outside 100 to 599 is no valid status code', () => {
    checkHeadline('«600»', '**600** · no valid status code · RFC 9110 §15');
    assert.match(shown('«999»'), /Outside 100 to 599/);
  });
  test('a parent says how many sub-codes tell it apart', () => assert.match(shown('«404»'), /25 IIS sub-codes/));
  test('kinds of their own are named', () => {
    assert.match(shown('«401.2»'), /sub-code of 401, not sent on the status line/);
    assert.match(shown('Error «1020»'), /error number in the page/);
    const warning: Occurrence = { via: 'number', kind: 'warn-code', start: 0, end: 3, code: 110, publishers: [] };
    assert.match(readable(hoverText(registry, warning)), /warn-code of the Warning header · obsolete/);
  });
  test('a constant shows its number and its set', () => {
    const constant: Occurrence = {
      via: 'constant',
      kind: 'status',
      start: 5,
      end: 19,
      code: 418,
      name: 'StatusTeapot',
      set: 'go-net-http',
      publishers: ['iana'],
    };
    const text = readable(hoverText(registry, constant, { constantSet: 'Go net/http' }));
    assert.match(text, /`StatusTeapot` is 418 in Go net\/http/);
  });
  test('a constant shows what the library calls it now, or called it', () => {
    const name = 'HTTP_422_UNPROCESSABLE_ENTITY';
    const outdated: Occurrence = {
      via: 'constant',
      kind: 'status',
      start: 0,
      end: name.length,
      code: 422,
      name,
      set: 'starlette-fastapi-status',
      publishers: ['iana'],
    };
    const currentName = 'HTTP_422_UNPROCESSABLE_CONTENT';
    const extras = { constantSet: 'Starlette', formerNames: [name] };
    assert.match(
      readable(hoverText(registry, outdated, { ...extras, currentName })),
      /HTTP_422_UNPROCESSABLE_ENTITY.{1,3}is 422 in Starlette.{1,5}now .?HTTP_422_UNPROCESSABLE_CONTENT/,
    );
    assert.match(
      readable(hoverText(registry, { ...outdated, name: currentName }, extras)),
      /is 422 in Starlette.{1,5}formerly .?HTTP_422_UNPROCESSABLE_ENTITY/,
    );
  });
  test('advice comes from the long texts, and without them the rest still stands', () => {
    const [occurrence] = markedOccurrences('«404»');
    assert.ok(occurrence);
    const details = { happened: 'x', client: 'Check the address.', server: 'Check the routes.' };
    assert.match(hoverText(registry, occurrence, { details }), /\*\*As a client:\*\* Check the address\./);
    assert.doesNotMatch(hoverText(registry, occurrence), /As a client/);
  });
  test('guides are named above the links, the first three of them, and lead to their pages', () => {
    const [occurrence] = markedOccurrences('«404»');
    assert.ok(occurrence);
    const all = ['404 or 410?', '403 or 404?', 'Which code for a bad identifier?', '404, 405 or 501?'];
    const guides = all.map((title, at) => ({ id: `k${at + 1}`, title }));
    const text = hoverText(registry, occurrence, { guides });
    const glance = readable(text).split('\n---\n')[0] ?? '';
    assert.match(
      glance,
      /Which one\? 404 or 410 · 403 or 404 · Which code for a bad identifier · 1 more {2}\nBrowse · Copy/,
    );
    const opened = [...text.matchAll(/command:httpStatusLens\.browse\?([^ )]+)/g)].map(([, argument = '']) =>
      String(JSON.parse(decodeURIComponent(argument))),
    );
    assert.deepEqual(opened.slice(0, 4), ['k1', 'k2', 'k3', 'iana-404']);
    assert.doesNotMatch(readable(hoverText(registry, occurrence, { guides: guides.slice(0, 3) })), /\d more/);
    assert.doesNotMatch(hoverText(registry, occurrence), /Which one/);
  });
  test('the document’s address brings the way to the explanation', () => {
    const [occurrence] = markedOccurrences('x = «404»');
    assert.ok(occurrence);
    const text = hoverText(registry, occurrence, { document: 'file:///a (1).go' });
    const argument = /command:httpStatusLens\.explain\?([^ )]+)/.exec(text)?.[1];
    assert.deepEqual(JSON.parse(decodeURIComponent(argument ?? '')), ['file:///a (1).go', 4]);
    assert.doesNotMatch(hoverText(registry, occurrence), /explain/);
  });
  test('links lead to the specification, MDN and the vendor', () => {
    const links = (marked: string) => {
      const [occurrence] = markedOccurrences(marked);
      return occurrence
        ? [...hoverText(registry, occurrence).matchAll(/\]\((https[^)]*)\)/g)].map(match => match[1])
        : [];
    };
    assert.ok(links('«404»').includes('https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5'));
    assert.ok(links('«404»').includes('https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/404'));
    assert.ok(links('«522»').some(address => address?.startsWith('https://developers.cloudflare.com/')));
    assert.ok(!links('«305»').some(address => address?.includes('developer.mozilla.org')));
  });
  test('a registry’s text cannot write a link, an icon or HTML', () => {
    const phrase = 'A](command:x) $(bug) <b>[B](http://evil)';
    const hostile: Registry = {
      ...registry,
      entriesFor: () => [
        { id: 'x-499', kind: 'status', standing: 'unofficial', publisher: 'nginx', code: 499, phrase, summary: phrase },
      ],
    };
    const [occurrence] = markedOccurrences('«499»');
    assert.ok(occurrence);
    const text = hoverText(hostile, occurrence);
    assert.doesNotMatch(text, /(?<!\\)\]\(command:x|(?<!\\)\]\(http:\/\/evil|(?<!\\)<b>|(?<!\\)\$\(bug/);
  });
  test('every entry of the registry has a hover and a documentation that begin with its number', () => {
    const faulty = registry.entries.filter(entry => {
      const occurrence: Occurrence =
        entry.kind === 'status'
          ? { via: 'number', kind: 'status', start: 0, end: 3, code: entry.code, publishers: [entry.publisher] }
          : { via: 'number', kind: entry.kind, start: 0, end: 3, code: entry.code, publishers: [entry.publisher] };
      const texts = [hoverText(registry, occurrence), documentationText(registry, entry)].map(readable);
      return !texts.every(
        text => text.startsWith(`**${entry.code} `) && !/undefined|\[object/.test(text.replaceAll(entry.summary, '')),
      );
    });
    assert.deepEqual(
      faulty.map(entry => entry.id),
      [],
    );
  });
});
