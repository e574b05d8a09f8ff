import type { JournalDetail } from "../domain/invoicing/journal";
import type { BillingIds } from "./billingIds";
import { numberCell, textCell } from "./content";
import { isConfirmed, indexJournal } from "../domain/invoicing/journalIndex";
import { zero } from "../domain/money/decimal";
import { joinMarks, marksOf, type LedgerMarks, type RowsByBillingId } from "./ledgerMarks";
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

/**
 * What the journal says of some rows, whoever wrote it: on a draft, invoiced, or free again. Marks are a summary, so that they can
 * always be written anew. A free row is blank, or Ready where Settings ask for an explicit mark.
 */
export function marksFromJournal(billingIds: Iterable<string>, billing: Billing, words: Words): LedgerMarks {
  const { byBillingId } = indexJournal(billing.books);
  const rows = rowsByBillingId(billing);
  const onDraft: JournalDetail[] = [];
  const invoiced: JournalDetail[] = [];
  const freed: { readonly billingId: string }[] = [];
  for (const billingId of new Set(billingIds)) {
    const live = (byBillingId.get(billingId) ?? []).filter(({ record }) => record?.type !== "Credit note");
    const held = live.filter(({ record }) => !isConfirmed(record)).map(({ detail }) => detail);
    const billed = (byBillingId.get(billingId) ?? []).filter(({ record }) => isConfirmed(record));
    const left = billed.reduce((sum, { detail }) => sum.plus(detail.billedQuantity), zero);
    if (held.length > 0) onDraft.push(lastChargeable(held));
    else if (!left.isZero()) invoiced.push(lastChargeable(live.map(({ detail }) => detail)));
    else freed.push({ billingId });
  }
  const free = billing.books.settings.requireReady ? words.status("Ready") : textCell("");
  return joinMarks([
    draftMarks(onDraft, rows, words),
    priced(invoicedMarks(invoiced, rows, words), invoiced, rows),
    marksOf(freed, rows, () => ({
      billingStatus: free,
      rate: textCell(""),
      amount: textCell(""),
      invoice: textCell(""),
    })),
  ]);
}

function priced(marks: LedgerMarks, details: readonly JournalDetail[], rows: RowsByBillingId): LedgerMarks {
  const figures = marksOf(details, rows, ({ price, net }) => ({ rate: numberCell(price), amount: numberCell(net) }));
  return joinMarks([marks, figures]);
}

/** What is chargeable says more of a row than the part that was written off. */
function lastChargeable(details: readonly JournalDetail[]): JournalDetail {
  const chargeable = details.filter(({ billingType }) => billingType === "Chargeable");
  return (chargeable.length > 0 ? chargeable : details).at(-1)!;
}
