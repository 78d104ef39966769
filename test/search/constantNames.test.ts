import assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { constantSets } from '../../src/registry/constants';
import { namesIn, namesOfSets } from '../../src/search/constantNames';

const sets = namesOfSets(constantSets(knowledge().constants).all);
const names = (id: string) => sets.find(({ set }) => set.includes(id))?.names;

suite('names of codes as constants', () => {
  test('stand as they are written in code', () => {
    assert.equal(names('net/http')?.[404], 'http.StatusNotFound');
    assert.equal(names('net/http')?.[418], 'http.StatusTeapot');
  });
  test('a code that a library lacks has none', () => {
    const lacking = sets.filter(({ names }) => names[425] === undefined);
    assert.ok(lacking.length > 0);
  });
  test('of an entry, each with its library', () => {
    const found = namesIn(sets)({ publisher: 'iana', code: 404 });
    assert.ok(found.some(({ set, name }) => set === 'Go net/http' && name === 'http.StatusNotFound'));
    assert.deepEqual(namesIn(sets)({ publisher: 'iana', code: 477 }), []);
    assert.deepEqual(namesIn(sets)({ publisher: 'nginx', code: 404 }), []);
  });
});
