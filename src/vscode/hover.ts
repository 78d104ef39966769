/** Shows what a status code means when the mouse rests on it. */
import * as vscode from 'vscode';
import { type HoverExtras, hoverText } from '../features/hover';
import { readings } from '../features/readings';
import type { Occurrence } from '../recogniser/occurrence';
import type { Registry } from '../registry/codes';
import { guidesFor } from '../registry/guides';
import { type Documents, everyDocument } from './documents';
import { trustedMarkdown } from './markdown';
import { rangeOf } from './ranges';
import { settingsOf } from './settings';
import type { Texts } from './texts';

export function registerHover(registry: () => Registry, documents: Documents, texts: Texts): vscode.Disposable {
  return vscode.languages.registerHoverProvider(everyDocument, {
    async provideHover(document, position) {
      if (!settingsOf(document).hover) return undefined;
      const occurrence = documents.occurrenceAt(document, position);
      if (!occurrence) return undefined;
      const range = rangeOf(document, occurrence);
      const [entry] = readings(registry(), occurrence);
      const details = entry && (await texts.details(entry.id));
      const guides = entry && guidesFor(await texts.guides(), entry);
      const extras = { details, guides, ...constantExtras(documents, occurrence), document: document.uri.toString() };
      return new vscode.Hover(trustedMarkdown(hoverText(registry(), occurrence, extras)), range);
    },
  });
}

function constantExtras(documents: Documents, occurrence: Occurrence): HoverExtras {
  const set = occurrence.via === 'constant' ? documents.core().constants.set(occurrence.set) : undefined;
  if (!set || occurrence.via !== 'constant') return {};
  const deprecated = set.members.filter(({ code, standing }) => code === occurrence.code && standing === 'deprecated');
  return {
    constantSet: set.name,
    currentName: set.currentOf(occurrence.name),
    formerNames: deprecated.map(({ name }) => name),
  };
}
