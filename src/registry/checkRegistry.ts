/**
 * Reads the text of a user's own registry: what of it can be used, and a problem for each place that is wrong.
 * Comments and trailing commas are let pass. Knows no file and no editor; other registries only by their ids.
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { entryId } from './codes';
import type { RegistryEntry, RegistryFile } from './registrySchema';
import { type Fields, misfits, type Schema } from './schemaCheck';

export interface RegistryProblem {
  /** Offsets in UTF-16 units, 0-based, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What is wrong, what to write instead, and what is left out because of it. */
  readonly message: string;
  /** A warning costs at most a part of an entry, a notice nothing. */
  readonly severity: 'error' | 'warning' | 'notice';
}

export interface CheckedRegistry {
  /** The publisher with its sound entries; undefined where nothing can be used. */
  readonly file: RegistryFile | undefined;
  /** In the order of the text, at most 100. More than 10 of a kind are told once, at the first of them. */
  readonly problems: readonly RegistryProblem[];
}

/** Who has which id already. */
export interface TakenIds {
  publisher(id: string): Owner | undefined;
  entry(id: string): Owner | undefined;
}

export interface Owner {
  /** Another of the user's files, as the user knows it; undefined for what is built in. */
  readonly file?: string;
  /** What must be alike in both files: the name of a publisher, an entry as JSON. */
  readonly alike?: string;
}

/** Checks a text that has no byte-order mark. `schema` is the definition of registries. Never fails. */
export function checkRegistry(schema: Schema, text: string, taken: TakenIds): CheckedRegistry {
  const kinds = new Map<string, RegistryProblem[]>();
  const file = readFile(schema, text, taken, (severity, start, length, message, kind = message) => {
    const alike = kinds.get(kind) ?? [];
    alike.push({ start, end: start + Math.min(length, longestMark), message, severity });
    kinds.set(kind, alike);
  });
  const problems = [...kinds.values()].flatMap(toldShortly).sort((a, b) => a.start - b.start);
  return { file, problems: problems.slice(0, mostProblems) };
}

/** Problems of one kind as they are, in the order of the text; many of them as one, so that they hide no others. */
function toldShortly(alike: readonly RegistryProblem[]): readonly RegistryProblem[] {
  const [first] = alike;
  if (!first || alike.length <= mostAlike) return alike;
  const others = (alike.length - 1).toLocaleString('en');
  return [{ ...first, message: `${first.message}; the same holds for ${others} more places` }];
}

/** More than anybody mends at once. */
const mostProblems = 100;
const mostAlike = 10;
const longestMark = 200;
/** Readings of one number in one file: hovers and lists name them all. */
const mostReadings = 20;

/** Problems are of one kind where their messages are alike, or where `kind` is. */
type Report = (
  severity: RegistryProblem['severity'],
  start: number,
  length: number,
  message: string,
  kind?: string,
) => void;

const unused = 'nothing of this file is used until that is mended';
const leftOut = 'this entry is left out until that is mended';

function readFile(schema: Schema, text: string, taken: TakenIds, report: Report): RegistryFile | undefined {
  const root = parsed(text, report);
  if (!root) return undefined;
  const reading: Reading = { text, report, nodes: new Map() };
  const value = valueAt(root, '', reading);
  const whole = soundFile(schema, value, reading);
  if (!whole) return undefined;
  const { publisher } = whole;
  const owner = taken.publisher(publisher.id);
  if (owner && owner.alike !== publisher.name) {
    const id = nodeAt(reading, (value as Fields).publisher, 'id');
    const fault = owner.file
      ? `"${publisher.id}" is called “${owner.alike}” in ${owner.file}; choose another id, or write the same "name" in both`
      : `"${publisher.id}" is a built-in publisher; choose another, such as "our-${publisher.id}"`;
    report('error', id.offset, id.length, `${fault}; ${unused}`);
    return undefined;
  }
  const entries = distinctEntries(whole, (value as Fields).entries as readonly object[], taken, reading);
  return entries.length > 0 ? { publisher, entries } : undefined;
}

