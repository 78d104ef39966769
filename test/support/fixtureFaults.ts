/**
 * What the recogniser gets wrong in test/fixtures, where every status stands between « and ».
 * Shared by the test that compares it with the known faults and the script that writes those down.
 */
import fs from 'node:fs';
import { unmarked } from './marked';
import { isNumber, recogniser } from './recognising';

/** `missed` and `false` hold places as `line:column number`, 1-based, columns in UTF-16 units of the text without marks. */
export interface Faults {
  readonly missed?: readonly string[];
  readonly false?: readonly string[];
}

export const fixtureNames: readonly string[] = fs.readdirSync('test/fixtures').sort();

/** The faults in one fixture; its file name up to the first dot is its language. */
export function faultsIn(name: string): Faults {
  const { text, ranges } = unmarked(fs.readFileSync(`test/fixtures/${name}`, 'utf8'));
  const marked = new Map(ranges.map(range => [range.start, range]));
  const found = new Map(
    recogniser
      .recognise(text, name.split('.')[0] ?? '')
      .filter(isNumber)
      .map(occurrence => [occurrence.start, occurrence]),
  );
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const lines = text.slice(0, start).split('\n');
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1} ${text.slice(start, end)}`;
  };
  const missed = [...marked.values()].filter(({ start, end }) => found.get(start)?.end !== end).map(place);
  const wrong = [...found.values()].filter(({ start, end }) => marked.get(start)?.end !== end).map(place);
  return { ...(missed.length > 0 && { missed }), ...(wrong.length > 0 && { false: wrong }) };
}

/** The faults of all fixtures that have any, by file name. */
export function allFaults(): Readonly<Record<string, Faults>> {
  const faults = fixtureNames.map(name => [name, faultsIn(name)] as const);
  return Object.fromEntries(faults.filter(([, { missed, false: wrong }]) => missed ?? wrong));
}
