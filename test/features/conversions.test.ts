/** What a number or a constant at the caret becomes, what else is written for it, and what is left alone. */
import * as assert from 'node:assert/strict';
import {
  allToConstants,
  appliedTo,
  type Conversion,
  toConstant,
  toCurrentName,
  toNumber,
} from '../../src/features/conversions';
import { atCaret, convertible } from '../support/convertible';

const after = (text: string, conversion: Conversion | undefined) =>
  conversion && appliedTo(text, conversion.edits).text;

/** The text after the first offer, undefined where there is none. */
function constantAt(language: string, marked: string, inProject?: readonly string[]): string | undefined {
  const { known, occurrence } = atCaret(language, marked, inProject);
  return after(known.text, toConstant(known, occurrence)[0]);
}

function numberAt(language: string, marked: string): string | undefined {
  const { known, occurrence } = atCaret(language, marked);
  return after(known.text, toNumber(known, occurrence));
}

function currentAt(language: string, marked: string): string | undefined {
  const { known, occurrence } = atCaret(language, marked);
  return after(known.text, toCurrentName(known, occurrence));
}

suite('numbers into constants', () => {
  test('the imported library’s', () =>
    assert.equal(
      constantAt('go', 'package a\n\nimport "net/http"\n\nfunc f() {\n\tw.WriteHeader(4‸04)\n}\n'),
      'package a\n\nimport "net/http"\n\nfunc f() {\n\tw.WriteHeader(http.StatusNotFound)\n}\n',
    ));
  test('with the qualifier that the file uses', () =>
    assert.equal(
      constantAt('go', 'package a\n\nimport nethttp "net/http"\n\nfunc f() {\n\tw.WriteHeader(4‸04)\n}\n'),
      'package a\n\nimport nethttp "net/http"\n\nfunc f() {\n\tw.WriteHeader(nethttp.StatusNotFound)\n}\n',
    ));
  test('the language’s own, and its import is added', () =>
    assert.equal(
      constantAt('python', 'import os\n\n\ndef f():\n    return Response(status=4‸04)\n'),
      'import os\nfrom http import HTTPStatus\n\n\ndef f():\n    return Response(status=HTTPStatus.NOT_FOUND)\n',
    ));
  test('the project’s goes before the language’s own', () =>
    assert.equal(
      constantAt('python', 'def f():\n    return Response(status=4‸04)\n', ['drf-status']),
      'from rest_framework import status\ndef f():\n    return Response(status=status.HTTP_404_NOT_FOUND)\n',
    ));
  test('in the list of names that the file imports from the same module', () =>
    assert.equal(
      constantAt('python', 'from fastapi import FastAPI, HTTPException\nraise HTTPException(status_code=4‸04)\n'),
      'from fastapi import FastAPI, HTTPException, status\nraise HTTPException(status_code=status.HTTP_404_NOT_FOUND)\n',
    ));
  test('by the name that all versions of the language have', () =>
    assert.match(constantAt('python', 'f(status=4‸22)\n') ?? '', /HTTPStatus\.UNPROCESSABLE_ENTITY/));
  test('by the name that the pinned version has, which is not called outdated then', () => {
    const older = ['starlette-fastapi-status'];
    const text = 'from fastapi import status\nf(status_code=422)\n';
    const there = convertible('python', text, older, older);
    const [number] = there.occurrences;
    assert.ok(number);
    const written = after(text, toConstant(there, number)[0]) ?? '';
    assert.match(written, /status\.HTTP_422_UNPROCESSABLE_ENTITY/);
    const back = convertible('python', written, older, older);
    const constant = back.occurrences.find(({ via }) => via === 'constant');
    assert.ok(constant);
    assert.equal(toCurrentName(back, constant), undefined);
  });
  test('the file’s goes before the project’s', () =>
    assert.equal(
      constantAt('typescript', "import { StatusCodes } from 'http-status-codes';\nres.status(4‸04);\n", [
        'npm-http-status',
      ]),
      "import { StatusCodes } from 'http-status-codes';\nres.status(StatusCodes.NOT_FOUND);\n",
    ));
  test('an object of a library is asked for its number', () =>
    assert.equal(
      constantAt(
        'java',
        'package a;\n\nimport org.springframework.http.HttpStatus;\n\nclass A { void f() { response.setStatus(4‸04); } }\n',
      ),
      'package a;\n\nimport org.springframework.http.HttpStatus;\n\nclass A { void f() { response.setStatus(HttpStatus.NOT_FOUND.value()); } }\n',
    ));
  test('never a code that the family lacks', () => {
    const lacking = "import { StatusCodes } from 'http-status-codes';\nres.status(‸425);\n";
    assert.equal(constantAt('typescript', lacking), undefined);
    assert.equal(constantAt('typescript', lacking, ['npm-http-status']), undefined);
  });
  test('never what only a vendor reads so', () => {
    assert.equal(
      constantAt('typescript', "import { StatusCodes } from 'http-status-codes';\nres.status(4‸19);\n"),
      undefined,
    );
    assert.equal(constantAt('go', 'import "net/http"\nw.WriteHeader(5‸22)\n'), undefined);
  });
  test('nothing where no family is known', () =>
    assert.equal(constantAt('typescript', 'res.status(4‸04);\n'), undefined));
  test('Python: from what is imported, not from what a word says', () => {
    const line = 'self.requests = [Response(status=4‸04)]\n';
    assert.equal(
      constantAt('python', line),
      'from http import HTTPStatus\nself.requests = [Response(status=HTTPStatus.NOT_FOUND)]\n',
    );
    assert.equal(
      constantAt('python', `import requests\n${line}`),
      'import requests\nself.requests = [Response(status=requests.codes.not_found)]\n',
    );
  });
  test('JavaScript: in brackets where it is a key, else its own name would be the key', () => {
    const line = "import { StatusCodes } from 'http-status-codes';\n";
    const becomes = (before: string, after: string) =>
      assert.equal(constantAt('typescript', line + before), line + after);
    becomes("const texts = { 4‸04: 'Not Found' };\n", "const texts = { [StatusCodes.NOT_FOUND]: 'Not Found' };\n");
    becomes(
      "const texts = {\n  // no such page\n  4‸04: 'Not Found',\n};\n",
      "const texts = {\n  // no such page\n  [StatusCodes.NOT_FOUND]: 'Not Found',\n};\n",
    );
    becomes('const status = ok ? 2‸00 : 404;\n', 'const status = ok ? StatusCodes.OK : 404;\n');
    becomes('switch (status) {\n  case 4‸04:\n}\n', 'switch (status) {\n  case StatusCodes.NOT_FOUND:\n}\n');
  });
  test('nothing where only a constant may stand and the library’s is an object', () => {
    const spring = 'import org.springframework.http.HttpStatus;\n';
    assert.equal(constantAt('java', `${spring}switch (response.getStatus()) { case 4‸04: break; }\n`), undefined);
    assert.equal(constantAt('java', `${spring}@ApiResponse(code = 4‸04, message = "x")\n`), undefined);
    assert.equal(
      constantAt('rust', 'use http::StatusCode;\nmatch r.status().as_u16() { 4‸04 | 410 => 1, _ => 2 }\n'),
      undefined,
    );
    assert.equal(
      constantAt('csharp', 'using System.Net;\nswitch (r.StatusCode) { case 4‸04: break; }\n'),
      'using System.Net;\nswitch (r.StatusCode) { case (int)HttpStatusCode.NotFound: break; }\n',
    );
    // Perl puts a word before its arrow into quotes.
    assert.equal(constantAt('perl', "use HTTP::Status;\nmy %status = (4‸04 => 'Not Found');\n"), undefined);
  });
  test('nothing in strings and comments', () => {
    assert.equal(constantAt('go', 'import "net/http"\n// answers with status 4‸04\nvar a = 1\n'), undefined);
    assert.equal(constantAt('go', 'import "net/http"\nvar a = "HTTP/1.1 4‸04 Not Found"\n'), undefined);
  });
  test('nothing where a library makes its own object of the number', () =>
    assert.equal(
      constantAt('java', 'import org.springframework.http.HttpStatus;\nvar status = HttpStatus.valueOf(4‸04);\n'),
      undefined,
    ));
  test('nothing where a qualifier means something else', () =>
    assert.equal(constantAt('java', 'import com.acme.HttpURLConnection;\nresponse.setStatus(4‸04);\n'), undefined));
  test('a type that is imported under its names only is imported itself', () =>
    assert.equal(
      constantAt('python', 'from http.client import NOT_FOUND\nf(status=4‸10)\n'),
      'from http.client import NOT_FOUND\nfrom http import HTTPStatus\nf(status=HTTPStatus.GONE)\n',
    ));
  test('names that are imported all need no qualifier', () =>
    assert.equal(
      constantAt('csharp', 'using static Microsoft.AspNetCore.Http.StatusCodes;\nresponse.StatusCode = 4‸01;\n'),
      'using static Microsoft.AspNetCore.Http.StatusCodes;\nresponse.StatusCode = Status401Unauthorized;\n',
    ));
  test('from the package that the file already imports from', () =>
    assert.equal(
      constantAt('java', 'import javax.servlet.http.HttpServlet;\nresponse.setStatus(4‸04);\n'),
      'import javax.servlet.http.HttpServlet;\nimport javax.servlet.http.HttpServletResponse;\nresponse.setStatus(HttpServletResponse.SC_NOT_FOUND);\n',
    ));
  test('with the whole path where the file writes it', () =>
    assert.equal(
      constantAt('cpp', 'ok = web::http::status_codes::OK;\nresponse.set_status_code(4‸04);\n'),
      'ok = web::http::status_codes::OK;\nresponse.set_status_code(web::http::status_codes::NotFound);\n',
    ));
  test('all in the file, with one import', () => {
    const text =
      'package a\n\nimport "fmt"\n\nfunc f() {\n\tw.WriteHeader(404)\n\tw.WriteHeader(500)\n\t// status 404\n}\n';
    const all = allToConstants(convertible('go', text));
    assert.equal(all?.count, 2);
    assert.equal(
      after(text, all),
      'package a\n\nimport "fmt"\nimport "net/http"\n\nfunc f() {\n\tw.WriteHeader(http.StatusNotFound)\n\tw.WriteHeader(http.StatusInternalServerError)\n\t// status 404\n}\n',
    );
  });
  test('ninety thousand in a file, each looked for at its own place', function () {
    this.timeout(20_000);
    const text = `import { StatusCodes } from 'http-status-codes';\n${'status=404\n'.repeat(90_000)}`;
    assert.equal(allToConstants(convertible('typescript', text))?.count, 90_000);
  });
});

