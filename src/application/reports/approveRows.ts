import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { CellContent } from "../../documents/sheetDocument";
import { fieldSchema } from "../../ledger/schemas/tableSchemas";
import { summaryHeader } from "../../ledger/schemas/columnSchema";
import { textCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { updateColumn, type TableEdit, type TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";

const field = "clientApproved";
const approved: CellContent = { kind: "flag", value: true };

/** Sets Client approved on the time rows behind some units, where it is not set; a ledger without the column gets one. */
export function approveRows(
  units: readonly BillableUnit[],
  billing: Billing,
  environment: Environment,
): { readonly operations: readonly WriteOperation[]; readonly rows: number } {
  const operations: WriteOperation[] = [];
  const rowsBySheet = new Map<string, Map<number, CellContent>>();
  for (const { entry, source } of units) {
    if (entry?.kind !== "time" || entry.clientApproved || !source || source.table.grid) continue;
    const { sheet } = source.table;
    rowsBySheet.set(sheet, (rowsBySheet.get(sheet) ?? new Map()).set(source.row - 1, approved));
  }
  let count = 0;
  for (const [sheet, rows] of rowsBySheet) {
    const site = billing.ledgers.get(sheet);
    if (!site) continue;
    const grown = withColumn(site, environment);
    operations.push(...grown.operations, ...updateColumn(grown.site, field, rows));
    count += rows.size;
  }
  return { operations, rows: count };
}

function withColumn(site: TableSite, { language }: Environment): TableEdit {
  if (site.columns[field] !== undefined) return { site, operations: [] };
  const column = site.lastColumn + 1;
  const header = summaryHeader(fieldSchema(site.table, field), language, site.headings ?? new Set());
  const area = { row: site.headerRow, column, rows: 1, columns: 1 };
  const operation: WriteOperation =
    site.excelTable === null
      ? { kind: "putCells", sheet: site.sheet, area, cells: [[textCell(header)]] }
      : { kind: "addTableColumns", table: site.excelTable, headers: [header] };
  const columns = { ...site.columns, [field]: column };
  return { site: { ...site, columns, lastColumn: column }, operations: [operation] };
}
