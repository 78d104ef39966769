import assert from 'node:assert/strict';
import { type Block, blocksOf, type Span } from '../../src/panel/prose';

/** Blocks as one line each, spans in brackets of their kind. */
function shown(markdown: string): readonly string[] {
  return blocksOf(markdown).map(block);
}

const block = (block: Block) =>
  block.kind === 'paragraph' ? spans(block.spans) : `list: ${block.items.map(spans).join(' | ')}`;
const spans = (all: readonly Span[]) =>
  all.map(span => (span.kind === 'text' ? span.text : `[${span.kind} ${span.text}]`)).join('');

suite('prose', () => {
  test('paragraphs, their lines joined', () => assert.deepEqual(shown('one\ntwo\n\nthree'), ['one two', 'three']));
  test('code, strong and emphasised words', () =>
    assert.deepEqual(shown('Send `Retry-After`, **now**, *please*.'), [
      'Send [code Retry-After], [strong now], [emphasis please].',
    ]));
  test('nothing is marked inside code', () => assert.deepEqual(shown('`**a** *b*`'), ['[code **a** *b*]']));
  test('a list after a paragraph, items over two lines', () =>
    assert.deepEqual(shown('Check:\n- one\n  more\n- `two`\n\nthen'), [
      'Check:',
      'list: one more | [code two]',
      'then',
    ]));
  test('a web link', () => {
    assert.deepEqual(blocksOf('See [MDN](https://developer.mozilla.org/).'), [
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'See ' },
          { kind: 'link', text: 'MDN', address: 'https://developer.mozilla.org/' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });
  test('a link to a guide', () =>
    assert.deepEqual(blocksOf('[403 or 404?](k4.md)'), [
      { kind: 'paragraph', spans: [{ kind: 'guide', text: '403 or 404?', id: 'k4' }] },
    ]));
  test('any other link is plain text', () => {
    const text = '[run](command:workbench.action.quit) and [go](javascript:alert(1)) and [file](../k4.md)';
    assert.deepEqual(shown(text), [text]);
  });
  test('markup and lonely marks are plain text', () => {
    const text = '<img src=x onerror=alert(1)> 3 * 4 ** `';
    assert.deepEqual(shown(text), [text]);
  });
  test('nothing', () => assert.deepEqual(shown(' \n\n '), []));
});
