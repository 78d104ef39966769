/**
 * Recognition against the least that a search for three-digit numbers costs, over the same text.
 * A goal counts for one kind of text: the more numbers a text has, the more there is to judge.
 */
import { loadCore } from './core.mjs';
import { accessLog, denseCode, lengthOf, minifiedBundle, ordinaryCode } from './texts.mjs';
import { ratioInTurns, timeOf } from './turns.mjs';

const made = {};
const core = () => (made.core ??= loadCore());
const ordinary = async () => (made.ordinary ??= noted('ordinary code', ordinaryCode((await core()).languages)));

export const figures = {
  'throughput/ordinary/numbers': { unit: '×', goal: 6, measure: async () => ratio('numbersAlone', await ordinary()) },
  'throughput/ordinary/constants': { unit: '×', goal: 20, measure: async () => ratio('recogniser', await ordinary()) },
  'throughput/dense-go/numbers': { unit: '×', goal: 30, measure: () => ratio('numbersAlone', dense('go')) },
  'throughput/dense-javascript/numbers': {
    unit: '×',
    goal: 30,
    measure: () => ratio('numbersAlone', dense('javascript')),
  },
  'throughput/minified/numbers': { unit: '×', goal: 30, measure: () => ratio('numbersAlone', minified()) },
  'throughput/access-log/numbers': { unit: '×', goal: 30, measure: logRatio },
};

const dense = language => noted(`dense ${language}`, [{ text: denseCode(language, 2e6), language }]);
const minified = () => noted('minified', [{ text: minifiedBundle(5e6), language: 'javascript' }]);
const log = size => noted('access log', [{ text: accessLog(size), language: 'log' }]);

async function ratio(name, files, options) {
  const recogniser = (await core())[name];
  const base = () => files.reduce((count, { text }) => count + bareNumbers(text), 0);
  const work = () => {
    for (const { text, language } of files) recogniser.recognise(text, language);
  };
  return ratioInTurns(base, work, options);
}

/** Of 100 MB, or 20 MB on a machine where that would take longer than 40 seconds. */
async function logRatio() {
  const { numbersAlone } = await core();
  const probe = accessLog(5e6);
  numbersAlone.recognise(probe, 'log');
  // Once to warm up and three turns, with something for the bare expression and for making the text.
  const expected = timeOf(() => numbersAlone.recognise(probe, 'log')) * 20 * 5;
  return ratio('numbersAlone', log(expected > 40_000 ? 20e6 : 100e6), { turns: 3, budget: 0 });
}

/** Counts numbers, and touches where each begins as whoever looks for them must. */
function bareNumbers(text) {
  const pattern = /(?<![\w.])\d{3}(?!\w)/g;
  let count = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (match.index >= 0) count++;
  return count;
}

/** What a ratio was measured on, for whoever reads along. */
function noted(title, files) {
  const size = lengthOf(files);
  const numbers = files.reduce((count, { text }) => count + bareNumbers(text), 0);
  const languages = [...new Set(files.map(({ language }) => language))].join(' ');
  process.stderr.write(
    `${title}: ${(size / 1e6).toFixed(1)} MB, ${files.length} files, ${Math.round((numbers / size) * 1e6)} numbers a MB, ${languages}\n`,
  );
  return files;
}
