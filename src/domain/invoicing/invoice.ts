import type { LocalDate } from "../calendar/localDate";
import type { BillingMethod, Client } from "../entries/books";
import type { BillingType, EntryClass } from "../entries/entry";
import type { PaymentTerms, TaxPolicy, TaxCategory } from "../entries/terms";
import type { Decimal } from "../money/decimal";
import type { InvoiceState, InvoiceType, JournalDetail } from "./journal";

/** What prints as one line: quantity × price, less its discount, plus its fee, = net. Units: quantity ≤ 4 decimals, price ≤ 6. */
export type InvoiceLine = {
  readonly line: number;
  readonly section: number;
  readonly entryClass: EntryClass;
  readonly billingType: BillingType;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly price: Decimal;
  /** round(quantity × price), before discount and fee. */
  readonly gross: Decimal;
  readonly discountPercent: Decimal;
  readonly discount: Decimal;
  readonly feePercent: Decimal;
  readonly fee: Decimal;
  readonly net: Decimal;
  readonly taxCode: string;
  readonly tax: Decimal;
  readonly total: Decimal;
  readonly details: readonly JournalDetail[];
};

/** One per contract line: what Dynamics calls an invoice line. Kept even when empty. */
export type InvoiceSection = {
  readonly section: number;
  readonly name: string;
  readonly project: string;
  readonly contractLine: string;
  readonly method: BillingMethod;
  readonly contractValue: Decimal | null;
  readonly invoicedToDate: Decimal;
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
};

/** One per VAT category and rate. `base` = its lines' nets − discount share + freight share − advances' nets. */
export type TaxGroup = {
  readonly code: string;
  readonly category: TaxCategory;
  readonly ratePercent: Decimal;
  readonly exemptionReason: string;
  readonly linesNet: Decimal;
  readonly discount: Decimal;
  readonly freight: Decimal;
  readonly advancesNet: Decimal;
  readonly advancesTax: Decimal;
  readonly base: Decimal;
  readonly tax: Decimal;
};

/** An earlier advance that this invoice deducts, in one VAT group, with the tax really invoiced on it. */
export type AdvanceDeduction = {
  readonly number: string;
  readonly date: LocalDate;
  readonly taxCode: string;
  readonly net: Decimal;
  readonly tax: Decimal;
};

/** An invoice, draft or confirmed, with every figure it prints. Amounts in `currency`. Rule: domain rules §4 and §5. */
export type Invoice = {
  readonly draft: string;
  readonly number: string;
  readonly type: InvoiceType;
  readonly state: InvoiceState;
  readonly client: Client;
  readonly currency: string;
  readonly date: LocalDate;
  readonly due: LocalDate;
  readonly terms: PaymentTerms;
  readonly name: string;
  readonly billTo: string;
  readonly purchaseOrder: string;
  readonly reference: string;
  readonly policy: TaxPolicy;
  readonly corrects: string;
  readonly sections: readonly InvoiceSection[];
  readonly lines: readonly InvoiceLine[];
  readonly taxBreakdown: readonly TaxGroup[];
  readonly advanceDeductions: readonly AdvanceDeduction[];
  /** Σ line nets of chargeable lines, disbursements aside. */
  readonly net: Decimal;
  readonly discountPercent: Decimal | null;
  readonly discount: Decimal;
  readonly freight: Decimal;
  /** As typed: with their tax where prices include it, else the same as `discount` and `freight`. */
  readonly discountAsTyped: Decimal;
  readonly freightAsTyped: Decimal;
  readonly disbursements: Decimal;
  /** Σ nets of the advances deducted. */
  readonly advances: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
  readonly balance: Decimal;
  readonly by: string;
  readonly sheet: string;
  readonly seal: string;
};
