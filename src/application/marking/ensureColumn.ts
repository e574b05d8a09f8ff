import { summaryHeader } from "../../ledger/schemas/columnSchema";
import { fieldSchema } from "../../ledger/schemas/tableSchemas";
import { addColumns } from "../ledgerMarks";
import type { TableEdit, TableSite } from "../tableSite";

const width = 14;

/** A table with the column of a field, added at its right end where it is missing; it looks like the last one. */
export function ensureColumn(site: TableSite, field: string, language: "en" | "fr"): TableEdit {
  if (site.columns[field] !== undefined) return { site, operations: [] };
  const { sheet, headerRow, lastRow, lastColumn } = site;
  const column = lastColumn + 1;
  const header = summaryHeader(fieldSchema(site.table, field), language, site.headings ?? new Set());
  const from = { row: headerRow, column: lastColumn, rows: Math.max(lastRow - headerRow, 1) + 1, columns: 1 };
  return {
    site: { ...site, columns: { ...site.columns, [field]: column }, lastColumn: column },
    operations: [
      ...addColumns(site, [header]),
      { kind: "copyFormats", sheet, from, to: { ...from, column } },
      { kind: "columnWidths", sheet, column, widths: [width] },
    ],
  };
}
