import type { JournalDetail } from "../domain/invoicing/journal";
import type { BillingIds } from "./billingIds";
import { numberCell, textCell } from "./content";
import { marksOf, type LedgerMarks, type RowsByBillingId } from "./ledgerMarks";
import type { Billing } from "./readBilling";
import type { Words } from "./words";

/** Where each Billing ID's ledger row is: those read, and those given just now. */
export function rowsByBillingId(billing: Billing, ids?: BillingIds): RowsByBillingId {
  const rows = new Map<string, { sheet: string; row: number }>();
  const { time, expenses, milestones } = billing.books;
  for (const entries of [time, expenses, milestones]) {
    for (const { billingId, source } of entries) {
      if (billingId === null || rows.has(billingId)) continue;
      rows.set(billingId, { sheet: source.table.sheet, row: source.row - 1 });
    }
  }
  for (const [sheet, given] of ids?.given ?? []) for (const [row, id] of given) rows.set(id, { sheet, row });
  return rows;
}

/** What a draft marks on its rows: state, price, amount and the draft's reference. */
export function draftMarks(details: readonly JournalDetail[], rows: RowsByBillingId, words: Words): LedgerMarks {
  return marksOf(details, rows, (detail) => ({
    billingStatus: words.status("On draft"),
    rate: numberCell(detail.price),
    amount: numberCell(detail.net),
    invoice: textCell(detail.invoice),
  }));
}

/** What a confirmed invoice marks on its rows. */
export function invoicedMarks(details: readonly JournalDetail[], rows: RowsByBillingId, words: Words): LedgerMarks {
  return marksOf(details, rows, (detail) => ({
    billingStatus: words.status("Invoiced"),
    invoice: textCell(detail.invoice),
  }));
}

/** What is left on rows that are free again: the Billing ID only. */
export function freedMarks(details: readonly JournalDetail[], rows: RowsByBillingId, status: string): LedgerMarks {
  const blank = textCell("");
  return marksOf(details, rows, () => ({
    billingStatus: textCell(status),
    rate: blank,
    amount: blank,
    invoice: blank,
  }));
}
