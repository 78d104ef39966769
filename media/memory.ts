/** Where the reader is and was. VS Code keeps it while the page is out of sight and across reloads. */
import { type PanelState, readState } from '../src/panel/state';
import type { Host } from './host';

export interface Memory {
  readonly state: PanelState;
  /** Id of the page that is shown, undefined where the list stands alone. */
  readonly shown: string | undefined;
  update(change: Partial<PanelState>): void;
}

export function createMemory(host: Host): Memory {
  let state = readState(host.getState());
  const shown = ({ visited, at }: PanelState) => visited[at];
  return {
    get state() {
      return state;
    },
    get shown() {
      return shown(state);
    },
    update(change) {
      const next = { ...state, ...change };
      const turned = shown(next) !== shown(state);
      state = turned ? { ...next, scrolled: { ...next.scrolled, page: 0 } } : next;
      host.setState(state);
    },
  };
}
