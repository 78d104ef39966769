/**
 * The messages between the extension and the panel's page, and the checks that both sides make on arrival.
 * Imports nothing: what a registry holds beyond the keys named here is checked where it is made, in the build.
 */

/** A publisher and its entries, as the page needs them to make its registry. */
export interface SentFile {
  readonly publisher: { readonly id: string; readonly name: string };
  readonly entries: readonly {
    readonly id?: string;
    readonly code: number | string;
    readonly phrase: string;
    readonly summary: string;
  }[];
}

export interface SentClass {
  readonly digit: number;
  readonly name: string;
  readonly description: string;
}

/** The long texts of a status class, the one of search engines with its source and the date of looking. */
export interface SentClassTexts {
  readonly digit: number;
  readonly client: string;
  readonly crawlers: { readonly text: string; readonly date: string; readonly source: string };
}

/** Markdown by the name of its section: `happened`, `client`, `server`, …; `sources` and `example` beside them. */
export type SentTexts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The constants of one library. */
export interface SentSet {
  /** The library as its users call it. */
  readonly set: string;
  /** Whether it is of the language of the file that was in front. */
  readonly here: boolean;
  /** By code, as written in code: `http.StatusNotFound`. */
  readonly names: Readonly<Record<string, string>>;
}

/** A comparison of codes, its body in Markdown. */
export interface SentGuide {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly number[];
  readonly sources: readonly string[];
  readonly body: string;
}

/** A question on the way to a code; each answer leads to another one (`to`) or ends at a code. */
export interface SentQuestion {
  readonly id: string;
  readonly question: string;
  readonly note?: string;
  readonly answers: readonly SentAnswer[];
}

export type SentAnswer = { readonly answer: string; readonly hint?: string } & ({ readonly to: string } | SentEnd);

/** The code that an answer leads to, why, and when others would be right. */
export interface SentEnd {
  readonly code: number;
  readonly reason: string;
  readonly others: readonly { readonly code: number; readonly because: string }[];
  readonly guides: readonly string[];
  readonly sources: readonly string[];
}

export type ToPanel =
  /**
   * The registry; comes once after `ready`, and again when it changed. `open` is the id of the page to show: an entry, a guide or
   * a way. `active` says whether the panel is the editor in front, where the focus belongs.
   */
  | {
      readonly type: 'show';
      readonly files: readonly SentFile[];
      readonly classes: readonly SentClass[];
      readonly active: boolean;
      readonly open?: string;
    }
  /** The long texts by entry id, those of the classes, the constants, the guides and the questions; they follow when they have been read. */
  | {
      readonly type: 'texts';
      readonly texts: SentTexts;
      readonly classes: readonly SentClassTexts[];
      readonly sets: readonly SentSet[];
      readonly guides: readonly SentGuide[];
      readonly questions: readonly SentQuestion[];
    }
  /** What outlives the panel: comes before `show`, and when it changed. Favourites are ids of entries and guides, some perhaps gone. */
  | { readonly type: 'kept'; readonly favourites: readonly string[]; readonly follows: boolean }
  /** The panel was asked for: the reader goes to this page, or without one to the search field. */
  | { readonly type: 'open'; readonly id?: string }
  /** The entry that the editor's cursor has come to; the reader stays in the editor. */
  | { readonly type: 'cursor'; readonly id: string }
  /** One page back (-1) or forward (1). */
  | { readonly type: 'step'; readonly by: -1 | 1 };

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'copy'; readonly text: string }
  /** To be written at the cursor of the last active text editor. */
  | { readonly type: 'insert'; readonly text: string }
  /** To be searched for, as a whole word, in the files of the workspace. */
  | { readonly type: 'find'; readonly text: string }
  | { readonly type: 'pin'; readonly id: string; readonly pinned: boolean }
  /** Whether the page is to follow the editor's cursor from now on. */
  | { readonly type: 'follow'; readonly on: boolean };

/** What the page asks for, but for its filling. */
export type Asked = Exclude<FromPanel, { type: 'ready' }>;

/** No phrase, constant or link is longer; anything longer did not come from our page. In UTF-16 code units. */
export const longestText = 1000;

/** Whether a text is formed like a guide's id; there may be no such guide. */
export function isGuideId(text: string): boolean {
  return /^[kn]\d{1,3}$/.test(text);
}

