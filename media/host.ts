/** VS Code's side, as the page sees it. */
import type { FromPanel } from '../src/panel/protocol';
import type { PanelState } from '../src/panel/state';

export interface Host {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
}
