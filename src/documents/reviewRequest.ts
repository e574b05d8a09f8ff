import type { LocalDate } from "../domain/calendar/localDate";
import type { Seller } from "../domain/entries/settings";
import type { Decimal } from "../domain/money/decimal";
import type { Language } from "../texts/language";
import type { LedgerPlace } from "./ledgerLink";

export type ReviewedInvoice = {
  readonly number: string;
  readonly type: string;
  readonly client: string;
  readonly date: LocalDate | null;
  readonly currency: string;
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
  /** The tax of each rate, which adds up to `tax`; none where the journal no longer says. */
  readonly taxes: readonly { readonly rate: string; readonly tax: Decimal }[];
};

/** One invoice's total as five places say it; null where a place says nothing. */
export type Reconciled = {
  readonly invoice: string;
  readonly entries: Decimal | null;
  readonly lines: Decimal | null;
  readonly register: Decimal | null;
  readonly journal: Decimal | null;
  readonly tab: Decimal | null;
};

/** A ledger row that no longer gives what was invoiced of it; `now` null: the row is gone. */
export type ChangedRow = {
  readonly invoice: string;
  readonly billingId: string;
  readonly description: string;
  readonly currency: string;
  readonly invoiced: Decimal;
  readonly now: Decimal | null;
  /** The ledgers in which the row may stand. */
  readonly ledgers: readonly LedgerPlace[];
};

export type Receivable = {
  readonly invoice: string;
  readonly client: string;
  readonly due: LocalDate | null;
  readonly currency: string;
  readonly balance: Decimal;
  /** Days after due; 0 or less: not due yet. */
  readonly days: number;
};

export type ReviewedTax = {
  readonly rate: string;
  readonly currency: string;
  readonly base: Decimal;
  readonly invoiced: Decimal;
  readonly collected: Decimal;
};

/** What the accountant's check page shows of a period. */
export type ReviewRequest = {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly seller: Seller;
  readonly invoices: readonly ReviewedInvoice[];
  readonly gaps: readonly string[];
  readonly duplicates: readonly string[];
  readonly reconciliation: readonly Reconciled[];
  readonly changedRows: readonly ChangedRow[];
  readonly unbilled: readonly { readonly client: string; readonly currency: string; readonly net: Decimal }[];
  readonly onAccount: readonly { readonly client: string; readonly currency: string; readonly net: Decimal }[];
  readonly receivables: readonly Receivable[];
  readonly taxes: readonly ReviewedTax[];
  /** The tab of each invoice by its number, so that the number leads there. */
  readonly tabs?: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly sheetName: string;
  readonly paper: "A4" | "Letter";
};
