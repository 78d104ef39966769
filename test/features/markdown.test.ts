/** Text that isn't ours shows itself; links lead where they say and run only what they name. */
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { below, beside, code, commandLink, escaped, link, plainText } from '../../src/features/markdown';

suite('markdown', () => {
  test('every sign that Markdown, HTML or icons know is escaped', () =>
    assert.equal(escaped('a*b_c[d](e)<f>`g`$(h)|i'), 'a\\*b\\_c\\[d\\]\\(e\\)\\<f\\>\\`g\\`\\$\\(h\\)\\|i'));
  test('text stays on its line and comes back whole when unescaped', () =>
    fc.assert(
      fc.property(fc.string(), text => {
        assert.equal(escaped(text).replace(/\\([\s\S])/g, '$1'), text.replace(/\s+/g, ' '));
      }),
    ));
  test('of a user’s long text, code stays code and nothing else is Markdown', () => {
    assert.equal(
      plainText('Fill `the kettle`,\n**then** [wait](command:x)'),
      'Fill `the kettle`, \\*\\*then\\*\\* \\[wait\\]\\(command\\:x\\)',
    );
    assert.equal(plainText('a ` b'), 'a \\` b');
  });
  test('code cannot end itself', () => assert.equal(code('a`b'), '`aˋb`'));
  test('a link keeps what is encoded already and encodes what would end it', () =>
    assert.equal(link('x', 'https://a.example/%20(b) c'), '[x](https://a.example/%20%28b%29%20c)'));
  test('only addresses of the web become links', () => {
    assert.equal(link('x', 'command:a.b'), 'x');
    assert.equal(link('x', 'javascript:alert(1)'), 'x');
    assert.equal(link('x', undefined), 'x');
  });
  test('a command gets its arguments back as they were', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, number) => {
        const address = /^\[x\]\(command:a\.b\?([^ ()<>]*) "t"\)$/.exec(
          commandLink('x', 'a.b', [text, number], 't'),
        )?.[1];
        assert.deepEqual(JSON.parse(decodeURIComponent(address ?? '')), [text, number]);
      }),
    ));
  test('a tooltip cannot end its link', () =>
    assert.equal(commandLink('x', 'a', [], 'b"](c)'), '[x](command:a?%5B%5D "b  (c)")'));
  test('empty parts leave no trace', () => {
    assert.equal(beside(['a', undefined, '', 'b']), 'a · b');
    assert.equal(below(['a', undefined, 'b']), 'a\n\nb');
  });
});
