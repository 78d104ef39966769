/** What the build makes of `data/`; scripts/data.mjs answers these imports in every bundle. */
declare module 'registry-facts' {
  /** Parses the facts that a hover needs; long texts are left out. */
  export function registryFacts(): import('./codes').RegistryFacts;
}
declare module 'long-texts' {
  /** Parses what dist/texts.json holds; for the command line, which has no such file. */
  export function longTexts(): {
    readonly details: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly classes: readonly import('./codes').ClassTexts[];
    readonly guides: readonly import('./guides').Guide[];
    readonly questions: readonly import('./questionSchema').Question[];
  };
}
declare module 'role-sentences' {
  /** Parses what each role of words says, completing a sentence about a word: role -> "names a status code". */
  export function roleSentences(): Readonly<Record<string, string>>;
}
declare module 'knowledge' {
  /** Parses what the recogniser knows: languages, patterns, words, weights, constant sets. Examples are left out. */
  export function knowledge(): import('./knowledge').Knowledge;
}
