/** What the characters that touch a number make of it. */
import { checkEvidence as check } from '../support/evidence';

suite('characters that touch a number', () => {
  test('are noted by themselves', () => {
    check('#«404»', 'before:#');
    check('«404»%', 'after:%');
    check('[«404»]', 'before:[', 'after:]');
    check('# «404» %', '!before:#', '!after:%');
  });
  test('a dot that belongs to a range touches nothing', () => {
    check('.«404»', 'before:.');
    check('200..«299»', '!before:.');
  });
});

suite('parts of longer things', () => {
  test('a decimal, but not a sub-code', () => {
    check('«404».77', 'decimal');
    check('«404».13', '!decimal');
    check('«404».', '!decimal');
  });
  test('a group of a longer number', () => {
    check('49,«302»', 'thousands');
    check('1,«302»,400', 'thousands');
    check('400,«402»', '!thousands');
    check('49, «302»', '!thousands');
  });
  test('the fraction of a second, but no code after a time', () => {
    check('12:59:46,«429» ERROR', 'timeFraction', '!thousands');
    check('12:59:46, «429»', '!timeFraction');
  });
  test('an escape', () => {
    check('page%20 and %«404»', 'escape');
    check('"\\«404»"', 'escape');
    check('"\\\\«404»"', '!escape');
  });
  test('a range with a hyphen', () => {
    check('"«200»-399"', 'rangeStart', '!glued');
    check('"200-«399»"', 'rangeEnd', '!glued');
    check('"20-«399»"', '!rangeEnd');
  });
  test('a longer name', () => {
    check('error-«404»', 'glued');
    check('«404»-page', 'glued');
    check('- «404»', '!glued');
  });
});

suite('parts of an address', () => {
  test('the last segment of a path', () => {
    check('/orders/«404»', 'pathSegment');
    check('/orders/{id}/«404»', 'pathSegment');
    check('/status/«404»', 'pathNamed', '!pathSegment');
    check('/orders/404/items/«404»', 'pathSegment', '!pathNamed');
    check('total /«404»', '!pathSegment', '!pathNamed');
    check('200/«404»', '!pathSegment', '!pathNamed');
  });
  test('a value of a query', () => {
    check('?page=«404»', 'queryValue');
    check('?a=1&page=«404»', 'queryValue');
    check('page=«404»', '!queryValue');
  });
});
