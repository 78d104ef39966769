import assert from 'node:assert/strict';
import { loadRegistry } from '../../src/registry/codes';
import { createSearch } from '../../src/search/search';
import { deepSearch, libraryNames } from '../support/deepSearch';

const registry = loadRegistry();
const search = createSearch({
  ...registry,
  namesOf: entry => (entry.id === 'iana-418' ? [{ set: 'Kettle', name: 'ImATeapot' }] : []),
  textOf: entry => (entry.id === 'iana-410' ? 'Somebody removed the wombat page for good.' : undefined),
});

const idsFor = (query: string) => search.find(query).map(hit => hit.entry.id);

function checkFirst(query: string, ...expected: readonly string[]) {
  assert.deepEqual(idsFor(query).slice(0, expected.length), expected);
}

suite('search by number', () => {
  test('nothing typed gives every entry in order', () => {
    assert.deepEqual(
      idsFor('  '),
      registry.entries.map(entry => entry.id),
    );
  });
  test('a number stands before what it begins', () => checkFirst('404', 'iana-404'));
  test('all owners of a number come, the registered one first', () => {
    const owners = registry.statuses(451).map(entry => entry.id);
    checkFirst('451', ...owners);
    assert.equal(owners[0], 'iana-451');
  });
  test('the beginning of a number', () => {
    const statuses = search.find('42').filter(({ entry }) => entry.kind === 'status');
    assert.deepEqual(
      [...new Set(statuses.map(({ entry }) => entry.code))],
      [420, 421, 422, 423, 424, 425, 426, 428, 429],
    );
  });
  test('a digit is a class', () => checkFirst('5', 'iana-500', 'iana-501'));
  test('4xx holds the status codes of the class and nothing else', () => {
    const classes = search.find('4xx').map(({ entry }) => `${entry.kind} ${String(entry.code).charAt(0)}`);
    assert.deepEqual([...new Set(classes)], ['status 4']);
  });
  test('40x', () => checkFirst('40x', 'iana-400', 'iana-401'));
  test('a sub-code', () => checkFirst('404.13', 'microsoft-iis-404-13'));
  test('a Cloudflare error', () => checkFirst('1020', 'cloudflare-1020'));
  test('two numbers to compare', () => {
    const statuses = search.find('401 403').filter(({ entry }) => entry.kind === 'status');
    assert.deepEqual(
      statuses.map(({ entry }) => entry.id),
      ['iana-401', 'iana-403'],
    );
  });
  test('a line of a log', () => checkFirst('HTTP/1.1 201 Created', 'iana-201'));
  test('a number that nobody uses', () => assert.deepEqual(idsFor('477'), []));
});

suite('search by words', () => {
  test('the phrase', () => checkFirst('not found', 'iana-404'));
  test('the beginning of the phrase', () => checkFirst('too man', 'iana-429'));
  test('the beginning of a word', () => checkFirst('conf', 'iana-409'));
  test('what people meet comes before what only begins alike', () => {
    checkFirst('cache', 'iana-304');
    assert.deepEqual(idsFor('timeout').slice(0, 2).toSorted(), ['iana-408', 'iana-504']);
    assert.ok(idsFor('dns')[0]?.endsWith('-530'));
  });
  test('what a limit is called outside the standard', () => {
    for (const query of ['rate limit', 'rate limit exceeded']) checkFirst(query, 'iana-429');
  });
  test('letter case does not count', () => checkFirst('BAD GATEWAY', 'iana-502'));
  test('a former phrase', () => checkFirst('unprocessable entity', 'iana-422'));
  test('an apostrophe less', () => checkFirst('im a teapot', 'iana-418'));
  test('a letter too many', () => checkFirst('forbiddden', 'iana-403'));
  test('two letters swapped', () => checkFirst('teapto', 'iana-418'));
  test('a constant of Go', () => checkFirst('http.StatusNotFound', 'iana-404'));
  test('a constant of Python', () => checkFirst('HTTP_404_NOT_FOUND', 'iana-404'));
  test('a symbol of Rails', () => checkFirst(':gone', 'iana-410'));
  test('a name given from outside', () => checkFirst('ImATeapot', 'iana-418'));
  test('a header', () => {
    const found = idsFor('Retry-After');
    assert.ok(found.includes('iana-429') && found.includes('iana-503'));
    assert.ok(!found.includes('iana-404'));
  });
  test('a specification', () => {
    assert.deepEqual([...idsFor('rfc 6585')].sort(), ['iana-428', 'iana-429', 'iana-431', 'iana-511']);
  });
  test('a standing', () => assert.ok(idsFor('deprecated').includes('iana-305')));
  test('long texts', () => checkFirst('wombat', 'iana-410'));
  test('words that say nothing are passed over', () => checkFirst('what is the http status code for gone', 'iana-410'));
  test('nothing fits', () => assert.deepEqual(idsFor('xyzzyqq'), []));
  test('the words that were found are named', () => {
    assert.deepEqual(search.find('too man')[0]?.terms.toSorted(), ['many', 'too']);
  });
});

