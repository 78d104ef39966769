/**
 * Writes a status code's name from a naming form such as `Status{PascalCase}` over its reason phrase.
 * Knows spellings only: the phrases stand here, apart from the registry's, because a library's names stay as they
 * were formed when the registry's phrases move on.
 */

/** The RFC whose phrases a library took its names from; they differ at 413, 414, 416 and 422 only. */
export type Edition = '2616' | '7231' | '9110';

/** A piece of a naming form: literal text, or how code or phrase are written. */
type Piece = (code: number, words: readonly string[]) => string;

const phrases: Readonly<Record<number, string>> = {
  100: 'Continue',
  101: 'Switching Protocols',
  102: 'Processing',
  103: 'Early Hints',
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  203: 'Non-Authoritative Information',
  204: 'No Content',
  205: 'Reset Content',
  206: 'Partial Content',
  207: 'Multi-Status',
  208: 'Already Reported',
  226: 'IM Used',
  300: 'Multiple Choices',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  305: 'Use Proxy',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  417: 'Expectation Failed',
  // As libraries spell it in names; RFC 9110 §15.5.19 only keeps the number unused.
  418: 'Im a Teapot',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  423: 'Locked',
  424: 'Failed Dependency',
  425: 'Too Early',
  426: 'Upgrade Required',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  506: 'Variant Also Negotiates',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
  510: 'Not Extended',
  511: 'Network Authentication Required',
};

/** The codes that libraries name, ascending. */
export const namedCodes: readonly number[] = Object.keys(phrases).map(Number);
/** The codes that have a phrase in the IANA registry, ascending: 306 and 418 are unused, 104 is temporary. */
export const registeredCodes: readonly number[] = namedCodes.filter(code => code !== 418);

const olderPhrases: Readonly<Record<Exclude<Edition, '9110'>, Readonly<Record<number, string>>>> = {
  '2616': {
    413: 'Request Entity Too Large',
    414: 'Request-URI Too Long',
    416: 'Requested Range Not Satisfiable',
    // RFC 4918, of the same generation.
    422: 'Unprocessable Entity',
  },
  '7231': { 413: 'Payload Too Large', 422: 'Unprocessable Entity' },
};

/** The phrase that names of an edition are formed from, undefined for a code without one. */
export function phraseOf(code: number, edition: Edition): string | undefined {
  return (edition === '9110' ? undefined : olderPhrases[edition][code]) ?? phrases[code];
}

/**
 * Compiles a naming form: `{code}`, `{PascalCase}`, `{Pascalcase}`, `{camelCase}`, `{camelcase}`, `{snake_case}`,
 * `{Snake_case}`, `{Pascal_Snake}`, `{SCREAMING_SNAKE}`, `{kebab-case}` and `{SMASHED}`, between literal text.
 * PascalCase, camelCase and Pascal_Snake keep OK, IM, URI and HTTP in capitals; Pascalcase and camelcase write Ok, Im, Uri, Http.
 * The function answers undefined where the form wants a phrase and the code has none.
 */
export function compileForm(form: string): (code: number, edition: Edition) => string | undefined {
  const pieces = form
    .split(/(\{[^}]*\})/)
    .filter(Boolean)
    .map(pieceOf);
  const wantsPhrase = /\{(?!code\})/.test(form);
  return (code, edition) => {
    const phrase = phraseOf(code, edition);
    if (wantsPhrase && phrase === undefined) return undefined;
    const words = phrase?.split(/[ -]/) ?? [];
    return pieces.map(piece => piece(code, words)).join('');
  };
}

/** The literal text before the first piece of a form, and whether digits follow it. */
export function formPrefix(form: string): { readonly text: string; readonly digits: boolean } {
  const hole = form.indexOf('{');
  return { text: form.slice(0, hole), digits: form.startsWith('{code}', hole) };
}

function pieceOf(piece: string): Piece {
  if (!piece.startsWith('{')) return () => piece;
  const write = pieces[piece.slice(1, -1)];
  if (!write) throw new Error(`unknown naming form ${piece}; write one of ${Object.keys(pieces).join(', ')}`);
  return write;
}

const pieces: Readonly<Record<string, Piece>> = {
  code: code => String(code),
  PascalCase: (_code, words) => words.map(raised).join(''),
  Pascalcase: (_code, words) => words.map(capitalised).join(''),
  camelCase: (_code, words) => lowerFirst(words.map(raised)).join(''),
  camelcase: (_code, words) => lowerFirst(words.map(capitalised)).join(''),
  snake_case: (_code, words) => words.join('_').toLowerCase(),
  Snake_case: (_code, words) => capitalised(words.join('_')),
  Pascal_Snake: (_code, words) => words.map(raised).join('_'),
  SCREAMING_SNAKE: (_code, words) => words.join('_').toUpperCase(),
  'kebab-case': (_code, words) => words.join('-').toLowerCase(),
  SMASHED: (_code, words) => words.join('').toUpperCase(),
};

/** First letter in upper case, the rest as the phrase has it: OK, URI and HTTP stay. */
const raised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const lowerFirst = ([first = '', ...rest]: readonly string[]) => [first.toLowerCase(), ...rest];