suite('constants into numbers', () => {
  test('also in what begins like an import', () =>
    assert.equal(
      numberAt('kotlin', 'open class A {\n  val gone = HttpURLConnection.HTTP_‸GONE\n}\n'),
      'open class A {\n  val gone = 410\n}\n',
    ));
  test('with their qualifier', () => {
    assert.equal(numberAt('go', 'w.WriteHeader(http.Status‸NotFound)'), 'w.WriteHeader(404)');
    assert.equal(numberAt('php', '<?php return new R(Response::HTTP_‸GONE);'), '<?php return new R(410);');
  });
  test('with the package before it', () =>
    assert.equal(numberAt('java', 'int a = java.net.HttpURLConnection.HTTP_‸OK;'), 'int a = 200;'));
  test('a sigil goes too', () => assert.equal(numberAt('ruby', 'head :not_‸found'), 'head 404'));
  test('a name without qualifier', () =>
    assert.equal(numberAt('java', 'response.sendError(SC_‸OK);'), 'response.sendError(200);'));
  test('an object only with what makes it a number', () => {
    const head = 'import org.springframework.http.HttpStatus;\n';
    assert.equal(numberAt('java', `${head}int a = HttpStatus.NOT_‸FOUND.value();`), `${head}int a = 404;`);
    assert.equal(numberAt('java', `${head}return new E(HttpStatus.NOT_‸FOUND);`), undefined);
  });
  test('nothing that has a member asked of it, or is an object named for a code', () => {
    assert.equal(numberAt('python', 'a = HTTPStatus.NOT_‸FOUND.value'), undefined);
    assert.equal(numberAt('go', 'import "github.com/gofiber/fiber/v2"\nreturn fiber.Err‸NotFound'), undefined);
  });
  test('nothing in an import or a comment', () => {
    assert.equal(numberAt('java', 'import static java.net.HttpURLConnection.HTTP_‸OK;\n'), undefined);
    assert.equal(numberAt('go', '// like http.Status‸OK\n'), undefined);
  });
  test('there and back again', () => {
    const text = 'import "net/http"\nw.WriteHeader(http.StatusTeapot)\n';
    const there = numberAt('go', text.replace('Teapot', '‸Teapot'));
    assert.equal(there, 'import "net/http"\nw.WriteHeader(418)\n');
    assert.equal(constantAt('go', there.replace('418', '‸418')), text);
  });
});

suite('outdated names', () => {
  test('become what the library says today', () =>
    assert.equal(currentAt('ruby', 'render status: :unprocessable_‸entity'), 'render status: :unprocessable_content'));
  test('also where they are imported by name', () =>
    assert.equal(
      currentAt(
        'python',
        'from starlette.status import HTTP_422_UNPROCESSABLE_ENTITY\nraise HTTPException(HTTP_422_UNPROCESSABLE_‸ENTITY)\n',
      ),
      'from starlette.status import HTTP_422_UNPROCESSABLE_CONTENT\nraise HTTPException(HTTP_422_UNPROCESSABLE_CONTENT)\n',
    ));
  test('current ones stay', () => assert.equal(currentAt('go', 'w.WriteHeader(http.Status‸OK)'), undefined));
});