/** The id of the page where "Which code should I answer?" begins: the way that no answer has been added to yet. */
export const firstQuestion = 'which:start';

/** Whether a text is formed like a way through the questions, `which:start/refused/404`; it may lead nowhere. */
export function isWay(text: string): boolean {
  return /^which:start(?:\/[a-z\d-]{1,40}){0,9}$/.test(text);
}

/** What arrived at the page, or undefined for anything else. */
export function toPanel(message: unknown): ToPanel | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.type) {
    case 'show':
      return isList(message.files, isFile) &&
        isList(message.classes, isClass) &&
        typeof message.active === 'boolean' &&
        (message.open === undefined || typeof message.open === 'string')
        ? (message as ToPanel)
        : undefined;
    case 'texts':
      return isRecord(message.texts) &&
        Object.values(message.texts).every(isRecord) &&
        isList(message.classes, isClassTexts) &&
        isList(message.sets, isSet) &&
        isList(message.guides, isGuide) &&
        isList(message.questions, isQuestion)
        ? (message as ToPanel)
        : undefined;
    case 'kept':
      return isList(message.favourites, favourite => typeof favourite === 'string') &&
        typeof message.follows === 'boolean'
        ? (message as ToPanel)
        : undefined;
    case 'open':
      if (message.id === undefined) return { type: 'open' };
      return typeof message.id === 'string' ? { type: 'open', id: message.id } : undefined;
    case 'cursor':
      return typeof message.id === 'string' ? { type: 'cursor', id: message.id } : undefined;
    case 'step':
      return message.by === -1 || message.by === 1 ? { type: 'step', by: message.by } : undefined;
    default:
      return undefined;
  }
}

/** What arrived at the extension, or undefined for anything else. Texts are one line without control characters. */
export function fromPanel(message: unknown): FromPanel | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.type) {
    case 'ready':
      return { type: 'ready' };
    case 'copy':
    case 'insert':
    case 'find':
      return isLine(message.text) ? { type: message.type, text: message.text } : undefined;
    case 'pin':
      return isLine(message.id) && typeof message.pinned === 'boolean'
        ? { type: 'pin', id: message.id, pinned: message.pinned }
        : undefined;
    case 'follow':
      return typeof message.on === 'boolean' ? { type: 'follow', on: message.on } : undefined;
    default:
      return undefined;
  }
}

type Unchecked = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

const isFile = (value: unknown): boolean =>
  isRecord(value) &&
  isRecord(value.publisher) &&
  typeof value.publisher.id === 'string' &&
  typeof value.publisher.name === 'string' &&
  isList(value.entries, isEntry);

const isEntry = (value: unknown): boolean =>
  isRecord(value) &&
  (typeof value.code === 'number' || typeof value.code === 'string') &&
  typeof value.phrase === 'string' &&
  typeof value.summary === 'string';

const isClass = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.digit === 'number' &&
  typeof value.name === 'string' &&
  typeof value.description === 'string';

const isClassTexts = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.digit === 'number' &&
  typeof value.client === 'string' &&
  isRecord(value.crawlers) &&
  [value.crawlers.text, value.crawlers.date, value.crawlers.source].every(text => typeof text === 'string');

const isSet = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.set === 'string' &&
  typeof value.here === 'boolean' &&
  isRecord(value.names) &&
  Object.values(value.names).every(name => typeof name === 'string');

const isGuide = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.title === 'string' &&
  isList(value.codes, code => typeof code === 'number') &&
  isList(value.sources, source => typeof source === 'string') &&
  typeof value.body === 'string';

const isQuestion = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.question === 'string' &&
  isOptionalText(value.note) &&
  isList(value.answers, isAnswer);

const isAnswer = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.answer === 'string' &&
  isOptionalText(value.hint) &&
  (typeof value.to === 'string' ||
    (typeof value.code === 'number' &&
      typeof value.reason === 'string' &&
      isList(
        value.others,
        other => isRecord(other) && typeof other.code === 'number' && typeof other.because === 'string',
      ) &&
      isList(value.guides, guide => typeof guide === 'string') &&
      isList(value.sources, source => typeof source === 'string')));

const isOptionalText = (value: unknown): boolean => value === undefined || typeof value === 'string';

const isLine = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestText && !/\p{Cc}/u.test(value);
