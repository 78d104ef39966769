/** The command line's scan: what it prints, for which files, and how it ends. */
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unread } from './support/unread';

interface Line {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly code: number;
  readonly via: string;
}

/** As `npm run scan` starts it, built from what is there. */
const buildAndScan = (...words: readonly string[]) => result(['scripts/run.mjs', 'scan', ...words]);

/** As it was built last. */
const scan = (...words: readonly string[]) => result(['out/scan.mjs', ...words]);

function result(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const printed = stdout.split('\n').filter(Boolean);
  return { status, stderr, printed, lines: printed.map((line): Line => JSON.parse(line)) };
}

/** Runs `use` with a folder that holds these files, and removes it. */
function withFolder(files: Readonly<Record<string, string | Buffer>>, use: (folder: string) => void): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'http-status-lens-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** What a scan of a folder finds, each as `path:line:column text code via`, paths below the folder. */
function found(folder: string, ...options: readonly string[]): readonly string[] {
  return scan(...options, folder).lines.map(
    ({ path: file, line, column, text, code, via }) =>
      `${path.relative(folder, file)}:${line}:${column} ${text} ${code} ${via}`,
  );
}

const status = 'res.status(404).end();\n';

suite('scan', function () {
  this.timeout(120_000);
  suiteSetup(() => assert.equal(buildAndScan('samples').status, 0));

  test('prints one object a line with its six fields, the path as it was given', () =>
    withFolder({ 'a.js': status }, folder => {
      const { status: exit, stderr, printed } = scan(folder);
      const file = JSON.stringify(path.join(folder, 'a.js'));
      assert.deepEqual(printed, [`{"path":${file},"line":1,"column":12,"text":"404","code":404,"via":"number"}`]);
      assert.deepEqual([exit, stderr], [0, '']);
    }));

  test('a path below the current folder stays so, with or without a slash at its end', () => {
    const [first] = scan('samples').lines;
    assert.match(first?.path ?? '', /^samples\/\w/);
    assert.deepEqual(scan('samples/').lines, scan('samples').lines);
  });

  test('a path may be a file', () =>
    withFolder({ 'a.js': status, 'b.js': status }, folder => {
      const file = path.join(folder, 'b.js');
      assert.deepEqual(
        scan(file).lines.map(line => line.path),
        [file],
      );
    }));

  test('sorts by path, line and column, over all paths together', () =>
    withFolder(
      { 'b/x.js': `${status}\n${status}`, 'a/y.js': 'if (res.status === 409 || res.status === 410) retry();\n' },
      folder => {
        const places = scan(path.join(folder, 'b'), path.join(folder, 'a')).lines.map(
          line => `${path.relative(folder, line.path)}:${line.line}:${line.column}`,
        );
        assert.deepEqual(places, ['a/y.js:1:20', 'a/y.js:1:42', 'b/x.js:1:12', 'b/x.js:3:12']);
      },
    ));

  test('columns are in UTF-16 units, lines end as they may, a byte-order mark does not count', () =>
    withFolder(
      {
        'bom.js': '\uFEFFres.status(404);\n',
        'crlf.js': 'start();\r\nres.status(404);\r\n',
        'wide.js': '/* 😀é */ res.status(404);\n',
      },
      folder =>
        assert.deepEqual(found(folder), [
          'bom.js:1:12 404 404 number',
          'crlf.js:2:12 404 404 number',
          'wide.js:1:22 404 404 number',
        ]),
    ));

  test('a constant prints its own name, without qualifier or sigil', () =>
    withFolder(
      {
        'a.go': 'package a\nvar gone = http.StatusNotFound\n',
        'b.rb': 'head :not_found\n',
      },
      folder =>
        assert.deepEqual(found(folder), ['a.go:2:17 StatusNotFound 404 constant', 'b.rb:1:7 not_found 404 constant']),
    ));

  test('a sub-code prints as its status; warn-codes and errors of Cloudflare are left out', () =>
    withFolder(
      {
        'iis.html': '<h2>HTTP Error 401.2 - Unauthorized</h2>\n',
        'a.http': 'HTTP/1.1 200 OK\nWarning: 110 - "Response is Stale"\n',
        'edge.html': '<h1>Error 1020</h1> <p>Cloudflare</p>\n',
      },
      folder => assert.deepEqual(found(folder), ['a.http:1:10 200 200 number', 'iis.html:1:16 401 401 number']),
    ));

  test('what a comment silences is left out', () =>
    withFolder({ 'a.js': `// http-status-lens-ignore-next-line\n${status}${status}` }, folder =>
      assert.deepEqual(found(folder), ['a.js:3:12 404 404 number']),
    ));

  test('skips .git and node_modules, and no other folder', () =>
    withFolder(
      {
        '.git/a.js': status,
        'node_modules/m/a.js': status,
        'sub/node_modules/a.js': status,
        '.config/a.js': status,
        'vendor/a.js': status,
      },
      folder =>
        assert.deepEqual(found(folder), ['.config/a.js:1:12 404 404 number', 'vendor/a.js:1:12 404 404 number']),
    ));

  test('binary files are told together on standard error, by their number', () => {
    const binary = Buffer.from('res.status(404)\0');
    withFolder({ 'a.bin': binary, 'b.js': status }, folder => {
      const { status: exit, stderr, lines } = scan(folder);
      assert.deepEqual([exit, stderr, lines.length], [0, 'scan: 1 binary file, left out\n', 1]);
    });
    withFolder({ 'a.bin': binary, 'sub/b.bin': binary }, folder =>
      assert.equal(scan(folder).stderr, 'scan: 2 binary files, left out\n'),
    );
  });

  for (const words of [['--help'], ['-h'], ['samples', '--help']])
    test(`tells how it is used: ${words.join(' ')}`, () => {
      const {
        status: exit,
        stdout,
        stderr,
      } = spawnSync(process.execPath, ['scripts/run.mjs', 'scan', ...words], {
        encoding: 'utf8',
      });
      assert.match(stdout, /^Usage: .* scan -- \[--recognition strict\|balanced\|eager\] PATH…\n/);
      assert.deepEqual([exit, stderr], [0, '']);
    });

  test('the runner tells which command lines there are', () => {
    for (const words of [[], ['--help'], ['-h']]) {
      const { status: exit, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', ...words], { encoding: 'utf8' });
      assert.deepEqual([exit, stdout.split(';')[0]], [0, 'Usage: node scripts/run.mjs scan|codes [ARGUMENT…]']);
    }
  });

  test('a log of two hundred thousand lines', () =>
    withFolder({ 'access.log': 'GET / HTTP/1.1" 404 12\n'.repeat(200_000) }, folder => {
      const { status: exit, stderr, lines } = scan(folder);
      assert.deepEqual([exit, stderr, lines.length, lines.at(-1)?.line], [0, '', 200_000, 200_000]);
    }));

  test('a reader that has seen enough is no fault', async () =>
    assert.deepEqual(await unread(['out/scan.mjs', 'samples']), { status: 0, stderr: '' }));

  test('settings that cannot be read get a note on standard error', () =>
    withFolder({ '.vscode/settings.json/a.txt': '', 'a.js': status }, folder => {
      const { status: exit, stderr, lines } = scan(folder);
      assert.match(stderr, /^scan: \S*settings\.json: EISDIR.*, left out\n$/);
      assert.deepEqual([exit, lines.length], [0, 1]);
    }));

  // Linux takes paths of 4095 bytes: by way of itself, a folder has a name behind which its own folder does not fit.
  if (process.platform === 'linux')
    test('a folder that cannot be read gets a note on standard error', () => {
      const [link, inner] = ['y'.repeat(250), 'x'.repeat(255)];
      withFolder({ 'a.js': status, [`${inner}/b.js`]: status }, folder => {
        fs.symlinkSync('.', path.join(folder, link));
        const long = folder + `/${link}`.repeat(Math.floor((4090 - folder.length) / 251));
        const { status: exit, stderr, lines } = scan(long);
        assert.match(stderr, /^scan: \S*x: ENAMETOOLONG.*, left out\n$/);
        assert.deepEqual([exit, lines.length], [0, 1]);
      });
    });

  test('what follows two hyphens is a path', () =>
    withFolder({ '--help/a.js': status }, folder => {
      const { stdout } = spawnSync(process.execPath, [path.resolve('out/scan.mjs'), '--', '--help'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(JSON.parse(stdout).path, path.join('--help', 'a.js'));
    }));

  test('text that is no UTF-8 is read as well as it can be', () =>
    withFolder(
      { 'a.js': Buffer.concat([Buffer.from([0x2f, 0x2a, 0xe9, 0xff, 0x2a, 0x2f]), Buffer.from(status)]) },
      folder => assert.deepEqual(found(folder), ['a.js:1:18 404 404 number']),
    ));

  test('nothing found prints nothing', () =>
    withFolder({ 'a.txt': 'nothing here\n', 'empty.js': '' }, folder => {
      const { status: exit, stderr, printed } = scan(folder);
      assert.deepEqual([exit, stderr, printed], [0, '', []]);
    }));
});

suite('scan: languages and settings', function () {
  this.timeout(120_000);
  suiteSetup(() => assert.equal(buildAndScan('samples').status, 0));
  // In a style sheet nothing is a status, so the language shows.
  const text = 'HTTP/1.1 404 Not Found\n';
  const settings = (json: string) => ({ '.vscode/settings.json': json });

  test('the language comes from the file name or its first line', () =>
    withFolder({ 'a.css': text, 'a.http': text, serve: '#!/usr/bin/env node\nres.status(404);\n' }, folder =>
      assert.deepEqual(found(folder), ['a.http:1:10 404 404 number', 'serve:2:12 404 404 number']),
    ));

  test('an association by path comes before one by glob, both before the name; comments are allowed', () =>
    withFolder(
      {
        ...settings(`{
          // as in VS Code
          "files.associations": {
            "*.page": "css", /* the rest */
            "a/own.page": "http",
            "styles/**": "css",
          },
        }`),
        'a/own.page': text,
        'a/other.page': text,
        'styles/deep/x.http': text,
        'x.http': text,
      },
      folder => assert.deepEqual(found(folder), ['a/own.page:1:10 404 404 number', 'x.http:1:10 404 404 number']),
    ));

  test('each path has settings of its own', () =>
    withFolder(
      {
        'a/.vscode/settings.json': '{ "files.associations": { "*.page": "css" } }',
        'a/x.page': text,
        'b/x.page': text,
      },
      folder =>
        assert.deepEqual(
          scan(path.join(folder, 'a'), path.join(folder, 'b')).lines.map(line => path.relative(folder, line.path)),
          ['b/x.page'],
        ),
    ));

  test('a broken settings file counts as none', () =>
    withFolder({ ...settings('{ "files.associations": ['), 'a.http': text }, folder =>
      assert.deepEqual(found(folder), ['a.http:1:10 404 404 number']),
    ));

  const numbers = fs.readFileSync('test/fixtures/markdown.md', 'utf8').replace(/[«»]/g, '');

  test('stricter recognition finds less, as option and as setting; the option wins', () =>
    withFolder(
      {
        'a.md': numbers,
        'set/a.md': numbers,
        ...{ 'set/.vscode/settings.json': '{ "httpStatusLens.recognition": "strict" }' },
      },
      folder => {
        const count = (...words: readonly string[]) => scan(...words).lines.length;
        const file = path.join(folder, 'a.md');
        const [strict, balanced, eager] = [
          count('--recognition', 'strict', file),
          count(file),
          count('--recognition', 'eager', file),
        ];
        assert.ok(strict < eager && strict <= balanced && balanced <= eager);
        assert.equal(count(path.join(folder, 'set')), strict);
        assert.equal(count('--recognition', 'eager', path.join(folder, 'set')), eager);
        assert.equal(count('--recognition', 'balanced', file), balanced);
      },
    ));
});

suite('scan: what it refuses', function () {
  this.timeout(120_000);
  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no path', [], /name at least one file or folder/],
    ['a path that is not there', ['no/such/place'], /no such file or folder: no\/such\/place/],
    ['a path that is not there beside one that is', ['samples', 'no/such/place'], /no such file or folder/],
    ...(process.platform === 'win32'
      ? []
      : [['a device', ['/dev/null'], /neither a file nor a folder: \/dev\/null/] as const]),
    ['a path that is too long', ['a/'.repeat(3000)], /^scan: a\S+: ENAMETOOLONG/],
    ['an unknown option', ['--colour', 'samples'], /unknown option --colour/],
    ['an unknown option of one hyphen', ['-r', 'samples'], /unknown option -r/],
    ['an unknown strictness', ['--recognition', 'lenient', 'samples'], /strict, balanced or eager/],
    ['a strictness left out', ['--recognition'], /strict, balanced or eager/],
  ];
  for (const [name, words, message] of refused) {
    test(name, () => {
      const { status: exit, stderr, printed } = buildAndScan(...words);
      assert.match(stderr, message);
      assert.deepEqual([exit, printed], [2, []]);
    });
  }
});
