import assert from 'node:assert/strict';
import { favouriteGroups } from '../../src/panel/favourites';
import { groupsOf } from '../../src/panel/rows';
import { type Filters, firstState, type Grouping } from '../../src/panel/state';
import { loadRegistry } from '../../src/registry/codes';

const registry = loadRegistry();
const guide = { id: 'k1', title: '401 or 403?', codes: [401, 403], sources: [], body: 'Who are you?' };
const none = firstState.filters;

function rows(favourites: readonly string[], filters: Filters = none, grouping: Grouping = 'class') {
  const groups = groupsOf(registry, grouping, filters);
  return favouriteGroups(registry, groups, [guide], favourites).flatMap(group => group.rows);
}

const ids = (...parts: Parameters<typeof rows>) => rows(...parts).map(row => row.id);

suite('favourites', () => {
  test('stand by number, guides last, whenever they were pinned', () =>
    assert.deepEqual(ids(['k1', 'nginx-499', 'iana-404']), ['iana-404', 'nginx-499', 'k1']));
  test('whose entry is gone are not shown', () => assert.deepEqual(ids(['own-477', 'k99', 'iana-404']), ['iana-404']));
  test('are no group where there are none to show', () => {
    assert.deepEqual(favouriteGroups(registry, groupsOf(registry, 'class', none), [guide], ['own-477']), []);
    assert.deepEqual(favouriteGroups(registry, groupsOf(registry, 'class', none), [guide], []), []);
  });
  test('pass the filters like all others', () =>
    assert.deepEqual(ids(['iana-404', 'iana-500'], { ...none, statusClass: 5 }), ['iana-500']));
  test('name their vendor also where the list is grouped by it', () =>
    assert.equal(rows(['nginx-499'], none, 'publisher')[0]?.vendor, 'nginx'));
});
