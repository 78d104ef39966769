/** The bench measures what it says it can; the values are nobody's promise here. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

function bench(...names: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.mjs', ...names], { encoding: 'utf8' });
  return { status, stderr, figures: stdout.split('\n').filter(Boolean) };
}

suite('bench', function () {
  this.timeout(60_000);

  test('measures the work of hover, completion and lenses', () => {
    const { status, stderr, figures } = bench('editing');
    assert.equal(status, 0, stderr);
    const measured = figures.map(line => JSON.parse(line));
    assert.deepEqual(
      measured.map(({ name }) => name),
      ['editing/hover-p95', 'editing/completion-p95', 'editing/lenses', 'editing/lenses-after-edit'],
    );
    for (const figure of measured) {
      assert.deepEqual(Object.keys(figure), ['name', 'value', 'unit', 'goal', 'ok']);
      assert.equal(typeof figure.value, 'number');
    }
  });

  test('names the figures there are to whoever asks for another', () => {
    const { status, stderr, figures } = bench('hover');
    assert.equal(status, 2);
    assert.match(stderr, /^no such figure: hover; there are\n {2}activation\n/);
    assert.deepEqual(figures, []);
  });
});
