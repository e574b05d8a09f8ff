import { addressOf } from "../../documents/address";
import { tabOfCell, type RegisterPlace } from "../../documents/ledgerLink";
import { palette } from "../../documents/palette";
import type { CellArea } from "../../documents/sheetDocument";
import { summaryHeader } from "../../ledger/schemas/columnSchema";
import { fieldSchema } from "../../ledger/schemas/tableSchemas";
import { applyBatches } from "../applyPlan";
import { textCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { TableEdit, TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";

const field = "invoiceSheet";

/** A ledger whose rows lead to their invoices, and how many rows it has. */
export type LinkedLedger = { readonly sheet: string; readonly rows: number };

/**
 * Makes every ledger row lead to the tab of the invoice that bills it: a column with the same formula on each row, at the ledger's
 * right end. Nothing to do before there is a register, or in a ledger without marks. Throws: EnvironmentError. Rule: docs/decisions/0006.
 */
export async function linkLedgers(environment: Environment, billing: Billing): Promise<LinkedLedger[]> {
  const register = registerPlace(billing);
  if (!register) return [];
  const operations: WriteOperation[] = [];
  const linked: LinkedLedger[] = [];
  for (const ledger of billing.ledgers.values()) {
    const rows = ledger.lastRow - ledger.headerRow;
    if (ledger.columns["invoice"] === undefined || rows === 0) continue;
    const { site, operations: widening } = withColumn(ledger, environment);
    operations.push(...widening, ...linkRows(site, register));
    linked.push({ sheet: site.sheet, rows });
  }
  if (operations.length > 0) await applyBatches(environment.port, billing.layout, [{ purpose: "marks", operations }]);
  return linked;
}

function registerPlace({ sites }: Billing): RegisterPlace | null {
  const site = sites.get("Invoices");
  const { number, draft, sheet: tab } = site?.columns ?? {};
  if (!site || number === undefined || draft === undefined || tab === undefined) return null;
  return { sheet: site.sheet, number, draft, tab };
}

function withColumn(site: TableSite, { language }: Environment): TableEdit {
  if (site.columns[field] !== undefined) return { site, operations: [] };
  const column = site.lastColumn + 1;
  const header = summaryHeader(fieldSchema(site.table, field), language, site.headings ?? new Set());
  const area: CellArea = { row: site.headerRow, column, rows: 1, columns: 1 };
  const heading: WriteOperation =
    site.excelTable === null
      ? { kind: "putCells", sheet: site.sheet, area, cells: [[textCell(header)]] }
      : { kind: "addTableColumns", table: site.excelTable, headers: [header] };
  const from: CellArea = { ...area, column: column - 1 };
  return {
    site: { ...site, columns: { ...site.columns, [field]: column }, lastColumn: column },
    operations: [
      heading,
      { kind: "copyFormats", sheet: site.sheet, from, to: area },
      { kind: "columnWidths", sheet: site.sheet, column, widths: [12] },
    ],
  };
}

/** The formulas, in cells that are not text: a formula in a text cell stays text. */
function linkRows(site: TableSite, register: RegisterPlace): WriteOperation[] {
  const first = site.headerRow + 1;
  const rows = site.lastRow - site.headerRow;
  const area: CellArea = { row: first, column: site.columns[field]!, rows, columns: 1 };
  const cells = Array.from({ length: rows }, (_, index) => {
    const invoice = addressOf({ row: first + index, column: site.columns["invoice"]! });
    return [{ kind: "formula", formula: tabOfCell(invoice, register), result: null } as const];
  });
  return [
    {
      ...{ kind: "styleCells", sheet: site.sheet, area },
      style: { numberFormat: "General", color: palette.accent, align: "center" },
    },
    { kind: "putCells", sheet: site.sheet, area, cells },
  ];
}
