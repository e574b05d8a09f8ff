import type { TableName } from "../../domain/entries/source";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { applyBatches } from "../applyPlan";
import { numberCell } from "../content";
import type { Environment } from "../environment";
import { ensureMarkColumns } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { updateColumn } from "../tableSite";
import type { CellContent } from "../../documents/sheetDocument";
import type { WriteOperation } from "../writePlan";

/** Writes prices and amounts of units into their ledgers' Rate and Amount columns; an unpriced row is left blank, never 0. */
export async function writePrices(
  environment: Environment,
  billing: Billing,
  units: readonly BillableUnit[],
): Promise<void> {
  const operations: WriteOperation[] = [];
  for (const [table, own] of unitsByTable(units)) {
    const site = billing.sites.get(table);
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

/** Whole rows only: a part of a row has no price of its own to show. */
function unitsByTable(units: readonly BillableUnit[]): Map<TableName, BillableUnit[]> {
  const tables = new Map<TableName, BillableUnit[]>();
  for (const unit of units) {
    if (!unit.source || unit.partOf) continue;
    const { table } = unit.source.table;
    const own = tables.get(table);
    if (own) own.push(unit);
    else tables.set(table, [unit]);
  }
  return tables;
}
