import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { indexJournal, type RecordedDetail } from "../invoicing/journalIndex";
import type { Invoice } from "../invoicing/invoice";
import type { InvoiceRecord, JournalDetail } from "../invoicing/journal";
import { isGesture } from "../invoicing/gesture";
import { isRevenue } from "../invoicing/priceLine";
import { zero, type Decimal } from "../money/decimal";

/** What was credited already, as positive figures. */
export type CreditedSoFar = {
  readonly quantity: Decimal;
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
};

/** What earlier credit notes, drafts among them, took off an invoice. */
export type PriorCredits = {
  readonly records: readonly InvoiceRecord[];
  readonly details: readonly JournalDetail[];
  readonly ofLine: (line: number) => CreditedSoFar;
  readonly ofDetail: (detail: JournalDetail) => CreditedSoFar;
  /** Rows that credit quantities of what adds up. */
  readonly byQuantity: readonly JournalDetail[];
  /** Credits by amount: on lines that the invoice does not have. */
  readonly byAmount: readonly JournalDetail[];
};

/** A credit note's lines keep the numbers of the lines they credit, so that what is left of each is known. */
export function priorCredits(original: Invoice, books: Books): PriorCredits {
  const records = books.register.filter(
    (record) => record.type === "Credit note" && keyOf(record.corrects) === keyOf(original.number),
  );
  const { byInvoice } = indexJournal(books);
  const recorded = records.flatMap((record) => byInvoice.get(keyOf(record.number || record.draft)) ?? []);
  const details = recorded.map(({ detail }: RecordedDetail) => detail);
  const types = new Map(original.lines.map((line) => [line.line, line.billingType]));
  const credits = details.filter(
    (detail) => detail.origin !== "Advance" && types.get(detail.line) === detail.billingType,
  );
  const ofLine = (line: number) => sumOf(credits.filter((detail) => detail.line === line));
  return {
    ...{ records, details, ofLine },
    ofDetail: ({ line, billingId }) =>
      sumOf(credits.filter((detail) => detail.line === line && detail.billingId === billingId)),
    byQuantity: credits.filter(isRevenue),
    byAmount: details.filter(isGesture),
  };
}

function sumOf(details: readonly JournalDetail[]): CreditedSoFar {
  return details.reduce<CreditedSoFar>(
    (sum, detail) => ({
      quantity: sum.quantity.minus(detail.billedQuantity),
      net: sum.net.minus(detail.net),
      tax: sum.tax.minus(detail.tax),
      total: sum.total.minus(detail.total),
    }),
    { quantity: zero, net: zero, tax: zero, total: zero },
  );
}
