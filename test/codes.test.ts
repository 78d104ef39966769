import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { loadRegistry } from '../src/registry/codes';

/** As `npm run codes` starts it, built from what is there. */
function codes(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'codes', ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status, stderr, lines: stdout.split('\n').filter(Boolean) };
}

const keys = [
  'id',
  'kind',
  'code',
  'publisher',
  'phrase',
  'formerPhrases',
  'standing',
  'summary',
  'specification',
  'cacheable',
];

suite('codes', function () {
  this.timeout(60_000);

  test('prints every entry of the registry with the same keys', () => {
    const { status, lines } = codes();
    const printed = lines.map(line => JSON.parse(line));
    assert.equal(status, 0);
    assert.deepEqual(
      printed.map(entry => entry.id),
      loadRegistry().entries.map(entry => entry.id),
    );
    for (const entry of printed) assert.deepEqual(Object.keys(entry), keys);
    for (const number of [306, 418])
      assert.equal(printed.find(entry => entry.id === `iana-${number}`)?.phrase, '(Unused)');
    for (const entry of printed.filter(entry => entry.kind === 'warn-code')) assert.equal(entry.publisher, 'iana');
  });
  test('prints what a query finds, best first', () => {
    const { status, lines } = codes('not', 'found');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(lines[0] ?? '{}'), {
      id: 'iana-404',
      kind: 'status',
      code: 404,
      publisher: 'iana',
      phrase: 'Not Found',
      formerPhrases: [],
      standing: 'standard',
      summary: loadRegistry().entry('iana-404')?.summary,
      specification: 'RFC 9110 §15.5.5',
      cacheable: 'default',
    });
  });
  test('prints nothing when nothing is found', () => {
    assert.deepEqual(codes('xyzzyqq'), { status: 0, stderr: '', lines: [] });
  });
  test('refuses an option it does not know', () => {
    const { status, stderr, lines } = codes('--colour');
    assert.equal(status, 2);
    assert.match(stderr, /unknown option --colour/);
    assert.deepEqual(lines, []);
  });
});
