import assert from 'node:assert/strict';
import {
  firstState,
  type PanelState,
  preview,
  readState,
  retrace,
  step,
  visit,
  withoutGone,
} from '../../src/panel/state';

const shown = (state: PanelState) => state.visited[state.at];
const visited = (...ids: readonly string[]) => ids.reduce(visit, firstState);

suite('the remembered state', () => {
  test('comes back as it was', () => {
    const state: PanelState = {
      ...visited('iana-404', 'iana-410'),
      grouping: 'publisher',
      query: 'gone',
      filters: {
        statusClass: 4,
        publisherKind: 'standard',
        standing: 'standard',
        cacheable: 'default',
        everyday: true,
      },
      toggled: ['class 1'],
      listing: true,
      scrolled: { list: 120, page: 40.5 },
    };
    assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
  });
  for (const kept of [
    undefined,
    null,
    'list',
    {},
    { ...firstState, version: 0 },
    { ...firstState, version: 2 },
    { ...firstState, grouping: 'colour' },
    { ...firstState, visited: ['iana-404'], at: 1 },
    { ...firstState, at: -2 },
    { ...firstState, toggled: [1] },
  ])
    test(`is the first one instead of ${JSON.stringify(kept)}`, () => assert.deepEqual(readState(kept), firstState));
  test('without how far it was scrolled it stands at the top', () => {
    const { scrolled: _scrolled, ...older } = firstState;
    assert.deepEqual(readState(older), firstState);
    assert.deepEqual(readState({ ...older, scrolled: { list: 'far' } }), firstState);
  });
  test('drops filters that it does not know', () =>
    assert.deepEqual(
      readState({ ...firstState, filters: { standing: 'funny', publisherKind: 'toString', cacheable: 7, everyday: 1 } })
        .filters,
      {
        everyday: false,
      },
    ));
});

suite('the history', () => {
  test('back leads through the entries to the list, forward again', () => {
    const at410 = visited('iana-404', 'iana-410');
    const back = step(at410, -1);
    assert.equal(shown(back), 'iana-404');
    const list = step(back, -1);
    assert.equal(shown(list), undefined);
    assert.equal(step(list, -1), list);
    assert.equal(shown(step(list, 1)), 'iana-404');
    assert.equal(step(at410, 1), at410);
  });
  test('a new entry forgets what was ahead', () => {
    const state = visit(step(visited('iana-404', 'iana-410'), -1), 'iana-500');
    assert.deepEqual(state.visited, ['iana-404', 'iana-500']);
    assert.equal(shown(state), 'iana-500');
  });
  test('the same entry twice is one step', () => assert.equal(visited('iana-404', 'iana-404').visited.length, 1));
  test('opening any entry takes the list from in front of it', () => {
    const listing = { ...visited('iana-404', 'iana-410'), listing: true };
    for (const next of [visit(listing, 'iana-410'), visit(listing, 'iana-500'), step(listing, -1)])
      assert.equal(next.listing, false);
  });
  test('walking the list by arrow keys is one step', () => {
    const state = ['iana-401', 'iana-402', 'iana-403'].reduce(preview, visited('iana-400'));
    assert.deepEqual(state.visited, ['iana-403']);
  });
  test('an earlier step of a way is gone back to, with the later ones ahead', () => {
    const state = visited('iana-404', 'which:start', 'which:start/refused', 'which:start/refused/target');
    for (const [id, at] of [
      ['which:start/refused', 2],
      ['which:start', 1],
    ] as const)
      assert.deepEqual(retrace(state, id), { ...state, at });
  });
  test('a step that one did not come from is a new page', () => {
    for (const before of [['iana-404'], ['which:start', 'iana-404']]) {
      const state = retrace(visited(...before, 'which:start/refused/target'), 'which:start');
      assert.deepEqual(state.visited, [...before, 'which:start/refused/target', 'which:start']);
    }
    assert.deepEqual(retrace(firstState, 'which:start').visited, ['which:start']);
  });
  test('is bounded', () => {
    const state = visited(...Array.from({ length: 200 }, (_, number) => `entry-${number}`));
    assert.equal(state.visited.length, 50);
    assert.equal(shown(state), 'entry-199');
  });
  test('loses the pages that are gone, and shows the list where the shown one is', () => {
    const state = visited('own-477', 'iana-404', 'own-478', 'iana-410');
    const isKnown = (id: string) => id.startsWith('iana');
    assert.deepEqual(withoutGone(state, isKnown), { ...state, visited: ['iana-404', 'iana-410'], at: 1 });
    assert.equal(shown(withoutGone(step(state, -1), isKnown)), undefined);
    assert.equal(shown(withoutGone(step(step(state, -1), -1), isKnown)), 'iana-404');
    assert.equal(
      withoutGone(state, () => true),
      state,
    );
  });
});
