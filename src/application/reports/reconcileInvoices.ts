import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { decimalsOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { isRevenue, sum } from "../../domain/invoicing/priceLine";
import { roundAmount } from "../../domain/invoicing/roundAmount";
import { decimalFromCell, zero, type Decimal } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { invoiceName } from "../../documents/definedNames";
import type { Reconciled } from "../../documents/reviewRequest";
import type { Environment } from "../environment";
import { invoiceDocuments } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import type { ReadRequest } from "../workbookPort";

/** An invoice as the journal gives it again, with its register row. */
export type ReviewedRecord = {
  readonly record: InvoiceRecord;
  readonly details: readonly JournalDetail[];
  /** Null where the journal no longer gives one: its client or a tax code is gone. */
  readonly invoice: Invoice | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** Confirmed invoices with their journal rows, built again. */
export function reviewedRecords({ books }: Billing, records: readonly InvoiceRecord[]): ReviewedRecord[] {
  return records.map((record) => {
    const details = journalDetailsOf(books, record);
    const { value: invoice, diagnostics } = invoiceFromJournal({ record, details, books });
    return { record, details, invoice, diagnostics };
  });
}

/**
 * The net of each invoice as five places say it: the ledgers' rows, the lines printed, the register, the journal and the tab.
 * A ledger row that is gone counts as nothing, one whose quantity changed as what it is now. Throws: EnvironmentError.
 */
export async function reconcileInvoices(
  environment: Environment,
  billing: Billing,
  reviewed: readonly ReviewedRecord[],
): Promise<Reconciled[]> {
  const tabs = await readTabs(environment, billing, reviewed);
  const units = unitsByBillingId(billing);
  return reviewed.map(({ record, details, invoice }) => {
    const revenue = details.filter((detail) => isRevenue(detail) && detail.origin !== "Advance");
    return {
      invoice: record.number,
      entries: sum(revenue.map((detail) => worthNow(detail, record, units))),
      lines: invoice ? sum(invoice.lines.filter(isRevenue).map((line) => line.net)) : null,
      register: record.net,
      journal: sum(revenue.map(({ net }) => net)),
      tab: tabs.get(record.number) ?? null,
    };
  });
}

type UnitsById = ReadonlyMap<string, readonly BillableUnit[]>;

function unitsByBillingId({ backlog }: Billing): UnitsById {
  const units = new Map<string, BillableUnit[]>();
  for (const unit of backlog.units) {
    if (unit.billingId === null) continue;
    const known = units.get(unit.billingId);
    if (known) known.push(unit);
    else units.set(unit.billingId, [unit]);
  }
  return units;
}

/** What a detail's row would give now: the detail's own net while the row has the quantity it was drafted with. */
function worthNow(detail: JournalDetail, record: InvoiceRecord, units: UnitsById): Decimal {
  const fromRow = detail.origin === "Time" || detail.origin === "Expenses" || detail.origin === "Milestones";
  if (!fromRow || detail.billingId === "") return detail.net;
  const parts = units.get(detail.billingId);
  if (!parts) return zero;
  const own = parts.filter(({ client }) => keyOf(client?.name ?? "") === keyOf(record.client));
  const unit = own.find(({ partOf }) => partOf) ?? own[0] ?? parts[0]!;
  const now = unit.partOf?.quantity ?? unit.quantity;
  if (now === null) return zero;
  if (unit.entry === null || detail.originalQuantity.isZero() || now.equals(detail.originalQuantity)) return detail.net;
  return roundAmount(detail.net.times(now).div(detail.originalQuantity), decimalsOf(record.currency));
}

/** What the tabs' Net cells hold; a credit note's tab prints positive figures. One reading for all of them. */
async function readTabs(
  environment: Environment,
  billing: Billing,
  reviewed: readonly ReviewedRecord[],
): Promise<ReadonlyMap<string, Decimal>> {
  const sheets = new Set(billing.layout.sheets.map(({ name }) => name));
  const invoices = reviewed.flatMap(({ invoice }) => (invoice && sheets.has(invoice.sheet) ? [invoice] : []));
  const found = invoiceDocuments(invoices, billing, environment).flatMap(({ invoice, document }) => {
    const cell = document.names.find(({ name }) => name === invoiceName(invoice.number, "Net"));
    if (!cell) return [];
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    const request: ReadRequest = { sheet: invoice.sheet, area, formatColumns: [] };
    return [{ invoice, request }];
  });
  const blocks = await environment.port.read(found.map(({ request }) => request));
  return new Map(
    found.flatMap(({ invoice }, index) => {
      const value = blocks[index]!.values[0]?.[0];
      if (typeof value !== "number") return [];
      const net = decimalFromCell(value);
      return [[invoice.number, invoice.type === "Credit note" ? net.negated() : net] as const];
    }),
  );
}
