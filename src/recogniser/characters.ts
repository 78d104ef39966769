/** Single characters by their UTF-16 units: names for those that are asked for, and what kinds there are. */

export const Char = {
  tab: 9,
  newline: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  ampersand: 38,
  apostrophe: 39,
  openRound: 40,
  closeRound: 41,
  asterisk: 42,
  comma: 44,
  hyphen: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  openSquare: 91,
  backslash: 92,
  underscore: 95,
  backtick: 96,
  bar: 124,
  closeBrace: 125,
} as const;

export const isUpper = (code: number) => code >= 65 && code <= 90;
export const isLower = (code: number) => code >= 97 && code <= 122;
export const isDigit = (code: number) => code >= 48 && code <= 57;
export const isAsciiLetter = (code: number) => isLower(code | 32);
/** Letters beyond ASCII count as lower-case letters. */
export const isLetter = (code: number) => isAsciiLetter(code) || code === Char.underscore || code > 0x7f;
export const isBlank = (code: number) => code === Char.space || code === Char.tab;
