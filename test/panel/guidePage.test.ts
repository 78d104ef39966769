import assert from 'node:assert/strict';
import { longTexts } from 'long-texts';
import { guideGroups, guidePage, guideRow, withGuides } from '../../src/panel/guidePage';
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
  test('a row says that it is a guide, and the answer in short', () => {
    const row = guideRow(guide('k1'));
    assert.deepEqual([row.id, row.phrase, row.vendor], ['k1', '401 or 403?', 'guide']);
    assert.match(row.summary, /^Missing, expired or rejected credentials: 401/);
  });
  test('come first where several codes are asked for, after the code where it is one', () => {
    const ids = (asked: readonly string[]) => withGuides(rows, [guide('k3')], asked).map(row => row.id);
    assert.equal(ids(['404', '410'])[0], 'k3');
    assert.deepEqual(ids(['404']).slice(0, 2), ['iana-404', 'k3']);
    assert.equal(ids([])[3], 'k3');
  });
  test('stand alone where no code was found', () =>
    assert.deepEqual(
      withGuides([], [guide('k3')], ['404']).map(row => row.id),
      ['k3'],
    ));
});
