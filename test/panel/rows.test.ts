import assert from 'node:assert/strict';
import {
  classNotes,
  countText,
  emptyText,
  filterMenus,
  groupsOf,
  highlighted,
  registryFrom,
  rowsOf,
  statusClassOf,
} from '../../src/panel/rows';
import { type Filters, firstState } from '../../src/panel/state';
import { loadRegistry, type Registry } from '../../src/registry/codes';
import { createSearch } from '../../src/search/search';

const registry = loadRegistry();
const search = createSearch(registry);
const all = firstState.filters;

const count = (groups: ReturnType<typeof groupsOf>) => groups.reduce((sum, group) => sum + group.rows.length, 0);
const groupOf = (title: string, grouping: 'class' | 'publisher', filters: Filters = all) =>
  groupsOf(registry, grouping, filters).find(group => group.title === title);

suite('groups', () => {
  test('by class every entry stands once', () => {
    const ids = groupsOf(registry, 'class', all).flatMap(group => group.rows.map(row => row.id));
    assert.deepEqual([...ids].sort(), registry.entries.map(entry => entry.id).sort());
  });
  test('by publisher too', () => assert.equal(count(groupsOf(registry, 'publisher', all)), registry.entries.length));
  test('the classes come first, what is no status code last and closed', () => {
    const groups = groupsOf(registry, 'class', all);
    assert.deepEqual(
      groups.slice(0, 5).map(group => group.title.slice(0, 3)),
      ['1xx', '2xx', '3xx', '4xx', '5xx'],
    );
    assert.deepEqual(
      groups.filter(group => !group.open).map(group => group.title),
      ['IIS sub-codes', 'Cloudflare errors', 'Warning codes'],
    );
  });
  test('numbers beyond the range stand apart', () =>
    assert.deepEqual(
      groupOf('Outside 100 to 599', 'class')?.rows.map(row => row.code),
      registry.entries
        .filter(entry => entry.kind === 'status' && Number(entry.code) > 599)
        .map(entry => String(entry.code)),
    ));
  test('the standard is the first publisher, and its heading is not repeated in its rows', () => {
    assert.equal(groupsOf(registry, 'publisher', all)[0]?.title, registry.publisher('iana').name);
    assert.ok(groupOf('nginx', 'publisher')?.rows.every(row => row.vendor === undefined));
  });
  test('publishers of one kind stand together', () => {
    const kinds = groupsOf(registry, 'publisher', all).map(group => group.kind);
    const headings = kinds.filter((kind, index) => kind !== kinds[index - 1]);
    assert.deepEqual(headings, [...new Set(kinds)]);
    assert.deepEqual(headings.slice(0, 4), ['Standards', 'Servers', 'Load balancers', 'CDNs']);
  });
  test('a publisher’s group says its kind, and the first sentence about it', () => {
    const nginx = groupOf('nginx', 'publisher');
    assert.equal(nginx?.kind, 'Servers');
    assert.equal(nginx?.note, registry.publisher('nginx').introduction);
    assert.ok(nginx?.note.startsWith(nginx.brief) && nginx.brief.length < nginx.note.length);
    assert.match(nginx?.brief ?? '', /\.$/);
  });
  test('the classes are described', () => {
    assert.deepEqual(
      classNotes(registry, []).map(({ title }) => title.slice(0, 3)),
      ['1xx', '2xx', '3xx', '4xx', '5xx'],
    );
    for (const { note } of classNotes(registry, [])) assert.notEqual(note, '');
    const texts = {
      digit: 4,
      client: 'Mend it.',
      crawlers: { text: 'Dropped.', date: '2026-11-22', source: 'https://x.example' },
    };
    assert.deepEqual(
      classNotes(registry, [texts]).map(note => note.texts),
      [undefined, undefined, undefined, texts, undefined],
    );
  });
  test('keys are unique', () => {
    for (const grouping of ['class', 'publisher'] as const) {
      const keys = groupsOf(registry, grouping, all).map(group => group.key);
      assert.equal(new Set(keys).size, keys.length);
    }
  });
});

suite('filters', () => {
  test('a class holds its status codes only', () => {
    const groups = groupsOf(registry, 'class', { ...all, statusClass: 4 });
    assert.deepEqual(
      groups.map(group => group.key),
      ['class 4'],
    );
  });
  test('a standing', () => {
    const rows = groupsOf(registry, 'class', { ...all, standing: 'deprecated' }).flatMap(group => group.rows);
    assert.ok(rows.some(row => row.id === 'iana-305'));
    assert.ok(rows.every(row => registry.entry(row.id)?.standing === 'deprecated'));
  });
  test('everyday ones', () => {
    const rows = groupsOf(registry, 'class', { ...all, everyday: true }).flatMap(group => group.rows);
    assert.deepEqual(
      rows.map(row => Number(row.code)),
      [200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503],
    );
  });
  test('hold for a search as well, which keeps its order', () => {
    const found = rowsOf(registry, search.find('timeout'), { ...all, statusClass: 5 });
    assert.equal(found[0]?.id, 'iana-504');
    assert.ok(found.every(row => row.statusClass === 5));
  });
  const passing = (filters: Partial<Filters>) =>
    groupsOf(registry, 'class', { ...all, ...filters })
      .flatMap(group => group.rows)
      .map(row => registry.entry(row.id));
  test('a kind of publisher', () => {
    const vendors = passing({ publisherKind: 'cdn' }).map(entry => entry?.publisher);
    assert.ok(vendors.includes('cloudflare'));
    assert.ok(vendors.every(id => id !== undefined && registry.publisher(id).kind === 'cdn'));
  });
  test('what may be cached', () =>
    assert.deepEqual(
      passing({ cacheable: 'default' }).map(entry => entry?.code),
      // RFC 9110 §15.1 and RFC 7725 §3.
      [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501],
    ));
  test('several at once', () =>
    assert.deepEqual(
      passing({ statusClass: 4, publisherKind: 'standard', cacheable: 'default', everyday: true }).map(
        entry => entry?.code,
      ),
      [404],
    ));
  test('are offered where they leave something over, in words', () => {
    for (const { key, choices } of filterMenus(registry)) {
      assert.ok(choices.length > 1, key);
      for (const { filter, label } of choices) assert.ok(passing(filter).length > 0, label);
    }
    const few: Registry = { ...registry, entries: registry.entries.filter(entry => entry.id === 'iana-404') };
    const [, , standing] = filterMenus(few);
    assert.deepEqual(standing?.choices, [{ value: 'standard', label: 'Standard', filter: { standing: 'standard' } }]);
  });
});

