/** The ids that package.json names too; a test holds the two together. Imports nothing. */

export const commands = {
  browse: 'httpStatusLens.browse',
  lookUp: 'httpStatusLens.lookUp',
  explain: 'httpStatusLens.explain',
  /** Copies its string argument; linked from hovers, not in the palette. */
  copy: 'httpStatusLens.copy',
} as const;

export const panelViewType = 'httpStatusLens.codes';

export const section = 'httpStatusLens';

/** Every setting with its default, below the section. */
export const settingDefaults = {
  recognition: 'balanced',
  'hover.enabled': true,
  'completion.enabled': true,
  'completion.prefer': 'constant',
  codeLens: 'uncommon',
  'languages.exclude': [],
  ignore: [],
} as const;
