/** The commands of the panel's context menu. What they are about is the id in the page's `data-vscode-context`. */
import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { type Clippings, clippingsOf } from '../../panel/clippings';
import { type Asked, fromPanel } from '../../panel/protocol';
import type { Registry } from '../../registry/codes';

export function menuCommands(registry: () => Registry, act: (asked: Asked) => Thenable<unknown>) {
  const onCode = (work: (clippings: Clippings) => Thenable<unknown> | undefined) => (context: unknown) => {
    const entry = registry().entry(idIn(context) ?? '');
    return entry && work(clippingsOf(registry(), entry));
  };
  const onPage = (pinned: boolean) => (context: unknown) => {
    const asked = fromPanel({ type: 'pin', id: idIn(context), pinned });
    return asked?.type === 'pin' ? act(asked) : undefined;
  };
  // Says in the status bar what it copied, as Copy in a hover does: the menu is gone by then.
  const copy = (text: string | undefined) => vscode.commands.executeCommand(commands.copy, text);
  return {
    [commands.copyNumber]: onCode(({ number }) => copy(number)),
    [commands.copyPhrase]: onCode(({ phrase }) => copy(phrase)),
    [commands.copyLine]: onCode(({ line }) => copy(line)),
    [commands.copyMarkdown]: onCode(({ markdown }) => copy(markdown)),
    [commands.insert]: onCode(({ number }) => act({ type: 'insert', text: number })),
    [commands.find]: onCode(({ number }) => act({ type: 'find', text: number })),
    [commands.pin]: onPage(true),
    [commands.unpin]: onPage(false),
  };
}

function idIn(context: unknown): string | undefined {
  const id = typeof context === 'object' && context !== null && 'id' in context ? context.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
