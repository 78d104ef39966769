/**
 * Finds the status codes of a text: every number's judgement against a threshold.
 * Pure, bounded around each candidate, linear in the length of the text; it does not know what a code means, only where one stands.
 */

import type { Registry } from '../registry/codes';
import type { ConstantSets } from '../registry/constants';
import type { Knowledge } from '../registry/knowledge';
import type { EntryKind } from '../registry/registrySchema';
import { candidatesOf } from './candidates';
import { isDigit } from './characters';
import { findConstants } from './constants';
import { createJudge } from './judge';
import { codeAt } from './numbers';
import type { Evidence, Explanation, Occurrence } from './occurrence';
import { cloudflareErrors, subCodeAt, warnCodes } from './otherNumbers';
import type { CompiledPattern } from './pattern';
import { orderedPublishers, publisherRank } from './publishers';

export type Strictness = 'strict' | 'balanced' | 'eager';

export interface RecogniseOptions {
  readonly strictness?: Strictness;
}

export interface Recogniser {
  /** Sorted, non-overlapping occurrences of a whole document; `language` is an id of data/languages or any other. */
  recognise(text: string, language: string, options?: RecogniseOptions): readonly Occurrence[];
  /** The judgement on the number or constant at an offset (UTF-16, 0-based), recognised or not; undefined where neither stands. */
  explain(text: string, language: string, offset: number, options?: RecogniseOptions): Explanation | undefined;
  /**
   * Whether a status code could be written at an offset: the digits typed so far (maybe none) are replaced by an everyday code
   * and judged. Looks at a bounded window only. Returns the range that such a code would replace, offsets in UTF-16 units.
   */
  statusPosition(
    text: string,
    language: string,
    offset: number,
  ): { readonly start: number; readonly end: number } | undefined;
}

type Range = Pick<Explanation, 'start' | 'end'>;

/** What a proof weighs in an explanation, in tenths of a logit. */
const certain = 100;
/** Logits that the sum must reach. */
const thresholds: Readonly<Record<Strictness, number>> = { strict: 3.2, balanced: 0, eager: -2 };

/** What a completion would insert is judged with a number that means nothing by itself, and must be likely, not only possible. */
const probe = '200';
const probeThreshold = 1.2;
const probeWindow = 6000;

