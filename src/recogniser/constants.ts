/**
 * Finds named status codes in a text: the names of a language's constant sets, where they are proven.
 * One pass proposes places by qualifier or prefix, maps decide; nothing here knows what a code means.
 */
import type { ConstantSet, ConstantSets, Way } from '../registry/constants';
import { formPrefix } from '../registry/naming';

export interface ConstantOccurrence {
  /** Offsets in UTF-16 code units, 0-based, end exclusive: of the name alone, without qualifier or sigil. */
  readonly start: number;
  readonly end: number;
  /** As the text spells it. */
  readonly name: string;
  /** Id of the set that it most likely belongs to. */
  readonly set: string;
  readonly code: number;
}

/** The constants of a whole text, sorted and non-overlapping; `language` is an id of data/languages or any other. */
export function findConstants(text: string, language: string, sets: ConstantSets): readonly ConstantOccurrence[] {
  const languageSets = sets.setsFor(language);
  if (languageSets.length === 0) return [];
  let finder = finders.get(languageSets);
  if (!finder) {
    finder = createFinder(languageSets, language);
    finders.set(languageSets, finder);
  }
  return finder(text);
}

type Finder = (text: string) => readonly ConstantOccurrence[];

// Compiled once for each language of some constant sets; these give the same array each time.
const finders = new WeakMap<readonly ConstantSet[], Finder>();

/** Imports stand at the top of a file; no more of it is searched for them. UTF-16 units. */
const headLength = 20_000;
/** How far before a sigil its position may begin, and a word of `near`. UTF-16 units. */
const positionLength = 160;
const nearLength = 400;
/** Import statements of one kind that are read for names, and how far each. */
const statementLimit = 60;
const statementLength = 1500;
/** A name that is longer than all known ones needs no look-up. */
const nameLimit = 120;
/** Files differ in what they import by name; so many different searches are kept compiled for each language. */
const compiledLimit = 64;

interface Hit {
  readonly set: ConstantSet;
  readonly code: number;
}

/** What the file's head says, found out when first asked and remembered for one text. */
interface Head {
  hasAny(pieces: readonly string[]): boolean;
  names(pieces: readonly string[], name: string): boolean;
}

function createFinder(sets: readonly ConstantSet[], language: string): Finder {
  const anyCase = sets.some(set => set.file.anyCase?.includes(language));
  const keyOf = anyCase ? (name: string) => name.toLowerCase() : (name: string) => name;
  const hits = new Map<string, Hit[]>();
  // Twins come last, so that a set's own name goes before another's twin.
  for (const [twins, set] of [...sets.map(set => [false, set] as const), ...sets.map(set => [true, set] as const)]) {
    for (const { name, code, standing } of set.members) {
      if ((standing === 'twin') !== twins) continue;
      const known = hits.get(keyOf(name));
      if (known?.some(hit => hit.set === set)) continue;
      if (known) known.push({ set, code });
      else hits.set(keyOf(name), [{ set, code }]);
    }
  }
  const proposals = createProposals(sets, anyCase);
  const isNamePart = namePartOf(sets);
  const positions = new Map(sets.map(set => [set.id, positionTest(set)]));
  return text => {
    const head = headOf(text);
    const proposal = proposals(head);
    const found: ConstantOccurrence[] = [];
    proposal.lastIndex = 0;
    while (proposal.test(text)) {
      let end = proposal.lastIndex;
      let start = end;
      const floor = Math.max(0, end - nameLimit);
      while (start > floor && isNamePart(text.charCodeAt(start - 1))) start--;
      const limit = Math.min(text.length, start + nameLimit);
      while (end < limit && isNamePart(text.charCodeAt(end))) end++;
      const name = text.slice(start, end);
      const known = hits.get(keyOf(name));
      const hit = known && likeliest(start, end, known);
      if (!hit) continue;
      found.push({ start, end, name, set: hit.set.id, code: hit.code });
      proposal.lastIndex = end;
    }
    return found;

    function likeliest(start: number, end: number, known: readonly Hit[]): Hit | undefined {
      let best: { readonly hit: Hit; readonly strength: number } | undefined;
      let disputed = false;
      for (const hit of known) {
        const proof = strengthOf(hit.set, start, end);
        if (proof === undefined) continue;
        // The longer text before the name says more about whose it is; then the imports do; then everyday use, the sets' order.
        const strength = 2 * proof + (known.length > 1 && head.hasAny(hit.set.file.imports ?? []) ? 1 : 0);
        if (!best || strength > best.strength) {
          best = { hit, strength };
          disputed = false;
        } else if (strength === best.strength && hit.code !== best.hit.code) disputed = true;
      }
      return disputed ? undefined : best?.hit;
    }

    /** The length of the text before the name that proves it, undefined where nothing does. */
    function strengthOf(set: ConstantSet, start: number, end: number): number | undefined {
      let longest: number | undefined;
      const ignoresCase = set.file.anyCase?.includes(language) ?? false;
      if (!ignoresCase && anyCase && set.codeOf(text.slice(start, end)) === undefined) return undefined;
      for (const way of set.file.written) {
        if (way.after !== undefined && !text.startsWith(way.after, end)) continue;
        for (const before of way.before) {
          const length = before === '*' ? 0 : before.length;
          if (longest !== undefined && length <= longest) continue;
          if (standsBefore(text, start, before, ignoresCase) && isProven(set, way, before, start, end))
            longest = length;
        }
      }
      return longest;
    }

    function isProven(set: ConstantSet, way: Way, before: string, start: number, end: number): boolean {
      if (way.with === undefined) return true;
      if (way.with === 'import') return head.hasAny(set.file.imports ?? []);
      if (way.with === 'position') {
        // In Ruby :gone? is another symbol than :gone.
        const next = text.charAt(end);
        return next !== '?' && next !== '!' && (positions.get(set.id)?.(text, start, start - before.length) ?? false);
      }
      if ('named' in way.with) return head.names(way.with.named, text.slice(start, end));
      return head.hasAny(way.with);
    }
  };
}

