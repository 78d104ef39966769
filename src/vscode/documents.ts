/**
 * The status codes of each open document, recognised once for each version and forgotten when it closes.
 * Decides which documents are served at all; what a code means is not known here.
 */
import * as vscode from 'vscode';
import type { ConstantOccurrence } from '../recogniser/constants';
import { withoutIgnored } from '../recogniser/ignoreComments';
import { type Occurrence, occurrenceAt } from '../recogniser/occurrence';
import type { Recogniser } from '../recogniser/recognise';
import type { ConstantSets } from '../registry/constants';
import type { Languages } from '../registry/languages';
import { onSettingsChange, type Settings, settingsOf } from './settings';

export interface Documents extends vscode.Disposable {
  /** Sorted occurrences of a whole document; empty for one that is excluded, ignored or too large. */
  occurrences(document: vscode.TextDocument): readonly Occurrence[];
  /** The occurrence at a position. In a document too large to be read whole, its neighbourhood is. */
  occurrenceAt(document: vscode.TextDocument, position: vscode.Position): Occurrence | undefined;
  /** Nearly the same for a moment's sake: of a long document that nobody has had read yet, it reads the neighbourhood. */
  glanceAt(document: vscode.TextDocument, position: vscode.Position): Occurrence | undefined;
  /**
   * Ids of the constant sets that a document used when it was last read as a whole, which may be some edits ago:
   * cheap enough to ask while somebody types.
   */
  setsInUse(document: vscode.TextDocument): ReadonlySet<string>;
  /** What is read to judge a position: the whole text, or the neighbourhood in a document too large for that. */
  textAround(document: vscode.TextDocument, position: vscode.Position): Excerpt;
  /** How a document is read; see `Reading`. */
  reading(document: vscode.TextDocument): Reading;
  /** The id of data/languages that fits a document best. */
  languageOf(document: vscode.TextDocument): string;
  /** What finds the codes and knows the languages, for the questions that are asked at one place only. */
  core(): Core;
  /** Fires when the answers for open documents may have changed without an edit. */
  readonly onDidChange: vscode.Event<void>;
}

/**
 * whole: once for each version; nearby: too large, so only around the mouse;
 * not: a scheme that isn't ours, an excluded language or an ignored path.
 */
export type Reading = 'whole' | 'nearby' | 'not';

/** A piece of a document; `start` is its offset there, in UTF-16 code units. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
}

/** What the documents need to know of the core, made when first asked for. */
export interface Core {
  readonly recogniser: Recogniser;
  readonly languages: Languages;
  readonly constants: ConstantSets;
  /** The constants in a text that no document holds yet. */
  constantsIn(text: string, language: string): readonly ConstantOccurrence[];
}

/** Schemes whose documents are served; other extensions' virtual documents are theirs. */
const servedSchemes = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'git',
  'output',
  'vscode-notebook-cell',
] as const;

/** Hover and lenses: every language, in the documents that we serve. */
export const everyDocument: vscode.DocumentSelector = servedSchemes.map(scheme => ({ scheme }));

/** In UTF-16 units. VS Code itself stops colouring long before. */
const largestDocument = 5_000_000;
const none: ReadonlySet<string> = new Set();
/** In UTF-16 units: read in the time that a key press takes. */
const quickDocument = 100_000;
/** Lines on each side that are read around a position in a larger one, and the most characters of them. */
const neighbourhood = { lines: 200, characters: 100_000 };

interface Known {
  readonly version: number;
  readonly languageId: string;
  readonly reading: Reading;
  readonly language: string;
  /** Recognised when first asked for; empty unless the document is read as a whole. */
  occurrences(): readonly Occurrence[];
  /** Whether that has happened. */
  isRead(): boolean;
}

interface Used {
  readonly occurrences: readonly Occurrence[];
  readonly sets: ReadonlySet<string>;
}

