import type { TableName } from "../domain/entries/source";
import type { Environment } from "./environment";
import { EnvironmentError } from "./environmentError";
import { newTable } from "./newTable";
import { tableHeaderRow } from "../documents/tableDocument";
import { tableTitle } from "../ledger/schemas/tableSchemas";
import type { Billing } from "./readBilling";
import type { TableSite } from "./tableSite";
import type { WriteOperation } from "./writePlan";

/** Tables the add-in writes rows to, made when the first one is: register, journal, Log, mappings, and payments recorded in the pane. */
export type BookkeepingTable = Extract<TableName, "Invoices" | "Invoice details" | "Log" | "Sources" | "Payments">;

/** The tables with where they stand; `operations` make those the workbook does not have yet. */
export type Bookkeeping = {
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly operations: readonly WriteOperation[];
};

/**
 * Makes sure that tables exist, in the language of new things; each new one is a sheet at the end of the workbook. One whose making
 * was cut off is made again in its place.
 * Throws: EnvironmentError "busy" with code IntentUnfinished, while a run is open: a use case that forgot to ask writes nothing.
 */
export function ensureBookkeeping(
  billing: Pick<Billing, "sites" | "layout" | "unfinished">,
  tables: readonly BookkeepingTable[],
  environment: Environment,
): Bookkeeping {
  const [open] = billing.unfinished;
  if (open) throw new EnvironmentError("busy", "IntentUnfinished", `${open.action} ${open.id}`);
  const sites = new Map(billing.sites);
  const operations: WriteOperation[] = [];
  const titleOf = (table: BookkeepingTable) => tableTitle(table, environment.language);
  const cutOff = new Set(tables.filter((table) => isCutOff(table, billing, environment)).map(titleOf));
  const taken = {
    sheets: billing.layout.sheets.map((sheet) => sheet.name).filter((name) => !cutOff.has(name)),
    tables: [
      ...billing.layout.tables.flatMap((table) => (cutOff.has(table.sheet) ? [] : table.name)),
      ...billing.layout.names,
    ],
  };
  for (const table of tables) {
    if (sites.has(table) && !cutOff.has(titleOf(table))) continue;
    const made = newTable({ table, language: environment.language, taken, rows: [], fields: null });
    taken.sheets.push(made.document.name);
    taken.tables.push(made.site.excelTable!);
    sites.set(table, made.site);
    operations.push({ kind: "putSheet", document: made.document, after: null });
  }
  return { sites, operations };
}

/** A sheet of our name that is empty, or has our header and no rows, and neither a table nor the title, which is written last. */
function isCutOff(
  table: BookkeepingTable,
  { sites, layout }: Pick<Billing, "sites" | "layout">,
  { language }: Environment,
): boolean {
  const title = tableTitle(table, language);
  const sheet = layout.sheets.find(({ name }) => name === title);
  const hasTitle = sheet?.used?.row === 0 && sheet.used.column === 0;
  if (!sheet || (hasTitle && layout.tables.some((known) => known.sheet === title))) return false;
  const site = sites.get(table);
  if (!site) return sheet.used === null;
  return site.sheet === title && site.headerRow === tableHeaderRow && site.lastRow <= site.headerRow;
}
