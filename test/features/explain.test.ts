/** How a judgement reads. */
import * as assert from 'node:assert/strict';
import { roleSentences } from 'role-sentences';
import { factSentences, positionSentences, sentenceOf } from '../../src/features/evidenceWords';
import { explanationWords } from '../../src/features/explain';
import { known } from '../support/recognising';

const roles = roleSentences();

suite('explain', () => {
  const explanation = {
    kind: 'status',
    start: 0,
    end: 3,
    recognised: true,
    score: 46,
    threshold: 0,
    evidence: [
      { name: 'callee:http', weight: 52 },
      { name: 'quoted', weight: -6 },
    ],
  } as const;
  test('the verdict says what was reached and what was needed', () => {
    const words = explanationWords('404', explanation, roles);
    assert.equal(words.verdict, '404 is read as a status code: the evidence adds up to +4.6, 0.0 is needed');
    assert.match(
      explanationWords('500', { ...explanation, recognised: false }, roles).verdict,
      /^500 is not read as a/,
    );
    assert.match(
      explanationWords('110', { ...explanation, kind: 'warn-code' }, roles).verdict,
      /^110 is read as a warn-code/,
    );
  });
  test('each piece of evidence keeps its place and shows its weight', () =>
    assert.deepEqual(
      explanationWords('404', explanation, roles).evidence.map(({ weight, sentence }) => `${weight} ${sentence}`),
      ['+5.2 the function it is passed to speaks of HTTP', '−0.6 it stands alone in quotes'],
    ));
});

suite('evidence in words', () => {
  const weight = 1;
  test('every role completes a sentence at every position', () => {
    assert.deepEqual(Object.keys(roles), Object.keys(known.words));
    assert.equal(sentenceOf({ name: 'key:port', weight }, roles), `${positionSentences.key} ${roles.port}`);
  });
  test('what more there is to say follows', () => {
    assert.equal(
      sentenceOf({ name: 'pattern:sure', weight, detail: 'status($)' }, roles),
      'the code around it is a known form: status($)',
    );
    assert.equal(
      sentenceOf({ name: 'constant', weight, detail: '404 in Go net/http' }, roles),
      'it is a constant: 404 in Go net/http',
    );
  });
  test('no two facts and no two positions say the same, but for what stands on either side', () => {
    const said = Object.values(positionSentences);
    assert.equal(new Set(said).size, said.length);
    const sides = Object.entries(factSentences).filter(([name]) => !/^(?:before|after):/.test(name));
    assert.equal(new Set(sides.map(([, sentence]) => sentence)).size, sides.length);
  });
});
