/** The ids that package.json names too; a test holds the two together. Imports nothing. */

export const commands = {
  browse: 'httpStatusLens.browse',
  lookUp: 'httpStatusLens.lookUp',
  whichCode: 'httpStatusLens.whichCode',
  explain: 'httpStatusLens.explain',
  toConstant: 'httpStatusLens.toConstant',
  toNumber: 'httpStatusLens.toNumber',
  allToConstants: 'httpStatusLens.allToConstants',
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
  inlayHints: 'off',
  'codeActions.enabled': true,
  'languages.exclude': [],
  ignore: [],
} as const;
