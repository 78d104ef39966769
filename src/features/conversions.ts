/**
 * Numbers into constants and back, and outdated names into current ones: what would be written where.
 * Offers only what the recogniser then reads as the same code, and never touches comments, strings and imports.
 */
import type { ConstantOccurrence as FoundConstant } from '../recogniser/constants';
import type { Occurrence } from '../recogniser/occurrence';
import type { Registry } from '../registry/codes';
import type { ConstantSet, ConstantSets } from '../registry/constants';
import type { Languages } from '../registry/languages';
import { codePlaces } from './codePlaces';
import { type Family, families, nameOf, type Surroundings } from './families';
import { type ImportStatement, importStatements, scripts } from './imports';
import { readings } from './readings';
import { qualifiersOf, type Writer, writerOf } from './writing';

/** Offsets in UTF-16 units, 0-based, end exclusive; an insertion where both are the same. Edits of one list never overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Conversion {
  /** What is replaced, for the eye: `404`, `HttpStatus.NOT_FOUND`. */
  readonly from: string;
  readonly to: string;
  /** In ascending order; a missing import is among them. */
  readonly edits: readonly Edit[];
}

/** All that a conversion needs to know. */
export interface ConvertibleText {
  readonly text: string;
  /** An id of data/languages. */
  readonly language: string;
  /** The occurrences of the whole text, sorted. */
  readonly occurrences: readonly Occurrence[];
  readonly surroundings: Surroundings;
  readonly registry: Registry;
  readonly sets: ConstantSets;
  readonly languages: Languages;
  /** The constants that a text in a language would have. */
  constantsIn(text: string, language: string): readonly FoundConstant[];
}

type NumberOccurrence = Extract<Occurrence, { via: 'number' }>;
type ConstantOccurrence = Extract<Occurrence, { via: 'constant' }>;

/** The constants that a number can become: one for each of the nearest families that has a name for it. */
export function toConstant(known: ConvertibleText, occurrence: Occurrence): readonly Conversion[] {
  if (!isConvertible(known, occurrence)) return [];
  return nearestFamilies(known).flatMap(family => {
    const [conversion] = converted(known, family, [occurrence]);
    return conversion ? [conversion] : [];
  });
}

/** Whether more than one number of the text could become a constant; says it without forming any. */
export function hasSeveralNumbers(known: ConvertibleText): boolean {
  let count = 0;
  return known.occurrences.some(occurrence => isConvertible(known, occurrence) && ++count > 1);
}

/** All numbers of the text that become constants of one family, as one list of edits; undefined where none does. */
export function allToConstants(known: ConvertibleText): (Conversion & { readonly count: number }) | undefined {
  const numbers = known.occurrences.filter(occurrence => isConvertible(known, occurrence));
  if (numbers.length === 0) return undefined;
  for (const family of nearestFamilies(known)) {
    const conversions = converted(known, family, numbers);
    if (conversions.length === 0) continue;
    const edits = [...editsOf(conversions)].sort((a, b) => a.start - b.start);
    return { from: 'numbers', to: family.set.name, edits, count: conversions.length };
  }
  return undefined;
}

/** The number that a constant stands for; undefined where a number would not do in its place. */
export function toNumber(known: ConvertibleText, occurrence: Occurrence): Conversion | undefined {
  if (occurrence.via !== 'constant') return undefined;
  const { text, language, sets } = known;
  const set = sets.set(occurrence.set);
  if (!set || !isStatus(set, occurrence) || !standsInCode(known, [occurrence]).has(occurrence.start)) return undefined;
  if (isImported(text, occurrence)) return undefined;
  const start = qualifiedStart(set, text, occurrence.start);
  const form = numberForm(set, language);
  if (start === undefined || form === undefined) return undefined;
  const [before = '', after = ''] = form.split('{name}');
  const from = start - before.length;
  const end = occurrence.end + after.length;
  if (text.slice(from, start) !== before || text.slice(occurrence.end, end) !== after) return undefined;
  if (isMore(text, end)) return undefined;
  const to = String(occurrence.code);
  return { from: text.slice(from, end), to, edits: [{ start: from, end, text: to }] };
}

/** What a library calls a code today, for a name that it has deprecated. A name imported by itself changes there too. */
export function toCurrentName(known: ConvertibleText, occurrence: Occurrence): Conversion | undefined {
  if (occurrence.via !== 'constant') return undefined;
  const { text, occurrences, sets, surroundings } = known;
  const current = sets.set(occurrence.set)?.currentOf(occurrence.name);
  if (current === undefined || surroundings.older.has(occurrence.set)) return undefined;
  const statements = importStatements(text);
  const namesakes = occurrences.filter(
    (other): other is ConstantOccurrence =>
      other.via === 'constant' && other.set === occurrence.set && other.name === occurrence.name,
  );
  const isByName = namesakes.some(other => isWithin(statements, other));
  const changed = isByName ? namesakes : [occurrence];
  return {
    from: occurrence.name,
    to: current,
    edits: changed.map(({ start, end }) => ({ start, end, text: current })),
  };
}

