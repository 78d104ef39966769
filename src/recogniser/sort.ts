/**
 * What a character may begin or continue, in an order that one comparison can ask about; imported as `Sort`.
 * Marks that are tokens by themselves follow.
 */
export const lower = 0;
export const upper = 1;
export const underscore = 2;
export const digit = 3;
export const wide = 4;
export const operator = 5;
export const space = 6;
export const passed = 7;
export const mark = 10;
