/** The words, reason phrases and other numbers that stand near a number on its line. */
import { checkEvidence as check } from '../support/evidence';

suite('words nearby', () => {
  test('to the left, nearer and farther', () => {
    check('status «404»', 'left0:status', 'wordBefore', '!left1:status');
    check('status («404»)', 'left1:status', '!left0:status', '!wordBefore');
    check('status a «404»', 'left3:status', '!left0:status');
    check('status a b c d «404»', 'left8:status', '!left3:status');
    check('status a b c d e f g h i «404»', '!left8:status');
  });
  test('to the right, nearer and farther', () => {
    check('«404» status', 'right0:status', 'wordAfter');
    check('«404» a status', 'right3:status', '!right0:status');
    check('«404» a b c d status', 'right8:status', '!right3:status');
    check('«404» a b c d e f g status', '!right8:status');
  });
  test('not beyond a semicolon or the bracket around the number', () => {
    check('status; x «404»', '!left3:status');
    check('x «404»; status', '!right3:status');
    check('x(a, «404»).status', '!right0:status', '!right3:status');
  });
  test('the first word of the line', () => {
    check('status of the row is «404»', 'first:status');
    check('row of the status is «404»', '!first:status');
  });
  test('the name of a class of codes is a word, though it begins with a digit', () => {
    check('a 4xx like «404»', 'left3:class');
    check('«500» or other 5XX', 'right3:class');
    check('http_2xx «204»', 'left0:class');
    check('a 6x4 like «404»', '!left3:class');
  });
  test('between words it is prose', () => {
    check('gives «404» back', 'prose');
    check('gives «404»', 'prose');
    check('gives(«404»)', '!prose');
  });
});

suite('numbers in a row', () => {
  test('codes', () => {
    check('[«404», 500]', 'list:codes', '!list:foreign');
    check('200 | «404»', 'list:codes');
    check("['200', '«404»']", 'list:codes');
    check('error_page 500 502 «503» /x;', 'list:codes');
  });
  test('several everyday codes', () => {
    check('[«404», 200, 500]', 'list:everyday');
    check('[«404», 500]', '!list:everyday');
  });
  test('other numbers', () => {
    check('[«404», 250, 260]', 'list:foreign', '!list:codes');
    check('[«404», 12]', 'list:foreign');
    check('[«404», 500, 250]', '!list:foreign', '!list:codes');
  });
  test('the end of a range of codes is no other number', () => check('[«200», 299]', '!list:foreign'));
  test('a word ends the row', () => check('«404», a, 500', '!list:codes'));
});

suite('bounds of whole classes', () => {
  test('either of them, with signs or words between', () => {
    for (const range of ['"«200»-299"', '"200-«399»"', 'code >= «400» && code <= 599', '[100, «599»]', '«200» to 299'])
      check(range, 'classBounds');
  });
  test('not with bounds that no class has, nor the wrong way round', () => {
    for (const range of ['«200»-300', '«210»-299', '«400»-299', '«600»-699', '«200»-2999', '«200», 204, 299'])
      check(range, '!classBounds');
  });
});

suite('its own reason phrase', () => {
  test('on either side or the next line', () => {
    check('«404» Not Found', 'phraseAfter');
    check('NotFound = «404»', 'phraseBefore');
    check('«404»,\nnot found', 'phraseNear');
  });
  test('not the phrase of another number', () => check('«404» Gone', '!phraseAfter', '!phraseBefore'));
  test('not beyond another line', () => check('«404»,\nx\nnot found', '!phraseNear', '!phraseAfter'));
});
