/** How a constant is written in a file: with which qualifier, and with which import where one is missing. */
import * as assert from 'node:assert/strict';
import { type Writing, writerOf } from '../../src/features/writing';
import { constantSets } from '../../src/registry/constants';
import { known } from '../support/recognising';

const sets = constantSets(known.constants);

function write(id: string, language: string, text: string, name: string, isUsed = false): Writing | undefined {
  const set = sets.set(id);
  assert.ok(set, id);
  return writerOf(set, language, text, isUsed)(name);
}

const ready = (text: string): Writing => ({ text, importing: undefined, complete: true });

suite('writing a constant', () => {
  test('with the qualifier of what is imported', () =>
    assert.deepEqual(
      write('go-net-http', 'go', 'package a\n\nimport "net/http"\n', 'StatusOK'),
      ready('http.StatusOK'),
    ));
  test('under another name, where the import gives one', () => {
    const renamed = 'package a\n\nimport (\n\t"fmt"\n\tnethttp "net/http"\n)\n';
    assert.deepEqual(write('go-net-http', 'go', renamed, 'StatusOK'), ready('nethttp.StatusOK'));
    const inPython = 'from rest_framework import status as codes\n';
    assert.deepEqual(write('drf-status', 'python', inPython, 'HTTP_200_OK'), ready('codes.HTTP_200_OK'));
  });
  test('under Dart’s prefix, and shown where the import shows others only', () => {
    const dart = (text: string) => write('dart-io-httpstatus', 'dart', text, 'gone');
    assert.deepEqual(dart("import 'dart:io' as io;\n"), ready('io.HttpStatus.gone'));
    assert.deepEqual(dart("import 'dart:io' show File, HttpStatus;\n"), ready('HttpStatus.gone'));
    const shown = "import 'dart:io' show File;";
    assert.deepEqual(dart(`${shown}\n`)?.importing, { offset: shown.length - 1, text: ', HttpStatus' });
  });
  test('an import for its effects alone gives no name', () =>
    assert.notEqual(write('go-net-http', 'go', 'import _ "net/http"\n', 'StatusOK')?.text, '_.StatusOK'));
  test('without a qualifier, where all names are imported', () =>
    assert.deepEqual(
      write('spring-httpstatus', 'java', 'import static org.springframework.http.HttpStatus.*;\n', 'OK'),
      ready('OK'),
    ));
  test('with the path that the file writes before it', () => {
    const text = '#include <cpprest/http_msg.h>\nauto a = web::http::status_codes::OK;\n';
    assert.equal(
      write('cpprestsdk-status-codes', 'cpp', text, 'NotFound', true)?.text,
      'web::http::status_codes::NotFound',
    );
  });
  test('with a new import, where nothing is imported', () => {
    const line = 'from http import HTTPStatus\n';
    assert.deepEqual(write('python-http', 'python', 'x = 1\n', 'OK'), {
      text: 'HTTPStatus.OK',
      importing: { offset: 0, text: line },
      complete: true,
    });
  });
  test('with PHP’s own line: elsewhere the name would be another class, unnoticed until it is used', () => {
    const text = '<?php\n\nuse Symfony\\Component\\HttpFoundation\\JsonResponse;\n';
    const writing = write('symfony-laravel-response', 'php', text, 'HTTP_GONE');
    assert.equal(writing?.text, 'Response::HTTP_GONE');
    assert.equal(writing?.importing?.text, '\nuse Symfony\\Component\\HttpFoundation\\Response;');
  });
  test('from the package that the file has: Java EE or Jakarta EE, with a semicolon or without', () => {
    const importing = (language: string, text: string) =>
      write('servlet-sc', language, text, 'SC_OK')?.importing?.text.trim();
    assert.equal(
      importing('java', 'import jakarta.servlet.http.Cookie;\n'),
      'import jakarta.servlet.http.HttpServletResponse;',
    );
    assert.equal(
      importing('java', 'import javax.servlet.http.Cookie;\n'),
      'import javax.servlet.http.HttpServletResponse;',
    );
    assert.equal(
      importing('kotlin', 'import javax.servlet.http.Cookie\n'),
      'import javax.servlet.http.HttpServletResponse',
    );
  });
  test('says that something is missing where no simple rule tells what', () =>
    assert.deepEqual(write('rust-http-statuscode', 'rust', 'fn main() {}\n', 'OK'), {
      text: 'StatusCode::OK',
      importing: undefined,
      complete: false,
    }));
  test('not at all, where the file means something else by the qualifier', () =>
    assert.equal(write('spring-httpstatus', 'java', 'import com.acme.HttpStatus;\n', 'OK'), undefined));
  test('an import of types gives no value', () => {
    const text = "import type { StatusCodes } from 'http-status-codes';\n";
    assert.match(
      write('npm-http-status-codes', 'typescript', text, 'OK')?.importing?.text ?? '',
      /import \{ StatusCodes \} from 'http-status-codes';/,
    );
  });
  test('a sigil needs no import', () =>
    assert.deepEqual(write('rack-symbols', 'ruby', 'x = 1\n', 'not_found'), ready(':not_found')));
});
