import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { loadRegistry } from '../src/registry/codes';
import { unread } from './support/unread';

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
  test('prints the guides, in the order of their numbers', () => {
    const { status, stderr, lines } = codes('--guides');
    const printed = lines.map(line => JSON.parse(line));
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(printed[0], { id: 'k1', title: '401 or 403?', codes: [401, 403] });
    assert.deepEqual(
      printed.map(guide => guide.id),
      [...numbered('k', 39), ...numbered('n', 32)],
    );
    for (const guide of printed) {
      assert.deepEqual(Object.keys(guide), ['id', 'title', 'codes']);
      assert.equal(new Set(guide.codes).size, guide.codes.length, guide.id);
      for (const code of guide.codes) assert.ok(loadRegistry().statuses(code).length > 0, `${guide.id}: ${code}`);
    }
  });
  test('does not mind a reader that has seen enough', async () =>
    assert.deepEqual(await unread(['scripts/run.mjs', 'codes']), { status: 0, stderr: '' }));
  test('takes no words beside --guides', () => {
    const { status, stderr, lines } = codes('--guides', '401');
    assert.equal(status, 2);
    assert.match(stderr, /--guides lists all guides/);
    assert.deepEqual(lines, []);
  });
  test('looks for what follows two hyphens, also for an option', () => {
    const { status, lines } = codes('--', '--guides');
    assert.equal(status, 0);
    for (const line of lines) assert.deepEqual(Object.keys(JSON.parse(line)), keys);
  });
  for (const word of ['--help', '-h'])
    test(`tells how it is used: ${word}`, () => {
      const { status, stderr, lines } = codes(word);
      assert.match(lines[0] ?? '', /^Usage: npm run --silent codes \[-- QUERY…\]$/);
      assert.deepEqual([status, stderr], [0, '']);
    });
  test('refuses an option it does not know', () => {
    const { status, stderr, lines } = codes('--colour');
    assert.equal(status, 2);
    assert.match(stderr, /unknown option --colour/);
    assert.deepEqual(lines, []);
  });
});
