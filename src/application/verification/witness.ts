import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { rowWord, witnessOf, type Grid, type GridWitness } from "../../domain/sealing/gridWitness";
import type { SheetDocument } from "../../documents/sheetDocument";
import type { DateSystem } from "../../domain/calendar/localDate";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { intentRows, newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { appendRows, type RowContent, type TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import { contentText, journalTexts, registerTexts } from "./cellTexts";

/** What the Log keeps of a confirmed invoice, so that a cell that is changed later can be named. */
export type InvoiceWitness = {
  readonly number: string;
  readonly draft: string;
  readonly register: readonly string[];
  readonly journal: GridWitness;
  readonly tab: GridWitness;
  /** Which cells of the tab are formulas; absent from what was confirmed before this was kept. */
  readonly formulas?: GridWitness;
};

/** The check words of an invoice as it is confirmed: its register row and journal rows, as far as there are columns, and its tab. */
function invoiceWitness(
  record: InvoiceRecord,
  details: readonly JournalDetail[],
  tab: { readonly document: SheetDocument; readonly dateSystem: DateSystem; readonly sites: Billing["sites"] },
): InvoiceWitness {
  const kept = (table: "Invoices" | "Invoice details", texts: ReadonlyMap<string, string>) => {
    const columns = tab.sites.get(table)?.columns;
    return [...texts].map(([field, text]) => (columns && columns[field] === undefined ? "" : text));
  };
  return {
    number: record.number,
    draft: record.draft,
    register: kept("Invoices", registerTexts(record)).map((text) => rowWord([text])),
    journal: witnessOf(details.map((detail) => kept("Invoice details", journalTexts(detail)))),
    tab: witnessOf(gridOf(tab.document, tab.dateSystem)),
    formulas: witnessOf(formulaGridOf(tab.document)),
  };
}

/** A tab as it reads; formulas whose result only the workbook knows are left out. */
export function gridOf({ cells }: SheetDocument, dateSystem: DateSystem): Grid {
  const grid: string[][] = [];
  for (const { row, column, content } of cells) {
    while (grid.length <= row) grid.push([]);
    const line = grid[row]!;
    while (line.length <= column) line.push("");
    line[column] = contentText(content, dateSystem);
  }
  return grid;
}

/** Where a tab has formulas. Their texts are Excel's to write, and links lead wherever the ledger is. */
function formulaGridOf({ cells }: SheetDocument): Grid {
  const grid: string[][] = [];
  for (const { row, column, content } of cells) {
    while (grid.length <= row) grid.push([]);
    while (grid[row]!.length <= column) grid[row]!.push("");
    if (content.kind === "formula") grid[row]![column] = formulaMark(content.formula);
  }
  return grid;
}

/** What stands for a formula in its grid; nothing for text that only looks like one, and for links. */
export function formulaMark(formula: string, value?: string): string {
  return formula.startsWith("=") && formula !== value && !isLink(formula) ? "=" : "";
}

/** Whether a cell's formula is a link: where it leads, and what it shows, is not part of a tab's check words. */
export function isLink(formula: string): boolean {
  return /^=.*HYPERLINK\(/iu.test(formula);
}

/** The witnesses of invoices as Log rows that are closed from the start. */
export function witnessOperations(
  log: TableSite,
  invoices: readonly { readonly invoice: Invoice; readonly record: InvoiceRecord; readonly document: SheetDocument }[],
  environment: Environment & { readonly dateSystem: DateSystem; readonly sites: Billing["sites"] },
): readonly WriteOperation[] {
  const rows = invoices.flatMap(({ invoice, record, document }): RowContent[] => {
    const witness = invoiceWitness(record, journalOf(invoice), {
      ...{ document, dateSystem: environment.dateSystem, sites: environment.sites },
    });
    const entry = newIntent(environment, "seal", [invoice.number], witness);
    return intentRows(entry).map((row) => ({ ...row, state: textCell("Done") }));
  });
  return appendRows(log, rows).operations;
}
