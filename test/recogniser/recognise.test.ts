/**
 * What `recognise`, `explain` and `statusPosition` promise beyond single roles: thresholds, kinds, publishers, order.
 * Roles and look-alikes have files of their own, and so has input that no one would write on purpose.
 */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import { unmarked } from '../support/marked';
import { check, marksFound, recogniser } from '../support/recognising';

const fixtures = fs.readdirSync('test/fixtures').map(name => ({
  name,
  language: name.split('.')[0] ?? '',
  text: unmarked(fs.readFileSync(`test/fixtures/${name}`, 'utf8')).text,
}));

/** Everything that is recognised: kind, code and, for a constant, its name. */
const found = (language: string, text: string) =>
  recogniser
    .recognise(text, language)
    .map(occurrence => [occurrence.kind, occurrence.code, ...(occurrence.via === 'constant' ? [occurrence.name] : [])]);

const publishersOf = (language: string, text: string) => recogniser.recognise(text, language)[0]?.publishers ?? [];

suite('recognition: strictness', () => {
  for (const { name, language, text } of fixtures) {
    test(`${name}: strict finds a part of balanced, balanced a part of eager`, () => {
      const starts = (strictness: 'strict' | 'balanced' | 'eager') =>
        recogniser.recognise(text, language, { strictness }).map(({ start }) => start);
      const [strict, balanced, eager] = [starts('strict'), starts('balanced'), starts('eager')];
      assert.deepEqual(
        strict.filter(start => !balanced.includes(start)),
        [],
      );
      assert.deepEqual(
        balanced.filter(start => !eager.includes(start)),
        [],
      );
    });
  }
  test('balanced unless told', () => {
    for (const { language, text } of fixtures)
      assert.equal(marksFound(text, language), marksFound(text, language, { strictness: 'balanced' }));
  });
  test('over all fixtures each step finds more', () => {
    const total = (strictness: 'strict' | 'balanced' | 'eager') =>
      fixtures.reduce(
        (sum, { language, text }) => sum + recogniser.recognise(text, language, { strictness }).length,
        0,
      );
    assert.ok(total('strict') < total('balanced'));
    assert.ok(total('balanced') < total('eager'));
  });
});

suite('recognition: kinds', () => {
  test('a sub-code is one occurrence with its status', () =>
    assert.deepEqual(found('plaintext', 'HTTP Error 404.13 - Not Found'), [['sub-code', '404.13']]));
  test('an unknown sub-code is the status before its dot', () =>
    assert.deepEqual(found('markdown', 'The server returned status 404.'), [['status', 404]]));
  test('a warn-code is no status', () =>
    assert.deepEqual(found('http', 'Warning: 110 - "Response is Stale"'), [['warn-code', 110]]));
  test('an error of Cloudflare counts in a text that speaks of it', () => {
    assert.deepEqual(found('html', '<h1>Error 1020</h1> Cloudflare'), [['cloudflare-error', 1020]]);
    assert.deepEqual(found('html', '<h1>Error 1020</h1>'), []);
  });
  test('a number inside a constant belongs to the constant', () =>
    assert.deepEqual(found('python', 'return Response(status=status.HTTP_404_NOT_FOUND)'), [
      ['status', 404, 'HTTP_404_NOT_FOUND'],
    ]));
  test('numbers and constants come in the order of the text', () =>
    assert.deepEqual(found('go', 'if code == http.StatusGone { w.WriteHeader(404) } else { http.Error(w, "", 503) }'), [
      ['status', 410, 'StatusGone'],
      ['status', 404],
      ['status', 503],
    ]));
});

suite('recognition: languages', () => {
  for (const language of ['css', 'scss', 'less'])
    test(`no number is a status in ${language}`, () =>
      check(language, '/* HTTP/1.1 404 Not Found */ .status { z-index: 404; }', { strictness: 'eager' }));
  test('an alias is its language', () =>
    assert.equal(marksFound('.status { --status: 404; }', 'sass'), marksFound('.status { --status: 404; }', 'scss')));
});

suite('recognition: publishers', () => {
  test('the registered reading comes first', () =>
    assert.equal(publishersOf('http', 'HTTP/1.1 404 Not Found')[0], 'iana'));
  test('nginx comes first in its own files', () =>
    assert.equal(publishersOf('nginx', 'error_page 499 /closed.html;')[0], 'nginx'));
  test('elsewhere all who use the number are named', () => {
    const publishers = publishersOf('javascript', 'if (res.status === 499) return;');
    assert.ok(publishers.includes('nginx') && publishers.includes('esri'));
  });
  test('what the file speaks of comes first', () =>
    assert.equal(publishersOf('javascript', '// ArcGIS Server\nif (res.status === 499) return;')[0], 'esri'));
  test('an unregistered number has no publisher', () =>
    assert.deepEqual(publishersOf('javascript', 'res.status(455).end();'), []));
});

