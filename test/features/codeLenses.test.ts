/** Which lines get a lens, and what it says. */
import * as assert from 'node:assert/strict';
import { codeLenses, type LensMode } from '../../src/features/codeLenses';
import { markedOccurrences, unmarked } from '../support/marked';
import { registry } from '../support/registry';

/** The lenses of a marked text, each as "line: title", lines 1-based. */
function check(mode: LensMode, marked: string, expected: readonly string[], publishers: readonly string[] = []): void {
  const { text } = unmarked(marked);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const lenses = codeLenses(registry, markedOccurrences(marked, publishers), mode, lineOf);
  assert.deepEqual(
    lenses.map(lens => `${lineOf(lens.start) + 1}: ${lens.title}`),
    expected,
  );
}

suite('code lenses', () => {
  test('everyday codes need none', () => check('uncommon', 'a «200»\nb «404»\nc «503»', []));
  test('other codes get one', () =>
    check('uncommon', 'a «200»\nb «409»\nc «421»', [
      '3: 421 · Misdirected Request · Spring Framework: Destination Locked',
    ]));
  test('all means all', () => check('all', 'a «200»\nb «404»', ['1: 200 OK', '2: 404 Not Found']));
  test('off means none', () => check('off', 'a «421»', []));
  test('an unused code is named as people know it', () =>
    check('uncommon', '«418»', ["1: 418 (Unused), once I'm a teapot"]));
  test('one a line: the first that deserves it', () =>
    check('uncommon', 'case «200», «206», «207»:', ['1: 206 Partial Content']));
  test('a vendor is named', () => check('uncommon', '«522»', ['1: 522 · Cloudflare: Connection Timed Out']));
  test('the publisher that the file hints at comes first, another reading follows', () =>
    check(
      'uncommon',
      '«499»',
      ['1: 499 · nginx, Google APIs: Client Closed Request · Esri ArcGIS: Token Required'],
      ['nginx', 'google'],
    ));
  test('every owner of a number is named or counted, also one who has given it up', () => {
    check('uncommon', '«420»', [
      '1: 420 · Spring Framework: Method Failure · Shopify: Shop Locked (obsolete) · +1 more',
    ]);
    check('uncommon', '«430»', [
      '1: 430 · Shopify: Shopify Security Rejection · Shopify: Request Header Fields Too Large (obsolete)',
    ]);
    check('uncommon', '«425»', ['1: 425 · Too Early · WebDAV drafts: Unordered Collection (obsolete)']);
    check('uncommon', '«508»', [
      '1: 508 · Loop Detected · cPanel and Apache hosting: Resource Limit Is Reached · +1 more',
    ]);
  });
  test('an owner who says the same as the standard is named as well', () => {
    const [standard] = registry.statuses(431);
    const both = standard ? [standard, { ...standard, publisher: 'our-shop' }] : [];
    const shared = { ...registry, entriesFor: () => both };
    assert.equal(
      codeLenses(shared, markedOccurrences('«431»'), 'all', () => 0)[0]?.title,
      '431 · Request Header Fields Too Large · our-shop: Request Header Fields Too Large',
    );
  });
  test('no number of several owners looks as if it had one', () => {
    for (const { code } of registry.entries.filter(({ kind }) => kind === 'status')) {
      const owners = registry.statuses(Number(code));
      const [lens] = codeLenses(registry, markedOccurrences(`«${code}»`), 'all', () => 0);
      const named = owners.filter(owner => lens?.title.includes(registry.publisher(owner.publisher).name));
      if (owners.length > 1 && owners[0]?.publisher !== 'iana' && named.length < owners.length)
        assert.match(lens?.title ?? '', / · \+\d more$/);
    }
  });
  test('an unassigned number says so', () => check('uncommon', '«477»', ['1: 477 · unassigned client error']));
  test('an impossible number says so', () => check('uncommon', '«700»', ['1: 700 · no valid status code']));
  test('none on the bound of a class, unless all are asked for', () => {
    check('uncommon', '«299»\n«600»', []);
    check('all', '«600»', ['1: 600 · no valid status code']);
  });
  test('a lens opens the entry that it names, and nothing for a number nobody uses', () => {
    const open = (marked: string) => codeLenses(registry, markedOccurrences(marked), 'all', () => 0)[0]?.entryId;
    assert.equal(open('«404»'), 'iana-404');
    assert.equal(open('«477»'), undefined);
  });
});