function parsed(text: string, report: Report): Node | undefined {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    // The others mostly follow from the first.
    const [first] = errors;
    if (first) {
      const words = parseErrors[first.error] ?? 'this does not belong here';
      report('error', first.offset, first.length, `Not JSON: ${words}; ${unused}`);
    } else if (root?.type !== 'object') report('error', 0, text.length, `An object { } belongs here; ${unused}`);
    else return root;
    return undefined;
  } catch {
    // The parser calls itself for each level; thousands of them are more than the stack holds.
    report('error', 0, 1, `Lists or objects are nested too deeply; ${unused}`);
    return undefined;
  }
}

/** By the parser's numbers for what it met. */
const parseErrors: Readonly<Record<number, string>> = {
  1: 'this is no value; texts stand in double quotes',
  2: 'this is no number',
  3: 'a key in double quotes belongs here',
  4: 'a value belongs here',
  5: 'a colon belongs here',
  6: 'a comma belongs here',
  7: 'a closing } belongs here',
  8: 'a closing ] belongs here',
  9: 'nothing may follow the last }',
  11: 'this comment has no end',
  12: 'this text has no closing double quote',
  14: 'this is no character number; write \\u and four hexadecimal digits',
  15: 'this escape does not exist; write \\\\ for a backslash',
  16: 'this control character must be written as an escape, such as \\n',
};

interface Reading {
  readonly text: string;
  readonly report: Report;
  /** Where each list and object stands. */
  readonly nodes: Map<object, Place>;
}

interface Place {
  readonly node: Node;
  /** By key; of one that stands twice, the last. Looked up for each problem, of which there may be one for each key. */
  readonly properties: ReadonlyMap<string, Node>;
}

/** The value as JSON has it, texts cleaned; of a key that stands twice, the last counts. */
function valueAt(node: Node, key: string, reading: Reading): unknown {
  if (node.type === 'string') return cleaned(String(node.value), textsOfLines.has(key));
  if (node.type === 'array') {
    const items = (node.children ?? []).map(child => valueAt(child, key, reading));
    reading.nodes.set(items, { node, properties: new Map() });
    return items;
  }
  if (node.type !== 'object') return node.value;
  const properties = new Map<string, Node>();
  // Without a prototype, the key "__proto__" is one like any other.
  const fields: Fields = Object.create(null);
  for (const property of node.children ?? []) {
    const [name, value] = property.children ?? [];
    if (!name || !value) continue;
    if (name.value in fields)
      reading.report(
        'warning',
        name.offset,
        name.length,
        `"${name.value}" stands here twice; the last one counts`,
        'key twice',
      );
    fields[name.value] = valueAt(value, name.value, reading);
    properties.set(name.value, property);
  }
  reading.nodes.set(fields, { node, properties });
  return fields;
}

const textsOfLines = new Set(['happened', 'client', 'server', 'rest', 'history', 'request', 'response']);

// Control characters, halves of a character, and marks that would turn the text around them: nothing that a text needs.
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

function cleaned(text: string, severalLines: boolean): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(unseen, sign => (/\s/.test(sign) ? sign : ''));
  return severalLines ? lines : lines.replace(/\s+/g, ' ').trim();
}

/** The file without what is wrong in it, mended in place; undefined where too little is right. */
function soundFile(schema: Schema, value: unknown, reading: Reading): RegistryFile | undefined {
  const faulty = new Set<unknown>();
  let usable = true;
  for (const { path, container, fault, limit, message } of misfits(schema, value)) {
    const [top, place] = path;
    const key = path.at(-1) ?? '';
    const at = container ? nodeAt(reading, container, key, fault === 'key') : reading.nodes.get(value as object)?.node;
    const report = (severity: RegistryProblem['severity'], consequence: string) => {
      const name = typeof key === 'string' && container ? `"${key}": ` : '';
      const kind = fault === 'key' ? message : `${name}${message}`;
      reading.report(severity, at?.offset ?? 0, at?.length ?? 1, `${name}${message}; ${consequence}`, kind);
    };
    if (container && fault === 'key') {
      delete container[key];
      report('warning', 'it is left out');
    } else if (container && fault === 'length') {
      container[key] = cut(container[key] as string | readonly unknown[], limit);
      report(path.length === 1 ? 'error' : 'warning', 'the rest is left out');
    } else if (top === 'entries' && typeof place === 'number') {
      faulty.add(place);
      report('error', leftOut);
    } else {
      usable = false;
      report('error', unused);
    }
  }
  if (!usable) return undefined;
  const fields = value as Fields;
  fields.entries = (fields.entries as readonly unknown[]).filter((_, place) => !faulty.has(place));
  // Nothing else is wrong with it now; what it is made of has no prototype.
  return JSON.parse(JSON.stringify(fields)) as RegistryFile;
}

