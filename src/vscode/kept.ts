/** What outlives the panel, in the editor's memory for all workspaces: favourites, and whether the panel follows the cursor. */
import type * as vscode from 'vscode';

export interface Kept {
  /** Ids of entries and guides in the order in which they were pinned; of some the entry may be gone. */
  favourites(): readonly string[];
  /** Adds a favourite, or takes one away. The longest pinned gives way to more than anybody can keep in view. */
  pin(id: string, pinned: boolean): Thenable<void>;
  follows(): boolean;
  follow(on: boolean): Thenable<void>;
}

const mostFavourites = 200;

export function keptIn(memory: vscode.Memento & { setKeysForSync(keys: readonly string[]): void }): Kept {
  memory.setKeysForSync(['favourites']);
  const favourites = () => {
    const kept = memory.get<unknown>('favourites');
    return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : [];
  };
  return {
    favourites,
    pin(id, pinned) {
      const others = favourites().filter(other => other !== id);
      return memory.update('favourites', pinned ? [...others, id].slice(-mostFavourites) : others);
    },
    follows: () => memory.get('follows') === true,
    follow: on => memory.update('follows', on),
  };
}
