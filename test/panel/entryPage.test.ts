import assert from 'node:assert/strict';
import { type EntryPage, entryPage, extrasOf } from '../../src/panel/entryPage';
import { loadRegistry } from '../../src/registry/codes';

const registry = loadRegistry();

function page(id: string, texts?: Readonly<Record<string, unknown>>): EntryPage {
  const entry = registry.entry(id);
  assert.ok(entry, id);
  return entryPage(registry, entry, extrasOf(texts));
}

const marks = (id: string) => page(id).marks.map(mark => mark.text);
const fact = (id: string, label: string) => page(id).facts.find(fact => fact.label === label);

suite('the page of an entry', () => {
  test('says class, publisher and standing', () => {
    assert.deepEqual(marks('iana-404').slice(0, 3), ['Client error', 'IANA', 'Standard']);
    assert.deepEqual(marks('nginx-499'), ['Client error', 'nginx', 'Unofficial']);
    assert.equal(marks('linkedin-999')[0], 'Outside 100 to 599');
    assert.equal(marks('microsoft-iis-404-13')[0], 'IIS sub-code');
  });
  test('links the section of the specification', () =>
    assert.deepEqual(fact('iana-404', 'Specification'), {
      label: 'Specification',
      text: 'RFC 9110 §15.5.5',
      address: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5',
    }));
  test('says what a redirect does to the method, and the former names', () => {
    assert.equal(fact('iana-308', 'Method')?.text, 'Method kept');
    assert.match(fact('iana-422', 'Formerly')?.text ?? '', /Unprocessable Entity/);
  });
  test('gives every former name a line of its own, with the document that had it', () => {
    const formerIn = { 'Payload Too Large': 'RFC 7231 §6.5.11' };
    const former = page('iana-413', { formerIn }).facts.filter(({ label }) => label === 'Formerly');
    assert.deepEqual(
      former.map(({ text, source }) => [text, typeof source === 'object' ? source.label : source]),
      [
        ['Payload Too Large', 'RFC 7231 §6.5.11'],
        ['Request Entity Too Large', undefined],
      ],
    );
  });
  test('says whether a response may have content', () => {
    const content = (id: string) => fact(id, 'Content (body)')?.text;
    assert.equal(content('iana-204'), 'No content');
    assert.match(content('iana-404') ?? '', /^Allowed/);
    assert.match(content('cloudflare-522') ?? '', /^Allowed/);
    assert.equal(content('nginx-499'), undefined);
    assert.equal(content('microsoft-iis-404-13'), undefined);
  });
  test('says of every registered code whether repeating helps, and of all final ones whether they may be cached', () => {
    for (const { id, kind, publisher, code } of registry.entries) {
      if (kind !== 'status' || publisher !== 'iana') continue;
      assert.ok(fact(id, 'Repeat it?'), id);
      assert.ok(fact(id, 'Content (body)'), id);
      assert.equal(fact(id, 'Cacheable') !== undefined, Number(code) >= 200, id);
    }
  });
  test('introduces a vendor, not the standard', () => {
    assert.equal(fact('nginx-499', 'About nginx')?.text, registry.publisher('nginx').introduction);
    assert.equal(fact('iana-404', 'About IANA'), undefined);
  });
  test('names the guides that treat the number, on the page of a status code', () => {
    const guide = { id: 'k4', title: '403 or 404?', codes: [403, 404], sources: [], body: '' };
    const guidesOf = (id: string) => {
      const entry = registry.entry(id);
      assert.ok(entry, id);
      return entryPage(registry, entry, { guides: [guide] }).guides;
    };
    assert.deepEqual(guidesOf('iana-404'), [{ id: 'k4', title: '403 or 404?' }]);
    assert.deepEqual(guidesOf('iana-410'), []);
    assert.deepEqual(guidesOf('microsoft-iis-404-13'), []);
  });
  test('names every other owner of the number', () => {
    const [owners] = page('nginx-499').owners;
    assert.deepEqual(
      owners?.rows.map(row => row.id),
      registry
        .statuses(499)
        .filter(entry => entry.publisher !== 'nginx')
        .map(entry => entry.id),
    );
    assert.deepEqual(page('iana-404').owners, []);
  });
  test('lists the sub-codes that a status carries, with the registered code and with their own publisher', () => {
    const carried = (id: string) => page(id).lists.find(list => list.title === 'Told apart by')?.rows.length;
    assert.equal(carried('iana-404'), registry.carriedBy(404).length);
    assert.equal(
      carried('cloudflare-530'),
      registry.carriedBy(530).filter(entry => entry.publisher === 'cloudflare').length,
    );
    assert.equal(carried('pantheon-530'), undefined);
  });
  test('shows the long texts in their order, as far as they are there', () => {
    assert.deepEqual(page('iana-404').sections, []);
    const sections = page('iana-404', { server: 'Check.', happened: 'It is *gone*.', sources: [] }).sections;
    assert.deepEqual(
      sections.map(section => section.title),
      ['What happened', 'As a server operator'],
    );
  });
  test('shows an example', () =>
    assert.deepEqual(page('iana-404', { example: { request: 'GET / HTTP/1.1\r\n\r\n' } }).example, [
      { title: 'Request', text: 'GET / HTTP/1.1' },
    ]));
  test('makes links of sources that have an address', () =>
    assert.deepEqual(
      page('iana-404', { sources: ['RFC 9110 §15.5.5', 'Docs: https://example.com/a', 'A book'] }).sources,
      [
        { label: 'RFC 9110 §15.5.5', address: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5' },
        { label: 'Docs', address: 'https://example.com/a' },
        'A book',
      ],
    ));
  test('names the constants of the file in front apart from the others', () => {
    const sets = [
      { set: 'Go net/http', here: true, names: { 404: 'http.StatusNotFound' } },
      { set: 'Rack', here: false, names: { 404: ':not_found', 410: ':gone' } },
    ];
    const named = (id: string) => {
      const entry = registry.entry(id);
      assert.ok(entry);
      return entryPage(registry, entry, { sets }).names;
    };
    assert.deepEqual(named('iana-404'), {
      here: [{ set: 'Go net/http', name: 'http.StatusNotFound' }],
      elsewhere: [{ set: 'Rack', name: ':not_found' }],
    });
    assert.deepEqual(named('nginx-499'), { here: [], elsewhere: [] });
  });
  test('every link of every page leads somewhere', () => {
    for (const { id } of registry.entries) {
      const { links, owners, lists } = page(id);
      for (const link of links) assert.match(link.address, /^https?:\/\/./, id);
      for (const row of [...owners, ...lists].flatMap(list => list.rows)) assert.ok(registry.entry(row.id), id);
    }
  });
  test('every related code of the registry is on the page, unless it is an owner of the number', () => {
    for (const entry of registry.entries) {
      const { owners, lists } = page(entry.id);
      const related = lists.find(list => list.title === 'Related')?.rows ?? [];
      const listed = [...owners.flatMap(list => list.rows), ...related];
      for (const reference of entry.related ?? []) {
        const found = listed.some(row => row.id === reference || row.code === String(reference));
        assert.ok(found, `${entry.id} is related to ${reference}, which is not there`);
      }
    }
  });
  test('a warn-code is related to warn-codes', () => {
    const related = page('iana-110').lists.find(list => list.title === 'Related')?.rows ?? [];
    assert.ok(related.length > 0);
    for (const row of related) assert.equal(registry.entry(row.id)?.kind, 'warn-code');
  });
});