/** Whether a text, "" for a bare name or "*" for anything stands directly before an offset. */
function standsBefore(text: string, start: number, before: string, ignoresCase: boolean): boolean {
  if (before === '*') return true;
  if (before === '') return isBare(text, start);
  const from = start - before.length;
  if (from < 0) return false;
  const stands = ignoresCase
    ? text.slice(from, start).toLowerCase() === before.toLowerCase()
    : text.startsWith(before, from);
  return stands && !(isWordPart(before.charCodeAt(0)) && from > 0 && isWordPart(text.charCodeAt(from - 1)));
}

/** No member access, sigil, quote or path before a name: `.x`, `::x`, `->x`, `$x`, `:x` and `"x"` are not bare. */
function isBare(text: string, start: number): boolean {
  const last = text.charAt(start - 1);
  if (last === ':') return /[\w)]/.test(text.charAt(start - 2));
  if (last === '>') return text.charAt(start - 2) !== '-';
  return !'.$@\\/#"\'`'.includes(last) || last === '';
}

const isWordPart = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95 || unit === 36;

/** Letters, digits and underscore, and what else the names of these sets hold: `-` in Lisp. */
function namePartOf(sets: readonly ConstantSet[]): (unit: number) => boolean {
  const others = new Set<number>();
  for (const set of sets)
    for (const { name } of set.members) for (const other of name.match(/\W/g) ?? []) others.add(other.charCodeAt(0));
  const isLetterOrDigit = (unit: number) => isWordPart(unit) && unit !== 36;
  return others.size === 0 ? isLetterOrDigit : unit => isLetterOrDigit(unit) || others.has(unit);
}

/** What is looked for only in files with certain imports; with `named`, only what they name. */
interface Conditional {
  readonly pieces: readonly string[];
  readonly starts: readonly string[];
  readonly named: readonly string[] | undefined;
}

/**
 * Where a name might stand: after a qualifier, or at a prefix or whole name that needs none.
 * What only an import proves is looked for in files that have it.
 */
function createProposals(sets: readonly ConstantSet[], anyCase: boolean): (head: Head) => RegExp {
  const always = new Set<string>();
  const conditional: Conditional[] = [];
  for (const set of sets) {
    const prefixes = [...set.file.forms.map(formPrefix), ...twinPrefixes(set)].filter(
      prefix => prefix.text.length >= 3 || (prefix.digits && prefix.text !== ''),
    );
    const rest = set.members
      .map(member => member.name)
      .filter(name => !prefixes.some(prefix => name.startsWith(prefix.text)));
    for (const { text, digits } of prefixes) always.add(escaped(text) + (digits ? '\\d' : ''));
    if (rest.length === 0) continue;
    for (const { before: befores, with: proof } of set.file.written) {
      const pieces = importsOf(set, proof);
      for (const before of befores) {
        const starts = !isQualifier(before)
          ? rest.map(wholeName)
          : before.length === 1
            ? // A sigil is everywhere, so the expression compares the names, too.
              [`${escaped(before)}(?:${rest.map(wholeName).join('|')})`]
            : [`${escaped(before)}(?=\\w)`];
        const named = typeof proof === 'object' && 'named' in proof ? rest : undefined;
        if (pieces) conditional.push({ pieces, starts, named });
        else for (const start of starts) always.add(start);
      }
    }
  }
  const compiled = new Map<string, RegExp>();
  return head => {
    const starts = new Set(always);
    for (const { pieces, starts: more, named } of conditional)
      if (head.hasAny(pieces))
        for (const start of named ? named.filter(name => head.names(pieces, name)).map(wholeName) : more)
          starts.add(start);
    // An empty choice would match everywhere, and for ever at one place: without any start nothing is looked for.
    const choice = starts.size === 0 ? '(?!)' : [...starts].sort(longestFirst).join('|');
    const source = `(?<![\\w$])(?:${choice})`;
    let proposal = compiled.get(source);
    if (!proposal) {
      if (compiled.size >= compiledLimit) compiled.clear();
      proposal = new RegExp(source, anyCase ? 'gi' : 'g');
      compiled.set(source, proposal);
    }
    return proposal;
  };
}

