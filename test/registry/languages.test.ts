/** Which language a document is in: the table of ids, names and first lines that both edges rely on. */
import assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { languagesFrom } from '../../src/registry/languages';

const languages = languagesFrom(knowledge().languages);

/** [editor's id, path, first line, language] */
const documents: readonly (readonly [string | undefined, string, string, string])[] = [
  // The editor's id decides where it says something.
  ['go', 'main.go', '', 'go'],
  ['python', 'script', '#!/bin/sh', 'python'],
  ['yaml', 'nginx.conf', '', 'yaml'],
  ['NGINX', 'x', '', 'nginx'],
  ['apache', 'x', '', 'apacheconf'],
  ['haproxy-config', 'x', '', 'haproxy'],
  ['tf', 'x', '', 'terraform'],
  ['docker', 'x', '', 'dockerfile'],
  ['luau', 'x', '', 'lua'],
  ['rest', 'x', '', 'http'],
  ['Log', 'exthost', '', 'log'],
  // VS Code opens every .conf and .cfg as properties.
  ['properties', '/etc/nginx/nginx.conf', '', 'nginx'],
  ['properties', 'C:\\nginx\\conf\\nginx.conf', '', 'nginx'],
  ['properties', 'deploy/nginx.prod.conf', '', 'nginx'],
  ['properties', '/etc/nginx/conf.d/shop.conf', '', 'nginx'],
  ['plaintext', '/etc/nginx/sites-available/default', '', 'nginx'],
  ['properties', 'edge.conf', 'server {', 'nginx'],
  ['properties', 'haproxy.cfg', 'global', 'haproxy'],
  ['properties', '/etc/haproxy/conf.d/web.cfg', '', 'haproxy'],
  ['properties', 'httpd.conf', '', 'apacheconf'],
  ['properties', 'site.conf', '<VirtualHost *:80>', 'apacheconf'],
  ['properties', '/etc/apache2/sites-enabled/000-default.conf', '', 'apacheconf'],
  ['plaintext', 'public/.htaccess', '', 'apacheconf'],
  ['plaintext', 'Caddyfile', '', 'caddyfile'],
  ['plaintext', 'default.vcl', '', 'vcl'],
  ['properties', 'settings.conf', 'name = shop', 'properties'],
  ['conf', 'settings.conf', '', 'properties'],
  ['ini', 'setup.cfg', '[metadata]', 'ini'],
  ['ini', 'x.conf', 'upstream {', 'nginx'],
  // Plain text may be a log, a request file or a script.
  ['plaintext', 'access.log', '', 'log'],
  ['plaintext', '/var/log/nginx/access.log.1', '', 'log'],
  ['plaintext', 'dump', '10.0.0.9 - - [02/May/2024:10:11:12 +0000] "GET / HTTP/1.1" 200 12', 'log'],
  ['plaintext', 'users.http', '', 'http'],
  ['plaintext', 'users.rest', '', 'http'],
  ['plaintext', 'run', '#!/usr/bin/env bash', 'shellscript'],
  ['plaintext', 'notes.txt', 'Hello', 'plaintext'],
  ['plaintext', 'notes.txt', 'python is a language', 'plaintext'],
  // Without an id, the name, then the first line.
  [undefined, 'src/app.tsx', '', 'typescriptreact'],
  [undefined, 'src/app.d.ts', '', 'typescript'],
  [undefined, 'views/show.html.erb', '', 'erb'],
  [undefined, 'views/show.blade.php', '', 'blade'],
  [undefined, 'web/page.html.heex', '', 'heex'],
  [undefined, 'Dockerfile', '', 'dockerfile'],
  [undefined, 'Dockerfile.prod', '', 'dockerfile'],
  [undefined, 'MAKEFILE', '', 'makefile'],
  [undefined, 'main.tf', '', 'terraform'],
  [undefined, 'terraform.tfvars', '', 'terraform'],
  [undefined, 'tsconfig.json', '', 'jsonc'],
  [undefined, 'package.json', '', 'json'],
  [undefined, '.vscode/settings.json', '', 'jsonc'],
  [undefined, 'bin/serve', '#!/usr/bin/env -S FOO=1 python3.12 -u', 'python'],
  [undefined, 'bin/serve', '#!/usr/local/bin/ruby -w', 'ruby'],
  [undefined, 'bin/serve', '#!/opt/unheard-of', 'plaintext'],
  [undefined, 'index', '<?php echo 1;', 'php'],
  [undefined, 'unknown', '', 'plaintext'],
  // An id that nobody has described gives way to the name, and is kept where nothing says better.
  ['my-language', 'x.py', '', 'python'],
  ['my-language', 'x.mine', '', 'my-language'],
];

suite('languages', () => {
  for (const [id, name, line, expected] of documents) {
    test(`${id ?? 'no id'}, ${name}${line && `, ${line}`}: ${expected}`, () =>
      assert.equal(languages.languageOf(id, name, line), expected));
  }

  test('a language is found by id and by alias, whatever the letter case', () => {
    assert.equal(languages.language('go')?.name, 'Go');
    assert.equal(languages.language('NGINX')?.id, 'nginx');
    assert.equal(languages.language('nobody-knows'), undefined);
  });

  test('an endless first line costs no more than its beginning', () => {
    const line = `${'x'.repeat(2_000_000)}<?php`;
    assert.equal(languages.languageOf(undefined, 'dump', line), 'plaintext');
  });
});