suite('rows', () => {
  const row = (id: string) =>
    groupsOf(registry, 'class', all)
      .flatMap(group => group.rows)
      .find(row => row.id === id);
  test('a registered code names no vendor and no caution', () => {
    assert.equal(row('iana-404')?.vendor, undefined);
    assert.equal(row('iana-404')?.caution, undefined);
  });
  test('a vendor is named', () => assert.equal(row('nginx-499')?.vendor, 'nginx'));
  test('what is out of use is said', () => {
    assert.equal(row('iana-305')?.caution, 'deprecated');
  });
  test('an unused code has the name that people know it by', () => {
    assert.equal(row('iana-418')?.caution, "once I'm a teapot");
    assert.equal(row('iana-306')?.caution, 'once Switch Proxy');
  });
  test('only status codes from 100 to 599 have a class', () => {
    const classes = ['iana-404', 'microsoft-iis-404-13', 'cloudflare-1020', 'linkedin-999'].map(id => {
      const entry = registry.entry(id);
      return entry && statusClassOf(entry);
    });
    assert.deepEqual(classes, [4, 0, 0, 0]);
  });
});

suite('rows of a search', () => {
  const deep = createSearch({
    ...registry,
    namesOf: entry => (entry.id === 'iana-410' ? [{ set: 'Rack and Rails', name: ':gone' }] : []),
    textOf: entry => (entry.id === 'iana-410' ? 'A sentence. Somebody removed the `wombat` page.' : undefined),
  });
  const first = (query: string) => rowsOf(registry, deep.find(query), all, hit => deep.elsewhere(hit, query))[0];
  const elsewhere = (query: string) => {
    const row = first(query);
    const found = row?.elsewhere?.();
    return [row?.code, found?.label, found?.text];
  };
  test('mark the digits that were typed', () => {
    assert.equal(first('49')?.digits, 2);
    assert.equal(first('4xx')?.digits, 1);
    assert.equal(first('gone')?.digits, 0);
    assert.equal(first('nginx 499')?.digits, 3);
  });
  test('say nothing more where the match can be seen', () => {
    assert.deepEqual(elsewhere('not found'), ['404', undefined, undefined]);
    assert.deepEqual(elsewhere('nginx 499'), ['499', undefined, undefined]);
    assert.deepEqual(elsewhere('teapot'), ['418', undefined, undefined]);
  });
  test('name the former phrase, the header field, the library, the sentence that was found', () => {
    assert.deepEqual(elsewhere('payload'), ['413', 'Formerly', 'Payload Too Large']);
    assert.equal(first('Retry-After')?.elsewhere?.()?.label, 'Header field');
    assert.deepEqual(elsewhere('rails 410'), ['410', 'Rack and Rails', ':gone']);
    assert.deepEqual(elsewhere('wombat'), ['410', '', 'Somebody removed the wombat page.']);
  });
});

suite('words around the list', () => {
  test('a count', () => {
    assert.equal(countText(1, 278, 'gone'), '1 code found');
    assert.equal(countText(0, 278, 'gone'), 'Nothing found');
    assert.equal(countText(2, 278, '404 410', 1), '2 codes and 1 guide found');
    assert.equal(countText(0, 278, 'duplicate', 2), '2 guides found');
    assert.equal(countText(278, 278, ''), '278 codes');
    assert.equal(countText(16, 278, ''), '16 codes of 278');
  });
  test('a number that nobody uses is read as the first of its class', () =>
    assert.match(emptyText('477', all), /477.*400/));
  test('a number out of range is a server error', () => assert.match(emptyText('042', all), /outside 100 to 599/));
  test('anything else gets a hint', () => assert.match(emptyText('xyzzy', all), /Try a number/));
  test('filters are the first thing to blame', () =>
    assert.match(emptyText('477', { ...all, everyday: true }), /filters/));
  test('found words are cut out whole, and what stands between them stays in one piece', () => {
    assert.deepEqual(highlighted("I'm Too Many", ['im', 'many']), [
      { text: "I'm", found: true },
      { text: ' Too ', found: false },
      { text: 'Many', found: true },
    ]);
    assert.deepEqual(highlighted('Not Found, but not foundling.', ['found']), [
      { text: 'Not ', found: false },
      { text: 'Found', found: true },
      { text: ', but not foundling.', found: false },
    ]);
    assert.deepEqual(highlighted('Gone', ['found']), [{ text: 'Gone', found: false }]);
  });
});

suite('the registry that the page makes', () => {
  test('is the extension’s', () => {
    const made = registryFrom({
      type: 'show',
      active: true,
      files: registry.publishers.map(publisher => ({
        publisher,
        entries: registry.entries.filter(entry => entry.publisher === publisher.id),
      })),
      classes: registry.classes,
    });
    assert.deepEqual(made.entries, registry.entries);
    assert.deepEqual(made.publishers, registry.publishers);
  });
});
