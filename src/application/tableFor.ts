import type { TableName } from "../domain/entries/source";
import { fieldSchema, tableHeaders } from "../ledger/schemas/tableSchemas";
import { textCell } from "./content";
import type { Environment } from "./environment";
import { newTable } from "./newTable";
import type { Billing } from "./readBilling";
import type { TableEdit, TableSite } from "./tableSite";
import type { WriteOperation } from "./writePlan";

/** The table that takes new rows, with a column for each of their fields: made where the workbook has none, widened where it lacks some. */
export function tableFor(
  table: TableName,
  fields: ReadonlySet<string>,
  billing: Pick<Billing, "sites" | "layout">,
  environment: Environment,
): TableEdit {
  const site = billing.sites.get(table);
  return site ? addColumns(site, fields, environment) : makeTable(table, fields, { billing, environment });
}

function addColumns(site: TableSite, fields: ReadonlySet<string>, { language }: Environment): TableEdit {
  const missing = [...fields].filter((field) => site.columns[field] === undefined);
  if (missing.length === 0) return { site, operations: [] };
  const headers = missing.map((field) => fieldSchema(site.table, field)[language]);
  const first = site.lastColumn + 1;
  const columns = { ...site.columns, ...Object.fromEntries(missing.map((field, index) => [field, first + index])) };
  const area = { row: site.headerRow, column: first, rows: 1, columns: missing.length };
  const operation: WriteOperation =
    site.excelTable === null
      ? { kind: "putCells", sheet: site.sheet, area, cells: [headers.map(textCell)] }
      : { kind: "addTableColumns", table: site.excelTable, headers };
  return { site: { ...site, columns, lastColumn: site.lastColumn + missing.length }, operations: [operation] };
}

function makeTable(
  table: TableName,
  fields: ReadonlySet<string>,
  { billing, environment }: { readonly billing: Pick<Billing, "layout">; readonly environment: Environment },
): TableEdit {
  const { language } = environment;
  const { sheets, tables, names } = billing.layout;
  const core = tableHeaders(table, language, "core").map(({ field }) => field);
  const made = newTable({
    ...{ table, language, rows: [], fields: [...new Set([...core, ...fields])] },
    taken: { sheets: sheets.map(({ name }) => name), tables: [...tables.map(({ name }) => name), ...names] },
  });
  return { site: made.site, operations: [{ kind: "putSheet", document: made.document, after: null }] };
}
