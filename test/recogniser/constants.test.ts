import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { knowledge } from 'knowledge';
import { findConstants } from '../../src/recogniser/constants';
import { constantSets } from '../../src/registry/constants';

const sets = constantSets(knowledge().constants);

/** Strips the marks, finds the constants and marks them again. */
function check(language: string, marked: string) {
  const text = marked.replace(/[«»]/g, '');
  let found = '';
  let at = 0;
  for (const { start, end, name } of findConstants(text, language, sets)) {
    assert.equal(text.slice(start, end), name);
    found += `${text.slice(at, start)}«${name}»`;
    at = end;
  }
  assert.equal(found + text.slice(at), marked);
}

const setsIn = (language: string, text: string) =>
  findConstants(text, language, sets).map(({ set, code }) => `${set} ${code}`);

suite('constants in a text', () => {
  test('a qualified name counts in code, string and comment', () =>
    check('go', '// see http.«StatusGone»\nfmt.Println("http.«StatusOK»", http.«StatusConflict»)'));

  test('members that are no statuses do not count', () =>
    check('go', 'http.StatusText(404); http.StateNew; http.StatusNotFoundPage; codes.StatusNotFound'));

  test('a qualifier inside a longer word is none', () =>
    check('java', 'MyHttpStatus.NOT_FOUND; $HttpStatus.NOT_FOUND; org.springframework.http.HttpStatus.«NOT_FOUND»'));

  test('the number inside a name is part of the constant', () =>
    check('python', 'return Response(status=status.«HTTP_404_NOT_FOUND»)  # 404'));

  test('an imported name may stand bare, but only if the import names it', () => {
    check(
      'python',
      'from http.client import (\n    «NOT_FOUND»,\n    HTTPException,\n)\nif code == «NOT_FOUND» or OK:',
    );
    check(
      'java',
      'import static org.springframework.http.HttpStatus.«CREATED»;\nstatus(«CREATED»); status(NOT_FOUND);',
    );
    check('java', 'import static org.springframework.http.HttpStatus.*;\nstatus(«CREATED»); e.CREATED; "CREATED"');
    check('java', 'status(CREATED); status(NOT_FOUND);');
  });

  test('a symbol counts in a status position only', () => {
    check('ruby', 'head :«ok»\nhead(:«ok»)\nheader :ok\n{ ok: :ok }');
    check('ruby', 'render json: e, status: :«gone»\n\n'.concat('x = 1\n'.repeat(80), 'update(status: :gone)'));
    check('ruby', 'fail_with(status: :«too_many_requests»)');
    check('ruby', 'head :gone?');
    check('elixir', '{:error, :not_found} -> conn |> put_status(:«not_found»)');
  });

  test('a language whose names all need an import ends without it', () => {
    const alone = constantSets([
      {
        id: 'only',
        name: 'Only',
        rank: 1,
        languages: ['one'],
        written: [{ before: ['status.'], with: 'import' }],
        forms: ['{snake_case}'],
        imports: ['import status'],
      },
    ]);
    assert.deepEqual(findConstants('status.not_found', 'one', alone), []);
    assert.equal(findConstants('import status\nstatus.not_found', 'one', alone)[0]?.code, 404);
  });

  test('one name in several libraries: the import decides, else everyday use', () => {
    const line = 'HttpStatus.NOT_FOUND';
    assert.deepEqual(setsIn('java', line), ['spring-httpstatus 404']);
    assert.deepEqual(setsIn('java', `import org.apache.http.HttpStatus;\nHttpStatus.SC_NOT_FOUND`), [
      'apache-httpcore-httpstatus 404',
    ]);
    assert.deepEqual(setsIn('python', 'status.HTTP_409_CONFLICT'), ['starlette-fastapi-status 409']);
    assert.deepEqual(
      setsIn('python', 'from rest_framework import status\nstatus.HTTP_409_CONFLICT').at(-1),
      'drf-status 409',
    );
  });

  test('the same words, another number', () => {
    assert.deepEqual(setsIn('java', 'HttpStatus.SC_REQUEST_TOO_LONG'), ['apache-httpcore-httpstatus 413']);
    assert.deepEqual(setsIn('java', 'HttpURLConnection.HTTP_REQ_TOO_LONG'), ['java-httpurlconnection 414']);
    assert.deepEqual(setsIn('java', 'HttpURLConnection.HTTP_PARTIAL'), ['java-httpurlconnection 206']);
    assert.deepEqual(setsIn('python', 'requests.codes.request_uri_too_long'), ['python-requests-codes 122']);
  });

  test('letter case is free where the language ignores it', () => {
    check('powershell', '[Net.HttpStatusCode]::«notfound» -eq [system.net.httpstatuscode]::«NotFound»');
    check('csharp', 'HttpStatusCode.notfound; HttpStatusCode.«NotFound»');
  });

  test('an unknown language has no constants', () => check('plaintext', 'http.StatusOK HttpStatus.NOT_FOUND'));

  test('names at both ends of the text, one after the other', () => {
    check('go', 'http.«StatusOK»');
    check('go', 'http.«StatusOK» http.«StatusGone»');
    check('go', 'http.');
    check('go', '');
  });

  test('whatever the text, occurrences are sorted, disjoint and what they say', () => {
    const pieces = fc.constantFrom(
      ...['http.', 'HttpStatus.', 'StatusCode::', ':', '.', '`', '"', '+http-', 'HTTP_', 'status', 'head ', '404', '_'],
      ...['StatusOK', 'NOT_FOUND', 'not_found', 'notFound', 'SC_OK', 'NotFound_404', 'k404NotFound', 'not-found+'],
      ...[' ', '\n', '(', ')', ',', '?', 'from http.client import ', '\u{1F600}', 'é'],
    );
    const languages = fc.constantFrom(...new Set(sets.all.flatMap(set => set.languages)));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), languages, (parts, language) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, name, set, code } of findConstants(text, language, sets)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(text.slice(start, end), name);
          assert.equal(sets.set(set)?.codeOf(name, language), code);
          last = end;
        }
      }),
    );
  });

  test('long runs of beginnings end in nothing', () => {
    for (const [language, run] of [
      ['commonlisp', '+http-'],
      ['ruby', 'status:'],
      ['go', 'http.'],
      ['cpp', 'status::'],
      ['haskell', 'status4'],
    ] as const)
      assert.deepEqual(findConstants(run.repeat(20_000), language, sets), []);
  });
});