suite('search by publisher', () => {
  test('a name gives all of its codes, in order', () => {
    const own = registry.entries.filter(entry => entry.publisher === 'nginx').map(entry => entry.id);
    checkFirst('nginx', ...own);
    assert.ok(own.length > 0);
  });
  test('a name and the beginning of a number', () => {
    const found = idsFor('nginx 49');
    assert.ok(found.length >= 4);
    assert.ok(found.every(id => id.startsWith('nginx-49')));
  });
  test('letter case within the name does not count', () => checkFirst('CloudFlare 52', 'cloudflare-520'));
  test('number and words that contradict each other give both', () => {
    assert.equal(idsFor('404 gone')[0], 'iana-404');
    assert.ok(idsFor('404 gone').includes('iana-410'));
  });
});

suite('search by library', () => {
  const first = (query: string) => {
    const [hit] = deepSearch.find(query);
    return hit && `${hit.entry.code} ${deepSearch.elsewhere(hit, query)?.text ?? ''}`.trim();
  };
  test('a library and a number give its name for it', () => {
    assert.equal(first('rails 422'), '422 :unprocessable_content');
    assert.equal(first('rails symbol for 422'), '422 :unprocessable_content');
    assert.equal(first('django 404'), '404 status.HTTP_404_NOT_FOUND');
  });
  test('a library and words', () => assert.equal(first('rails not found'), '404 :not_found'));
  test('a library alone gives all that it names', () => {
    const rails = libraryNames.find(({ set }) => set === 'Rack and Rails');
    assert.equal(deepSearch.find('rails').length, Object.keys(rails?.names ?? {}).length);
  });
  test('a constant as it is written', () => {
    assert.equal(first('StatusTeapot'), '418 http.StatusTeapot');
    assert.equal(first(':gone'), '410 :gone');
  });
  test('nearly every constant finds its code first; the others have words that mean another code', () => {
    const wrong = libraryNames.flatMap(({ names }) =>
      Object.entries(names).flatMap(([code, name]) =>
        String(deepSearch.find(name)[0]?.entry.code) === code ? [] : [name],
      ),
    );
    assert.ok(new Set(wrong).size < 10, wrong.join(' '));
  }).timeout(20_000);
});

suite('search by question', () => {
  for (const [question, id] of [
    ['what does nginx do with 495?', 'nginx-495'],
    ['who sends 530?', 'cloudflare-530'],
    ['does 308 keep the method?', 'iana-308'],
    ['what is 499 here?', 'esri-499'],
  ] as const)
    test(`“${question}”`, () => checkFirst(question, id));
});

suite('search survives', () => {
  test('any text', () => {
    for (const query of ['\ud800', '.*+?^{}()|[]\\', '“”', '٤٠٤', '😀', 'x'.repeat(100_000), '1 '.repeat(5_000)])
      assert.ok(Array.isArray(search.find(query)));
  });
});
