import type { PaneAction } from "./actions";
import { reducePane } from "./reducer";
import { initialState, type PaneState, type StartingPoint } from "./state";

/** Holds the pane's state outside the components, so that use cases can run without them. */
export type PaneStore = {
  readonly state: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  /** Calls back after each change, but for how far the work is; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls back after each change, how far the work is among them: only what shows that is drawn again so often. */
  readonly followWork: (listener: () => void) => () => void;
};

export function createPaneStore(start: StartingPoint): PaneStore {
  let state = initialState(start);
  const listeners = new Set<() => void>();
  const followers = new Set<() => void>();
  const listen = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => to.delete(listener);
  };
  return {
    state: () => state,
    dispatch: (action) => {
      const next = reducePane(state, action);
      if (next === state) return;
      state = next;
      const told = action.type === "workAdvanced" ? [...followers] : [...listeners, ...followers];
      for (const listener of told) listener();
    },
    subscribe: listen(listeners),
    followWork: listen(followers),
  };
}
