import type { JournalDetail } from "../../domain/invoicing/journal";
import { indexJournal, invoiceNameOf, type RecordedDetail } from "../../domain/invoicing/journalIndex";
import { isRevenue, sum } from "../../domain/invoicing/priceLine";
import type { CellContent } from "../../documents/sheetDocument";
import { numberCell, textCell } from "../content";
import { rowsByBillingId } from "../invoiceMarks";
import { marksOf, type LedgerMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import type { Words } from "../words";

type RowUse = {
  readonly billed: readonly RecordedDetail[];
  readonly isOnDraft: boolean;
  /** What the row says while some of it is free; null while none is. */
  readonly free: CellContent | null;
};

/**
 * What the ledgers say of rows once a credit note took something off them, from the journal alone: free again, billed in part, or
 * written off.
 */
export function rowsAfterCredit(
  details: readonly Pick<JournalDetail, "billingId">[],
  billing: Billing,
  words: Words,
): LedgerMarks {
  const index = indexJournal(billing.books);
  const units = new Map<string, string[]>();
  for (const { billingId, state } of billing.backlog.units) {
    if (billingId !== null) units.set(billingId, [...(units.get(billingId) ?? []), state]);
  }
  const ready = billing.books.settings.requireReady ? words.status("Ready") : textCell("");
  return marksOf(details, rowsByBillingId(billing), ({ billingId }) => {
    const states = units.get(billingId) ?? [];
    const live = (index.byBillingId.get(billingId) ?? []).filter(({ record }) => !isIdle(record));
    const isFree = states.some((state) => state !== "invoiced" && state !== "onDraft");
    return cellsOf({ billed: live, isOnDraft: states.includes("onDraft"), free: isFree ? ready : null }, words);
  });
}

/** A credit note that is not confirmed yet frees nothing. */
function isIdle(record: RecordedDetail["record"]): boolean {
  return record !== null && record.type === "Credit note" && record.state !== "Confirmed";
}

function cellsOf({ billed, isOnDraft, free }: RowUse, words: Words) {
  const revenue = billed.filter(({ detail }) => isRevenue(detail));
  const quantity = sum(revenue.map(({ detail }) => detail.billedQuantity));
  const isBilled = !quantity.isZero();
  const holder = revenue.filter(({ record }) => record?.type !== "Credit note").at(-1);
  const used = isOnDraft ? "On draft" : isBilled ? "Invoiced" : "Written off";
  return {
    billingStatus: isOnDraft || free === null ? words.status(used) : free,
    rate: numberCell(isBilled && holder ? holder.detail.price : null),
    amount: numberCell(isBilled ? sum(revenue.map(({ detail }) => detail.net)) : null),
    invoice: textCell(isBilled && holder?.record ? invoiceNameOf(holder.record) : ""),
  };
}
