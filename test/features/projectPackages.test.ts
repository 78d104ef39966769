/** Which sets a project's manifests ask for: by dependency, not by mention; the manifest above a file before others. */
import * as assert from 'node:assert/strict';
import { knowledge } from 'knowledge';
import { setsAskedFor, setsOfProject } from '../../src/features/projectPackages';
import { constantSets } from '../../src/registry/constants';

const sets = constantSets(knowledge().constants);
const asked = (name: string, text: string) => [...setsAskedFor(sets, name, text).inProject].sort();

const inProjectOf = (...project: Parameters<typeof setsOfProject>) => setsOfProject(...project).inProject;

suite('project packages', () => {
  test('a dependency is a key in JSON, not a mention', () => {
    assert.deepEqual(asked('package.json', '{ "dependencies": { "http-status-codes": "^2.3.0" } }'), [
      'npm-http-status-codes',
    ]);
    assert.deepEqual(asked('package.json', '{ "keywords": ["axios", "http-errors"] }'), []);
  });
  test('every kind of manifest', () => {
    const cases: readonly (readonly [name: string, text: string, set: string])[] = [
      ['go.mod', 'require (\n\tgithub.com/gofiber/fiber/v2 v2.52.0\n)', 'fiber-status'],
      ['pom.xml', '<groupId>org.springframework.boot</groupId>', 'spring-httpstatus'],
      ['build.gradle.kts', 'implementation("io.ktor:ktor-server-core:2.3.0")', 'ktor-httpstatuscode'],
      ['Gemfile', "gem 'rails', '~> 7.1'", 'rack-symbols'],
      ['Gemfile.lock', 'GEM\n  specs:\n    rack (2.2.8)\n    rack-test (2.1.0)', 'rack-symbols'],
      ['composer.json', '{ "require": { "symfony/http-foundation": "^7" } }', 'symfony-laravel-response'],
      ['requirements-dev.txt', 'djangorestframework>=3.15', 'drf-status'],
      ['pyproject.toml', 'dependencies = ["fastapi>=0.110"]', 'starlette-fastapi-status'],
      ['Cargo.toml', '[dependencies]\nrocket = "0.5"', 'rocket-status'],
      ['Web.csproj', '<Project Sdk="Microsoft.NET.Sdk.Web">', 'aspnetcore-statuscodes'],
      ['mix.exs', '{:phoenix, "~> 1.7"}', 'plug-phoenix-atoms'],
      [
        'Package.swift',
        '.package(url: "https://github.com/vapor/vapor.git", from: "4.0.0")',
        'swiftnio-vapor-httpstatus',
      ],
    ];
    for (const [name, text, set] of cases) assert.ok(asked(name, text).includes(set), `${name} asks for ${set}`);
  });
  test('part of a longer name, an address or a comment is no dependency', () => {
    assert.deepEqual(asked('Cargo.toml', 'homepage = "http://example.org"\nhttp-body = "1"'), []);
    assert.deepEqual(asked('requirements.txt', '# flask was here\nrequests-mock==1.0'), []);
  });
  test('a library is older where a version without its current names is pinned', () => {
    const isOlder = (name: string, text: string) => setsAskedFor(sets, name, text).older.size > 0;
    const older: readonly (readonly [name: string, text: string])[] = [
      ['requirements.txt', 'starlette==0.37.2'],
      ['requirements.txt', 'fastapi[all]==0.110.0  # pinned'],
      ['pyproject.toml', 'fastapi = "^0.110.0"'],
      ['pyproject.toml', 'fastapi = { version = "0.110.0" }'],
      ['Gemfile', 'gem "rack", "~> 2.2"'],
      [
        'pom.xml',
        '<parent>\n  <groupId>org.springframework.boot</groupId>\n  <artifactId>spring-boot-starter-parent</artifactId>\n  <version>3.2.0</version>',
      ],
      ['build.gradle', "plugins {\n  id 'org.springframework.boot' version '3.2.0'\n}"],
      ['Gemfile.lock', '    rack (2.2.8)\n    rack-test (3.1.0)'],
    ];
    const not: readonly (readonly [name: string, text: string])[] = [
      ['requirements.txt', 'starlette==0.48.0'],
      ['requirements.txt', 'starlette>=0.37\nuvicorn==0.30'],
      ['requirements.txt', 'starlette; python_version == "0.1"'],
      ['requirements.txt', '# starlette==0.37\nstarlette'],
      [
        'build.gradle',
        "id 'org.springframework.boot' version '4.0.1'\nid 'io.spring.dependency-management' version '1.1.4'",
      ],
      ['Gemfile', 'gem "rack"\ngem "puma", "2.0"'],
      ['Gemfile.lock', '    rack (3.1.8)\n    rackup (2.1)\n      rack (>= 2)\n      rack (~> 3.0)\n'],
    ];
    for (const [name, text] of older) assert.ok(isOlder(name, text), text);
    for (const [name, text] of not) assert.ok(!isOlder(name, text), text);
  });
  test('the manifest above a file counts before others', () => {
    const manifest = (folder: string, ...ids: readonly string[]) => ({
      folder,
      name: 'x',
      inProject: new Set(ids),
      older: new Set<string>(),
    });
    const both = [manifest('/w/shop', 'nestjs-httpstatus'), manifest('/w/api', 'drf-status')];
    assert.deepEqual([...inProjectOf(both, '/w/shop/src/a.ts')], ['nestjs-httpstatus']);
    assert.deepEqual([...inProjectOf(both, '/w/tools/a.ts')], ['nestjs-httpstatus', 'drf-status']);
    assert.deepEqual([...inProjectOf(both, '/w/shopping/a.ts')], ['nestjs-httpstatus', 'drf-status']);
  });
});
