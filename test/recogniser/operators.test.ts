/** What operators and small words between a number and its neighbours say, in the spellings of many languages. */
import { checkEvidence as check } from '../support/evidence';

const assigning = '= := => ?= ||= <-'.split(' ');
const comparing = '== === != !== < >= =~ <> /= ~='.split(' ');
const calculating = '+ / % << **'.split(' ');

suite('operators', () => {
  for (const operator of assigning)
    test(`status ${operator} 404 gives`, () =>
      check(`status ${operator} «404»`, 'assigned', 'key:status', '!comparison'));
  for (const operator of comparing)
    test(`status ${operator} 404 compares`, () =>
      check(`status ${operator} «404»`, 'comparison', 'compared:status', '!assigned'));
  for (const operator of calculating)
    test(`status ${operator} 404 calculates`, () =>
      check(`status ${operator} «404»`, 'arithmetic', '!assigned', '!comparison'));
  test('a colon gives, and says that it is one', () => check('status: «404»', 'colon', 'key:status', '!assigned'));
  test('two dots or three make a range', () => {
    check('«200»..299', 'rangeStart');
    check('«200»...299', 'rangeStart');
    check('status in 200..«299»', 'rangeEnd');
    check('status in 200..=«299»', 'rangeEnd');
  });
  test('what calculates has a space on both sides', () => {
    check('done + «404» / total', 'arithmetic');
    check('«404» / total', 'arithmetic');
    check('done+«404»', '!arithmetic');
  });
  test('what is multiplied is told apart from sums, which may join texts', () => {
    check('status * «404»', 'factor', '!arithmetic');
    check('«500» * time.Second', 'factor');
    check('«500»*time.Second', 'factor');
    check('time.Second*«500»', 'factor');
    check('2*«500»', 'factor');
    check('«500»*(a + b)', 'factor');
    check('rows(x)*«404»', 'factor');
  });
  test('a star that begins or ends what stands out multiplies nothing', () => {
    check('*«404»* when missing', '!factor');
    check('codes of *«404»', '!factor');
    check('**«404»** when missing', '!factor');
    check('返回*«404»*错误', '!factor');
    check('a «401» *must* tell how', '!factor');
    check('# * «404» and others', '!factor');
  });
  test('a hundred that divides asks for the class', () => {
    check('status / «100»', 'divisor', 'arithmetic');
    check('resp.StatusCode/«100» != 2', 'divisor', '!arithmetic');
    check('status() % «100»', 'divisor');
    check('status ~/ «100»', 'divisor');
  });
  test('a path divides nothing, nor does another number', () => {
    check("get('/status/«100»')", '!divisor');
    check('status = found\n// «100» is sent first', '!divisor', '!arithmetic');
    check('status 1 of «400»*\nfound', '!factor');
    check("get('status/«100»')", '!divisor');
    check('status / «200»', '!divisor');
    check('status * «100»', '!divisor', 'factor');
  });
  test('an operator that says nothing', () => check('status & «404»', '!arithmetic', '!assigned', '!comparison'));
});

suite('small words', () => {
  for (const word of ['eq', 'is', 'equals', 'in', 'ge', 'isnt'])
    test(`status ${word} 404 compares`, () => check(`status ${word} «404»`, 'comparison', 'compared:status'));
  test('a remark in brackets compares what the words before it name', () => {
    check('no such status code (>= «400»)', 'comparison', 'compared:status', 'compared:code');
    check('status, seven words away (>= «400»)', 'comparison', '!compared:status');
    check('The `status` (>= «400»)', 'compared:status');
    check('if (status >= «400»)', 'compared:status');
  });
  test('other words compare nothing', () => check('status of «404»', '!comparison', '!compared:status'));
  test('branches', () => {
    check('switch (status) {\n  case «404»:\n}', 'caseArm');
    check('case status\n  when «404»\nend', 'caseArm');
    check('switch (status) {\n  then «404»:\n}', '!caseArm');
  });
  test('what a function returns', () => {
    check('return «404»', 'returned');
    check('returned «404»', '!returned');
  });
  test('a keyword before a bracket calls nothing', () => {
    check('fetch(«404»)', 'callee:http');
    check('if («404»)', 'argumentOnly', '!callee:noun');
  });
});
