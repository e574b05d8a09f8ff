import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { intentRows, openIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import type { TableSite } from "../tableSite";
import type { Progress } from "../workbookPort";
import { assertWritable } from "../writable";
import type { Intent, WriteBatch, WriteOperation } from "../writePlan";
import type { RowsOfSheet } from "./asItIs";
import { holdsWorkbook, lookAtLog, release, type HeldIntent } from "./holdLog";
import { settle } from "./settle";

/** How a run begins: its intent, what makes the Log where there is none, and what it is going to write. */
export type Opening = {
  readonly intent: Intent;
  readonly log: TableSite;
  readonly preparation: readonly WriteOperation[];
  readonly batches: readonly WriteBatch[];
  /** How long the intent has to stand before anything else is written. Units: milliseconds. */
  readonly settling: number;
};

/**
 * Opens a run's intent below the last row that the Log has at this moment, and waits until it has settled. Null: somebody else is at
 * work, or was faster; nothing of ours is open. When `progress` cancels the wait, the intent is closed first.
 * Throws: EnvironmentError, and what `progress` throws.
 */
export async function openRun(
  environment: Environment,
  billing: Billing,
  { intent, log: known, preparation, batches, settling }: Opening,
  progress?: Progress,
): Promise<HeldIntent | null> {
  assertWritable(billing.layout, [{ purpose: "preparation", operations: preparation }, ...batches]);
  const makesLog = preparation.some((each) => each.kind === "putSheet" && each.document.name === known.sheet);
  const tail = makesLog ? null : await lookAtLog(environment, billing, { id: intent.id, log: known });
  if (tail && tail.others.length > 0) return null;
  const log = { ...known, lastRow: tail?.lastRow ?? known.lastRow };
  const opened = openIntent(log, intent);
  const held: HeldIntent = { id: intent.id, log: opened.site, rows: intentRows(intent).length };
  const opening: WriteBatch = { purpose: "intent", operations: [...preparation, ...opened.operations] };
  await applyBatches(environment.port, billing.layout, [opening]);
  try {
    await settle(environment, settling, progress);
  } catch (cancelled) {
    await release(environment, billing, { ...held, state: "Undone" });
    throw cancelled;
  }
  if (await holdsWorkbook(environment, billing, held, ledgerRowsOf(billing, batches))) return held;
  await release(environment, billing, { ...held, state: "Undone" });
  return null;
}

/** The rows of each ledger that batches write to; what happens to its other rows does not concern them. */
export function ledgerRowsOf(billing: Pick<Billing, "ledgers">, batches: readonly WriteBatch[]): RowsOfSheet {
  const rows = new Map<string, Set<number>>([...billing.ledgers.keys()].map((sheet) => [sheet, new Set()]));
  for (const operation of batches.flatMap(({ operations }) => operations)) {
    if (operation.kind !== "putCells") continue;
    const own = rows.get(operation.sheet);
    operation.cells.forEach((cells, index) => {
      if (cells.some((cell) => cell !== null)) own?.add(operation.area.row + index);
    });
  }
  return rows;
}
