import assert from 'node:assert/strict';
import { longTexts } from 'long-texts';
import { firstQuestion, isWay, type SentQuestion } from '../../src/panel/protocol';
import { questionPage, waysOf, wayToGuide } from '../../src/panel/questionPage';
import { registry } from '../support/registry';

const end = { reason: 'Because.', others: [{ code: 404, because: 'It is `quiet`.' }], guides: ['k3'], sources: [] };
const questions: readonly SentQuestion[] = [
  { id: 'later', question: 'Which?', answers: [{ answer: 'Gone', code: 410, ...end }] },
  {
    id: 'start',
    question: 'What?',
    answers: [
      { answer: 'It `went`', hint: 'For good', to: 'later' },
      { answer: 'None', code: 404, ...end, others: [] },
    ],
  },
];
const asking = { questions, guides: longTexts().guides };
const page = (way: string) => questionPage(registry, asking, way);

suite('the way through the questions', () => {
  test('begins at the first question, with nothing behind it', () => {
    const first = page(firstQuestion);
    assert.ok(first?.kind === 'question');
    assert.equal(first.title, 'What?');
    assert.deepEqual(first.trail, []);
    assert.deepEqual(
      first.answers.map(answer => answer.id),
      ['which:start/later', 'which:start/404'],
    );
    assert.deepEqual(first.answers[0]?.text, [
      { kind: 'text', text: 'It ' },
      { kind: 'code', text: 'went' },
    ]);
    assert.deepEqual(first.answers[0]?.hint, [{ kind: 'text', text: 'For good' }]);
  });
  test('keeps each step and the answer that was given', () => {
    assert.deepEqual(
      page('which:start/later/410')?.trail.map(({ id, question, answer }) => [
        id,
        question,
        answer.map(span => span.text).join(''),
      ]),
      [
        ['which:start', 'What?', 'It went'],
        ['which:start/later', 'Which?', 'Gone'],
      ],
    );
  });
  test('ends at a code with its reason, its neighbours and its guides', () => {
    const reached = page('which:start/later/410');
    assert.ok(reached?.kind === 'reached');
    assert.deepEqual(
      [reached.entry, reached.code, reached.phrase, reached.line, reached.statusClass],
      ['iana-410', '410', 'Gone', '410 Gone', 4],
    );
    assert.deepEqual(reached.reason, [{ kind: 'text', text: 'Because.' }]);
    assert.deepEqual(
      reached.others.map(({ id, line }) => [id, line]),
      [['iana-404', '404 Not Found']],
    );
    assert.deepEqual(
      reached.guides.map(guide => guide.title),
      ['404 or 410?'],
    );
  });
  for (const nowhere of [
    '',
    'which:',
    'which:later',
    'which:start/',
    'which:start/gone',
    'which:start/410',
    'which:start/404/410',
    'which:start/later/410/404',
    'iana-404',
    `which:start${'/later'.repeat(10)}`,
  ])
    test(`leads nowhere with ${JSON.stringify(nowhere)}`, () => assert.equal(page(nowhere), undefined));
  test('leads nowhere where there are no questions', () =>
    assert.equal(questionPage(registry, { questions: [], guides: [] }, firstQuestion), undefined));
  test('is never mistaken for a code or a guide', () => {
    for (const { id } of registry.entries) assert.ok(!isWay(id));
    for (const { id } of asking.guides) assert.ok(!isWay(id));
  });
  test('all ways are listed, each after those that lead to it', () => {
    assert.deepEqual(waysOf(questions), [
      'which:start',
      'which:start/later',
      'which:start/later/410',
      'which:start/404',
    ]);
  });
  test('questions that go in a circle come to an end', () => {
    const circle = [{ id: 'start', question: 'Again?', answers: [{ answer: 'Yes', to: 'start' }], sources: [] }];
    assert.equal(waysOf(circle).length, 11);
  });
  test('a guide leads to the question that chooses between its codes', () => {
    assert.equal(wayToGuide(questions, 'k3'), 'which:start/later');
    assert.equal(wayToGuide(questions, 'k1'), undefined);
  });
  test('every way of ours has a page, and a deleted resource leads to 410', () => {
    const ours = { ...longTexts() };
    for (const way of waysOf(ours.questions)) assert.ok(questionPage(registry, ours, way), way);
    const gone = questionPage(registry, ours, 'which:start/refused/target/410');
    assert.equal(gone?.kind === 'reached' && gone.line, '410 Gone');
  });
});
