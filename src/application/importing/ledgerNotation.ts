import { excelDateFormat } from "../../texts/excelFormats";
import { tableSchemas } from "../../ledger/schemas/tableSchemas";
import { notationsOf } from "../../ledger/header/findHeader";
import type { CellStyle } from "../../documents/sheetDocument";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import type { ImportLedger } from "./importPlan";
import type { HoursNotation } from "./importRowContent";

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
