/** Every number of a text is judged, each by the sum of its evidence, and once more by others in its place. */
import * as assert from 'node:assert/strict';
import { createJudge } from '../../src/recogniser/judge';
import { unmarked } from '../support/marked';
import { known } from '../support/recognising';
import { registry } from '../support/registry';

const judge = createJudge(registry, known);

/** Compares the marks of a text with the numbers that are judged in it at all. */
function check(marked: string, language = 'javascript'): void {
  const { text, ranges } = unmarked(marked);
  assert.deepEqual(
    judge.judgeAll(text, language)?.offsets ?? [],
    ranges.map(({ start }) => start),
  );
}

const scoresOf = (text: string, language = 'javascript') => Array.from(judge.judgeAll(text, language)?.scores ?? []);

suite('numbers that are judged', () => {
  test('three digits apart from words', () => check('«404» x404 404x «500»,«503» 1404 4041 40 _404'));
  test('after a dot only where no digit stands before it', () => check('a.«404» ..«404» 1.404 «404».5'));
  test('none in a text without', () => assert.equal(judge.judgeAll('no number', 'javascript'), undefined));
  test('none in style sheets', () => {
    for (const language of ['css', 'scss', 'less']) assert.equal(judge.judgeAll('404', language), undefined);
  });
});

suite('judgements', () => {
  test('what was found at a number weighs what its score says', () => {
    const judged = judge.judgeAll('setTimeout(retry, 500);\nres.status(404);', 'javascript');
    const found = judged?.found(0);
    const ids = [...(found?.first ?? []), ...(found?.second ?? [])];
    assert.ok(ids.length > 3);
    const sum = ids.reduce((weight, id) => weight + (judge.table.weights[id] ?? 0), 0);
    assert.ok(Math.abs(sum - (judged?.scores[0] ?? 0)) < 1e-9);
    assert.deepEqual(
      found?.patterns.map(pattern => pattern.says),
      ['never'],
    );
  });
  test('the same text is judged alike, whatever was judged between', () => {
    const text = 'res.status(404); setTimeout(retry, 500); if (code === 503) wait(120);';
    const before = scoresOf(text);
    scoresOf('HTTP/1.1 200 OK\n'.repeat(1000), 'http');
    assert.deepEqual(scoresOf(text), before);
  });
  test('a number gains by sure ones of the same place and value', () => {
    const [alone = 0] = scoresOf('row(404)');
    const [among = 0] = scoresOf('row(404)\nres.status(404).end()\nres.status(500).end()');
    assert.ok(among > alone);
  });
  test('the words of a language decide with it', () => {
    const text = 'return 301;';
    assert.ok((scoresOf(text, 'nginx')[0] ?? 0) > (scoresOf(text, 'c')[0] ?? 0));
  });
});

test('a number below 100 is no candidate, whatever stands before it', () =>
  assert.equal(judge.judgeAll('HTTP/1.1 000', 'ada'), undefined));
