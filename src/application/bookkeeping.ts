import type { TableName } from "../domain/entries/source";
import type { Environment } from "./environment";
import { newTable } from "./newTable";
import type { Billing } from "./readBilling";
import type { TableSite } from "./tableSite";
import type { WriteOperation } from "./writePlan";

/** Tables the add-in keeps for itself: register, journal and Log. */
export type BookkeepingTable = Extract<TableName, "Invoices" | "Invoice details" | "Log">;

/** The tables with where they stand; `operations` make those the workbook does not have yet. */
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
  const taken = {
    sheets: billing.layout.sheets.map((sheet) => sheet.name),
    tables: [...billing.layout.tables.map((table) => table.name), ...billing.layout.names],
  };
  for (const table of tables) {
    if (sites.has(table)) continue;
    const made = newTable({ table, language: environment.language, taken, rows: [], fields: null });
    taken.sheets.push(made.document.name);
    taken.tables.push(made.site.excelTable!);
    sites.set(table, made.site);
    operations.push({ kind: "putSheet", document: made.document, after: null });
  }
  return { sites, operations };
}
