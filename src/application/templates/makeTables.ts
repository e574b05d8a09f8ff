import type { TableName } from "../../domain/entries/source";
import type { Environment } from "../environment";
import { newTable } from "../newTable";
import type { RowContent, TableSite } from "../tableSite";
import type { WorkbookLayout } from "../workbookPort";
import type { WriteOperation } from "../writePlan";
import { offerLists } from "./offerLists";

/** A table to make: which, with which columns and rows. */
export type WantedTable = {
  readonly table: TableName;
  readonly fields: readonly string[];
  readonly rows: readonly RowContent[];
};

/** What makes tables, each on a sheet of its own with its lists, and the names of the sheets. */
export function makeTables(
  wanted: readonly WantedTable[],
  layout: WorkbookLayout,
  { language }: Environment,
): { readonly operations: readonly WriteOperation[]; readonly sheets: readonly string[] } {
  const taken = { sheets: layout.sheets.map((sheet) => sheet.name), tables: layout.tables.map((table) => table.name) };
  const operations: WriteOperation[] = [];
  const sites: TableSite[] = [];
  for (const each of wanted) {
    const made = newTable({ ...each, language, taken });
    taken.sheets.push(made.document.name);
    taken.tables.push(made.site.excelTable!);
    sites.push(made.site);
    operations.push({ kind: "putSheet", document: made.document, after: null });
  }
  return { operations: [...operations, ...offerLists(sites)], sheets: taken.sheets.slice(layout.sheets.length) };
}
