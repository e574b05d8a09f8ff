import type { CellAddress } from "../../domain/diagnostics/diagnostic";
import { selectedUnits } from "../model/selection";
import { areasOfUnits, unitsInAreas } from "../model/sheetRows";
import type { PaneSession } from "./paneSession";

/** Between the pane and what is selected on the sheets. */
export type SheetSelection = {
  readonly goTo: (place: CellAddress | { readonly sheet: string; readonly cell: null }) => Promise<void>;
  /** Ticks the units whose rows are selected on the sheet, and no others. */
  readonly selectFromSheet: () => Promise<void>;
  /** Selects the rows of the ticked units on their sheet. */
  readonly selectInSheet: () => Promise<void>;
};

const showing = { kind: "showing", quiet: true, canCancel: false } as const;

export function sheetSelection(session: PaneSession): SheetSelection {
  const { runner, world } = session;
  return {
    goTo: (place) => runner.run({ ...showing, task: () => world.port.activate(place.sheet, place.cell) }),
    selectFromSheet: () => runner.run({ ...showing, task: () => takeFromSheet(session) }),
    selectInSheet: () => runner.run({ ...showing, task: () => showInSheet(session) }),
  };
}

async function takeFromSheet(session: PaneSession): Promise<void> {
  const selected = await session.world.port.selection();
  const found = selected ? unitsInAreas(session.units(), selected) : [];
  if (found.length === 0) return session.tell({ kind: "nothingInSelection" });
  const ready = found.filter((unit) => unit.state === "ready");
  const keys = new Set(ready.map(({ key }) => key));
  if (ready.length > 0) session.store.dispatch({ type: "selected", selection: keys });
  session.tell({ kind: "tookFromSheet", count: ready.length, waiting: found.length - ready.length });
}

async function showInSheet(session: PaneSession): Promise<void> {
  const units = selectedUnits(session.units(), session.store.state().backlog.selection);
  const found = areasOfUnits(units);
  if (!found) return;
  const taken = await session.world.port.select(found);
  const rows = found.areas.slice(0, taken).reduce((sum, area) => sum + area.rows, 0);
  const count = taken === found.areas.length ? found.count : rows;
  session.tell({ kind: "selectedInSheet", sheet: found.sheet, count, others: units.length - count });
}
