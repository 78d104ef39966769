/** The ids that package.json names too; a test holds the two together. Imports nothing. */

export const commands = {
  browse: 'httpStatusLens.browse',
  lookUp: 'httpStatusLens.lookUp',
  whichCode: 'httpStatusLens.whichCode',
  explain: 'httpStatusLens.explain',
  toConstant: 'httpStatusLens.toConstant',
  toNumber: 'httpStatusLens.toNumber',
  allToConstants: 'httpStatusLens.allToConstants',
  createRegistry: 'httpStatusLens.createRegistry',
  /** Copies its string argument; linked from hovers, not in the palette. */
  copy: 'httpStatusLens.copy',
  back: 'httpStatusLens.panel.back',
  forward: 'httpStatusLens.panel.forward',
  /** Of the panel's context menu: their argument is the page's `data-vscode-context`, with the id of an entry or a guide. */
  copyNumber: 'httpStatusLens.panel.copyNumber',
  copyPhrase: 'httpStatusLens.panel.copyPhrase',
  copyLine: 'httpStatusLens.panel.copyLine',
  copyMarkdown: 'httpStatusLens.panel.copyMarkdown',
  insert: 'httpStatusLens.panel.insert',
  find: 'httpStatusLens.panel.find',
  pin: 'httpStatusLens.panel.pin',
  unpin: 'httpStatusLens.panel.unpin',
} as const;

export const panelViewType = 'httpStatusLens.codes';

/** The scheme of the address that a registry file's `$schema` names; extension of the files that need none. */
export const schemaScheme = 'http-status-lens';
export const registryEnding = '.http-status.json';

export const section = 'httpStatusLens';

/** The setting that names users' own registries, below the section. */
export const registriesSetting = 'customRegistries';

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
  [registriesSetting]: [],
} as const;
