/** The lines above that a number hangs on: those of its block, by indentation, and the heading of its table column. */
import { checkEvidence as check } from '../support/evidence';

suite('the lines that a block hangs on', () => {
  test('the inner one and the outer one', () => {
    check('responses:\n  «404»: y', 'header:response', '!header2:response');
    check('responses:\n  x:\n    «404»: y', 'header2:response', '!header:response');
  });
  test('no third', () => check('responses:\n  x:\n    y:\n      «404»: z', '!header:response', '!header2:response'));
  test('neighbours of one block hang on the same', () => {
    check('responses:\n  a: 1\n\n  «404»: y', 'header:response');
    check('a:\n  responses: 1\n  «404»: y', '!header:response');
    check('responses:\n  a: 200\n    «404»: y', 'header2:response', '!header:response');
  });
  test('an unindented line hangs on none', () => check('responses:\n«404»: y', '!header:response'));
  test('up to thirty lines above', () => {
    check(`responses:\n${'  a: 1\n'.repeat(20)}  «404»: y`, 'header:response');
    check(`responses:\n${'  a: 1\n'.repeat(40)}  «404»: y`, '!header:response');
  });
});

suite('the heading of a column', () => {
  const table = (row: string) => `| status | size |\n|--|--|\n${row}`;
  test('its own, not its neighbour’s', () => {
    check(table('| «404» | 512 |'), 'tableCell', 'heading:status', '!heading:quantity');
    check(table('| 404 | «500» |'), 'tableCell', 'heading:quantity', '!heading:status');
  });
  test('a measure beside a column of statuses', () => {
    check(table('| 404 | «500» |'), 'columnOther');
    check(table('| «404» | 500 |'), '!columnOther');
    check('| name | size |\n|--|--|\n| 404 | «500» |', '!columnOther');
  });
  test('many rows below', () => check(table(`${'| 200 | 1 |\n'.repeat(30)}| «404» | 1 |`), 'heading:status'));
  test('as far as 10,000 characters above, and then there is none', () => {
    const wide = `| 200 | ${'x'.repeat(300)} |\n`;
    check(table(`${wide.repeat(30)}| «404» | 1 |`), 'tableCell', 'heading:status');
    check(table(`${wide.repeat(35)}| «404» | 1 |`), '!tableCell', '!heading:status');
  });
  test('the same, however much was read before', () => {
    const rows = `| x | ${'a.b '.repeat(100)} |\n`.repeat(20);
    for (let lines = 0; lines < 1500; lines += 60)
      check(`${'call(a, b, c, d, e, f, g, 404)\n'.repeat(lines)}${table(rows)}| «404» | 1 |`, 'heading:status');
  });
  test('a line between ends the table', () => check(table('\ntext\n| «404» | 512 |'), '!tableCell', '!heading:status'));
  test('the first row is a heading itself', () => check('| «404» | size |', '!tableCell'));
});
