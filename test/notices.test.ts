/** Licences come along of every package that is bundled, and are packed. */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import { noticesOf } from '../scripts/notices.mjs';

const of = (...inputs: readonly string[]) =>
  noticesOf([{ inputs: Object.fromEntries(inputs.map(input => [input, {}])) }], '.');

suite('third-party notices', () => {
  test('each package once, by name, with its licence', () => {
    const text = of(
      'node_modules/minisearch/dist/es/index.js',
      'node_modules/lit/index.js',
      'node_modules/@vscode/codicons/src/icons/copy.svg',
      'node_modules/@vscode/codicons/src/icons/link.svg',
      'src/extension.ts',
    );
    const names = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name);
    assert.deepEqual(names, ['@vscode/codicons', 'lit', 'minisearch']);
    assert.match(text, /Redistribution and use in source and binary forms/);
  });
  test('none where nothing is bundled', () => assert.equal(of('src/extension.ts'), ''));
  test('they are packed', () =>
    assert.ok(fs.readFileSync('.vscodeignore', 'utf8').split('\n').includes('!dist/third-party-notices.txt')));
});
