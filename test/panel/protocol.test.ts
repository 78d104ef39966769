import assert from 'node:assert/strict';
import { fromPanel, longestText, toPanel } from '../../src/panel/protocol';

const entry = { code: 404, phrase: 'Not Found', summary: 'Nothing here.' };
const file = { publisher: { id: 'iana', name: 'IANA' }, entries: [entry] };
const statusClass = { digit: 4, name: 'Client error', description: 'The request is at fault.' };
const classTexts = {
  digit: 4,
  client: 'Mend it.',
  crawlers: { text: 'Dropped.', date: '2026-11-22', source: 'https://x.example' },
};
const show = { type: 'show', files: [file], classes: [statusClass], active: true };
const set = { set: 'Go net/http', here: true, names: { 404: 'http.StatusNotFound' } };
const guide = { id: 'k1', title: '401 or 403?', codes: [401, 403], sources: ['RFC 9110'], body: 'Text.' };
const ending = { answer: 'Gone', code: 410, reason: 'It is.', others: [], guides: ['k3'], sources: ['RFC 9110'] };
const question = {
  id: 'start',
  question: 'What?',
  answers: [{ answer: 'Missing', to: 'target' }, ending],
  sources: [],
};

suite('messages to the page', () => {
  const accepted = [
    show,
    { ...show, open: 'iana-404' },
    { ...show, files: [], classes: [] },
    {
      type: 'texts',
      texts: { 'iana-404': { happened: 'Text' } },
      classes: [classTexts],
      sets: [set],
      guides: [guide],
      questions: [question],
    },
    { type: 'open', id: 'iana-404' },
    { type: 'open' },
    { type: 'cursor', id: 'nginx-499' },
    { type: 'kept', favourites: ['iana-404', 'k1'], follows: false },
    { type: 'step', by: -1 },
  ];
  for (const message of accepted)
    test(`takes ${JSON.stringify(message).slice(0, 60)}`, () => assert.deepEqual(toPanel(message), message));

  const ignored: readonly unknown[] = [
    undefined,
    null,
    'show',
    [],
    {},
    { type: 'unheard-of' },
    { type: 'show' },
    { ...show, files: [{ ...file, entries: [{ ...entry, code: null }] }] },
    { ...show, files: [{ ...file, publisher: { id: 'iana' } }] },
    { ...show, classes: [{ ...statusClass, digit: '4' }] },
    { ...show, open: 404 },
    { ...show, active: undefined },
    { type: 'texts', texts: { 'iana-404': 'Text' }, classes: [], sets: [], guides: [], questions: [] },
    { type: 'texts', texts: {}, classes: [], sets: [{ ...set, names: { 404: 404 } }], guides: [], questions: [] },
    { type: 'texts', texts: {}, classes: [], sets: [set] },
    { type: 'texts', texts: {}, sets: [set], guides: [], questions: [] },
    {
      type: 'texts',
      texts: {},
      classes: [{ ...classTexts, crawlers: 'Dropped.' }],
      sets: [],
      guides: [],
      questions: [],
    },
    { type: 'texts', texts: {}, classes: [], sets: [set], guides: [{ ...guide, codes: ['401'] }], questions: [] },
    { type: 'texts', texts: {}, classes: [], sets: [set], guides: [{ ...guide, body: undefined }], questions: [] },
    ...[
      { ...question, question: undefined },
      { ...question, note: 1 },
      { ...question, answers: [{ answer: 'It is gone' }] },
      { ...question, answers: [{ ...ending, reason: undefined }] },
      { ...question, answers: [{ ...ending, others: [{ code: 404 }] }] },
    ].map(broken => ({ type: 'texts', texts: {}, classes: [], sets: [], guides: [], questions: [broken] })),
    { type: 'texts', texts: {}, classes: [], sets: [], guides: [] },
    { type: 'open', id: 404 },
    { type: 'cursor', id: 404 },
    { type: 'kept', favourites: 'iana-404', follows: false },
    { type: 'kept', favourites: [404], follows: false },
    { type: 'kept', favourites: [] },
    { type: 'step', by: 2 },
  ];
  for (const message of ignored)
    test(`ignores ${JSON.stringify(message)?.slice(0, 60)}`, () => assert.equal(toPanel(message), undefined));
});

suite('messages from the page', () => {
  test('takes what it knows and nothing beside it', () => {
    assert.deepEqual(fromPanel({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(fromPanel({ type: 'copy', text: '404' }), { type: 'copy', text: '404' });
    assert.deepEqual(fromPanel({ type: 'insert', text: 'x'.repeat(longestText) }), {
      type: 'insert',
      text: 'x'.repeat(longestText),
    });
    assert.deepEqual(fromPanel({ type: 'find', text: '404.13' }), { type: 'find', text: '404.13' });
    assert.deepEqual(fromPanel({ type: 'pin', id: 'k1', pinned: true, more: 1 }), {
      type: 'pin',
      id: 'k1',
      pinned: true,
    });
    assert.deepEqual(fromPanel({ type: 'follow', on: false }), { type: 'follow', on: false });
  });
  for (const message of [
    undefined,
    [],
    { type: 'copy' },
    { type: 'copy', text: '' },
    { type: 'insert', text: 404 },
    { type: 'insert', text: 'x'.repeat(longestText + 1) },
    { type: 'insert', text: '404\nrm -rf' },
    { type: 'find', text: '' },
    { type: 'pin', id: 'iana-404' },
    { type: 'pin', id: 404, pinned: true },
    { type: 'pin', id: 'x'.repeat(longestText + 1), pinned: true },
    { type: 'follow', on: 'yes' },
    { type: 'run', text: 'workbench.action.quit' },
  ])
    test(`ignores ${JSON.stringify(message)?.slice(0, 60)}`, () => assert.equal(fromPanel(message), undefined));
});
