import type { DateSystem, LocalDate } from "../calendar/localDate";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { JournalDetail, InvoiceRecord } from "../invoicing/journal";
import type { Decimal } from "../money/decimal";
import type { EntryClass, ExpenseEntry, MilestoneEntry, TimeEntry } from "./entry";
import type { RowSource, TableSource } from "./source";
import type { Settings } from "./settings";
import type { GroupBy, HoursRounding, PaymentTerms, TaxCategory, TaxPolicy } from "./terms";

export type BillingMethod = "Time and materials" | "Fixed price" | "Retainer" | "Internal";
export type OverCap = "Block" | "Write off";
export type Approval = "No" | "Manager" | "Client" | "Both";
export type BillingFrequency = "At milestone" | "Weekly" | "Monthly" | "Quarterly";

export type Client = {
  readonly source: RowSource;
  readonly name: string;
  readonly type: "Business" | "Consumer";
  readonly billingAddress: string;
  readonly deliveryAddress: string;
  readonly vatNumber: string;
  readonly companyNumber: string;
  readonly country: string;
  readonly email: string;
  readonly paymentTerms: PaymentTerms | null;
  readonly currency: string;
  readonly tax: string;
  readonly taxPolicy: TaxPolicy | null;
  readonly language: "en" | "fr" | null;
  readonly cap: Decimal | null;
  readonly account: string;
  readonly diagnostics: readonly Diagnostic[];
};

/** How a retainer bills what goes over its included hours: at a rate, by the rate table, or only reported. */
export type Overage =
  { readonly kind: "rate"; readonly rate: Decimal } | { readonly kind: "rates" } | { readonly kind: "report" };

/** What happens to unused hours of a retainer: lost, carried to the next period, or at most so many. Units: hours. */
export type Rollover =
  { readonly kind: "none" } | { readonly kind: "all" } | { readonly kind: "limit"; readonly hours: Decimal };

/** One row of Projects: the terms of a contract line from its Start on. */
export type ContractTerms = {
  readonly source: RowSource;
  readonly project: string;
  readonly line: string;
  readonly client: string;
  /** The contract; the project's name where the cell is blank. */
  readonly contract: string;
  readonly reference: string;
  readonly currency: string;
  readonly method: BillingMethod;
  readonly includes: readonly EntryClass[];
  readonly tasks: readonly string[];
  readonly contractValue: Decimal | null;
  readonly estimatedHours: Decimal | null;
  readonly estimatedCost: Decimal | null;
  readonly cap: Decimal | null;
  readonly contractCap: Decimal | null;
  readonly overCap: OverCap;
  readonly discountPercent: Decimal | null;
  readonly feePercent: Decimal | null;
  readonly markupPercent: Decimal | null;
  readonly purchaseOrder: string;
  readonly approvalRequired: Approval;
  readonly billingFrequency: BillingFrequency | null;
  readonly recap: "Weekly" | "Monthly" | null;
  readonly hoursRounding: HoursRounding | null;
  readonly groupBy: GroupBy | null;
  readonly retainerFee: Decimal | null;
  readonly includedHours: Decimal | null;
  readonly overage: Overage | null;
  readonly rollover: Rollover;
  readonly analyticCode: string;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly diagnostics: readonly Diagnostic[];
};

export type PersonRole = {
  readonly source: RowSource;
  readonly person: string;
  readonly role: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export type RevenueType = "By rates" | "Fixed amount" | "Plus fixed" | "Capped" | "Not billable";

export type BudgetRow = {
  readonly source: RowSource;
  readonly project: string;
  readonly line: string;
  readonly phase: string;
  readonly task: string;
  readonly hours: Decimal | null;
  readonly expenses: Decimal | null;
  readonly revenueType: RevenueType;
  readonly amount: Decimal | null;
};

/** One row of the rate table. Units: `rate` per `unit`, in `currency` ("" = the contract line's; of a cost rate, the base). */
export type RateRow = {
  readonly source: RowSource;
  readonly kind: "Sale" | "Cost";
  readonly client: string;
  readonly project: string;
  readonly task: string;
  readonly category: string;
  readonly person: string;
  readonly role: string;
  readonly rate: Decimal | null;
  readonly unit: "h" | "d" | string;
  readonly currency: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly diagnostics: readonly Diagnostic[];
};

export type ChangeOrder = {
  readonly source: RowSource;
  readonly project: string;
  readonly line: string;
  readonly request: string;
  readonly requestedOn: LocalDate | null;
  readonly estimatedHours: Decimal | null;
  readonly amount: Decimal | null;
  readonly quotedOn: LocalDate | null;
  readonly agreedOn: LocalDate | null;
  readonly evidence: string;
  readonly status: "Identified" | "Quoted" | "Agreed" | "Refused";
};

export type PaymentType = "Payment" | "Early-payment discount" | "Retention" | "Refund" | "Bad debt";

export type Payment = {
  readonly source: RowSource;
  readonly invoice: string;
  readonly date: LocalDate | null;
  readonly amount: Decimal | null;
  readonly type: PaymentType;
  readonly method: string;
};

export type Split = {
  readonly source: RowSource;
  readonly project: string;
  readonly client: string;
  readonly percent: Decimal | null;
  readonly rounding: boolean;
};

/** 1 unit of `from` = `rate` units of `to`. */
export type ExchangeRate = {
  readonly source: RowSource;
  readonly date: LocalDate | null;
  readonly from: string;
  readonly to: string;
  readonly rate: Decimal | null;
};

export type TaxCode = {
  readonly source: RowSource | null;
  readonly code: string;
  readonly ratePercent: Decimal;
  readonly category: TaxCategory;
  readonly exemptionReason: string;
};

/** What was read of one ledger: for the check's summary. `skipped` lists totals, blanks and repeated headers. */
export type LedgerSummary = {
  readonly source: TableSource;
  readonly excelTable: string | null;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly skipped: readonly { readonly row: number; readonly reason: "blank" | "total" | "header" | "note" }[];
  readonly confidence: number | null;
};

/** Everything read from a workbook: master data, ledgers, register and journal, with what was found wrong. */
export type Books = {
  readonly dateSystem: DateSystem;
  readonly settings: Settings;
  readonly clients: readonly Client[];
  readonly projects: readonly ContractTerms[];
  readonly people: readonly PersonRole[];
  readonly budget: readonly BudgetRow[];
  readonly rates: readonly RateRow[];
  readonly changeOrders: readonly ChangeOrder[];
  readonly payments: readonly Payment[];
  readonly splits: readonly Split[];
  readonly exchangeRates: readonly ExchangeRate[];
  readonly taxes: readonly TaxCode[];
  readonly time: readonly TimeEntry[];
  readonly expenses: readonly ExpenseEntry[];
  readonly milestones: readonly MilestoneEntry[];
  readonly register: readonly InvoiceRecord[];
  readonly journal: readonly JournalDetail[];
  readonly ledgers: readonly LedgerSummary[];
  /** Problems of tables and master data; an entry's own are on the entry. */
  readonly diagnostics: readonly Diagnostic[];
};
