import type { RawCell } from "../../ledger/rawTable";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { closeRows, type ClosedState } from "../intentLog";
import type { Billing } from "../readBilling";
import type { TableSite } from "../tableSite";
import { sameAsRead } from "./asItIs";

/** Rows that others may have appended meanwhile are looked for this far down. */
const rowsAhead = 200;

/** An intent in the Log: which, and where the Log stands with it. */
export type HeldIntent = { readonly id: string; readonly log: TableSite };

/**
 * Whether the workbook is ours to write: our intent stands in the Log, nobody else's is open, and no table has changed since it was
 * read. Excel has no locks: of two who begin at once, one finds the other's intent here, or its own gone, and steps back.
 */
export async function holdsWorkbook(environment: Environment, billing: Billing, held: HeldIntent): Promise<boolean> {
  const { own, others } = await lookAtLog(environment, billing, held);
  return own.length > 0 && others === 0 && (await sameAsRead(environment.port, billing, [held.log.sheet]));
}

/** Whether our intent still stands in the Log. */
export async function isHeld(environment: Environment, billing: Billing, held: HeldIntent): Promise<boolean> {
  return (await lookAtLog(environment, billing, held)).own.length > 0;
}

/** Closes our intent where it stands now; nothing to do where somebody wrote over it. */
export async function release(
  environment: Environment,
  billing: Billing,
  held: HeldIntent & { readonly state: ClosedState },
): Promise<void> {
  const { own } = await lookAtLog(environment, billing, held);
  const operations = closeRows(held.log, own, held.state);
  if (operations.length > 0) await applyBatches(environment.port, billing.layout, [{ purpose: "close", operations }]);
}

async function lookAtLog(environment: Environment, { within = [] }: Billing, { id, log }: HeldIntent) {
  const columns = log.lastColumn - log.firstColumn + 1;
  const rows = log.lastRow - log.headerRow + rowsAhead;
  const area = { row: log.headerRow + 1, column: log.firstColumn, rows, columns };
  const [block] = await environment.port.read([{ sheet: log.sheet, area, formatColumns: [] }]);
  const own: number[] = [];
  let others = 0;
  block!.values.forEach((row, index) => {
    const text = (field: string): RawCell => row[log.columns[field]! - log.firstColumn] ?? "";
    if (text("state") !== "Started") return;
    if (text("id") === id) own.push(area.row + index);
    else if (!within.includes(String(text("id")))) others++;
  });
  return { own, others };
}
