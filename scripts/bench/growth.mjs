/**
 * What ten times the text costs, against once the text: ten where the work is linear, a hundred where it is quadratic.
 * Recognises as the product does, constants included.
 */
import { loadCore } from './core.mjs';
import {
  accessLog,
  adversarial,
  adversarialNames,
  denseCode,
  flat,
  joined,
  minifiedBundle,
  ordinaryCode,
} from './texts.mjs';
import { ratioInTurns, timeOf } from './turns.mjs';

const made = {};
const core = () => (made.core ??= loadCore());

/** UTF-16 units of the shorter text. */
const size = 1e6;
const adversarialSize = 0.5e6;

export const figures = {
  'growth/ordinary': figure(ordinaryScript),
  'growth/dense-go': figure(() => ({ text: denseCode('go', size), language: 'go' })),
  'growth/access-log': figure(() => ({ text: accessLog(size), language: 'log' })),
  'growth/minified': figure(() => ({ text: minifiedBundle(size), language: 'javascript' })),
  ...Object.fromEntries(
    adversarialNames.map(name => [`growth/adversarial/${name}`, figure(() => adversarial(name, adversarialSize))]),
  ),
};

function figure(textOf) {
  return { unit: '×', goal: 11, measure: async () => growth(await textOf()) };
}

async function ordinaryScript() {
  const files = ordinaryCode((await core()).languages).filter(({ language }) => language === 'typescript');
  return { text: joined(files, size), language: 'typescript' };
}

/** Milliseconds that one reading of the longer text may take, if it is linear, for both to be read in turns. */
const patience = 3000;

async function growth({ text, language }) {
  const { recogniser } = await core();
  const read = text => () => recogniser.recognise(text, language);
  const once = flat(text);
  read(once)();
  if (timeOf(read(once)) * 10 < patience)
    return ratioInTurns(read(once), read(flat(text.repeat(10))), { turns: 5, budget: 4000 });
  const tenth = flat(text.slice(0, text.length / 10));
  process.stderr.write(`slow: ${text.slice(0, 20)}… is read at a tenth of the length\n`);
  return ratioInTurns(read(tenth), read(once), { budget: 0 });
}
