/** What scripts/codicons.mjs makes of an icon: the outlines of its paths, 16 by 16. */
declare module '@vscode/codicons/src/icons/*.svg' {
  export const outlines: readonly string[];
}
