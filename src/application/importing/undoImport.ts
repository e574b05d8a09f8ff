import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { closeRows } from "../intentLog";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { pastImports, type ImportDetails } from "./importedBefore";
import { findImportedRows, takeImportOut } from "./importedRows";

/**
 * Takes the rows of the last import out again, wherever they were sorted to, while they say what they said and none of them is on a
 * draft or an invoice. Gives what was taken back; null when there is nothing to take back.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, row.changed, row.taken (then nothing is written).
 */
export async function undoLastImport(
  environment: Environment,
  billing: Billing,
): Promise<Outcome<ImportDetails | null>> {
  const last = (await pastImports(environment, billing)).at(-1);
  const refused = refuseUnfinished(billing);
  if (!last || refused.length > 0) return { value: null, diagnostics: refused };
  const { details, logRows } = last;
  const rows = findImportedRows(details, billing);
  const place = { sheet: details.sheet, cell: `A${details.firstRow + 1}` };
  if (rows.length < details.rows) {
    return { value: null, diagnostics: [diagnose("row.changed", place, { ledger: details.ledger })] };
  }
  const { byBillingId } = indexJournal(billing.books);
  const taken = rows.find(({ billingId }) => (byBillingId.get(billingId ?? "") ?? []).some(({ record }) => record));
  if (taken) {
    const cell = { sheet: details.sheet, cell: `A${taken.source.row}` };
    return { value: null, diagnostics: [diagnose("row.taken", cell, { billingId: taken.billingId! })] };
  }
  const operations = [
    ...takeImportOut(details, rows, billing),
    ...closeRows(billing.sites.get("Log")!, logRows, "Undone"),
  ];
  await applyBatches(environment.port, billing.layout, [{ purpose: "ledger", operations }]);
  return { value: details, diagnostics: [] };
}
