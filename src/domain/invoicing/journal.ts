import type { LocalDate } from "../calendar/localDate";
import type { BillingType, EntryClass } from "../entries/entry";
import type { LedgerName, RowSource } from "../entries/source";
import type { TaxCategory, TaxPolicy } from "../entries/terms";
import type { Decimal } from "../money/decimal";

/** Where a detail comes from: a ledger row, or something the add-in computes (retainer fee, plus-fixed amount), or the user's hand. */
export type DetailSource = LedgerName | "Retainer" | "Budget" | "Manual" | "Advance";

/**
 * One row of the journal (Invoice details): one per billable unit on one invoice. The journal is the truth: what is reserved,
 * billed, credited or free is computed from its live details.
 * Units: `quantity` is what was worked, `billedQuantity` what is billed, both in `unit`; amounts in the invoice's currency.
 */
export type JournalDetail = {
  /** The journal's own row; null until it was written. */
  readonly source: RowSource | null;
  /** The invoice's number, or its draft reference until confirmed. */
  readonly invoice: string;
  /** 1-based number of its section (contract line) on the invoice. */
  readonly section: number;
  /** 1-based number of the printed line it belongs to. */
  readonly line: number;
  readonly origin: DetailSource;
  readonly billingId: string;
  readonly project: string;
  readonly contractLine: string;
  readonly entryClass: EntryClass;
  readonly billingType: BillingType;
  readonly date: LocalDate | null;
  readonly description: string;
  readonly externalDescription: string;
  readonly person: string;
  readonly role: string;
  readonly task: string;
  readonly quantity: Decimal;
  readonly billedQuantity: Decimal;
  readonly unit: string;
  readonly price: Decimal;
  /** After the line's discount and fee; for what is not chargeable, its worth. */
  readonly net: Decimal;
  readonly taxCode: string;
  readonly tax: Decimal;
  readonly total: Decimal;
  /** The cell of the rate row that priced it, e.g. "Rates!A7"; "" where no rate row did. */
  readonly rateRow: string;
  /** In the base currency; null where a cost rate is missing. */
  readonly cost: Decimal | null;
  /** The quantity the unit had before anyone changed it on the draft. */
  readonly originalQuantity: Decimal;
  /** The contract line's Discount % and Fee % when it was drafted: later terms never move it. */
  readonly discountPercent: Decimal;
  readonly feePercent: Decimal;
  /** Its section's name where the user changed it; "" for the default. */
  readonly sectionName: string;
  readonly formatVersion: number;
  /** The tax its code stood for; absent on what bears none, and in journals that have no columns for it. */
  readonly taxApplied?: AppliedTax | null;
};

/** What a tax code stood for when it was applied: whatever becomes of the code, an invoice keeps its rate, category and reason. */
export type AppliedTax = {
  readonly ratePercent: Decimal;
  readonly category: TaxCategory;
  readonly exemptionReason: string;
};

/** Who a client was when an invoice was made, as far as the invoice says it besides name and address. */
export type ClientAsInvoiced = {
  readonly type: "Business" | "Consumer";
  readonly country: string;
  readonly vatNumber: string;
  readonly companyNumber: string;
  readonly deliveryAddress: string;
  readonly language: "en" | "fr" | null;
};

export type InvoiceType = "Invoice" | "Credit note" | "Deposit" | "Advance";
export type InvoiceState = "Draft" | "In review" | "Claimed" | "Confirmed";
export type PaymentState = "Open" | "Partly paid" | "Paid" | "Overdue" | "Credited" | "Refunded";

/** One row of the register (Invoices): one per invoice. Amounts in `currency`; those of a credit note are negative. */
export type InvoiceRecord = {
  readonly source: RowSource | null;
  readonly number: string;
  readonly draft: string;
  readonly type: InvoiceType;
  readonly client: string;
  readonly date: LocalDate | null;
  readonly due: LocalDate | null;
  readonly state: InvoiceState;
  readonly payment: PaymentState | null;
  readonly currency: string;
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly total: Decimal;
  readonly advances: Decimal;
  readonly paid: Decimal;
  readonly credited: Decimal;
  readonly balance: Decimal;
  readonly corrects: string;
  readonly sheet: string;
  readonly purchaseOrder: string;
  readonly sentOn: LocalDate | null;
  readonly reminder: string;
  readonly by: string;
  readonly policy: TaxPolicy;
  readonly seal: string;
  /** What the user may edit on a draft's header; kept here so that a draft can be built again from register and journal alone. */
  readonly name: string;
  readonly billTo: string;
  readonly reference: string;
  /** As typed: "30", "30 EOM", "on receipt". */
  readonly terms: string;
  /** Null when the discount is an amount, or there is none. Discount and freight as typed: tax and all where prices include it. */
  readonly discountPercent: Decimal | null;
  readonly discount: Decimal;
  readonly freight: Decimal;
  readonly disbursements: Decimal;
  /** Absent in registers that have no columns for it. */
  readonly clientAsInvoiced?: ClientAsInvoiced | null;
};
