import { summaryHeader } from "../ledger/schemas/columnSchema";
import { fieldSchema } from "../ledger/schemas/tableSchemas";
import type { CellArea, CellContent } from "../documents/sheetDocument";
import { textCell } from "./content";
import { updateColumn, type TableSite } from "./tableSite";
import type { WriteOperation } from "./writePlan";

/** The columns that summarise the journal in a ledger, in the order they are appended to it. */
const markFields = ["billingStatus", "rate", "amount", "invoice", "billingId"] as const;
const milestoneMarkFields = ["billingStatus", "amount", "invoice", "billingId"] as const;

export type MarkField = (typeof markFields)[number];

/** What is marked on ledger rows: contents by sheet, field and sheet row (0-based). */
export type LedgerMarks = ReadonlyMap<string, ReadonlyMap<MarkField, ReadonlyMap<number, CellContent>>>;

/** The ledger's mark columns, added at its right end where they are missing; the site knows them afterwards. */
export function ensureMarkColumns(
  site: TableSite,
  language: "en" | "fr",
): { site: TableSite; operations: WriteOperation[] } {
  const wanted = site.table === "Milestones" ? milestoneMarkFields : markFields;
  const missing = wanted.filter((field) => site.columns[field] === undefined);
  if (missing.length === 0) return { site, operations: [] };
  const taken = site.headings ?? new Set();
  const headers = missing.map((field) => summaryHeader(fieldSchema(site.table, field), language, taken));
  const first = site.lastColumn + 1;
  const columns = { ...site.columns, ...Object.fromEntries(missing.map((field, index) => [field, first + index])) };
  const grown: TableSite = { ...site, columns, lastColumn: site.lastColumn + missing.length };
  return {
    site: grown,
    operations: [...addColumns(site, headers), ...lookOfMarks(site, grown, missing)],
  };
}

/** New headings at the right end of a table. */
export function addColumns(site: TableSite, headers: readonly string[]): WriteOperation[] {
  if (site.excelTable !== null) return [{ kind: "addTableColumns", table: site.excelTable, headers }];
  const area = { row: site.headerRow, column: site.lastColumn + 1, rows: 1, columns: headers.length };
  return [{ kind: "putCells", sheet: site.sheet, area, cells: [headers.map(textCell)] }];
}

const markWidths: Readonly<Record<MarkField, number>> = {
  billingStatus: 14,
  rate: 10,
  amount: 12,
  invoice: 14,
  billingId: 13,
};

/** New columns look like the ledger's last one; prices and amounts get two decimals or more. */
function lookOfMarks(before: TableSite, grown: TableSite, missing: readonly MarkField[]): WriteOperation[] {
  const { sheet, headerRow, lastRow } = before;
  const rows = Math.max(lastRow - headerRow, 1) + 1;
  const last: CellArea = { row: headerRow, column: before.lastColumn, rows, columns: 1 };
  const first = before.lastColumn + 1;
  const figures = missing.filter((field) => field === "rate" || field === "amount");
  return [
    { kind: "copyFormats", sheet, from: last, to: { ...last, column: first, columns: missing.length } },
    { kind: "columnWidths", sheet, column: first, widths: missing.map((field) => markWidths[field]) },
    ...figures.map((field): WriteOperation => {
      const area = { row: headerRow + 1, column: grown.columns[field]!, rows: rows - 1, columns: 1 };
      return { kind: "styleCells", sheet, area, style: { numberFormat: "#,##0.00##", align: "right", wrap: false } };
    }),
  ];
}

/** Writes marks as one array per column and ledger; rows without a mark, and ledgers that carry none, are left alone. */
export function writeMarks(ledgers: LedgerSites, marks: LedgerMarks): WriteOperation[] {
  return [...marks].flatMap(([sheet, fields]) => {
    const site = ledgers.get(sheet);
    return site ? [...fields].flatMap(([field, values]) => updateColumn(site, field, values)) : [];
  });
}

/** Ledgers whose rows carry marks, by sheet; a grid's cells carry none. */
export type LedgerSites = ReadonlyMap<string, TableSite>;

/** Ledger rows by Billing ID: where the marks of a detail go. Rows are 0-based. */
export type RowsByBillingId = ReadonlyMap<string, { readonly sheet: string; readonly row: number }>;

/** Marks that say the same of every row behind some details. */
export function marksOf<T extends { readonly billingId: string }>(
  details: readonly T[],
  rows: RowsByBillingId,
  cellsOf: (detail: T) => Partial<Record<MarkField, CellContent>>,
): LedgerMarks {
  const marks = new Map<string, Map<MarkField, Map<number, CellContent>>>();
  for (const detail of details) {
    const place = rows.get(detail.billingId);
    if (!place) continue;
    const fields = marks.get(place.sheet) ?? new Map<MarkField, Map<number, CellContent>>();
    marks.set(place.sheet, fields);
    for (const [field, content] of Object.entries(cellsOf(detail)) as [MarkField, CellContent][]) {
      const column = fields.get(field) ?? new Map<number, CellContent>();
      fields.set(field, column);
      column.set(place.row, content);
    }
  }
  return marks;
}

/** Marks put together, one write per column; where several say something of a cell, the last one counts. */
export function joinMarks(all: readonly LedgerMarks[]): LedgerMarks {
  const joined = new Map<string, Map<MarkField, Map<number, CellContent>>>();
  for (const [sheet, fields] of all.flatMap((marks) => [...marks])) {
    const known = joined.get(sheet) ?? new Map<MarkField, Map<number, CellContent>>();
    joined.set(sheet, known);
    for (const [field, values] of fields) known.set(field, new Map([...(known.get(field) ?? []), ...values]));
  }
  return joined;
}
