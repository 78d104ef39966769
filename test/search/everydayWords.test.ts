/** What people type who know neither number nor phrase, over all that the panel searches. */
import assert from 'node:assert/strict';
import { deepSearch } from '../support/deepSearch';

const ids = (query: string) => deepSearch.find(query).map(hit => hit.entry.id);

suite('search by everyday words', () => {
  for (const [query, ...first] of [
    ['unauthenticated', 'iana-401'],
    ['not logged in', 'iana-401'],
    ['Not signed in?', 'iana-401'],
    ['user not logged in', 'iana-401'],
    ['permission denied', 'iana-403'],
    ['PERMISSION_DENIED', 'iana-403'],
    ['access denied', 'iana-403'],
    ['no such user', 'iana-404'],
    ['method not supported', 'iana-405'],
    ['upload', 'iana-413'],
    ['throttle', 'iana-429'],
    ['throttling', 'iana-429'],
    ['quota', 'iana-429'],
    ['queued', 'iana-202'],
    ['still processing', 'iana-202'],
    ['async job', 'iana-202'],
    ['redirect', 'iana-301', 'iana-302', 'iana-307', 'iana-308'],
    ['ECONNRESET', 'iana-502', 'nginx-499'],
    ['upstream timeout', 'iana-504'],
    ['cors', 'iana-403', 'iana-204'],
    ['preflight', 'iana-204', 'iana-405'],
    ['idempotency', 'iana-409', 'iana-422'],
    ['optimistic lock', 'iana-409', 'iana-412'],
    ['client disconnected', 'nginx-499', 'aws-elb-460'],
  ] as const)
    test(`“${query}”`, () => {
      const found = ids(query).slice(0, first.length);
      assert.deepEqual(found.toSorted(), first.toSorted());
    });

  test('“authentication” is 401 and 407, before the network’s 511', () =>
    assert.deepEqual(ids('authentication').slice(0, 3), ['iana-401', 'iana-407', 'iana-511']));
  test('a word as it is being typed', () => assert.equal(ids('unauth')[0], 'iana-401'));
  test('a word mistyped', () => assert.equal(ids('wrong passwrd')[0], 'iana-401'));
  test('the row says which words were meant', () => {
    const [hit] = deepSearch.find('throttle');
    assert.deepEqual(hit && deepSearch.elsewhere(hit, 'throttle'), { label: 'Asked as', text: 'throttle' });
  });
});

suite('search leaves out', () => {
  test('the codes of a library that is called like a code', () => assert.deepEqual(ids('teapot'), ['iana-418']));
  test('what fits far worse than the best', () => {
    for (const query of [
      'optimistic lock',
      'client disconnected',
      'client disconnects early',
      'server returned nonsense',
    ])
      assert.ok(ids(query).length < 25, `${query}: ${ids(query).length}`);
  });
});

suite('search ranks', () => {
  test('obsolete and deprecated codes behind what fits alike', () => {
    assert.ok(ids('upload').indexOf('spring-103') > ids('upload').indexOf('iana-411'));
    assert.equal(ids('use proxy')[0], 'iana-305');
  });
  test('numbers with a slash or a word between like numbers alone', () => {
    for (const query of ['401/403', '401|403', '401 vs 403', '401 versus 403', 'difference between 401 and 403'])
      assert.deepEqual(ids(query), ids('401 403'), query);
    assert.deepEqual(ids('4xx/5xx'), ids('4xx 5xx'));
  });
});
