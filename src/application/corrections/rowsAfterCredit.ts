import type { JournalDetail } from "../../domain/invoicing/journal";
import { indexJournal, invoiceNameOf, type RecordedDetail } from "../../domain/invoicing/journalIndex";
import { isRevenue, sum } from "../../domain/invoicing/priceLine";
import { numberCell, textCell } from "../content";
import { rowsByBillingId } from "../invoiceMarks";
import { marksOf, type LedgerMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import type { Words } from "../words";

type RowUse = { readonly billed: readonly RecordedDetail[]; readonly isFree: boolean; readonly isOnDraft: boolean };

/**
 * What the ledgers say of rows once a credit note took something off them, from the journal alone: free again, billed in part, or
 * written off.
 */
export function rowsAfterCredit(details: readonly JournalDetail[], billing: Billing, words: Words): LedgerMarks {
  const index = indexJournal(billing.books);
  const units = new Map<string, string[]>();
  for (const { billingId, state } of billing.backlog.units) {
    if (billingId !== null) units.set(billingId, [...(units.get(billingId) ?? []), state]);
  }
  return marksOf(details, rowsByBillingId(billing), ({ billingId }) => {
    const states = units.get(billingId) ?? [];
    const live = (index.byBillingId.get(billingId) ?? []).filter(({ record }) => !isIdle(record));
    const isFree = states.some((state) => state !== "invoiced" && state !== "onDraft");
    return cellsOf({ billed: live, isFree, isOnDraft: states.includes("onDraft") }, words);
  });
}

/** A credit note that is not confirmed yet frees nothing. */
function isIdle(record: RecordedDetail["record"]): boolean {
  return record !== null && record.type === "Credit note" && record.state !== "Confirmed";
}

function cellsOf({ billed, isFree, isOnDraft }: RowUse, words: Words) {
  const revenue = billed.filter(({ detail }) => isRevenue(detail));
  const quantity = sum(revenue.map(({ detail }) => detail.billedQuantity));
  const isBilled = !quantity.isZero();
  const holder = revenue.filter(({ record }) => record?.type !== "Credit note").at(-1);
  const status = isOnDraft ? "On draft" : isFree ? null : isBilled ? "Invoiced" : "Written off";
  return {
    billingStatus: status === null ? textCell("") : words.status(status),
    rate: numberCell(isBilled && holder ? holder.detail.price : null),
    amount: numberCell(isBilled ? sum(revenue.map(({ detail }) => detail.net)) : null),
    invoice: textCell(isBilled && holder?.record ? invoiceNameOf(holder.record) : ""),
  };
}
