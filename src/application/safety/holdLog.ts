import type { RawCell } from "../../ledger/rawTable";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { closeRows, type ClosedState } from "../intentLog";
import type { Billing } from "../readBilling";
import type { TableSite } from "../tableSite";
import { sameAsRead, type RowsOfSheet } from "./asItIs";

/** Rows that others may have appended meanwhile are looked for this far down. */
const rowsAhead = 200;

/** An intent in the Log: which, where the Log stands with it, and how many rows it has there. */
export type HeldIntent = { readonly id: string; readonly log: TableSite; readonly rows?: number };

/**
 * Whether the workbook is ours to write: our intent stands whole in the Log, no earlier one is open, and no table has changed since it
 * was read; of the sheets in `rows` only those rows count. Excel has no locks: of two who begin at once, one finds the other's intent
 * above or over its own, and steps back.
 */
export async function holdsWorkbook(
  environment: Environment,
  billing: Billing,
  held: HeldIntent,
  rows?: RowsOfSheet,
): Promise<boolean> {
  const except = [held.log.sheet];
  return (
    (await isHeld(environment, billing, held)) &&
    (await sameAsRead(environment.port, billing, rows ? { except, rows } : { except }))
  );
}

/** Whether our intent still stands whole in the Log, and no earlier one is open. */
export async function isHeld(environment: Environment, billing: Billing, held: HeldIntent): Promise<boolean> {
  const { own, others } = await lookAtLog(environment, billing, held);
  return own.length >= (held.rows ?? 1) && others.every((row) => row > own[0]!);
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

/** The Log as it is at this moment: where its open intents stand, and its last row. 0-based sheet rows. */
export async function lookAtLog(
  { port }: Environment,
  { within = [] }: Pick<Billing, "within">,
  { id, log }: HeldIntent,
): Promise<{ readonly own: readonly number[]; readonly others: readonly number[]; readonly lastRow: number }> {
  const [idColumn, stateColumn] = [log.columns["id"]!, log.columns["state"]!];
  const column = Math.min(idColumn, stateColumn);
  const rows = log.lastRow - log.headerRow + rowsAhead;
  const area = { row: log.headerRow + 1, column, rows, columns: Math.abs(idColumn - stateColumn) + 1 };
  const [block] = await port.read([{ sheet: log.sheet, area, formatColumns: [] }]);
  const own: number[] = [];
  const others: number[] = [];
  let lastRow = log.headerRow;
  block!.values.forEach((row, index) => {
    const text = (at: number): RawCell => row[at - column] ?? "";
    const sheetRow = area.row + index;
    if (text(idColumn) !== "") lastRow = sheetRow;
    if (text(stateColumn) !== "Started") return;
    if (text(idColumn) === id) own.push(sheetRow);
    else if (!within.includes(String(text(idColumn)))) others.push(sheetRow);
  });
  return { own, others, lastRow };
}
