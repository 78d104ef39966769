/**
 * Measures two pieces of work in turns, so that whatever else the machine does falls on both.
 * Knows nothing of what the work is.
 */
import { performance } from 'node:perf_hooks';

/** Milliseconds of the clock that one call takes: what a person waits. */
export function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of processor time that one call takes; what else the machine does in the meantime isn't in it. */
function processorTimeOf(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that 95 of 100 don't exceed. */
export function p95(values) {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
}

/**
 * How often `base` fits into `work`, in processor time. A turn is `base`, then `work`, each repeated where it is too short to be
 * measured; the result is the median over the turns, of which there are at least three and at most `turns`, fewer than that
 * once `budget` milliseconds have passed. Before that, both run until the engine has compiled them as well as it will, or a
 * quarter of the budget has passed.
 */
export function ratioInTurns(base, work, { turns = 7, budget = 5000 } = {}) {
  const began = performance.now();
  const isLate = share => performance.now() - began > budget * share;
  let baseTime = 0;
  let workTime = 0;
  do {
    baseTime = processorTimeOf(base);
    workTime = processorTimeOf(work);
  } while (!isLate(0.25));
  const baseRepeats = repeatsOf(baseTime);
  const workRepeats = repeatsOf(workTime);
  const ratios = [];
  while (ratios.length < 3 || (ratios.length < turns && !isLate(1))) {
    const baseTaken = processorTimeOf(() => times(baseRepeats, base)) / baseRepeats;
    const workTaken = processorTimeOf(() => times(workRepeats, work)) / workRepeats;
    ratios.push(workTaken / baseTaken);
  }
  return median(ratios);
}

/** Milliseconds; some systems count processor time in steps of a sixty-fourth of a second. */
const shortest = 100;
const repeatsOf = time => Math.ceil(shortest / Math.max(time, 0.01));

function times(count, work) {
  for (let i = 0; i < count; i++) work();
}
