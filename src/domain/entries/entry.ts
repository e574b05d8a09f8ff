import type { LocalDate } from "../calendar/localDate";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Decimal } from "../money/decimal";
import type { RowSource } from "./source";

export type BillingType = "Chargeable" | "Non-chargeable" | "Complimentary";

/** What kind of thing an entry is; a contract line's Includes names the classes it bills. */
export type EntryClass = "Time" | "Expense" | "Material" | "Product" | "Fee" | "Disbursement" | "Milestone";

/** The marks a user may set by hand in the Billing status column; everything else there is a summary. */
export type UserMark = "Not ready" | "Ready" | "On hold" | "Written off";

/** Time in hours or days. Units: exact; hours are kept as seconds so that twenty minutes stay twenty minutes. */
export type Duration =
  { readonly unit: "h"; readonly seconds: Decimal } | { readonly unit: "d"; readonly days: Decimal };

/**
 * What every entry of a ledger has. A blank cell is null or ""; a cell that could not be read is null too,
 * and its diagnostic is in `diagnostics`: never a guess.
 */
type EntryBase = {
  readonly source: RowSource;
  readonly billingId: string | null;
  readonly project: string;
  readonly line: string;
  readonly billingType: BillingType;
  readonly description: string;
  /** The tax cell as typed: a code, or a percentage ("20 %"); "" when blank. */
  readonly tax: string;
  readonly mark: UserMark | null;
  /** The tracker says this row was invoiced before it came here. */
  readonly alreadyInvoiced: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

export type TimeEntry = EntryBase & {
  readonly kind: "time";
  readonly date: LocalDate | null;
  readonly phase: string;
  readonly task: string;
  readonly person: string;
  readonly role: string;
  readonly duration: Duration | null;
  readonly clientNote: string;
  readonly approved: boolean;
  readonly clientApproved: boolean;
  readonly rateOverride: Decimal | null;
  readonly changeOrder: string;
};

export type PricingMethod = "At cost" | "Markup" | "Unit price";

export type ExpenseEntry = EntryBase & {
  readonly kind: "expense";
  readonly date: LocalDate | null;
  /** For what belongs to no project. */
  readonly client: string;
  readonly task: string;
  readonly person: string;
  readonly entryClass: Exclude<EntryClass, "Time" | "Milestone">;
  readonly category: string;
  readonly quantity: Decimal | null;
  readonly unit: string;
  readonly unitCost: Decimal | null;
  /** ISO code as typed; "" means the contract line's. */
  readonly currency: string;
  readonly taxIncluded: boolean;
  readonly purchaseTax: string;
  readonly recoverable: boolean | null;
  readonly reimbursable: boolean;
  readonly reimbursedOn: LocalDate | null;
  readonly pricing: PricingMethod | null;
  readonly markupPercent: Decimal | null;
  readonly unitPrice: Decimal | null;
  readonly receipt: string;
  readonly approved: boolean;
};

/** A milestone's worth: a share of the contract value, or an amount. */
export type MilestoneValue =
  { readonly kind: "percent"; readonly percent: Decimal } | { readonly kind: "amount"; readonly amount: Decimal };

export type MilestoneEntry = EntryBase & {
  readonly kind: "milestone";
  readonly milestone: string;
  readonly milestoneKind: "Milestone" | "Deposit" | "Advance";
  readonly value: MilestoneValue | null;
  readonly due: LocalDate | null;
  readonly acceptanceCriteria: string;
  readonly acceptedOn: LocalDate | null;
  readonly evidence: string;
};

/** A row of one of the three ledgers. */
export type Entry = TimeEntry | ExpenseEntry | MilestoneEntry;
