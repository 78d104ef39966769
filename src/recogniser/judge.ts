/**
 * Judges every three-digit number of a text: gathers its evidence, sums it, and looks once more at numbers that share a place.
 * Scores are logits; whoever asks chooses the threshold.
 */
import type { Registry } from '../registry/codes';
import type { Knowledge } from '../registry/knowledge';
import { type ContextReader, readContext } from './context';
import { type EvidenceTable, evidenceTable, type Findings, factId, findingsOf } from './evidence';
import { readLines } from './lines';
import { type NumberFacts, numberFacts } from './numbers';
import { compilePattern, indexPatterns, type PatternIndex } from './pattern';
import { type FileFacts, fileFacts } from './profile';
import { type Slots, slotsOf } from './slots';
import { vocabularyOf } from './vocabulary';

export interface Judge {
  readonly table: EvidenceTable;
  /** Judges all numbers of a text; undefined where there is none. */
  judgeAll(text: string, language: string): Judged | undefined;
}

export interface Judged {
  /** Where the numbers begin, in order; UTF-16 units. */
  readonly offsets: readonly number[];
  readonly scores: Float64Array;
  readonly findings: Findings;
  readonly context: ContextReader;
  /** Gathers one number's evidence anew into `findings` and returns its score before the second look. */
  judge(offset: number): number;
}

const measureRoles: ReadonlySet<string> = new Set(['time', 'quantity', 'style', 'port']);

export function createJudge(registry: Registry, knowledge: Knowledge): Judge {
  const vocabulary = vocabularyOf(knowledge.words);
  const table = evidenceTable(vocabulary, knowledge.sentences, knowledge.weights);
  const numbers = numberFacts(registry);
  const measures = vocabulary.roles.reduce(
    (bits, role, index) => (measureRoles.has(role) ? bits | (1 << index) : bits),
    0,
  );
  const patterns = patternsByLanguage(knowledge);
  const isStyle = (language: string) =>
    knowledge.languages.some(
      known => known.kind === 'style' && (known.id === language || known.aliases?.includes(language)),
    );

  function judgeAll(text: string, language: string): Judged | undefined {
    if (isStyle(language)) return undefined;
    const offsets = candidates(text);
    if (offsets.length === 0) return undefined;
    const reader = readLines(text, vocabulary);
    const context = readContext(reader, numbers, patterns(language), measures);
    const slots = slotsOf(text, numbers);
    const file = fileFacts(text, offsets, numbers);
    const findings = findingsOf(table);
    const judge = (offset: number) => {
      reader.makeRoom();
      collect(text, offset, { context, slots, file, numbers }, findings);
      return findings.score();
    };
    const scores = Float64Array.from(offsets, judge);
    propagate(text, offsets, scores, slots, table);
    return { offsets, scores, findings, context, judge };
  }

  return { table, judgeAll };
}

/** Offsets of all three-digit numbers that stand apart from words; after a dot only where no digit stands before that. */
function candidates(text: string): number[] {
  const offsets: number[] = [];
  const pattern = /(?<!\w|\d\.)\d{3}(?!\w)/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) offsets.push(match.index);
  return offsets;
}

/** The number at an offset, which must stand there. */
export const codeAt = (text: string, offset: number) =>
  text.charCodeAt(offset) * 100 + text.charCodeAt(offset + 1) * 10 + text.charCodeAt(offset + 2) - 48 * 111;

interface Sources {
  readonly context: ContextReader;
  readonly slots: Slots;
  readonly file: FileFacts;
  readonly numbers: NumberFacts;
}

function collect(text: string, offset: number, { context, slots, file, numbers }: Sources, findings: Findings): void {
  findings.clear();
  const code = codeAt(text, offset);
  context.collect(offset, code, findings);
  for (const pattern of context.matched()) findings.add(factId[`pattern:${pattern.says}`]);
  const slot = slots.slotAt(offset);
  if (slot) {
    const codes = slot.codes.length - (slot.codes.includes(code) ? 1 : 0);
    const foreign = slot.foreign.length - (slot.foreign.includes(code) ? 1 : 0);
    if (codes > 0 && foreign > 0) findings.add(factId['slot:mixed']);
    else if (codes > 1) findings.add(factId['slot:pure']);
    else if (codes > 0) findings.add(factId['slot:code']);
    if (foreign > 1 || (foreign > 0 && codes === 0)) findings.add(factId['slot:foreign']);
    if (slot.other > 0) findings.add(factId['slot:long']);
  }
  if (file.codes) findings.add(factId['file:codes']);
  if (file.foreign) findings.add(factId['file:foreign']);
  if (file.otherProtocol) findings.add(factId['file:other']);
  if (file.silent) findings.add(factId['file:silent']);
  if (!numbers.known(code)) return;
}

/** A second look that reads only the first scores: certain places in a file lift their likes. */
function propagate(
  text: string,
  offsets: readonly number[],
  scores: Float64Array,
  slots: Slots,
  table: EvidenceTable,
): void {
  const certain = 2;
  const codes = new Map<number, number>();
  const places = new Map<number, number>();
  const keys = offsets.map(slots.keyAt);
  offsets.forEach((offset, index) => {
    if ((scores[index] ?? 0) < certain) return;
    codes.set(codeAt(text, offset), (codes.get(codeAt(text, offset)) ?? 0) + 1);
    const key = keys[index] ?? 0;
    places.set(key, (places.get(key) ?? 0) + 1);
  });
  const sameCode = table.weights[factId['same:code']] ?? 0;
  const sameSlot = table.weights[factId['same:slot']] ?? 0;
  offsets.forEach((offset, index) => {
    const score = scores[index] ?? 0;
    if (score >= certain) return;
    if (codes.has(codeAt(text, offset))) scores[index] = (scores[index] ?? 0) + sameCode;
    if (places.has(keys[index] ?? 0)) scores[index] = (scores[index] ?? 0) + sameSlot;
  });
}

/** The patterns of a language (with those of the one it is like) and of every language, compiled when first asked for. */
function patternsByLanguage(knowledge: Knowledge): (language: string) => PatternIndex {
  const compiled = new Map<string, PatternIndex>();
  const find = (id: string) => knowledge.languages.find(known => known.id === id || known.aliases?.includes(id));
  return id => {
    const language = find(id);
    const key = language?.id ?? '';
    const ready = compiled.get(key);
    if (ready) return ready;
    const like = language?.like ? find(language.like) : undefined;
    const texts = [
      ...(language?.patterns ?? []),
      ...(like?.patterns ?? []),
      ...knowledge.patterns.flatMap(file => file.patterns),
    ];
    const index = indexPatterns(texts.map(compilePattern));
    compiled.set(key, index);
    return index;
  };
}
