import assert from 'node:assert/strict';
import { compileForm, type Edition, formPrefix, phraseOf, registeredCodes } from '../../src/registry/naming';

function check(form: string, code: number, name: string | undefined, edition: Edition = '9110') {
  assert.equal(compileForm(form)(code, edition), name);
}

suite('naming forms', () => {
  test('each form writes a phrase of several words', () => {
    check('{PascalCase}', 404, 'NotFound');
    check('{Pascalcase}', 404, 'NotFound');
    check('{camelCase}', 404, 'notFound');
    check('{camelcase}', 404, 'notFound');
    check('{snake_case}', 404, 'not_found');
    check('{Snake_case}', 404, 'Not_found');
    check('{Pascal_Snake}', 404, 'Not_Found');
    check('{SCREAMING_SNAKE}', 404, 'NOT_FOUND');
    check('{kebab-case}', 404, 'not-found');
    check('{SMASHED}', 404, 'NOTFOUND');
    check('Http{code}', 404, 'Http404');
  });

  test('literal text stands around the phrase', () => {
    check('Status{PascalCase}', 201, 'StatusCreated');
    check('HTTP_{code}_{SCREAMING_SNAKE}', 404, 'HTTP_404_NOT_FOUND');
    check('{PascalCase}_{code}', 404, 'NotFound_404');
    check('k{code}{PascalCase}', 404, 'k404NotFound');
    check('+http-{kebab-case}+', 404, '+http-not-found+');
  });

  test('a hyphen breaks a word', () => {
    check('{PascalCase}', 207, 'MultiStatus');
    check('{SCREAMING_SNAKE}', 203, 'NON_AUTHORITATIVE_INFORMATION');
    check('{kebab-case}', 203, 'non-authoritative-information');
  });

  test('OK, IM, URI and HTTP keep their capitals where the form says so', () => {
    check('{PascalCase}', 200, 'OK');
    check('{Pascalcase}', 200, 'Ok');
    check('{PascalCase}', 226, 'IMUsed');
    check('{Pascalcase}', 226, 'ImUsed');
    check('{PascalCase}', 414, 'URITooLong');
    check('{Pascalcase}', 505, 'HttpVersionNotSupported');
    check('{camelCase}', 505, 'httpVersionNotSupported');
    check('{camelCase}', 200, 'ok');
    check('{camelCase}', 414, 'requestURITooLong', '2616');
    check('{camelcase}', 414, 'requestUriTooLong', '2616');
    check('{Pascal_Snake}', 505, 'HTTP_Version_Not_Supported');
    check('{Snake_case}', 505, 'Http_version_not_supported');
  });

  test('418 is taken as Im a Teapot', () => {
    check('{PascalCase}', 418, 'ImATeapot');
    check('{SCREAMING_SNAKE}', 418, 'IM_A_TEAPOT');
  });

  test('three editions name four codes', () => {
    const names = (code: number) =>
      (['2616', '7231', '9110'] as const).map(edition => compileForm('{snake_case}')(code, edition));
    assert.deepEqual(names(413), ['request_entity_too_large', 'payload_too_large', 'content_too_large']);
    assert.deepEqual(names(414), ['request_uri_too_long', 'uri_too_long', 'uri_too_long']);
    assert.deepEqual(names(416), ['requested_range_not_satisfiable', 'range_not_satisfiable', 'range_not_satisfiable']);
    assert.deepEqual(names(422), ['unprocessable_entity', 'unprocessable_entity', 'unprocessable_content']);
    assert.deepEqual(names(404), ['not_found', 'not_found', 'not_found']);
  });

  test('no phrase, no name; a form of the number alone needs none', () => {
    check('{PascalCase}', 444, undefined);
    check('CODE_{code}', 444, 'CODE_444');
  });

  test('an unknown form is refused by name', () =>
    assert.throws(() => compileForm('Status{Pascal}'), /unknown naming form \{Pascal\}; write one of code, /));

  test('the literal beginning of a form', () => {
    assert.deepEqual(formPrefix('HTTP_{code}_{SCREAMING_SNAKE}'), { text: 'HTTP_', digits: true });
    assert.deepEqual(formPrefix('{snake_case}'), { text: '', digits: false });
  });

  test('61 codes are registered, each with a phrase', () => {
    assert.equal(registeredCodes.length, 61);
    for (const code of registeredCodes) assert.ok(phraseOf(code, '9110'), String(code));
  });
});
