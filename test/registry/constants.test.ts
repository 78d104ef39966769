import assert from 'node:assert/strict';
import { type ConstantSetFile, constantSets } from '../../src/registry/constants';

const file = (facts: Partial<ConstantSetFile>): ConstantSetFile => ({
  id: 'sample',
  name: 'Sample',
  rank: 1,
  languages: ['go'],
  written: [{ before: ['http.'] }],
  forms: ['Status{PascalCase}'],
  ...facts,
});

function set(facts: Partial<ConstantSetFile>) {
  const [first] = constantSets([file(facts)]).all;
  assert.ok(first);
  return first;
}

suite('constant sets', () => {
  test('names both ways, for every registered code', () => {
    const sample = set({});
    assert.equal(sample.codeOf('StatusNotFound'), 404);
    assert.deepEqual(sample.namesOf(404), ['StatusNotFound']);
    assert.equal(sample.members.length, 61);
    assert.equal(sample.codeOf('StatusText'), undefined);
    assert.deepEqual(sample.namesOf(418), []);
  });

  test('lacks, extra codes and exceptions', () => {
    const sample = set({ lacks: [103, '207-226'], extra: [418], except: { '203': 'StatusNonAuthoritativeInfo' } });
    assert.deepEqual(sample.namesOf(103), []);
    assert.deepEqual(sample.namesOf(208), []);
    assert.deepEqual(sample.namesOf(418), ['StatusImATeapot']);
    assert.deepEqual(sample.namesOf(203), ['StatusNonAuthoritativeInfo']);
    assert.equal(sample.codeOf('StatusNonAuthoritativeInformation'), undefined);
  });

  test('several editions give several names, the preferred first', () => {
    const sample = set({ editions: ['9110', '2616'], phrases: { '414': ['7231'] } });
    assert.deepEqual(sample.namesOf(413), ['StatusContentTooLarge', 'StatusRequestEntityTooLarge']);
    assert.deepEqual(sample.namesOf(414), ['StatusURITooLong']);
    assert.deepEqual(sample.namesOf(404), ['StatusNotFound']);
  });

  test('a deprecated name leads to the current one and is not offered', () => {
    const sample = set({
      editions: ['9110', '7231'],
      except: { '509': 'StatusFull' },
      deprecated: ['StatusPayloadTooLarge', 'StatusFull'],
    });
    assert.equal(sample.currentOf('StatusPayloadTooLarge'), 'StatusContentTooLarge');
    assert.equal(sample.currentOf('StatusContentTooLarge'), undefined);
    assert.deepEqual(sample.namesOf(413), ['StatusContentTooLarge']);
    assert.equal(sample.codeOf('StatusPayloadTooLarge'), 413);
    // Nothing replaces it, so it is still the name of its code.
    assert.equal(sample.currentOf('StatusFull'), undefined);
    assert.deepEqual(sample.namesOf(509), ['StatusFull']);
  });

  test('further names, members outside and twins', () => {
    const sample = set({
      forms: ['HTTP_{SCREAMING_SNAKE}'],
      also: { '302': 'HTTP_MOVED_TEMPORARILY' },
      outside: { '701': 'HTTP_MEH', '200': 'HTTP_SUCCESS' },
      twins: [{ from: 'HTTP_', to: 'RC_' }],
    });
    assert.deepEqual(sample.namesOf(302), ['HTTP_FOUND', 'HTTP_MOVED_TEMPORARILY']);
    assert.equal(sample.codeOf('HTTP_MEH'), 701);
    assert.deepEqual(sample.namesOf(701), []);
    assert.deepEqual(sample.namesOf(200), ['HTTP_OK']);
    assert.equal(sample.codeOf('RC_NOT_FOUND'), 404);
    assert.deepEqual(sample.namesOf(404), ['HTTP_NOT_FOUND']);
    assert.equal(sample.members.find(member => member.name === 'RC_OK')?.standing, 'twin');
  });

  test('letter case counts unless the language ignores it', () => {
    const sample = set({ languages: ['csharp', 'vb'], anyCase: ['vb'] });
    assert.equal(sample.codeOf('statusnotfound', 'vb'), 404);
    assert.equal(sample.codeOf('statusnotfound', 'csharp'), undefined);
  });

  test('the sets of a language, likeliest first, always the same array', () => {
    const sets = constantSets([
      file({ id: 'b', rank: 2 }),
      file({ id: 'a', rank: 1 }),
      file({ id: 'c', languages: ['c'] }),
    ]);
    assert.deepEqual(
      sets.setsFor('go').map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(sets.setsFor('go'), sets.setsFor('go'));
    assert.deepEqual(sets.setsFor('fortran'), []);
    assert.equal(sets.set('c')?.id, 'c');
  });

  test('an import line, one for all languages or each its own', () => {
    assert.equal(set({ importLine: 'import "net/http"' }).importLine('go'), 'import "net/http"');
    const java = set({ importLine: { java: 'import a.B;' } });
    assert.equal(java.importLine('java'), 'import a.B;');
    assert.equal(java.importLine('kotlin'), undefined);
  });
});
