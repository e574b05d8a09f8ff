import type { TableName } from "../domain/entries/source";
import { tableDocument } from "../documents/tableDocument";
import { tableHeaders, tableTitle } from "../ledger/schemas/tableSchemas";
import type { Billing } from "./readBilling";
import type { Environment } from "./environment";
import type { TableSite } from "./tableSite";
import type { WriteOperation } from "./writePlan";

/** Tables the add-in keeps for itself: register, journal and Log. */
export type BookkeepingTable = Extract<TableName, "Invoices" | "Invoice details" | "Log">;

/** The bookkeeping tables with where they stand; `operations` make those the workbook does not have yet. */
export type Bookkeeping = {
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly operations: readonly WriteOperation[];
};

/** Makes sure that tables exist, in the language of new things; each new one is a sheet at the end of the workbook. */
export function ensureBookkeeping(
  billing: Pick<Billing, "sites" | "layout">,
  tables: readonly BookkeepingTable[],
  environment: Environment,
): Bookkeeping {
  const sites = new Map(billing.sites);
  const operations: WriteOperation[] = [];
  for (const table of tables) {
    if (sites.has(table)) continue;
    const made = newTable(table, billing, environment);
    sites.set(table, made.site);
    operations.push(made.operation);
  }
  return { sites, operations };
}
