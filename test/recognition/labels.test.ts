/** Label files hold locations and judgements, nothing of the code they point into. */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';

const keys = ['repo', 'commit', 'path', 'lang', 'line', 'col', 'text', 'label'];
const folder = 'test/recognition/labels';

suite('labels', () => {
  for (const name of fs.readdirSync(folder)) {
    const rows: readonly Readonly<Record<string, unknown>>[] = fs
      .readFileSync(`${folder}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));

    test(`${name}: a row is a place, its number and what it is`, () => {
      for (const row of rows) {
        const shown = JSON.stringify(row);
        assert.deepEqual(Object.keys(row), keys, shown);
        assert.match(String(row.repo), /^[\w.-]+\/[\w.-]+$/, shown);
        assert.match(String(row.commit), /^[0-9a-f]{40}$/, shown);
        assert.match(String(row.text), /^\d{3}$/, shown);
        assert.ok(Number.isInteger(row.line) && Number.isInteger(row.col), shown);
        assert.ok(Number(row.line) > 0 && Number(row.col) > 0, shown);
        assert.ok(['status', 'other', 'unclear'].includes(String(row.label)), shown);
      }
    });

    test(`${name}: holds both statuses and others`, () => {
      for (const label of ['status', 'other']) assert.ok(rows.some(row => row.label === label));
    });
  }

  test('no place is labelled twice', () => {
    const places = fs
      .readdirSync(folder)
      .flatMap(name => fs.readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
      .map(line => JSON.parse(line))
      .map(({ repo, commit, path, line, col }) => `${repo} ${commit} ${path}:${line}:${col}`);
    assert.deepEqual(
      places.filter((place, index) => places.indexOf(place) !== index),
      [],
    );
  });
});
