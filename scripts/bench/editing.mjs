/**
 * What a person waits for in a file of 10,000 lines: the pure work behind hover, completion and lenses, by the clock.
 * The editor's own part, such as turning offsets into positions, is left out.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCore } from './core.mjs';
import { denseCode } from './texts.mjs';
import { median, p95, timeOf } from './turns.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const language = 'go';
const lineCount = 10_000;
const rounds = 300;
const none = new Set();

export const figures = {
  'editing/hover-p95': { unit: 'ms', goal: 5, measure: hoverTime },
  'editing/completion-p95': { unit: 'ms', goal: 5, measure: completionTime },
  'editing/lenses': { unit: 'ms', goal: 30, measure: lensTime },
  'editing/lenses-after-edit': { unit: 'ms', goal: 30, measure: lensTimeAfterEdit },
};

const made = {};
const parts = () => (made.parts ??= makeParts());

/** A Go service of which every tenth line holds status codes; the others are its own code, and numbers that are none. */
async function makeParts() {
  const core = await loadCore();
  const dense = denseCode(language, 2e5).split('\n');
  const plain = fs.readFileSync(`${root}samples/orders/main.go`, 'utf8').split('\n');
  const lines = Array.from({ length: lineCount }, (_, line) =>
    line % 10 === 5 ? dense[(line / 10) | 0] : plain[line % plain.length],
  );
  const text = lines.join('\n');
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const occurrences = core.recogniser.recognise(text, language);
  process.stderr.write(`edited: ${lineCount} lines, ${text.length} characters, ${occurrences.length} occurrences\n`);
  return { core, text, lineStarts, occurrences };
}

async function hoverTime() {
  const { core, text, occurrences } = await parts();
  const hover = offset => {
    const occurrence = core.occurrenceAt(occurrences, offset);
    if (!occurrence) return undefined;
    const constantSet = occurrence.via === 'constant' ? core.constants.set(occurrence.set)?.name : undefined;
    return core.hoverText(core.registry, occurrence, { constantSet, document: 'file:///orders/main.go' });
  };
  for (const offset of spread(text.length)) hover(offset);
  const onCodes = spread(occurrences.length).map(index => occurrences[index].start + 1);
  return p95([...onCodes, ...spread(text.length)].map(offset => timeOf(() => hover(offset))));
}

async function completionTime() {
  const { core, text, occurrences } = await parts();
  const inUse = new Set(occurrences.flatMap(({ via, set }) => (via === 'constant' ? [set] : [])));
  const complete = offset => {
    const offered = core.offeredConstants(core.constants, language, text, offset, {
      inUse,
      inProject: none,
      older: none,
    });
    if (!core.recogniser.statusPosition(text, language, offset)) return undefined;
    const constants = core.constantCompletions(core.registry, offered.constants, 'digits');
    return core.ordered([...core.numberCompletions(core.registry, 'digits'), ...constants], 'constant');
  };
  const places = [...spread(occurrences.length).map(index => occurrences[index].start), ...spread(text.length)];
  for (const offset of places) complete(offset);
  return p95(places.map(offset => timeOf(() => complete(offset))));
}

async function lensTime() {
  const { occurrences } = await parts();
  return median(await lensTimes(() => occurrences));
}

/** With the reading of the changed text that lenses wait for. */
async function lensTimeAfterEdit() {
  const { core, text } = await parts();
  return median(await lensTimes(round => core.recogniser.recognise(`${text}// ${round}\n`, language)));
}

/** Of the mode that draws most lenses; the first rounds warm up and don't count. */
async function lensTimes(occurrencesOf) {
  const { core, lineStarts } = await parts();
  const times = Array.from({ length: 30 }, (_, round) =>
    timeOf(() => core.codeLenses(core.registry, occurrencesOf(round), 'all', offset => lineOf(lineStarts, offset))),
  );
  return times.slice(10);
}

/** Numbers below `size`, far apart and the same each time. */
function spread(size) {
  return Array.from({ length: rounds }, (_, round) => (round * 7919 * 104_729) % size);
}

function lineOf(lineStarts, offset) {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
