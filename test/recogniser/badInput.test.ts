/**
 * Texts that no one would write on purpose: whatever a document holds, the recogniser neither throws nor reports a place
 * that isn't there. How long it takes is the benchmark's matter, not this file's.
 */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import * as fc from 'fast-check';
import type { Occurrence } from '../../src/recogniser/occurrence';
import { known, marksFound, recogniser } from '../support/recognising';

const languages = [
  ...known.languages.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
  'brainfuck',
  '',
  'constructor',
  '__proto__',
];

/** What a text shows between an occurrence's offsets. */
function written(occurrence: Occurrence): string {
  return occurrence.via === 'constant' ? occurrence.name : String(occurrence.code);
}

/** Every promise about a list of occurrences that holds for any text. */
function holds(text: string, language: string): readonly Occurrence[] {
  const found = recogniser.recognise(text, language);
  let end = 0;
  for (const occurrence of found) {
    assert.ok(occurrence.start >= end, `${occurrence.start} lies before ${end}`);
    assert.equal(text.slice(occurrence.start, occurrence.end), written(occurrence));
    end = occurrence.end;
  }
  return found;
}

/** A range to write a code in holds the caret and nothing but up to three digits. */
function positionHolds(text: string, language: string, offset: number): void {
  const range = recogniser.statusPosition(text, language, offset);
  if (!range) return;
  assert.ok(range.start <= offset && offset <= range.end);
  assert.ok(range.start >= 0 && range.end <= text.length);
  assert.match(text.slice(range.start, range.end), /^\d{0,3}$/);
}

/** For each number, the judgement in words is the judgement in the list. */
function explanationHolds(text: string, language: string): void {
  const found = recogniser.recognise(text, language);
  for (const { index } of text.matchAll(/(?<!\w|\d\.)\d{3}(?!\w)/g)) {
    const explanation = recogniser.explain(text, language, index + 1);
    if (!explanation) continue;
    const covering = found.find(({ start, end }) => start <= index && index < end);
    const isSubCode = explanation.kind === 'sub-code';
    assert.equal(explanation.start, index);
    assert.ok(isSubCode ? explanation.end > index + 4 : explanation.end === index + 3);
    if (covering && covering.via === 'number') assert.equal(covering.kind, explanation.kind);
    assert.equal(explanation.recognised, explanation.score >= explanation.threshold);
    // A number in a constant's name and a warn-code are found by other means than the sum.
    if (covering?.via === 'constant' || covering?.kind === 'warn-code') continue;
    assert.equal(explanation.recognised, covering !== undefined, `at ${index} of ${JSON.stringify(text)}`);
  }
}

