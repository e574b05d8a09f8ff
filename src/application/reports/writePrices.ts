import type { WholeRow } from "../../domain/backlog/wholeRows";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { applyBatches } from "../applyPlan";
import { numberCell } from "../content";
import type { Environment } from "../environment";
import { ensureMarkColumns } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { updateColumn } from "../tableSite";
import type { CellContent } from "../../documents/sheetDocument";
import type { WriteOperation } from "../writePlan";

/**
 * Writes prices and amounts of rows into their ledgers' Rate and Amount columns; an unpriced row is left blank, never 0.
 * What is on an invoice, in all or in part, keeps what the journal says of it.
 */
export async function writePrices(
  environment: Environment,
  billing: Billing,
  rows: readonly WholeRow[],
): Promise<void> {
  const free = rows.filter(({ parts }) => !parts.some(({ state }) => state === "onDraft" || state === "invoiced"));
  const operations: WriteOperation[] = [];
  for (const [sheet, own] of unitsBySheet(free.map(({ unit }) => unit))) {
    const site = billing.ledgers.get(sheet);
    if (!site) continue;
    const ensured = ensureMarkColumns(site, environment.language);
    const column = (value: (unit: BillableUnit) => CellContent) =>
      new Map(own.map((unit) => [unit.source!.row - 1, value(unit)] as const));
    operations.push(
      ...ensured.operations,
      ...updateColumn(
        ensured.site,
        "rate",
        column((unit) => numberCell(unit.price)),
      ),
      ...updateColumn(
        ensured.site,
        "amount",
        column((unit) => numberCell(unit.net)),
      ),
    );
  }
  if (operations.length > 0) await applyBatches(environment.port, billing.layout, [{ purpose: "marks", operations }]);
}

function unitsBySheet(units: readonly BillableUnit[]): Map<string, BillableUnit[]> {
  const sheets = new Map<string, BillableUnit[]>();
  for (const unit of units) {
    if (!unit.source || unit.source.table.keyed) continue;
    const { sheet } = unit.source.table;
    const own = sheets.get(sheet);
    if (own) own.push(unit);
    else sheets.set(sheet, [unit]);
  }
  return sheets;
}
