import assert from 'node:assert/strict';
import { longTexts } from 'long-texts';
import { httpTokens } from '../../src/panel/httpMessage';

const examples = Object.entries(longTexts().details).map(([id, { example }]) => ({
  id,
  ...(example as Readonly<Record<'request' | 'response', string | undefined>> | undefined),
}));

/** The tokens that are not plain, each as `kind:text`. */
const named = (text: string) =>
  httpTokens(text)
    .filter(token => token.kind !== 'plain')
    .map(token => `${token.kind}:${token.text}`);

suite('the tokens of an HTTP message', () => {
  test('a request', () =>
    assert.deepEqual(named('GET /a?b=c HTTP/1.1\nHost: example.com\nAccept: text/html'), [
      'method:GET',
      'target:/a?b=c',
      'version:HTTP/1.1',
      'field:Host',
      'value:example.com',
      'field:Accept',
      'value:text/html',
    ]));
  test('a response, whose content is plain', () =>
    assert.deepEqual(named('HTTP/1.1 404 Not Found\nContent-Length: 4\n\nkey: value'), [
      'version:HTTP/1.1',
      'status:404',
      'phrase:Not Found',
      'field:Content-Length',
      'value:4',
    ]));
  test('an interim response before the final one', () =>
    assert.deepEqual(
      named('HTTP/1.1 103 Early Hints\nLink: </a.css>\n\nHTTP/1.1 200 OK').filter(token => token.startsWith('status')),
      ['status:103', 'status:200'],
    ));
  test('text that is no message', () => assert.deepEqual(named('curl -I https://example.com\nHost: a'), []));
  test('are the text again, whatever it is', () => {
    const texts = examples.flatMap(({ request, response }) => [request ?? [], response ?? []].flat());
    assert.ok(texts.length > 50);
    for (const text of [
      ...texts,
      '',
      '\n\n',
      'HTTP/1.1 200\r\nA:b\r\n\r\n',
      `A${' '.repeat(1e5)}`,
      `${'A:'.repeat(1e5)}`,
    ])
      assert.equal(
        httpTokens(text)
          .map(token => token.text)
          .join(''),
        text,
      );
  });
  test('every example of a response shows its status', () => {
    for (const { id, response } of examples)
      if (response) assert.match(String(named(response)), /^version:[^,]+,status:\d{3}/, id);
  });
});