suite('explanations', () => {
  const explain = (marked: string) => {
    const { text, caret = 0 } = unmarked(marked);
    return recogniser.explain(text, 'javascript', caret);
  };
  test('the number under the caret, its ends included', () => {
    for (const marked of ['res.status(‸404)', 'res.status(4‸04)', 'res.status(404‸)'])
      assert.deepEqual([explain(marked)?.start, explain(marked)?.end], [11, 14]);
  });
  test('nothing where no number of three digits stands', () => {
    for (const marked of ['‸res.status(404)', 'res.status(4041‸)', 'res.status(12‸)', '‸'])
      assert.equal(explain(marked), undefined);
  });
  test('a sub-code is explained whole, wherever the caret stands in it', () => {
    for (const marked of ['HTTP Error ‸404.13', 'HTTP Error 404.1‸3', 'HTTP Error 404.13‸']) {
      const explanation = explain(marked);
      assert.deepEqual([explanation?.kind, explanation?.start, explanation?.end], ['sub-code', 11, 17]);
    }
    assert.equal(explain('HTTP Error 404.‸99')?.kind, undefined);
  });
  test('other numbers are explained as what they are', () => {
    const kindOf = (marked: string) => [explain(marked)?.kind, explain(marked)?.recognised];
    assert.deepEqual(kindOf('// Cloudflare answers with error 10‸20'), ['cloudflare-error', true]);
    assert.deepEqual(kindOf('Warning: 1‸10 - "Response is Stale"'), ['warn-code', true]);
    assert.deepEqual(kindOf('console.warn(1‸10)'), ['status', false]);
  });
  test('the strongest evidence comes first', () => {
    const weights = explain('res.status(‸404)')?.evidence.map(({ weight }) => Math.abs(weight)) ?? [];
    assert.ok(weights.length > 3);
    assert.deepEqual(
      weights,
      [...weights].sort((a, b) => b - a),
    );
  });
  test('each evidence is there once, and a pattern says which', () => {
    const evidence = explain('res.status(‸404)')?.evidence ?? [];
    assert.equal(new Set(evidence.map(({ name }) => name)).size, evidence.length);
    assert.match(evidence.find(({ name }) => name.startsWith('pattern:'))?.detail ?? '', /\$/);
  });
  test('the evidence adds up to the score', () => {
    for (const { language, text, name } of fixtures)
      for (const { index } of text.matchAll(/(?<!\w|\d\.)\d{3}(?!\w)/g)) {
        const explanation = recogniser.explain(text, language, index);
        if (explanation?.start !== index) continue;
        const sum = explanation.evidence.reduce((total, { weight }) => total + weight, 0);
        assert.ok(Math.abs(sum - explanation.score) < 0.5, `${name} at ${index}`);
      }
  });
  test('a threshold is as strict as asked', () => {
    const threshold = (strictness: 'strict' | 'balanced' | 'eager') =>
      recogniser.explain('404', 'plaintext', 0, { strictness })?.threshold ?? Number.NaN;
    assert.ok(threshold('strict') > threshold('balanced'));
    assert.ok(threshold('balanced') > threshold('eager'));
  });
});

/** Status positions: what a code would replace stands between « and » around the caret; without marks there is none. */
function checkPosition(language: string, marked: string): void {
  const { text, caret = 0, ranges } = unmarked(marked);
  const position = recogniser.statusPosition(text, language, caret);
  assert.deepEqual(position, ranges[0], marked);
}

suite('places to write a status', () => {
  const places: readonly (readonly [string, string])[] = [
    ['javascript', 'res.status(«‸»)'],
    ['javascript', 'res.status(«4‸»).json({})'],
    ['javascript', 'res.status(«4‸0»)'],
    ['javascript', 'if (response.status === «‸»)'],
    ['typescript', 'const init: ResponseInit = { status: «40‸» };'],
    ['go', 'w.WriteHeader(«‸»)'],
    ['go', 'http.Error(w, "gone", «‸»)'],
    ['python', 'raise HTTPException(status_code=«‸»)'],
    ['java', 'response.sendError(«5‸»)'],
    ['csharp', 'return StatusCode(«‸»);'],
    ['ruby', 'head «‸»'],
    ['php', 'http_response_code(«‸»);'],
    ['nginx', 'error_page «‸» /missing.html;'],
    ['nginx', 'return «3‸»;'],
    ['http', 'HTTP/1.1 «‸»'],
  ];
  for (const [language, marked] of places) test(`${language}: ${marked}`, () => checkPosition(language, marked));

  const others: readonly (readonly [string, string])[] = [
    ['javascript', 'setTimeout(retry, ‸)'],
    ['javascript', 'const colour = ‸'],
    ['javascript', 'res.status(4041‸)'],
    ['javascript', 'res.status(x‸)'],
    ['go', 'time.Sleep(‸ * time.Millisecond)'],
    ['nginx', 'proxy_read_timeout ‸;'],
    ['nginx', 'listen ‸ ssl;'],
    ['css', '.status { z-index: ‸ }'],
    ['http', 'Content-Length: ‸'],
  ];
  for (const [language, marked] of others)
    test(`none in ${language}: ${marked}`, () => checkPosition(language, marked));

  test('a place far into a long text', () => {
    const lines = 'let a = b(c, d);\n'.repeat(5000);
    checkPosition('javascript', `${lines}res.status(«‸»);\n${lines}`);
  });
});
