/** Lines and their tokens: what is one token, which roles its parts have, and which lines lie above and below. */

import * as assert from 'node:assert/strict';
import * as Kind from '../../src/recogniser/kind';
import { type Line, type LineReader, readLines } from '../../src/recogniser/lines';
import { packed } from '../../src/recogniser/tokens';
import { vocabularyOf } from '../../src/recogniser/vocabulary';

const vocabulary = vocabularyOf({ status: ['status'], code: ['code'], reply: ['reply code'] });
const names = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));

const textOf = (reader: LineReader, line: Line) => reader.text.slice(line.start, line.end);

/** The tokens of a text's first line, each as `kind text`. */
function tokens(text: string): readonly string[] {
  const reader = readLines(text, vocabulary);
  const line = reader.lineAt(0);
  const found: string[] = [];
  for (let i = line.from; i < line.to; i++)
    found.push(`${names.get(reader.kind[i] ?? 0)} ${text.slice(reader.start[i], reader.end[i])}`);
  return found;
}

/** The roles of a text's first line. */
function roles(text: string): readonly string[] {
  const { mask } = readLines(text, vocabulary).lineAt(0);
  return vocabulary.roles.filter((_, index) => (mask & (1 << index)) !== 0);
}

suite('tokens', () => {
  test('a call', () =>
    assert.deepEqual(tokens('res.status(404);'), [
      'word res',
      'operator .',
      'word status',
      'open (',
      'number 404',
      'close )',
      'semicolon ;',
    ]));
  test('a number with a unit is no number', () => assert.deepEqual(tokens('500ms'), ['other 500ms']));
  test('operators are runs of up to three characters', () =>
    assert.deepEqual(tokens('a === b ..= c'), ['word a', 'operator ===', 'word b', 'operator ..=', 'word c']));
  test('a colon ends the operator before it', () =>
    assert.deepEqual(tokens('**404**: x'), ['operator **', 'number 404', 'operator **', 'operator :', 'word x']));
  test('a tag begins after the end of another', () =>
    assert.deepEqual(tokens('<a><b>'), ['operator <', 'word a', 'operator >', 'operator <', 'word b', 'operator >']));
  test('sigils and backslashes are passed over', () =>
    assert.deepEqual(tokens('$a @b \\c'), ['word a', 'word b', 'word c']));
  test('letters beyond ASCII make words', () => assert.deepEqual(tokens('größe 404'), ['word größe', 'number 404']));
  test('scripts without spaces make words that end at digits', () => {
    assert.deepEqual(tokens('返回404状态码'), ['word 返回', 'number 404', 'word 状态码']);
    assert.deepEqual(tokens('（404）、「x」'), [
      'open （',
      'number 404',
      'close ）',
      'comma 、',
      'open 「',
      'word x',
      'close 」',
    ]);
  });
  test('an operator is known by its text', () => {
    const reader = readLines('=>', vocabulary);
    assert.equal(reader.hash[reader.lineAt(0).from], packed('=>'));
  });
});

suite('roles of words', () => {
  test('in camel case, snake case and capitals', () => {
    for (const word of ['httpStatus', 'http_status', 'HTTP_STATUS', 'HTTPStatus', 'statusOf'])
      assert.deepEqual(roles(word), ['status'], word);
  });
  test('a pair replaces its second word', () => {
    for (const pair of ['replyCode', 'reply_code', 'REPLY_CODE', 'replycode'])
      assert.deepEqual(roles(pair), ['reply'], pair);
  });
  test('two signs of a script without spaces are a pair', () => {
    const signs = vocabularyOf({ status: ['状 态'] });
    const own = readLines('新状态码', signs);
    assert.equal(own.lineAt(0).mask, 1);
    assert.equal(readLines('状', signs).lineAt(0).mask, 0);
  });
  test('so do neighbours', () =>
    assert.ok(roles('reply code').includes('reply') && roles('reply-code').includes('reply')));
  test('words farther apart are no pair', () => assert.deepEqual(roles('reply: code'), ['code']));
  test('a part of a longer word is none', () => assert.deepEqual(roles('decode statuses'), []));
});

suite('lines', () => {
  const text = 'one\n\n  two // x\r\nthree';
  const reader = readLines(text, vocabulary);

  test('a line without its end, from any offset in it', () => {
    for (const offset of [0, 1, 3]) assert.equal(textOf(reader, reader.lineAt(offset)), 'one');
    assert.equal(textOf(reader, reader.lineAt(text.length)), 'three');
  });
  test('above, empty lines too', () => {
    const last = reader.lineAt(text.length);
    const two = reader.above(last);
    assert.equal(two && textOf(reader, two).trim(), 'two // x');
    const empty = two && reader.above(two);
    assert.equal(empty && textOf(reader, empty), '');
    assert.equal(reader.above(reader.lineAt(0)), undefined);
  });
  test('indentation, and the first token past comment and list marks', () => {
    for (const [line, indent, body] of [
      ['  two', 2, 'two'],
      ['\t// two', 1, 'two'],
      ['- two', 0, 'two'],
      ['# two', 0, 'two'],
      ['+    two', 0, 'two'],
      [' * two', 1, 'two'],
    ] as const) {
      const own = readLines(line, vocabulary);
      const found = own.lineAt(0);
      assert.equal(found.indent, indent, line);
      assert.equal(line.slice(own.start[found.body], own.end[found.body]), body);
    }
  });
  test('a very long line is cut, and shared by offsets near each other', () => {
    const long = 'a '.repeat(5000);
    const own = readLines(long, vocabulary);
    const line = own.lineAt(5000);
    assert.ok(line.cut);
    assert.ok(line.start < 5000 && line.end > 5000 && line.end - line.start < 3000);
    assert.equal(own.lineAt(5001), line);
    assert.equal(own.above(line), undefined);
  });
  test('room is made for any number of lines', () => {
    const many = 'status = 404;\n'.repeat(20_000);
    const own = readLines(many, vocabulary);
    for (let offset = 0; offset < many.length; offset += 14) {
      own.makeRoom();
      assert.equal(own.lineAt(offset).start, offset);
    }
  });
});