export function createRecogniser(registry: Registry, knowledge: Knowledge, constants: ConstantSets): Recogniser {
  const { table, judgeAll } = createJudge(registry, knowledge);
  const isWarnCode = warnCodes(registry);

  /** Owners of a number, those that the file speaks of first; the file is read for that only where a number has several owners. */
  function ownersIn(text: string, language: string): (code: number) => readonly string[] {
    const known = new Map<number, readonly string[]>();
    return code => {
      const ready = known.get(code);
      if (ready) return ready;
      let owners: readonly string[] = registry.statuses(code).map(entry => entry.publisher);
      if (owners.length > 1) {
        const marks = knowledge.publisherMarks.filter(({ publisher }) => owners.includes(publisher));
        owners = orderedPublishers(owners, publisherRank(marks, text, language));
      }
      known.set(code, owners);
      return owners;
    };
  }

  function numbersOf(
    text: string,
    language: string,
    offsets: readonly number[],
    strictness: Strictness,
    ownersOf: (code: number) => readonly string[],
  ): readonly Occurrence[] {
    const judged = judgeAll(text, language, offsets);
    if (!judged) return [];
    const threshold = thresholds[strictness];
    const found: Occurrence[] = [];
    judged.offsets.forEach((start, index) => {
      const code = codeAt(text, start);
      if (isWarnCode(text, start, code)) {
        found.push({ via: 'number', kind: 'warn-code', start, end: start + 3, code, publishers: ['iana'] });
      } else if ((judged.scores[index] ?? 0) >= threshold) {
        const subCode = subCodeAt(registry, text, start);
        found.push(
          subCode === undefined
            ? { via: 'number', kind: 'status', start, end: start + 3, code, publishers: ownersOf(code) }
            : {
                via: 'number',
                kind: 'sub-code',
                start,
                end: start + subCode.length,
                code: subCode,
                publishers: ['microsoft-iis'],
              },
        );
      }
    });
    return found;
  }

  return {
    recognise(text, language, options) {
      const ownersOf = ownersIn(text, language);
      const named = findConstants(text, language, constants).map(
        (constant): Occurrence => ({
          via: 'constant',
          kind: 'status',
          ...constant,
          publishers: ownersOf(constant.code),
        }),
      );
      const { threeDigits, fourDigits } = candidatesOf(text);
      const numbers = numbersOf(text, language, threeDigits, options?.strictness ?? 'balanced', ownersOf);
      return merged([...named, ...cloudflareErrors(registry, text, fourDigits)], numbers);
    },
    explain(text, language, offset, options) {
      const threshold = thresholds[options?.strictness ?? 'balanced'] * 10;
      const proven = (kind: EntryKind, { start, end }: Range, evidence: Omit<Evidence, 'weight'>): Explanation => ({
        kind,
        start,
        end,
        recognised: true,
        score: certain,
        threshold,
        evidence: [{ ...evidence, weight: certain }],
      });
      const covers = ({ start, end }: Range) => start <= offset && offset <= end;
      const constant = findConstants(text, language, constants).find(covers);
      if (constant) {
        const set = constants.set(constant.set)?.name ?? constant.set;
        return proven('status', constant, { name: 'constant', detail: `${constant.code} in ${set}` });
      }
      const { threeDigits, fourDigits } = candidatesOf(text);
      const error = cloudflareErrors(registry, text, fourDigits).find(covers);
      if (error) return proven(error.kind, error, { name: error.kind });
      const judged = judgeAll(text, language, threeDigits);
      const endOf = (start: number) => start + (subCodeAt(registry, text, start)?.length ?? 3);
      const index = judged?.offsets.findIndex(start => start <= offset && offset <= endOf(start)) ?? -1;
      const start = judged?.offsets[index];
      if (!judged || start === undefined) return undefined;
      if (isWarnCode(text, start, codeAt(text, start)))
        return proven('warn-code', { start, end: start + 3 }, { name: 'warn-code' });
      const score = (judged.scores[index] ?? 0) * 10;
      const { first, second, patterns } = judged.found(index);
      const evidence = explained([...first, ...second], patterns);
      const end = endOf(start);
      const kind = end > start + 3 ? 'sub-code' : 'status';
      return { kind, start, end, recognised: score >= threshold, score, threshold, evidence };
    },
    statusPosition(text, language, offset) {
      let start = offset;
      let end = offset;
      while (start > 0 && offset - start < 3 && isDigitAt(text, start - 1)) start--;
      while (end - offset < 3 && isDigitAt(text, end)) end++;
      if (end - start > 3 || isDigitAt(text, start - 1) || isDigitAt(text, end)) return undefined;
      const from = Math.max(0, start - probeWindow);
      const before = text.slice(from, start);
      const after = text.slice(end, end + probeWindow);
      const fits = (written: string) => {
        const judged = judgeAll(before + written + after, language);
        const index = judged?.offsets.indexOf(start - from) ?? -1;
        return judged !== undefined && (judged.scores[index] ?? Number.NEGATIVE_INFINITY) >= probeThreshold;
      };
      // While a call is being typed its later arguments are still to come: `c.JSON(` takes a body too.
      const unfinished = /^\s*(?:\)|\n|$)/.test(after.slice(0, 20));
      return fits(probe) || (unfinished && fits(`${probe}, x`)) ? { start, end } : undefined;
    },
  };

  /** Evidence by its ids, strongest first; what a pattern says names the patterns that matched. */
  function explained(ids: readonly number[], patterns: readonly CompiledPattern[]): readonly Evidence[] {
    const detail = patterns.map(pattern => pattern.text).join(', ');
    return ids
      .map((id): Evidence => {
        const name = table.nameOf(id);
        const weight = Math.round((table.weights[id] ?? 0) * 100) / 10;
        return name.startsWith('pattern:') ? { name, weight, detail } : { name, weight };
      })
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }
}

const isDigitAt = (text: string, offset: number) => isDigit(text.charCodeAt(offset));

/** One sorted list; a number inside a constant's name belongs to the constant. */
function merged(named: readonly Occurrence[], numbers: readonly Occurrence[]): readonly Occurrence[] {
  if (named.length === 0) return numbers;
  const all = [...named, ...numbers].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Occurrence[] = [];
  for (const occurrence of all) {
    const last = kept.at(-1);
    if (!last || occurrence.start >= last.end) kept.push(occurrence);
  }
  return kept;
}
