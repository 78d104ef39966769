/** How a judgement reads. */
import * as assert from 'node:assert/strict';
import { explanationWords } from '../../src/features/explain';

suite('explain', () => {
  const explanation = {
    kind: 'status',
    start: 0,
    end: 3,
    recognised: true,
    score: 46,
    threshold: 0,
    evidence: [
      { name: 'callee:http', sentence: 'the call is about HTTP', weight: 52 },
      { name: 'right:unit', sentence: 'a unit follows', weight: -6 },
    ],
  } as const;
  test('the verdict says what was reached and what was needed', () => {
    const words = explanationWords('404', explanation);
    assert.equal(words.verdict, '404 is read as a status code: the evidence adds up to +4.6, 0.0 is needed');
    assert.match(explanationWords('500', { ...explanation, recognised: false }).verdict, /^500 is not read as a/);
    assert.match(explanationWords('110', { ...explanation, kind: 'warn-code' }).verdict, /^110 is read as a warn-code/);
  });
  test('each piece of evidence keeps its place and shows its weight', () =>
    assert.deepEqual(
      explanationWords('404', explanation).evidence.map(({ weight, sentence }) => `${weight} ${sentence}`),
      ['+5.2 the call is about HTTP', '−0.6 a unit follows'],
    ));
});
