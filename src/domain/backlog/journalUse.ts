import { zero, type Decimal } from "../money/decimal";
import { invoiceNameOf, isConfirmed, type RecordedDetail } from "../invoicing/journalIndex";

/** What live details of one unit come to: nothing once credit notes took all of it back. Drafts of credit notes free nothing yet. */
export function liveQuantity(details: readonly RecordedDetail[]): Decimal {
  return details.filter(isLive).reduce((total, { detail }) => total.plus(detail.billedQuantity), zero);
}

/** Whether a detail holds its unit, or gives it back. */
export function isLive({ record }: RecordedDetail): boolean {
  return isConfirmed(record) || record?.type !== "Credit note";
}

/** The invoice that holds a unit: of several the last that is no credit note. */
export function holderOf(details: readonly RecordedDetail[]): string {
  const holding = details.filter(({ record }) => record?.type !== "Credit note");
  const last = holding[holding.length - 1];
  return last === undefined ? "" : last.record === null ? last.detail.invoice : invoiceNameOf(last.record);
}
