import type { JournalDetail } from "../domain/invoicing/journal";
import type { LedgerName, TableName } from "../domain/entries/source";
import { fieldSchema } from "../ledger/schemas/tableSchemas";
import type { CellContent } from "../documents/sheetDocument";
import { textCell } from "./content";
import { updateColumn, type TableSite } from "./tableSite";
import type { WriteOperation } from "./writePlan";

/** The columns that summarise the journal in a ledger, in the order they are appended to it. */
const markFields = ["billingStatus", "rate", "amount", "invoice", "billingId"] as const;
const milestoneMarkFields = ["billingStatus", "amount", "invoice", "billingId"] as const;

export type MarkField = (typeof markFields)[number];

/** What is marked on ledger rows: contents by field, then by sheet row (0-based). */
export type LedgerMarks = ReadonlyMap<LedgerName, ReadonlyMap<MarkField, ReadonlyMap<number, CellContent>>>;

/** The ledger's mark columns, added at its right end where they are missing; the site knows them afterwards. */
export function ensureMarkColumns(
  site: TableSite,
  language: "en" | "fr",
): { site: TableSite; operations: WriteOperation[] } {
  const wanted = site.table === "Milestones" ? milestoneMarkFields : markFields;
  const missing = wanted.filter((field) => site.columns[field] === undefined);
  if (missing.length === 0) return { site, operations: [] };
  const headers = missing.map((field) => headerOf(site.table, field, language));
  const first = site.lastColumn + 1;
  const columns = { ...site.columns, ...Object.fromEntries(missing.map((field, index) => [field, first + index])) };
  const grown: TableSite = { ...site, columns, lastColumn: site.lastColumn + missing.length };
  return {
    site: grown,
    operations: [...addColumns(site, headers), ...missing.flatMap((field) => styleMarks(grown, field))],
  };
}

function headerOf(table: TableName, field: string, language: "en" | "fr"): string {
  return fieldSchema(table, field)[language];
}

function addColumns(site: TableSite, headers: readonly string[]): WriteOperation[] {
  if (site.excelTable !== null) return [{ kind: "addTableColumns", table: site.excelTable, headers }];
  const area = { row: site.headerRow, column: site.lastColumn + 1, rows: 1, columns: headers.length };
  return [{ kind: "putCells", sheet: site.sheet, area, cells: [headers.map(textCell)] }];
}

/** Amounts get two decimals or more, everything else is text: a number such as 2026-0001 must not turn into a date. */
function styleMarks(site: TableSite, field: MarkField): WriteOperation[] {
  const rows = Math.max(site.lastRow - site.headerRow, 1);
  const area = { row: site.headerRow + 1, column: site.columns[field]!, rows, columns: 1 };
  const numberFormat = field === "rate" || field === "amount" ? "#,##0.00##" : "@";
  return [{ kind: "styleCells", sheet: site.sheet, area, style: { numberFormat } }];
}

/** Writes marks as one array per column and ledger; rows without a mark are left alone. */
export function writeMarks(sites: ReadonlyMap<TableName, TableSite>, marks: LedgerMarks): WriteOperation[] {
  return [...marks].flatMap(([ledger, fields]) => {
    const site = sites.get(ledger);
    return site ? [...fields].flatMap(([field, values]) => updateColumn(site, field, values)) : [];
  });
}

/** Ledger rows by Billing ID: where the marks of a detail go. */
export type RowsByBillingId = ReadonlyMap<string, { readonly ledger: LedgerName; readonly row: number }>;

/** Marks that say the same of every row behind some details. */
export function marksOf(
  details: readonly JournalDetail[],
  rows: RowsByBillingId,
  cellsOf: (detail: JournalDetail) => Partial<Record<MarkField, CellContent>>,
): LedgerMarks {
  const marks = new Map<LedgerName, Map<MarkField, Map<number, CellContent>>>();
  for (const detail of details) {
    const place = rows.get(detail.billingId);
    if (!place) continue;
    const fields = marks.get(place.ledger) ?? new Map<MarkField, Map<number, CellContent>>();
    marks.set(place.ledger, fields);
    for (const [field, content] of Object.entries(cellsOf(detail)) as [MarkField, CellContent][]) {
      const column = fields.get(field) ?? new Map<number, CellContent>();
      fields.set(field, column);
      column.set(place.row, content);
    }
  }
  return marks;
}
