/** Where the reader is and was. VS Code keeps it while the page is out of sight and across reloads. */
import { type PanelState, readState, step } from '../src/panel/state';
import type { Host } from './host';

export interface Memory {
  readonly state: PanelState;
  /** Id of the page that is shown, undefined where the list stands alone. */
  readonly shown: string | undefined;
  update(change: Partial<PanelState>): void;
  /** One page back (-1) or forward (1), scrolled as far as it was when it was left. */
  step(by: -1 | 1): void;
}

export function createMemory(host: Host): Memory {
  let state = readState(host.getState());
  const shown = ({ visited, at }: PanelState) => visited[at];
  /** How far pages were scrolled when they were left, by their ids. */
  const left = new Map<string | undefined, number>();
  function update(change: Partial<PanelState>): void {
    const next = { ...state, ...change };
    const turned = shown(next) !== shown(state);
    if (turned) left.set(shown(state), state.scrolled.page);
    state = turned ? { ...next, scrolled: { ...next.scrolled, page: 0 } } : next;
    host.setState(state);
  }
  return {
    get state() {
      return state;
    },
    get shown() {
      return shown(state);
    },
    update,
    step(by) {
      update(step(state, by));
      update({ scrolled: { ...state.scrolled, page: left.get(shown(state)) ?? 0 } });
    },
  };
}
