import assert from 'node:assert/strict';
import { longTexts } from 'long-texts';
import { guideBlocks, shortAnswer } from '../../src/panel/guideText';

const words = (spans: readonly { readonly text: string }[]) => spans.map(span => span.text).join('');

suite('the text of a guide', () => {
  test('a table has heads, and rows of as many cells', () => {
    const [table] = guideBlocks('| | 401 | 403 |\n| --- | --- | --- |\n| Says | Show `x` | **No** |\n');
    assert.deepEqual(table, {
      kind: 'table',
      head: [[], [{ kind: 'text', text: '401' }], [{ kind: 'text', text: '403' }]],
      rows: [
        [
          [{ kind: 'text', text: 'Says' }],
          [
            { kind: 'text', text: 'Show ' },
            { kind: 'code', text: 'x' },
          ],
          [{ kind: 'strong', text: 'No' }],
        ],
      ],
    });
  });
  test('a fenced block keeps its lines, blank ones and Markdown too', () => {
    const text = 'HTTP/1.1 200\n\n| a | **b** |';
    assert.deepEqual(guideBlocks(`Before:\n\n\`\`\`http\n${text}\n\`\`\`\n\nAfter.`), [
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'Before:' }] },
      { kind: 'fenced', text },
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'After.' }] },
    ]);
  });
  test('a fence that nobody closed ends with the text', () =>
    assert.deepEqual(guideBlocks('```\none\ntwo'), [{ kind: 'fenced', text: 'one\ntwo' }]));
  test('nothing', () => {
    assert.deepEqual(guideBlocks(''), []);
    assert.equal(shortAnswer(''), '');
  });
  test('the short answer is the first paragraph in plain words', () =>
    assert.equal(shortAnswer('Use **404**, not `410`.\n\nMore.'), 'Use 404, not 410.'));

  for (const { id, body } of longTexts().guides)
    test(`${id} is read whole`, () => {
      const blocks = guideBlocks(body);
      const kinds = new Set(blocks.map(block => block.kind));
      assert.ok(kinds.has('table') && kinds.has('paragraph'), [...kinds].join());
      assert.ok(shortAnswer(body).length > 20);
      for (const block of blocks) {
        if (block.kind === 'table')
          for (const row of block.rows) assert.equal(row.length, block.head.length, words(row[0] ?? []));
        if (block.kind === 'paragraph')
          assert.doesNotMatch(words(block.spans.filter(span => span.kind === 'text')), /\]\(|\*\*|```/);
      }
    });
});
