/** Why nothing is converted, in words that are true of the place. */
import * as assert from 'node:assert/strict';
import { toConstant, toNumber } from '../../src/features/conversions';
import { whyNoConstant, whyNoNumber } from '../../src/features/unconverted';
import { atCaret, convertible } from '../support/convertible';

function noConstant(language: string, marked: string, inProject?: readonly string[]): string {
  const { known, occurrence } = atCaret(language, marked, inProject);
  assert.deepEqual(toConstant(known, occurrence), []);
  return whyNoConstant(known, occurrence);
}

function noNumber(language: string, marked: string): string {
  const { known, occurrence } = atCaret(language, marked);
  assert.equal(toNumber(known, occurrence), undefined);
  return whyNoNumber(known, occurrence);
}

suite('why a number becomes no constant', () => {
  test('no library is in use: names those that are looked for', () => {
    assert.equal(
      noConstant('typescript', 'res.status(4‸04);\n'),
      'Neither this file nor its project uses a library whose constants are known. Known for TypeScript: npm http-status-codes, NestJS HttpStatus, axios HttpStatusCode, Angular HttpStatusCode and 3 more.',
    );
    assert.match(noConstant('ruby', 'head 4‸04\n'), /Known for Ruby: Rack and Rails\.$/);
  });
  test('the language has none', () =>
    assert.equal(
      noConstant('nginx', 'location / {\n  return 4‸04;\n}\n'),
      'No library is known that has constants for status codes in nginx.',
    ));
  test('the library lacks the code', () =>
    assert.equal(
      noConstant('typescript', "import { StatusCodes } from 'http-status-codes';\nres.status(4‸25);\n"),
      'No library that this file or its project uses has a constant for 425: npm http-status-codes.',
    ));
  test('the number is a vendor’s', () =>
    assert.match(noConstant('go', 'import "net/http"\nw.WriteHeader(5‸22)\n'), /no constant for 522 here/));
  test('the number stands in a comment', () =>
    assert.match(noConstant('go', 'import "net/http"\n// answers with status 4‸04\nvar a = 1\n'), /a comment\.$/));
  test('a constant is one already', () =>
    assert.match(noConstant('go', 'w.WriteHeader(http.Status‸Gone)'), /^StatusGone is a constant already/));
  test('nothing stands there', () =>
    assert.match(whyNoConstant(convertible('go', 'var a = 1'), undefined), /^Nothing at the cursor is read/));
});

suite('why a constant becomes no number', () => {
  test('it is of a type of its own', () =>
    assert.equal(
      noNumber('rust', 'use axum::http::StatusCode;\nfn f() -> StatusCode { StatusCode::UNPROCESSABLE_‸ENTITY }\n'),
      "StatusCode::UNPROCESSABLE_ENTITY is of a type of its own in Rust http::StatusCode, so 422 can't stand in its place. Its number is StatusCode::UNPROCESSABLE_ENTITY.as_u16().",
    ));
  test('it is a function or a class', () =>
    assert.match(
      noNumber('python', 'from werkzeug.exceptions import NotFound\nraise Not‸Found()\n'),
      /^NotFound is more than a number in Werkzeug and Flask/,
    ));
  test('it is imported there', () =>
    assert.match(noNumber('java', 'import static java.net.HttpURLConnection.HTTP_‸OK;\n'), /^This is the import of/));
  test('it has a member asked of it', () =>
    assert.match(noNumber('python', 'a = HTTPStatus.NOT_‸FOUND.value'), /^The code around NOT_FOUND needs/));
  test('a number is one already', () =>
    assert.equal(noNumber('go', 'w.WriteHeader(4‸04)'), '404 is a number already.'));
});