const pieces = [
  ...['404', '200', '500', '299', '999', '000', '12', '1020', '401.2', '404.13', '3.141', '200-299', '1,200'],
  ...[
    'status',
    'code',
    'return',
    'HTTP/1.1 ',
    'http.StatusNotFound',
    'HttpStatus.',
    'error_page',
    'case',
    'Warning: 110',
  ],
  ...[' ', '\n', '\r\n', '\r', '\t', '(', ')', '[', ']', '{', '}', ',', ';', ':', '=', '==', '=>', '..', '"', "'", '`'],
  ...[
    '//',
    '/*',
    '*/',
    '#',
    '<!--',
    '|',
    '\\',
    '%',
    '&',
    '$',
    '\u0000',
    '\uFEFF',
    '\uD83D',
    '\uDE00',
    '😀',
    'é',
    '\u2028',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map(codes => String.fromCharCode(...codes)),
);
const cases = fc.tuple(texts, fc.constantFrom(...languages));

suite('any text in any language', () => {
  test('occurrences are sorted, apart, inside the text and what it says there', () =>
    fc.assert(
      fc.property(cases, ([text, language]) => void holds(text, language)),
      { numRuns: 1500 },
    ));
  test('a place to write a code is a range of the text around the caret', () =>
    fc.assert(
      fc.property(cases, fc.nat(), ([text, language], place) =>
        positionHolds(text, language, place % (text.length + 1)),
      ),
      { numRuns: 1500 },
    ));
  test('the explanation of each number agrees with the list', () =>
    fc.assert(
      fc.property(cases, ([text, language]) => explanationHolds(text, language)),
      { numRuns: 500 },
    ));
});

suite('odd texts', () => {
  const odd: Readonly<Record<string, string>> = {
    'an empty text': '',
    'white space': ' \t\r\n',
    'a byte-order mark alone': '\uFEFF',
    'a status alone': '404',
    'a status after a byte-order mark': '\uFEFF404',
    'NUL around a status': 'status\u0000=\u0000404\u0000',
    'a lone high surrogate before a status': 'status = \uD83D404',
    'a lone low surrogate after a status': 'status = 404\uDE00',
    'other digits': 'status = ٤٠٤, ４０４',
    'half a call': 'res.status(404',
    'half a string': 'res.status("404',
    'half a comment': '/* returns 404',
    'closing brackets only': '))}]404]})',
    'half a markdown table': '| 404 |\n|--',
    'half a status line': 'HTTP/1.1 404',
    'half a range': 'status >= 200 && status <',
    'line separators': 'status = 404\u2028status = 500\u2029',
  };
  for (const [name, text] of Object.entries(odd)) {
    test(`${name}, in every language`, () => {
      for (const language of languages) {
        holds(text, language);
        explanationHolds(text, language);
        for (let offset = 0; offset <= text.length; offset++) positionHolds(text, language, offset);
      }
    });
  }

  test('an unknown language is judged by what every language shares', () =>
    assert.equal(marksFound('HTTP/1.1 404 Not Found', 'brainfuck'), 'HTTP/1.1 «404» Not Found'));
  test('names of object properties are no languages', () =>
    assert.equal(marksFound('HTTP/1.1 404 Not Found', '__proto__'), 'HTTP/1.1 «404» Not Found'));
});

suite('every fixture', () => {
  for (const name of fs.readdirSync('test/fixtures')) {
    const text = fs.readFileSync(`test/fixtures/${name}`, 'utf8').replace(/[«»]/g, '');
    const language = name.split('.')[0] ?? '';
    test(`${name}: half-typed`, () => {
      for (let end = 0; end < text.length; end += 97) {
        const typed = text.slice(0, end);
        holds(typed, language);
        positionHolds(typed, language, end);
      }
    });
    test(`${name}: the explanation of each number agrees with the list`, () => explanationHolds(text, language));
    test(`${name}: a byte-order mark changes nothing`, () =>
      assert.equal(marksFound(`\uFEFF${text}`, language), `\uFEFF${marksFound(text, language)}`));
    test(`${name}: CRLF changes nothing`, () =>
      assert.equal(
        marksFound(text.replace(/\r?\n/g, '\r\n'), language).replace(/\r\n/g, '\n'),
        marksFound(text.replace(/\r?\n/g, '\n'), language),
      ));
  }
});

suite('one endless line', function () {
  this.timeout(60_000);
  const check = (unit: string, length: number) =>
    test(`${length / 1000} KB of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(length / unit.length);
      holds(text, 'javascript');
      positionHolds(text, 'javascript', length / 2);
    });
  for (const unit of ['4', '404', '"', '(', '[{', '/*', ' ', '\\', '=', '.', '-', '\uD83D', 'é', 'a=b(c,"d");'])
    check(unit, 2_000_000);
  // Every number is judged, so a text of nothing else costs most.
  for (const unit of ['404 ', '404,', 'status = 404; ']) check(unit, 100_000);
  test('a status amid a line of code is found', () => {
    const code = 'let a=b(c,d);'.repeat(75_000);
    const found = holds(`${code}res.status(404);${code}`, 'javascript');
    assert.deepEqual(
      found.map(({ start }) => start),
      [code.length + 'res.status('.length],
    );
  });
});