const wholeName = (name: string) => `${escaped(name)}${/\w$/.test(name) ? '(?!\\w)' : ''}`;

const twinPrefixes = (set: ConstantSet) =>
  (set.file.twins ?? []).flatMap(twin =>
    'to' in twin ? [{ text: twin.to, digits: false }] : 'form' in twin ? [formPrefix(twin.form)] : [],
  );

/** Text that may be searched for as it stands: not "", "*", and no separator that follows a word. */
const isQualifier = (before: string) => !['', '*', '::', '/'].includes(before);

/** The import texts without which a way proves nothing, undefined where it needs none. */
function importsOf(set: ConstantSet, proof: Way['with']): readonly string[] | undefined {
  if (proof === undefined || proof === 'position') return undefined;
  if (proof === 'import') return set.file.imports ?? [];
  return 'named' in proof ? proof.named : proof;
}

const longestFirst = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

/** The source of a regular expression for a text as it stands. */
export const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function headOf(text: string): Head {
  const head = text.length > headLength ? text.slice(0, headLength) : text;
  const present = new Map<readonly string[], boolean>();
  const imported = new Map<readonly string[], ReadonlySet<string>>();
  return {
    hasAny(pieces) {
      const known = present.get(pieces);
      if (known !== undefined) return known;
      const has = pieces.some(piece => head.includes(piece));
      present.set(pieces, has);
      return has;
    },
    names(pieces, name) {
      let names = imported.get(pieces);
      if (!names) {
        names = importedNames(head, pieces);
        imported.set(pieces, names);
      }
      return names.has(name) || names.has('*') || names.has('_');
    },
  };
}

/** The words of the import statements that begin with one of these texts: up to the line's end, or over a bracket's lines. */
function importedNames(head: string, pieces: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const piece of pieces) {
    let at = head.indexOf(piece);
    for (let count = 0; at >= 0 && count < statementLimit; count++) {
      const from = at + piece.length;
      const after = head.slice(from, from + statementLength);
      const close = /^\s*[.:]*\s*[({[]/.test(after) ? after.search(/[)}\]]/) : after.search(/[\n;]/);
      for (const word of after.slice(0, close < 0 ? undefined : close).match(/[\w-]+|\*/g) ?? []) names.add(word);
      at = head.indexOf(piece, from);
    }
  }
  return names;
}

/** Tests whether the text before a sigil makes the name after it a status. */
function positionTest(set: ConstantSet): (text: string, start: number, sigil: number) => boolean {
  const { positions = [], keys = [], near = [] } = set.file;
  // A value may be the branch of a conditional: status: saved ? :ok : :created
  const choice = '(?:[^,;]{1,80}\\?\\s*(?::\\w+\\s*:\\s*)?)?';
  const positionBefore = alternatives(positions.map(leftOf), '$');
  const keyBefore = alternatives(keys.map(leftOf), `${choice}$`);
  const nearby = alternatives(
    near.map(word => `\\b${escaped(word)}\\b`),
    '',
  );
  return (text, start, sigil) => {
    const before = text.slice(Math.max(0, sigil - positionLength), sigil);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (positionBefore?.test(line)) return true;
    if (!keyBefore?.test(line)) return false;
    const hasTwoWords = /^[a-z]+(?:_|[A-Z])/.test(text.slice(start, start + 40));
    return hasTwoWords || (nearby?.test(text.slice(Math.max(0, sigil - nearLength), sigil)) ?? true);
  };
}

function alternatives(sources: readonly string[], end: string): RegExp | undefined {
  return sources.length === 0 ? undefined : new RegExp(`(?:${sources.join('|')})${end}`);
}

/** A position of a set file as the source of a regular expression: `_` is one argument, white space doesn't count. */
function leftOf(position: string): string {
  const pieces = position.match(/\w*[A-Za-z]\w*|\d+|_|[^\w\s]/g) ?? [];
  const source = pieces.map(piece => (piece === '_' ? '[^,;]{0,80}' : escaped(piece))).join('\\s*');
  const start = /^\w/.test(position) ? '(?<!\\w)' : '';
  return `${start}${source}${/\w$/.test(position) ? '(?:\\s+|\\s*\\(\\s*)' : '\\s*'}`;
}
