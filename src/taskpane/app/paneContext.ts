import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneController } from "./paneController";
import type { PaneState } from "./state";
import type { PaneStore } from "./store";

/** The store and the controller of this pane. */
export type Pane = { readonly store: PaneStore; readonly controller: PaneController };

export const PaneContext = createContext<Pane | null>(null);

/** What the pane is busy with, and how far it is. Throws: outside of the pane. */
export function useWork(): PaneState["work"] {
  const { store } = useContextPane();
  return useSyncExternalStore(store.followWork, () => store.state().work);
}

/** The pane's state, its controller and its dispatch, for the views. Throws: outside of the pane. */
export function usePane(): Pane & { readonly state: PaneState; readonly dispatch: PaneStore["dispatch"] } {
  const pane = useContextPane();
  const state = useSyncExternalStore(pane.store.subscribe, pane.store.state);
  return { ...pane, state, dispatch: pane.store.dispatch };
}

function useContextPane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A view needs the pane around it.");
  return pane;
}