/** More families of one file would only fill a menu. */
const mostFamilies = 3;

/** The families of which a number may become a constant. */
export function nearestFamilies({ sets, language, text, surroundings }: ConvertibleText): readonly Family[] {
  const all = families(sets, language, text, surroundings);
  const used = all.filter(({ set }) => surroundings.inUse.has(set.id));
  const nearest = used.length > 0 ? used : all.filter(({ nearness }) => nearness === all[0]?.nearness);
  return nearest.filter(({ set }) => set.file.number !== false).slice(0, mostFamilies);
}

/** Only registered readings are names of libraries; what a vendor or a user makes of a number is left alone. */
export function isConvertible({ registry }: ConvertibleText, occurrence: Occurrence): occurrence is NumberOccurrence {
  if (occurrence.via !== 'number' || occurrence.kind !== 'status') return false;
  return readings(registry, occurrence)[0]?.publisher === 'iana';
}

/** A member of the constant, a call, or a declaration: what a number could not stand in for. */
function isMore(text: string, end: number): boolean {
  return /^\s{0,40}(?:\??\.[A-Za-z_]|::|->|\(|=(?![=>]))/.test(text.slice(end, end + 50));
}

/** Whether the name denotes a status code by itself: no class of them, no error object named for one. */
export function isStatus(set: ConstantSet, { name, code }: ConstantOccurrence): boolean {
  const members = set.members.filter(member => member.code === code);
  const standing = members.find(member => member.name === name)?.standing;
  if (standing !== 'twin') return standing !== 'outside';
  const letters = (text: string) => text.replaceAll('_', '').toLowerCase();
  return members.some(member => member.standing === 'current' && letters(member.name) === letters(name));
}

/** How a set writes a number in a language; undefined where a name is none and nothing makes it one. */
export function numberForm(set: ConstantSet, language: string): string | undefined {
  const form = set.file.number;
  if (form === undefined) return '{name}';
  return form === false ? undefined : typeof form === 'string' ? form : form[language];
}

function converted(
  known: ConvertibleText,
  { set, nearness }: Family,
  numbers: readonly NumberOccurrence[],
): readonly Conversion[] {
  const { text, language, surroundings } = known;
  const form = numberForm(set, language);
  if (form === undefined) return [];
  const inCode = standsInCode(known, numbers);
  const write = writerOf(set, language, text, surroundings.inUse.has(set.id));
  const conversions = numbers.flatMap(occurrence => {
    if (!inCode.has(occurrence.start) || !isWholeNumber(text, occurrence)) return [];
    const name = nameOf(set, Number(occurrence.code), surroundings);
    const fitting = formAt(form, language, text, occurrence);
    const conversion =
      name && fitting ? written(name, write, fitting, text, occurrence, nearness === 'file') : undefined;
    return conversion ? [conversion] : [];
  });
  return verified(known, set, conversions);
}

function written(
  name: string,
  write: Writer,
  form: string,
  text: string,
  occurrence: NumberOccurrence,
  isNear: boolean,
): Conversion | undefined {
  const writing = write(name);
  // What a file already has to do with will be completed by its language server; a new library would not be.
  if (!writing || !(writing.complete || isNear)) return undefined;
  const { start, end } = occurrence;
  if (isMade(text, start, writing.text, name)) return undefined;
  const to = form.replace('{name}', writing.text);
  const importing = writing.importing;
  const edits = [{ start, end, text: to }];
  if (importing) edits.unshift({ start: importing.offset, end: importing.offset, text: importing.text });
  return { from: text.slice(start, end), to, edits: edits.sort((a, b) => a.start - b.start) };
}

/** How a name has to be written at a place; undefined where it may be a number, but no expression. */
function formAt(form: string, language: string, text: string, { start, end }: NumberOccurrence): string | undefined {
  const before = text.slice(Math.max(0, start - 400), start);
  const after = text.slice(end, end + 100);
  // A name in the place of a key is its own text, in Perl too.
  if (scripts.has(language) && /^\s*:/.test(after) && /[{,]\s*$|[^?\s]\s*\n\s*$/.test(before)) return `[${form}]`;
  if (language === 'perl' && /^\s*=>/.test(after)) return undefined;
  const isPattern = /\bcase\s[^:;{}]*$|\bmatches!\s*\([^()]*$/.test(before) || /^\s*(?:\|[^=;]*)?=>/.test(after);
  const isAnnotation = /@[\w.]+\s*\((?:[^()]|\([^()]*\))*$/.test(before);
  return /\.|::/.test(form) && (isPattern || isAnnotation) ? undefined : form;
}

/** `HttpStatus.valueOf(404)`: a number from which the library makes its own object. */
function isMade(text: string, start: number, writing: string, name: string): boolean {
  const qualifier = writing.slice(0, writing.length - name.length);
  if (!/^[A-Z]/.test(qualifier)) return false;
  const before = text.slice(Math.max(0, start - 120), start).trimEnd();
  if (!before.endsWith('(')) return false;
  return before.replace(/\w+\($/, '').endsWith(qualifier);
}

/** No part of a longer number or word: `404.5`, `404L`, `HTTP_404`. */
function isWholeNumber(text: string, { start, end }: NumberOccurrence): boolean {
  return !/[\w$'"`]/.test(text.charAt(start - 1)) && !/^(?:[\w$'"`]|\.\d)/.test(text.slice(end, end + 2));
}

/** Texts beyond this are left alone: a menu has to open at once. UTF-16 units. */
const longestText = 1_000_000;

/** The starts of those occurrences that stand neither in a string nor in a comment. */
export function standsInCode(
  { text, language, languages }: ConvertibleText,
  occurrences: readonly Occurrence[],
): ReadonlySet<number> {
  if (text.length > longestText) return new Set();
  return codePlaces(
    text,
    languages.language(language) ?? {},
    occurrences.map(({ start }) => start),
  );
}

/** Whether an occurrence stands in an import. */
export function isImported(text: string, occurrence: Occurrence): boolean {
  return isWithin(importStatements(text), occurrence);
}

const isWithin = (statements: readonly ImportStatement[], { start }: Occurrence) =>
  statements.some(statement => statement.start <= start && start < statement.end);

/** The conversions whose names are recognised where they would stand, as what they should be. */
function verified(
  { text, language, constantsIn }: ConvertibleText,
  set: ConstantSet,
  conversions: readonly Conversion[],
): readonly Conversion[] {
  const applied = appliedTo(text, editsOf(conversions));
  const ofSet = constantsIn(applied.text, language).filter(constant => constant.set === set.id);
  const found = new Map(ofSet.map(constant => [constant.start, constant]));
  const standsIn = (edit: Edit, code: number) => {
    const start = applied.placeOf(edit) ?? 0;
    const end = start + edit.text.length;
    for (let at = start; at < end; at++) {
      const constant = found.get(at);
      if (constant && constant.code === code && constant.end <= end) return true;
    }
    return false;
  };
  return conversions.filter(({ edits: own, from }) => own.some(edit => standsIn(edit, Number(from))));
}

/** The edits of several conversions, of which those of one import are alike. */
const editsOf = (conversions: readonly Conversion[]): readonly Edit[] => [
  ...new Map(conversions.flatMap(({ edits }) => edits.map(edit => [keyOf(edit), edit]))).values(),
];

const keyOf = ({ start, text }: Edit) => `${start} ${text}`;

interface Applied {
  readonly text: string;
  /** Where an edit's text stands afterwards. */
  placeOf(edit: Edit): number | undefined;
}

/** The text after edits that don't overlap, in any order. */
export function appliedTo(text: string, edits: readonly Edit[]): Applied {
  const places = new Map<string, number>();
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const kept = text.slice(from, edit.start);
    pieces.push(kept, edit.text);
    places.set(keyOf(edit), length + kept.length);
    length += kept.length + edit.text.length;
    from = edit.end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), placeOf: edit => places.get(keyOf(edit)) };
}

/** Parts of a qualified name, and UTF-16 units of each. */
const longestPath = 12;
const longestPart = 80;

/** Where a constant begins with its qualifier, package and sigil; undefined where what stands before it can't be taken along. */
export function qualifiedStart(set: ConstantSet, text: string, start: number): number | undefined {
  const sigils = set.file.written.flatMap(way => qualifiersOf(way).filter(before => !/\w/.test(before)));
  const sigil = sigils.find(before => text.startsWith(before, start - before.length));
  if (sigil !== undefined && !/[\w)]/.test(text.charAt(start - sigil.length - 1))) return start - sigil.length;
  const isSeparator = (end: string) => set.file.written.some(way => way.before.some(before => before.endsWith(end)));
  // In Lisp the package stands before a colon, which elsewhere is a conditional's or a label's.
  if (text.charAt(start - 1) === ':' && !/\w/.test(text.charAt(start))) return undefined;
  const separators = ['::', '->', '.', '\\', ...[':', '/'].filter(isSeparator)];
  let from = start;
  for (let parts = 0; parts < longestPath; parts++) {
    const separator = separators.find(mark => text.startsWith(mark, from - mark.length));
    if (separator === undefined) break;
    let word = from - separator.length;
    while (word > 0 && from - word < longestPart && /[\w$]/.test(text.charAt(word - 1))) word--;
    const isRoot = word === from - separator.length;
    // A path may begin with its separator: `\\Symfony\\…`, `::http::…`; after a bracket it is a member of something.
    if (isRoot && (parts === 0 || /[)\]]/.test(text.charAt(word - 1)))) return undefined;
    from = word;
    if (isRoot) break;
  }
  return /["'[]/.test(text.charAt(from - 1)) && from === start ? undefined : from;
}
