/**
 * Checks the questions of `data/questions`: that every answer leads on, that every end is a registered code with its reason and
 * its sources, and that the codes of everyday work are reached. Which wording is the better one is left to their readers.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { longTexts } from 'long-texts';
import * as v from 'valibot';
import { waysOf } from '../../src/panel/questionPage';
import { questionSchema } from '../../src/registry/questionSchema';
import { registry } from '../support/registry';

const folder = 'data/questions';
const files = fs.readdirSync(folder).map(name => ({ name, text: fs.readFileSync(`${folder}/${name}`, 'utf8') }));
const { questions, guides } = longTexts();
const answers = questions.flatMap(question => question.answers.map(answer => ({ question: question.id, answer })));
const ends = answers.flatMap(({ question, answer }) =>
  'code' in answer ? [{ ...answer, at: `${question}: ${answer.answer}` }] : [],
);
const ways = waysOf(questions);

/** The codes that practice needs. */
const needed = [
  ...[100, 101, 103],
  ...[200, 201, 202, 204, 206, 207],
  ...[301, 302, 303, 304, 307, 308],
  ...[400, 401, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417],
  ...[421, 422, 423, 424, 425, 426, 428, 429, 431, 451],
  ...[500, 501, 502, 503, 504, 505, 507, 508, 511],
];

/** Registered codes that no answer leads to, and why. */
const leftOut: Readonly<Record<number, string>> = {
  102: 'dropped from WebDAV; not to be sent',
  104: 'registered for a time, for a protocol that is still a draft',
  203: 'only a transforming proxy sends it; nobody who writes an answer has to choose it',
  205: 'browsers clear nothing; named beside 204',
  208: 'stands only inside a 207 and takes a client that understands bindings; named beside 508',
  226: 'takes a client that asks for deltas in A-IM, which hardly any does',
  300: 'no format for the choices is defined; servers choose by the Accept fields instead',
  305: 'deprecated because it is a security risk',
  306: 'reserved, without a meaning',
  402: 'reserved, without a meaning that clients could act on; named beside 403',
  418: 'reserved because of a joke, without a meaning',
  506: 'a fault of set-up in an experiment of 1998',
  510: 'obsolete',
};

/** Ends without a guide: there is none that treats the code. */
const withoutGuide = [411];

suite('questions: what there is', () => {
  for (const { name, text } of files)
    test(`${name} is one question, named for its file`, () => {
      const question = v.parse(questionSchema, JSON.parse(text));
      assert.equal(`${question.id}.json`, name);
    });

  test('every answer leads to a question or ends at a registered code', () => {
    for (const { question, answer } of answers) {
      if ('to' in answer)
        assert.ok(
          questions.some(({ id }) => id === answer.to),
          `${question} leads to ${answer.to}`,
        );
      else assert.equal(registry.statuses(answer.code)[0]?.publisher, 'iana', `${question} ends at ${answer.code}`);
    }
  });

  test('no two answers of a question lead to the same place or read the same', () => {
    for (const { id, answers } of questions) {
      assert.equal(new Set(answers.map(one => ('to' in one ? one.to : one.code))).size, answers.length, id);
      assert.equal(new Set(answers.map(one => one.answer)).size, answers.length, id);
    }
  });

  test('every question is reached, none through itself, and six answers are always enough', () => {
    const reached = new Set<string>();
    for (const way of ways) {
      const steps = way.slice('which:'.length).split('/');
      assert.equal(new Set(steps).size, steps.length, `${way} goes in a circle`);
      assert.ok(steps.length <= 7, way);
      for (const step of steps) reached.add(step);
    }
    assert.deepEqual(
      questions.map(({ id }) => id).filter(id => !reached.has(id)),
      [],
    );
  });

  test('the codes of practice are reached, and every other registered code is left out for a reason', () => {
    const reached = [...new Set(ends.map(({ code }) => code))].sort((a, b) => a - b);
    const registered = registry.entries.filter(({ publisher, kind }) => publisher === 'iana' && kind === 'status');
    assert.deepEqual(reached, needed);
    assert.deepEqual(
      registered.map(({ code }) => Number(code)).filter(code => !reached.includes(code)),
      Object.keys(leftOut).map(Number),
    );
  });
});

