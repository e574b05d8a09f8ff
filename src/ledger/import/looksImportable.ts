import type { DateSystem } from "../../domain/calendar/localDate";
import { proposeMapping } from "../mapping/proposeMapping";
import type { RawTable } from "../rawTable";
import { findGrids } from "../shapes/findGrid";
import { recogniseTracker } from "./trackers";

/** Whether a sheet of a workbook looks like what is to be imported: a tracker's export, such a ledger, or days across. */
export function looksImportable(raw: RawTable, ledger: "Time" | "Expenses", dateSystem: DateSystem): boolean {
  if (proposeMapping(raw, dateSystem, ledger) !== null) return true;
  return ledger === "Time" && (recogniseTracker(raw) !== null || findGrids(raw, dateSystem).length > 0);
}
