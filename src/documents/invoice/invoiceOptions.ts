import type { LocalDate } from "../../domain/calendar/localDate";
import type { TaxCode } from "../../domain/entries/books";
import type { Settings } from "../../domain/entries/settings";
import type { InvoiceType } from "../../domain/invoicing/journal";
import type { Decimal } from "../../domain/money/decimal";
import type { Language } from "../../texts/language";
import type { LedgerPlace } from "../ledgerLink";
import type { PageSetup } from "../sheetDocument";

/** An earlier invoice of the same contract, for the recapitulation on a final one. Amounts in the invoice's currency. */
export type EarlierInvoice = {
  readonly number: string;
  readonly type: InvoiceType;
  readonly date: LocalDate;
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
};

/** One unit of the invoice's currency in the seller's, on a day. */
export type TaxInBaseCurrency = { readonly currency: string; readonly rate: Decimal; readonly date: LocalDate };

/** How an invoice is to be printed. */
export type InvoiceOptions = {
  readonly settings: Settings;
  /** The client's language. */
  readonly language: Language;
  readonly sheetName: string;
  /** Whether the rows behind each line are listed on pages of their own. */
  readonly annex: boolean;
  /** Sentences the law or Settings want printed, beside those of Settings that have a key of their own. */
  readonly mentions: readonly string[];
  readonly paper: PageSetup["paper"];
  /** The workbook's tax codes: they tell which codes share a VAT group. */
  readonly taxes?: readonly TaxCode[];
  /** A picture of the workbook's, to stand above the seller's name. */
  readonly logo?: { readonly sheet: string; readonly name: string } | null;
  readonly earlierInvoices?: readonly EarlierInvoice[];
  /** The day of the invoice that a credit note corrects. */
  readonly correctedDate?: LocalDate | null;
  /** How the tax is shown in the seller's currency, where the invoice is in another one. */
  readonly taxInBaseCurrency?: TaxInBaseCurrency | null;
  /** The ledgers that a detail's source may stand in, by the source's name: lines and details lead to their rows. */
  readonly ledgersOf?: (origin: string) => readonly LedgerPlace[];
};