function cut(value: string | readonly unknown[], length: number | undefined): string | readonly unknown[] {
  // Without the first half of a character whose second half is cut off.
  return typeof value === 'string' ? value.slice(0, length).replace(/\p{Cs}$/u, '') : value.slice(0, length);
}

/** Where the value of a key stands, or the key itself; where it is missing, the bracket that it belongs into. */
function nodeAt(reading: Reading, container: unknown, key: unknown, ofKey = false): Pick<Node, 'offset' | 'length'> {
  const { node, properties } = reading.nodes.get(container as object) ?? {};
  if (node?.type === 'array') return node.children?.[Number(key)] ?? node;
  const property = properties?.get(String(key))?.children;
  return property?.[ofKey ? 0 : 1] ?? { offset: node?.offset ?? 0, length: 1 };
}

/** The entries whose ids nobody else has. `values` are what they were made from, one for each. */
function distinctEntries(
  { publisher, entries }: RegistryFile,
  values: readonly object[],
  taken: TakenIds,
  reading: Reading,
): RegistryFile['entries'] {
  const lineAt = lineCounter(reading.text);
  const ids = new Map<string, FirstUse>();
  const readings = new Map<string, number>();
  return entries.filter((entry, place) => {
    const id = entryId(publisher.id, entry);
    const owner = taken.entry(id);
    // Folders of a workspace may hold copies of one file that have drifted apart.
    if (owner?.alike === JSON.stringify(entry)) return false;
    const number = `${entry.kind ?? 'status'} ${entry.code}`;
    const count = (readings.get(number) ?? 0) + 1;
    readings.set(number, count);
    const at = nodeAt(reading, values[place], entry.id === undefined ? 'code' : 'id');
    const first = ids.get(id);
    ids.set(id, first ?? { line: lineAt(at.offset), written: entry.id !== undefined });
    const report = (fault: string, kind: string) =>
      reading.report('error', at.offset, at.length, `${fault}; ${leftOut}`, kind);
    if (first || owner) report(takenId(entry, id, first, owner), 'id taken');
    else if (count > mostReadings) report(`${entry.code} has more than ${mostReadings} meanings here`, 'many meanings');
    else {
      if (Number(entry.code) >= 1000 && entry.kind !== 'cloudflare-error')
        reading.report('notice', at.offset, at.length, neverRecognised);
      return true;
    }
    return false;
  });
}

const neverRecognised =
  'Numbers from 1000 on are not recognised in files; this one stands in the lists and is found by the search';

/** Where an id of this file was first given, 1-based, and whether the file says it or the number does. */
interface FirstUse {
  readonly line: number;
  readonly written: boolean;
}

/** Speaks of numbers where the file itself has no ids. */
function takenId({ id: own, code }: RegistryEntry, id: string, first: FirstUse | undefined, owner?: Owner): string {
  if (own === undefined && first && !first.written)
    return `${code} is described above already (line ${first.line}); if both meanings are meant, give each an "id"`;
  if (own === undefined && owner?.file)
    return `${owner.file} describes ${code} already, in other words; write the same in both, or give this one an "id"`;
  const holder = first ? `the entry at line ${first.line}` : (owner?.file ?? 'a built-in entry or guide');
  return `${holder} has the id "${id}" already; give this one an "id" of its own`;
}

/** The lines of offsets, 1-based. Asked in rising order, it walks through the text once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return offset => {
    for (; at < offset; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++;
    return line;
  };
}