suite('questions: their ends', () => {
  test('a reason is one or two sentences', () => {
    for (const { at, reason } of ends) {
      assert.match(reason, /^[A-Z].*\.$/, at);
      assert.ok((reason.match(/[.?!](?= |$)/g)?.length ?? 0) <= 2, at);
    }
  });

  test('other codes are registered, each another one, and say when they are right', () => {
    for (const { at, code, others } of ends) {
      const named = [code, ...others.map(other => other.code)];
      assert.equal(new Set(named).size, named.length, at);
      for (const other of others) {
        assert.equal(registry.statuses(other.code)[0]?.publisher, 'iana', at);
        assert.match(other.because, /^[A-Z].*\.$/, at);
      }
    }
  });

  test('a code that must not be sent is no end', () => {
    for (const { at, code } of ends) assert.equal(registry.statuses(code)[0]?.standing, 'standard', at);
  });

  test('each has a guide that treats its code', () => {
    for (const { at, code, guides: named } of ends) {
      assert.equal(named.length === 0, withoutGuide.includes(code), at);
      for (const id of named)
        assert.ok(guides.find(guide => guide.id === id)?.codes.includes(code), `${at}: ${id} does not treat ${code}`);
    }
    for (const code of withoutGuide)
      assert.ok(!guides.some(guide => guide.codes.includes(code)), `there is a guide that treats ${code} now`);
  });

  test('the section that defines the code is among the sources', () => {
    for (const { at, code, sources } of ends)
      assert.ok(sources.includes(registry.statuses(code)[0]?.specification ?? ''), `${at}: ${sources.join(', ')}`);
  });

  test('header fields that a code demands are named', () => {
    // A partial response has several; the one that tells it apart is named.
    const telling: Readonly<Record<number, readonly string[]>> = { 206: ['Content-Range'] };
    for (const { at, code, reason } of ends) {
      const demanded = registry.statuses(code)[0]?.headers?.filter(({ need }) => need === 'must') ?? [];
      for (const name of telling[code] ?? demanded.map(header => header.name))
        assert.ok(reason.includes(`\`${name}\``), `${at}: ${name}`);
    }
  });
});

suite('questions: their words', () => {
  test('sources are sections of RFCs that are in force', () => {
    for (const { sources } of [...questions, ...ends])
      for (const source of sources) {
        assert.match(source, /^RFC \d{4} (§\d+(\.\d+)*|Appendix [A-Z])$/);
        assert.doesNotMatch(source, /RFC (2616|723\d|7540)\b/);
      }
  });

  test('no code is told before the end', () => {
    for (const { question, answer } of answers)
      assert.doesNotMatch(`${answer.answer} ${answer.hint ?? ''}`, /\b[1-5]\d\d\b(?!-)/, question);
  });

  test('no name that a code has lost', () => {
    const former = registry.entries.flatMap(entry => entry.formerPhrases ?? []).filter(phrase => phrase.includes(' '));
    for (const { name, text } of files)
      for (const phrase of former) assert.ok(!text.includes(phrase), `${name}: ${phrase}`);
  });

  test('header fields stand between backticks, and nothing else is marked', () => {
    const fields = /\b(WWW-Authenticate|Proxy-Authenticate|Retry-After|Content-\w+|If-\w+(-\w+)?|Accept-\w+)\b/;
    for (const { name, text } of files) {
      const bare = text.replace(/`[^`"\n]+`/g, '').replace(/`[^`\n]+`/g, '');
      assert.doesNotMatch(bare, fields, name);
      assert.doesNotMatch(bare, /`|\*\*|\]\(|[“”]|<[a-z]/, name);
    }
  });
});
