import { fieldKind } from "../../ledger/schemas/tableSchemas";
import { excelDateFormat } from "../../texts/excelFormats";
import type { Environment } from "../environment";
import type { TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";

/** Makes the date columns of rows about to be appended look like dates, so that they are read back as what they are. */
export function dateLooks(site: TableSite, rows: number, language: Environment["language"]): WriteOperation[] {
  return Object.entries(site.columns).flatMap(([field, column]): WriteOperation[] => {
    if (rows === 0 || fieldKind(site.table, field) !== "date") return [];
    const area = { row: site.lastRow + 1, column, rows, columns: 1 };
    return [{ kind: "styleCells", sheet: site.sheet, area, style: { numberFormat: excelDateFormat(language) } }];
  });
}
