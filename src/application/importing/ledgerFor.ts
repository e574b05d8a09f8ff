import { excelDateFormat } from "../../texts/excelFormats";
import { fieldSchema, tableHeaders, tableSchemas } from "../../ledger/schemas/tableSchemas";
import { notationsOf } from "../../ledger/header/findHeader";
import type { CellStyle } from "../../documents/sheetDocument";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { newTable } from "../newTable";
import type { Billing } from "../readBilling";
import type { TableEdit, TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import type { ImportLedger } from "./importPlan";
import type { HoursNotation } from "./importRowContent";

/** The ledger that takes imported rows, with a column for each of their fields: made where the workbook has none, widened where it lacks some. */
export function ledgerFor(
  ledger: ImportLedger,
  fields: ReadonlySet<string>,
  billing: Billing,
  environment: Environment,
): TableEdit {
  const site = billing.sites.get(ledger);
  return site ? addColumns(site, fields, environment) : makeLedger(ledger, fields, { billing, environment });
}

/** How an existing ledger counts time, by the header of its Hours column. */
export function hoursNotationOf(ledger: ImportLedger, { sites, books }: Billing): HoursNotation {
  const { hoursPerDay } = books.settings;
  const sheet = sites.get(ledger)?.sheet;
  const summary = books.ledgers.find(({ source }) => source.table === ledger && source.sheet === sheet);
  const unit = notationsOf(summary?.headers ?? {}, tableSchemas[ledger])["hours"];
  return { unit: unit === "min" || unit === "s" || unit === "d" ? unit : "h", hoursPerDay };
}

/** Dates look like dates and hours like decimal hours, so that they are read back as what they are. */
export function looksOfRows(site: TableSite, rows: number, { language }: Environment): WriteOperation[] {
  const styles: readonly (readonly [field: string, style: CellStyle])[] = [
    ["date", { numberFormat: excelDateFormat(language) }],
    ["hours", { numberFormat: "0.00##" }],
  ];
  return styles.flatMap(([field, style]): WriteOperation[] => {
    const column = site.columns[field];
    if (column === undefined || rows === 0) return [];
    const area = { row: site.lastRow + 1, column, rows, columns: 1 };
    return [{ kind: "styleCells", sheet: site.sheet, area, style }];
  });
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

function makeLedger(
  ledger: ImportLedger,
  fields: ReadonlySet<string>,
  { billing, environment }: { readonly billing: Billing; readonly environment: Environment },
): TableEdit {
  const { language } = environment;
  const { sheets, tables, names } = billing.layout;
  const core = tableHeaders(ledger, language, "core").map(({ field }) => field);
  const made = newTable({
    ...{ table: ledger, language, rows: [], fields: [...new Set([...core, ...fields])] },
    taken: { sheets: sheets.map(({ name }) => name), tables: [...tables.map(({ name }) => name), ...names] },
  });
  return { site: made.site, operations: [{ kind: "putSheet", document: made.document, after: null }] };
}
