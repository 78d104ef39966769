/** The figures that README and CHANGELOG give of the data. A figure that has grown old is named with the true one. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { longTexts } from 'long-texts';
import type { EntryKind } from '../../src/registry/registrySchema';
import { known } from '../support/recognising';
import { registry } from '../support/registry';

const { entries, publishers } = registry;
const ofKind = (kind: EntryKind) => entries.filter(entry => entry.kind === kind);
const registered = ofKind('status').filter(({ publisher }) => publisher === 'iana').length;

/** [what stands around a figure, the figure that is true] */
const figures: readonly (readonly [RegExp, number])[] = [
  [/(\d+) meanings of status codes/g, ofKind('status').length],
  [/(\d+) numbers of the IANA registry/g, registered],
  [/(\d+) meanings from \d+ others/g, ofKind('status').length - registered],
  [/meanings from (\d+) others/g, publishers.length - 1],
  [/(\d+) sub-codes of IIS/g, ofKind('sub-code').length],
  [/(\d+) error numbers of Cloudflare/g, ofKind('cloudflare-error').length],
  [/(\d+) codes of the old `Warning` header/g, ofKind('warn-code').length],
  [/(\d+) languages (?:are described|and formats)/g, known.languages.filter(({ kind }) => kind !== 'style').length],
  [/(\d+) libraries/g, known.constants.length],
  [/(\d+) guides/g, longTexts().guides.length],
];

const texts = ['README.md', 'CHANGELOG.md'].map(name => [name, fs.readFileSync(name, 'utf8')] as const);

suite('figures in README and CHANGELOG', () => {
  for (const [form, figure] of figures)
    test(form.source, () => {
      const said = texts.flatMap(([name, text]) =>
        [...text.matchAll(form)].map(match => ({ name, words: match[0], figure: Number(match[1]) })),
      );
      assert.ok(said.length > 0, 'no text says so any more');
      for (const { name, words, figure: old } of said)
        assert.equal(old, figure, `${name}: “${words}”, write ${figure}`);
    });
});
