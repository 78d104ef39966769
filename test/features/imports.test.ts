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
  test('what only begins like an import is none', () => {
    for (const text of [
      'open class A {\n}',
      'open func f() {\n}',
      'require(port > 0)',
      'using (var a = b()) {\n}',
      'using var a = b();',
      'use ($x) {\n}',
      "import('a').then(() => {\n})",
      'import.meta.url',
      'from a in b',
    ])
      assert.deepEqual(importStatements(`import a\n${text}\n`).length, 1, text);
    for (const text of [
      'open System.Net',
      'open! Base',
      'require Logger',
      "require 'rack'",
      'use Rack::Status;',
      'from . import b',
    ])
      assert.deepEqual(importStatements(`import a\n${text}\n`).length, 2, text);
  });
  test('only into the first run of imports: not into a block, nor behind code', () => {
    const spring = 'import org.springframework.http.HttpStatus';
    assert.equal(
      imported('kotlin', 'package a\n\nimport b.C\n\nopen class A {\n  val b = require(c)\n}\n', spring),
      `package a\n\nimport b.C\n${spring}\n\nopen class A {\n  val b = require(c)\n}\n`,
    );
    assert.equal(
      imported('scala', 'package a\npackage b\n\nobject A {\n  import c.D\n}\n', spring),
      `package a\npackage b\n\n${spring}\n\nobject A {\n  import c.D\n}\n`,
    );
    assert.equal(
      imported('python', 'import os\n\nx = 1\n\nimport late\n', 'from http import HTTPStatus'),
      'import os\nfrom http import HTTPStatus\n\nx = 1\n\nimport late\n',
    );
    assert.equal(
      imported('javascript', "const a = require('a');\na();\nconst b = require('b');\n", codes),
      "const a = require('a');\nconst { StatusCodes } = require('http-status-codes');\na();\nconst b = require('b');\n",
    );
  });
  test('behind the licence and what a tool reads at the top, before a comment on the code', () => {
    for (const head of [
      '/*\n * Copyright 2026\n */\n',
      '/*\n * About.\n */\n\n',
      '// SPDX-License-Identifier: MIT\n',
      '/** @jest-environment node */\n',
      "/* About. */\n'use strict';\n",
      '#!/usr/bin/env node\n// @ts-check\n',
    ])
      assert.equal(imported('typescript', `${head}a();\n`, codes), `${head}${codes}\n\na();\n`);
    assert.equal(
      imported('typescript', '/** What a does. */\na();\n', codes),
      `${codes}\n\n/** What a does. */\na();\n`,
    );
    const line = 'import org.springframework.http.HttpStatus;';
    assert.equal(
      imported('java', '/*\n * Licensed.\n */\r\n\r\nclass A {}\r\n', line),
      `/*\n * Licensed.\n */\r\n\r\n${line}\r\n\r\nclass A {}\r\n`,
    );
    assert.equal(
      imported('go', '/*\nAll about\npackage a\n*/\npackage a\n', 'import "net/http"'),
      '/*\nAll about\npackage a\n*/\npackage a\n\nimport "net/http"\n',
    );
    assert.equal(
      imported('python', '# -*- coding: utf-8 -*-\n# What it does.\nx = 1\n', 'from http import HTTPStatus'),
      '# -*- coding: utf-8 -*-\n# What it does.\nfrom http import HTTPStatus\nx = 1\n',
    );
  });
  test('TypeScript: on a line of its own in brackets of many, none beside a comment', () => {
    const line = "import { HttpStatus } from '@nestjs/common';";
    assert.equal(
      imported('typescript', "import {\n  Get,\n  Post,\n} from '@nestjs/common';\n", line),
      "import {\n  Get,\n  Post,\n  HttpStatus,\n} from '@nestjs/common';\n",
    );
    const commented = "import {\n  Get, // read\n} from '@nestjs/common';\n";
    assert.equal(imported('typescript', commented, line), `${commented}${line}\n`);
  });
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
  test('JavaScript: behind a declaration of several lines', () =>
    assert.equal(
      imported('javascript', "var a = require('a'),\n\n  // more\n  b = require('b'),\n  c;\n\na();\n", codes),
      "var a = require('a'),\n\n  // more\n  b = require('b'),\n  c;\nconst { StatusCodes } = require('http-status-codes');\n\na();\n",
    ));
  test('JavaScript: behind one with its commas in front', () =>
    assert.equal(
      imported('javascript', "var a = require('a')\n  , b = require('b');\n\na();\n", codes),
      "var a = require('a')\n  , b = require('b');\nconst { StatusCodes } = require('http-status-codes');\n\na();\n",
    ));
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
  test('Java and its kin: in order, where the others are', () => {
    const line = 'import org.springframework.http.HttpStatus;';
    const imports = (...names: string[]) => names.map(name => `import ${name};\n`).join('');
    assert.equal(
      imported('java', imports('java.util.List', 'org.springframework.web.Get', 'static a.B.c'), line),
      imports('java.util.List', 'org.springframework.http.HttpStatus', 'org.springframework.web.Get', 'static a.B.c'),
    );
    assert.equal(
      imported('java', `${imports('org.springframework.boot.A')}\n${imports('z.Own')}`, line),
      `${imports('org.springframework.boot.A', 'org.springframework.http.HttpStatus')}\n${imports('z.Own')}`,
    );
    assert.equal(
      imported('java', imports('z.Own', 'org.a.B', 'java.util.List'), line),
      imports('z.Own', 'org.a.B', 'org.springframework.http.HttpStatus', 'java.util.List'),
    );
  });
  test('C#: among the others, also within the namespace; else behind directives', () => {
    const line = 'using System.Net;';
    assert.equal(
      imported('csharp', 'using System;\nusing static System.Math;\nusing A = B.C;\n\nclass D {}\n', line),
      'using System;\nusing System.Net;\nusing static System.Math;\nusing A = B.C;\n\nclass D {}\n',
    );
    assert.equal(
      imported('csharp', 'using System.Text;\nusing Azure;\nusing Xunit;\n', line),
      'using System.Net;\nusing System.Text;\nusing Azure;\nusing Xunit;\n',
    );
    assert.equal(
      imported('csharp', 'namespace A\n{\n    using System;\n\n    class D {}\n}\n', line),
      'namespace A\n{\n    using System;\n    using System.Net;\n\n    class D {}\n}\n',
    );
    assert.equal(
      imported('csharp', '// Licence\n#nullable enable\n\n/// <summary>D</summary>\nclass D {}\n', line),
      '// Licence\n#nullable enable\n\nusing System.Net;\n\n/// <summary>D</summary>\nclass D {}\n',
    );
  });
  test('PHP: in order, else behind the namespace or the opening tag; not in a page', () => {
    const line = 'use Symfony\\Component\\HttpFoundation\\Response;';
    assert.equal(
      imported('php', '<?php\n\nnamespace A;\n\nuse B\\C;\nuse Z\\D;\n\nclass A {\n    use T;\n}\n', line),
      `<?php\n\nnamespace A;\n\nuse B\\C;\n${line}\nuse Z\\D;\n\nclass A {\n    use T;\n}\n`,
    );
    assert.equal(
      imported('php', '<?php\n\n/* About. */\n\ndeclare(strict_types=1);\n\nnamespace A;\n\nf();\n', line),
      `<?php\n\n/* About. */\n\ndeclare(strict_types=1);\n\nnamespace A;\n\n${line}\n\nf();\n`,
    );
    assert.equal(imported('php', '<?php\nf();\n', line), `<?php\n${line}\n\nf();\n`);
    assert.equal(imported('php', '<html>\n<?php f() ?>\n', line), undefined);
  });
  test('line breaks are those of the file', () =>
    assert.equal(
      imported('typescript', "import a from 'a';\r\n\r\na();\r\n", codes),
      `import a from 'a';\r\n${codes}\r\n\r\na();\r\n`,
    ));
  test('elsewhere nothing is added', () =>
    assert.equal(imported('rust', 'use a::b;\n', 'use http::StatusCode;'), undefined));
});
