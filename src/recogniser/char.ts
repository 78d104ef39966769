/**
 * Names of single characters, by their UTF-16 units; imported as `Char`.
 * Constants of a module, for the build writes their values where they are used.
 */
export const tab = 9;
export const newline = 10;
export const carriageReturn = 13;
export const space = 32;
export const exclamation = 33;
export const doubleQuote = 34;
export const hash = 35;
export const dollar = 36;
export const percent = 37;
export const ampersand = 38;
export const apostrophe = 39;
export const openRound = 40;
export const closeRound = 41;
export const asterisk = 42;
export const comma = 44;
export const hyphen = 45;
export const dot = 46;
export const slash = 47;
export const zero = 48;
export const colon = 58;
export const less = 60;
export const equals = 61;
export const greater = 62;
export const question = 63;
export const openSquare = 91;
export const backslash = 92;
export const closeSquare = 93;
export const underscore = 95;
export const backtick = 96;
export const x = 120;
export const openBrace = 123;
export const bar = 124;
export const closeBrace = 125;
