/** Says why a number becomes no constant, or a constant no number: for whoever asked for it by a command. */
import type { Occurrence } from '../recogniser/occurrence';
import {
  type ConvertibleText,
  isConvertible,
  isImported,
  isStatus,
  nearestFamilies,
  numberForm,
  qualifiedStart,
  standsInCode,
} from './conversions';

const unread =
  'Nothing at the cursor is read as a status code. “HTTP Status: Explain Recognition Here” shows the evidence.';

/** Why `toConstant` found nothing; `occurrence` is what stands at the cursor. */
export function whyNoConstant(known: ConvertibleText, occurrence: Occurrence | undefined): string {
  if (!occurrence) return unread;
  const { start, code } = occurrence;
  if (occurrence.via === 'constant') return `${occurrence.name} is a constant already; it stands for ${code}.`;
  if (!isConvertible(known, occurrence))
    return `Libraries have no constant for ${code} here: they name the registered status codes only.`;
  if (!standsInCode(known, [occurrence]).has(start))
    return 'Only a number in code becomes a constant, not one in a string or a comment.';
  const near = nearestFamilies(known);
  if (near.length === 0) return whyNoFamily(known);
  const lacking = near.filter(({ set }) => set.namesOf(Number(code)).length === 0);
  if (lacking.length === near.length)
    return `No library that this file or its project uses has a constant for ${code}: ${listed(near.map(({ set }) => set.name))}.`;
  return `A constant can't stand in the place of this ${code}, or no simple rule says how to import one here.`;
}

/** That no library is known whose constants the file could have, and which ones are looked for. */
export function whyNoFamily({ sets, language, languages }: ConvertibleText): string {
  const name = languages.language(language)?.name ?? language;
  const all = sets.setsFor(language).filter(set => set.file.number !== false);
  return all.length === 0
    ? `No library is known that has constants for status codes in ${name}.`
    : `Neither this file nor its project uses a library whose constants are known. Known for ${name}: ${listed(all.map(set => set.name))}.`;
}

/** Why `toNumber` found nothing; `occurrence` is what stands at the cursor. */
export function whyNoNumber(known: ConvertibleText, occurrence: Occurrence | undefined): string {
  if (!occurrence) return unread;
  if (occurrence.via === 'number') return `${occurrence.code} is a number already.`;
  const { text, language, sets } = known;
  const { name, code } = occurrence;
  const set = sets.set(occurrence.set);
  if (isImported(text, occurrence)) return `This is the import of ${name}, where a number can't stand.`;
  if (!standsInCode(known, [occurrence]).has(occurrence.start))
    return 'Only a constant in code becomes a number, not one in a string or a comment.';
  if (!set || !isStatus(set, occurrence)) return `${name} stands for no single status code.`;
  const form = numberForm(set, language);
  if (form === undefined) return `${name} is more than a number in ${set.name}, so ${code} can't stand in its place.`;
  const whole = text.slice(qualifiedStart(set, text, occurrence.start) ?? occurrence.start, occurrence.end);
  if (form !== '{name}')
    return `${whole} is of a type of its own in ${set.name}, so ${code} can't stand in its place. Its number is ${form.replace('{name}', whole)}.`;
  return `The code around ${name} needs the constant itself, so ${code} can't stand in its place.`;
}

/** More names than these would only fill a message. */
const mostNames = 4;

function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  if (more > 1) return `${names.slice(0, mostNames).join(', ')} and ${more} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
