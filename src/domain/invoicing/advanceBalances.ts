import type { LocalDate } from "../calendar/localDate";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { zero, type Decimal } from "../money/decimal";
import { indexJournal, invoiceNameOf, type JournalIndex, type RecordedDetail } from "./journalIndex";
import type { InvoiceRecord } from "./journal";
import { addsUp } from "./priceLine";

/** What is left of a confirmed advance in one tax code. */
export type AdvanceBalance = {
  readonly number: string;
  readonly date: LocalDate;
  readonly client: string;
  readonly currency: string;
  readonly project: string;
  readonly contractLine: string;
  readonly taxCode: string;
  readonly net: Decimal;
  readonly tax: Decimal;
};

/**
 * The advances not yet deducted, oldest first: what was really invoiced, less its credits, less what drafts and invoices deduct.
 * `except` names a draft whose own deductions do not count. Rule: domain rules §5 "Deposits and advances".
 */
export function advanceBalances(books: Pick<Books, "journal" | "register">, except = ""): AdvanceBalance[] {
  const index = indexJournal(books);
  const used = deductions(index, except);
  return books.register
    .filter((record) => record.type === "Advance" && record.state === "Confirmed" && record.date !== null)
    .sort((left, right) => compareText(left.date!, right.date!) || compareText(left.number, right.number))
    .flatMap((record) => balancesOf(record, index, used))
    .filter((balance) => balance.net.greaterThan(0));
}

type Amounts = { readonly net: Decimal; readonly tax: Decimal };

function balancesOf(record: InvoiceRecord, index: JournalIndex, used: ReadonlyMap<string, Amounts>): AdvanceBalance[] {
  const byTax = new Map<string, AdvanceBalance>();
  for (const { detail } of index.byInvoice.get(keyOf(record.number)) ?? []) {
    if (!addsUp(detail)) continue;
    const known = byTax.get(detail.taxCode);
    const { project, contractLine, taxCode } = detail;
    const { number, client, currency } = record;
    byTax.set(taxCode, {
      ...{ number, client, currency, project, contractLine, taxCode, date: record.date! },
      net: detail.net.plus(known?.net ?? zero),
      tax: detail.tax.plus(known?.tax ?? zero),
    });
  }
  return [...byTax.values()].map((balance) => {
    const less = used.get(deductionKey(record.number, balance.taxCode));
    return less ? { ...balance, net: balance.net.plus(less.net), tax: balance.tax.plus(less.tax) } : balance;
  });
}

/** By advance and tax code, as negative amounts: deductions of live invoices and confirmed credits of the advance itself. */
function deductions(index: JournalIndex, except: string): Map<string, Amounts> {
  const used = new Map<string, Amounts>();
  for (const recorded of index.details) {
    const number = advanceReducedBy(recorded, except);
    if (number === null) continue;
    const key = deductionKey(number, recorded.detail.taxCode);
    const known = used.get(key);
    const { net, tax } = recorded.detail;
    used.set(key, { net: net.plus(known?.net ?? zero), tax: tax.plus(known?.tax ?? zero) });
  }
  return used;
}

function advanceReducedBy({ detail, record }: RecordedDetail, except: string): string | null {
  if (record === null || invoiceNameOf(record) === except) return null;
  const credit = record.type === "Credit note";
  if (credit && record.state !== "Confirmed") return null;
  if (detail.origin === "Advance") return detail.billingId;
  return credit && addsUp(detail) ? record.corrects : null;
}

function deductionKey(number: string, taxCode: string): string {
  return `${keyOf(number)}|${taxCode}`;
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
