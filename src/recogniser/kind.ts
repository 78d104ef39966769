/** What a token is; imported as `Kind`. Operators are runs of operator characters; their hash is their text. */
export const word = 1;
export const number = 2;
export const operator = 3;
export const open = 4;
export const close = 5;
export const quote = 6;
export const comma = 7;
export const semicolon = 8;
export const other = 9;
