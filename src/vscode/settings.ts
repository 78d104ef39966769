/** Reads the settings of a document. A value of the wrong kind counts as unset; nothing is remembered between calls. */
import * as vscode from 'vscode';
import { section, settingDefaults } from '../contributions';
import type { LensMode } from '../features/codeLenses';
import type { HintMode } from '../features/inlayHints';
import type { Strictness } from '../recogniser/recognise';

export interface Settings {
  readonly recognition: Strictness;
  readonly hover: boolean;
  readonly completion: boolean;
  readonly completionPrefer: 'constant' | 'number';
  readonly codeLens: LensMode;
  readonly inlayHints: HintMode;
  readonly codeActions: boolean;
  /** Language ids, the editor's or ours. */
  readonly excludedLanguages: readonly string[];
  /** Globs of files that are left alone. */
  readonly ignoredFiles: readonly string[];
}

export function settingsOf(document: vscode.TextDocument): Settings {
  const configuration = vscode.workspace.getConfiguration(section, document);
  const chosen = <Choice extends string>(name: keyof typeof settingDefaults, choices: readonly Choice[]): Choice => {
    const value = configuration.get<unknown>(name);
    return choices.find(choice => choice === value) ?? (settingDefaults[name] as Choice);
  };
  const flag = (name: keyof typeof settingDefaults) => configuration.get<unknown>(name) !== false;
  return {
    recognition: chosen('recognition', ['strict', 'balanced', 'eager']),
    hover: flag('hover.enabled'),
    completion: flag('completion.enabled'),
    completionPrefer: chosen('completion.prefer', ['constant', 'number']),
    codeLens: chosen('codeLens', ['off', 'uncommon', 'all']),
    inlayHints: chosen('inlayHints', ['off', 'numbers', 'constants', 'both']),
    codeActions: flag('codeActions.enabled'),
    excludedLanguages: texts(configuration.get<unknown>('languages.exclude')),
    ignoredFiles: texts(configuration.get<unknown>('ignore')),
  };
}

/** Calls back when a setting of ours changed. */
export function onSettingsChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(section)) listener();
  });
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string' && item !== '') : [];
}
