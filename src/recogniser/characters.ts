/** What kinds of characters there are, by their UTF-16 units. */
import * as Char from './char';

export const isUpper = (code: number) => code >= 65 && code <= 90;
export const isLower = (code: number) => code >= 97 && code <= 122;
export const isDigit = (code: number) => code >= 48 && code <= 57;
export const isAsciiLetter = (code: number) => isLower(code | 32);
/** Letters beyond ASCII count as lower-case letters. */
export const isLetter = (code: number) => isAsciiLetter(code) || code === Char.underscore || code > 0x7f;
export const isBlank = (code: number) => code === Char.space || code === Char.tab;