/** `onCoreChange` fires when the next call of `core` gives another one. */
export function createDocuments(core: () => Core, onCoreChange: vscode.Event<void>): Documents {
  const known = new Map<string, Known>();
  const used = new Map<string, Used>();
  const changed = new vscode.EventEmitter<void>();

  function knowledgeOf(document: vscode.TextDocument): Known {
    const key = document.uri.toString();
    const earlier = known.get(key);
    if (earlier && earlier.version === document.version && earlier.languageId === document.languageId) return earlier;
    const fresh = read(core(), document);
    // A provider may still ask after the document was closed; then nobody would come to forget it.
    if (!document.isClosed) known.set(key, fresh);
    return fresh;
  }

  function occurrencesOf(document: vscode.TextDocument): readonly Occurrence[] {
    const occurrences = knowledgeOf(document).occurrences();
    const key = document.uri.toString();
    if (!document.isClosed && used.get(key)?.occurrences !== occurrences) {
      const sets = occurrences.flatMap(occurrence => (occurrence.via === 'constant' ? [occurrence.set] : []));
      used.set(key, { occurrences, sets: new Set(sets) });
    }
    return occurrences;
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidCloseTextDocument(document => {
      known.delete(document.uri.toString());
      used.delete(document.uri.toString());
    }),
    onSettingsChange(readAnew),
    onCoreChange(readAnew),
  );

  function readAnew(): void {
    known.clear();
    changed.fire();
  }

  /** Reads the whole of a document of up to `longest` units, of any that has been read already, and else the neighbourhood. */
  function occurrenceIn(document: vscode.TextDocument, position: vscode.Position, longest: number) {
    const { reading, language, isRead } = knowledgeOf(document);
    if (reading === 'not') return undefined;
    if (reading === 'whole' && (isRead() || lengthOf(document) <= longest))
      return occurrenceAt(occurrencesOf(document), document.offsetAt(position));
    return occurrenceNear(core().recogniser, document, position, language);
  }

  return {
    occurrences: occurrencesOf,
    setsInUse: document => used.get(document.uri.toString())?.sets ?? none,
    occurrenceAt: (document, position) => occurrenceIn(document, position, largestDocument),
    glanceAt: (document, position) => occurrenceIn(document, position, quickDocument),
    textAround: (document, position) =>
      knowledgeOf(document).reading === 'nearby'
        ? neighbourhoodOf(document, position)
        : { text: document.getText(), start: 0 },
    reading: document => knowledgeOf(document).reading,
    languageOf: document => knowledgeOf(document).language,
    core,
    onDidChange: changed.event,
    dispose: () => {
      known.clear();
      used.clear();
      subscriptions.dispose();
    },
  };
}

function read(core: Core, document: vscode.TextDocument): Known {
  const settings = settingsOf(document);
  const language = core.languages.languageOf(document.languageId, document.uri.path, document.lineAt(0).text);
  const reading = readingOf(settings, document, language);
  const state = { version: document.version, languageId: document.languageId, language, reading };
  const made: { occurrences?: readonly Occurrence[] } = {};
  const recognised = () => {
    const text = document.getText();
    return withoutIgnored(text, core.recogniser.recognise(text, language, { strictness: settings.recognition }));
  };
  return {
    ...state,
    occurrences() {
      // A document is one object for all its versions; a text that has moved on belongs to a later question.
      made.occurrences ??= reading === 'whole' && document.version === state.version ? recognised() : [];
      return made.occurrences;
    },
    isRead: () => made.occurrences !== undefined,
  };
}

function occurrenceNear(
  recogniser: Recogniser,
  document: vscode.TextDocument,
  position: vscode.Position,
  language: string,
): Occurrence | undefined {
  const { text, start } = neighbourhoodOf(document, position);
  const { recognition } = settingsOf(document);
  const found = recogniser.recognise(text, language, { strictness: recognition });
  const occurrence = occurrenceAt(withoutIgnored(text, found), document.offsetAt(position) - start);
  return occurrence && { ...occurrence, start: occurrence.start + start, end: occurrence.end + start };
}

function neighbourhoodOf(document: vscode.TextDocument, position: vscode.Position): Excerpt {
  const offset = document.offsetAt(position);
  const first = new vscode.Position(Math.max(0, position.line - neighbourhood.lines), 0);
  const last = new vscode.Position(position.line + neighbourhood.lines, 0);
  const start = Math.max(document.offsetAt(first), offset - neighbourhood.characters);
  const end = Math.min(document.offsetAt(last), offset + neighbourhood.characters);
  return { text: document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))), start };
}

function readingOf(settings: Settings, document: vscode.TextDocument, language: string): Reading {
  const { excludedLanguages, ignoredFiles } = settings;
  if (!servedSchemes.some(scheme => scheme === document.uri.scheme)) return 'not';
  if (excludedLanguages.includes(document.languageId) || excludedLanguages.includes(language)) return 'not';
  if (ignoredFiles.some(glob => matches(document, glob))) return 'not';
  return lengthOf(document) > largestDocument ? 'nearby' : 'whole';
}

// A glob is meant as below the workspace folder, as `files.exclude` has it; one that begins with **/ or / fits the whole path.
function matches(document: vscode.TextDocument, glob: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const patterns = folder ? [glob, new vscode.RelativePattern(folder, glob)] : [glob];
  return patterns.some(pattern => vscode.languages.match({ pattern }, document) > 0);
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
