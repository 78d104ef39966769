import assert from 'node:assert/strict';
import { longTexts } from 'long-texts';
import { foundParts, guideGroups, guidePage, guideRow } from '../../src/panel/guidePage';
import { rowOf } from '../../src/panel/rows';
import { registry } from '../support/registry';

const { guides, questions } = longTexts();

function guide(id: string) {
  const found = guides.find(guide => guide.id === id);
  assert.ok(found, id);
  return found;
}

const rows = [404, 410, 500, 503]
  .flatMap(code => registry.statuses(code).slice(0, 1))
  .map(entry => rowOf(registry, entry));

suite('the page of a guide', () => {
  test('has a title, the text and the pages of its codes', () => {
    const page = guidePage(registry, guide('k1'));
    assert.equal(page.title, '401 or 403?');
    assert.deepEqual(
      page.codes.rows.map(row => row.id),
      [401, 403].flatMap(code => registry.statuses(code).map(entry => entry.id)),
    );
    assert.ok(page.blocks.some(block => block.kind === 'table'));
  });
  test('links to other guides that there are', () => {
    const links = guides.flatMap(guide =>
      guidePage(registry, guide).blocks.flatMap(block =>
        block.kind === 'paragraph' ? block.spans.flatMap(span => (span.kind === 'guide' ? [span.id] : [])) : [],
      ),
    );
    assert.ok(links.includes('k4'));
    for (const id of links) guide(id);
  });
  test('leads to the question that chooses between its codes, where there is one', () => {
    assert.equal(guidePage(registry, guide('k3'), questions).way, 'which:start/refused/target');
    assert.equal(guidePage(registry, guide('k39'), questions).way, undefined);
    assert.equal(guidePage(registry, guide('k3')).way, undefined);
  });
  test('names its sources, with an address where there is one', () => {
    const { sources } = guidePage(registry, guide('k1'));
    assert.deepEqual(sources[0], {
      label: 'RFC 9110 §15.5.2',
      address: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2',
    });
  });
});

suite('guides in the list', () => {
  test('are a group of their own, closed', () => {
    const [group] = guideGroups(guides);
    assert.equal(group?.rows.length, guides.length);
    assert.equal(group?.open, false);
    assert.deepEqual(guideGroups([]), []);
  });
  test('a row asks the question, and gives the answer in short', () => {
    const row = guideRow(guide('k1'), ['403']);
    assert.deepEqual([row.id, row.phrase, row.terms], ['k1', '401 or 403?', ['403']]);
    assert.match(row.summary, /^Missing, expired or rejected credentials: 401/);
  });
  const parts = (codes: typeof rows, asked: readonly string[], found = [{ guide: guide('k3'), terms: [] }]) =>
    foundParts(codes, { asked, guides: found }).map(({ title, rows }) => [title, ...rows.map(row => row.id)]);
  test('come first where several codes are asked for', () =>
    assert.deepEqual(parts(rows, ['404', '410']), [
      ['Guides', 'k3'],
      ['Codes', 'iana-404', 'iana-410', 'iana-500', 'iana-503'],
    ]));
  test('come after the code where it is one', () =>
    assert.deepEqual(parts(rows, ['404']), [
      ['', 'iana-404'],
      ['Guides', 'k3'],
      ['More codes', 'iana-410', 'iana-500', 'iana-503'],
    ]));
  test('come after the first codes that words found', () => {
    const [best, found, more] = parts([...rows, ...rows], []);
    assert.deepEqual([best?.length, found, more?.length], [6, ['Guides', 'k3'], 4]);
  });
  test('stand alone where no code was found', () => assert.deepEqual(parts([], ['404']), [['Guides', 'k3']]));
  test('leave the codes without a title where there are none', () =>
    assert.deepEqual(parts(rows.slice(0, 1), [], []), [['', 'iana-404']]));
});
