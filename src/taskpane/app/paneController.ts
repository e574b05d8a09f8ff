import { changing, type Changing } from "./changing";
import { devicePreferences, type DevicePreferences } from "./devicePreferences";
import { drafting, type Drafting } from "./drafting";
import { following, type Following } from "./following";
import { PaneSession, type PaneWorld } from "./paneSession";
import { sheetSelection, type SheetSelection } from "./sheetSelection";
import type { PaneView } from "./state";
import type { PaneStore } from "./store";
import { ticking, type Ticking } from "./ticking";

/** What the pane does with the workbook. Components call these; what comes of it arrives as a change of state. */
export type PaneController = Following &
  SheetSelection &
  Ticking &
  Drafting &
  Changing &
  DevicePreferences & {
    /** Reads the workbook for the first time, at the view that was asked for. */
    readonly start: (takeSelection: boolean) => Promise<void>;
    readonly open: (view: PaneView) => void;
    readonly cancel: () => void;
    readonly retry: () => Promise<void>;
  };

export function createPaneController(store: PaneStore, world: PaneWorld): PaneController {
  const session = new PaneSession(store, world);
  const reading = following(session);
  const selecting = sheetSelection(session);
  return {
    ...reading,
    ...selecting,
    ...ticking(session),
    ...drafting(session),
    ...changing(session),
    ...devicePreferences(session),
    start: async (takeSelection) => {
      await reading.read(false);
      if (takeSelection) await selecting.selectFromSheet();
    },
    open: (view) => store.dispatch({ type: "viewOpened", view }),
    cancel: () => session.runner.cancel(),
    retry: () => session.runner.retry(),
  };
}
