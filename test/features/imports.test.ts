/** Where a missing import is added, language by language, as people order them. */
import * as assert from 'node:assert/strict';
import { importInsertion, importStatements } from '../../src/features/imports';

function imported(language: string, text: string, line: string): string | undefined {
  const insertion = importInsertion(language, text, line);
  return insertion && text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset);
}

const codes = "import { StatusCodes } from 'http-status-codes';";

suite('imports', () => {
  test('statements are found with all their lines', () =>
    assert.deepEqual(
      importStatements('import a\nx = 1\nfrom b import (\n  c,\n  d,\n)\n').map(({ text }) => text),
      ['import a', 'from b import (\n  c,\n  d,\n)'],
    ));
  test('Go: in the order of paths within brackets', () => {
    const line = 'import "net/http"';
    assert.equal(
      imported('go', 'package a\n\nimport (\n\t"fmt"\n\t"os"\n)\n', line),
      'package a\n\nimport (\n\t"fmt"\n\t"net/http"\n\t"os"\n)\n',
    );
    assert.equal(
      imported('go', 'package a\n\nimport (\n\t"fmt"\n\n\t"example.org/x"\n)\n', line),
      'package a\n\nimport (\n\t"fmt"\n\t"net/http"\n\n\t"example.org/x"\n)\n',
    );
    assert.equal(
      imported('go', '// Package a\npackage a\n\nvar x = 1\n', line),
      '// Package a\npackage a\n\nimport "net/http"\n\nvar x = 1\n',
    );
  });
  test('TypeScript: after the last import, in its quotes', () => {
    assert.equal(
      imported('typescript', "import a from 'a';\nimport b from 'b';\n\nb();\n", codes),
      `import a from 'a';\nimport b from 'b';\n${codes}\n\nb();\n`,
    );
    assert.equal(
      imported('typescript', 'import a from "a"\n\na()\n', codes),
      'import a from "a"\nimport { StatusCodes } from "http-status-codes"\n\na()\n',
    );
  });
  test('TypeScript: into the brackets of the same module', () => {
    assert.equal(
      imported(
        'typescript',
        "import { Get, Post } from '@nestjs/common';\n",
        "import { HttpStatus } from '@nestjs/common';",
      ),
      "import { Get, Post, HttpStatus } from '@nestjs/common';\n",
    );
    assert.equal(
      imported(
        'typescript',
        "import type { Get } from '@nestjs/common';\n",
        "import { HttpStatus } from '@nestjs/common';",
      ),
      "import type { Get } from '@nestjs/common';\nimport { HttpStatus } from '@nestjs/common';\n",
    );
  });
  test('JavaScript: as CommonJS where the file is', () => {
    assert.equal(
      imported('javascript', "const a = require('a');\n\na();\n", codes),
      "const a = require('a');\nconst { StatusCodes } = require('http-status-codes');\n\na();\n",
    );
    assert.equal(
      imported('javascript', 'const a = require("a")\na()\n', codes),
      'const a = require("a")\nconst { StatusCodes } = require("http-status-codes")\na()\n',
    );
  });
  test('JavaScript: behind the directives of a file without imports', () =>
    assert.equal(imported('javascript', "'use client'\na();\n", codes), `'use client'\n${codes}\n\na();\n`));
  test('a component only beside other imports', () => {
    assert.equal(imported('vue', '<script>\na()\n</script>\n', codes), undefined);
    assert.equal(
      imported('vue', "<script>\nimport a from 'a';\n</script>\n", codes),
      `<script>\nimport a from 'a';\n${codes}\n</script>\n`,
    );
  });
  test('Python: after the imports, else after comments and docstring', () => {
    const line = 'from http import HTTPStatus';
    assert.equal(imported('python', 'import os\n\nx = 1\n', line), `import os\n${line}\n\nx = 1\n`);
    assert.equal(
      imported('python', '#!/usr/bin/env python\n"""What it does."""\n\nx = 1\n', line),
      `#!/usr/bin/env python\n"""What it does."""\n\n${line}\nx = 1\n`,
    );
  });
  test('Python: into the list of the same module', () => {
    const line = 'from fastapi import status';
    const joined = (text: string) => imported('python', text, line);
    assert.equal(
      joined('from fastapi import FastAPI, HTTPException\nimport os\n'),
      'from fastapi import FastAPI, HTTPException, status\nimport os\n',
    );
    assert.equal(joined('from fastapi import FastAPI  # noqa\n'), 'from fastapi import FastAPI, status  # noqa\n');
    assert.equal(
      joined('from fastapi import FastAPI, \\\n    Depends\n'),
      'from fastapi import FastAPI, status, \\\n    Depends\n',
    );
    assert.equal(joined('from fastapi import FastAPI as F\r\n'), 'from fastapi import FastAPI as F, status\r\n');
    assert.equal(
      joined('from fastapi import (FastAPI, Depends)\n'),
      'from fastapi import (FastAPI, Depends, status)\n',
    );
    assert.equal(
      joined('from fastapi import (\n    FastAPI,\n    Depends,\n)\n'),
      'from fastapi import (\n    FastAPI,\n    Depends,\n    status,\n)\n',
    );
  });
  test('Python: a line of its own beside another module, all names or a comment in the brackets', () => {
    const line = 'from fastapi import status';
    for (const text of [
      'from fastapi.responses import Response',
      'from fastapi import *',
      'from fastapi import (\n    FastAPI,  # the app\n)',
    ])
      assert.equal(imported('python', `${text}\n`, line), `${text}\n${line}\n`);
  });
  test('Java: after the imports, else after the package', () => {
    const line = 'import org.springframework.http.HttpStatus;';
    assert.equal(
      imported('java', 'package a;\n\nimport b.C;\n\nclass A {}\n', line),
      `package a;\n\nimport b.C;\n${line}\n\nclass A {}\n`,
    );
    assert.equal(imported('java', 'package a;\n\nclass A {}\n', line), `package a;\n\n${line}\n\nclass A {}\n`);
  });
  test('line breaks are those of the file', () =>
    assert.equal(
      imported('typescript', "import a from 'a';\r\n\r\na();\r\n", codes),
      `import a from 'a';\r\n${codes}\r\n\r\na();\r\n`,
    ));
  test('elsewhere nothing is added', () =>
    assert.equal(imported('rust', 'use a::b;\n', 'use http::StatusCode;'), undefined));
});
