import type { PaneAction } from "./actions";
import { reducePane } from "./reducer";
import { initialState, type PaneState, type StartingPoint } from "./state";

/** Holds the pane's state outside the components, so that use cases can run without them. */
export type PaneStore = {
  readonly state: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  /** Calls back after each change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function createPaneStore(start: StartingPoint): PaneStore {
  let state = initialState(start);
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (action) => {
      const next = reducePane(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
