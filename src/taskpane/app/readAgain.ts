import { BillingMemory } from "../../application/billingMemory";
import type { Billing } from "../../application/readBilling";
import type { CarriedUnits } from "../../application/safety/carryUnits";
import { partOf, takeSteps } from "../../application/takeSteps";
import type { Progress } from "../../application/workbookPort";
import { selectedUnits } from "../model/selection";
import type { PaneSession } from "./paneSession";
import { planPreview } from "./planPreview";

/** Reads every cell, whatever Excel told of changes, and prices every row anew: what is written is decided from this. */
export function readAfresh(session: PaneSession, progress: Progress): Promise<Billing> {
  session.cells.forget("all");
  session.remembered = new BillingMemory();
  return readChanges(session, progress);
}

/** Reads what has changed in the workbook and takes the selection over to it. */
export async function readChanges(session: PaneSession, progress: Progress): Promise<Billing> {
  const { readBilling } = await import("../../application/readBilling");
  const { paneBilling } = await import("../model/paneBilling");
  const { store, world, cells, remembered } = session;
  const environment = { ...session.environment(), port: cells.shown };
  const read = await readBilling(environment, undefined, partOf(progress, 0, 0.9), {
    memory: cells.readings,
    remembered,
  });
  const billing = await takeSteps(
    paneBilling(read, store.state().billing),
    environment.giveWay,
    partOf(progress, 0.9, 1),
  );
  const { keys, diagnostics } = await carried(session, billing);
  store.dispatch({ type: "read", billing, today: world.clock.today(), selection: keys });
  if (diagnostics.length > 0) {
    session.tell({ kind: "selectionChanged", diagnostics });
    const { preview } = store.state();
    if (preview) await planPreview(session, preview.options);
  }
  return billing;
}

/** The selection in a later reading: rows that moved stay selected, rows that changed do not. */
async function carried(session: PaneSession, billing: Billing): Promise<Pick<CarriedUnits, "keys" | "diagnostics">> {
  const { selection } = session.store.state().backlog;
  if (selection.size === 0) return { keys: selection, diagnostics: [] };
  const { carryUnitsInSteps } = await import("../../application/safety/carryUnits");
  const steps = carryUnitsInSteps(selectedUnits(session.units(), selection), billing.backlog.units);
  return takeSteps(steps, session.world.giveWay);
}
