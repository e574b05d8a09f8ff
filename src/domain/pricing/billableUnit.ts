import type { LocalDate } from "../calendar/localDate";
import type { Diagnostic, DiagnosticParams } from "../diagnostics/diagnostic";
import type { DiagnosticCode } from "../diagnostics/codes";
import type { Client, ContractTerms, RateRow, TaxCode } from "../entries/books";
import type { BillingType, Entry, EntryClass } from "../entries/entry";
import type { RowSource } from "../entries/source";
import type { DetailSource } from "../invoicing/journal";
import type { Decimal } from "../money/decimal";

/** Where a billable unit stands. "blocked" carries its reason; the rest are domain rules §5 "Backlog states". */
export type BacklogState =
  "ready" | "notReady" | "blocked" | "covered" | "internal" | "onDraft" | "invoiced" | "onHold" | "writtenOff";

/** One rate row that was looked at, and why it lost (null: it won). */
export type RateCandidate = {
  readonly row: RateRow;
  readonly lost: "scope" | "from" | "tie" | "dates" | "unit" | "unreadable" | null;
};

/** How a price came about, step by step; words are in texts. */
export type PriceStep = { readonly step: string; readonly params: DiagnosticParams };

/**
 * A price. Units: `price` per `unit`, in the contract line's currency, at most 6 decimals; `quantity` at most 4 decimals for what is not exact.
 */
export type PricedQuantity = {
  readonly quantity: Decimal;
  readonly unit: string;
  readonly price: Decimal;
  /** The sale rate row that won; null for overrides, milestones and prices of the row itself. */
  readonly rateRow: RateRow | null;
};

/**
 * What may be billed: a ledger row, a client's share of a split, a retainer period, a plus-fixed amount.
 * Units: hours or days in `unit`; `actualQuantity` worked, `quantity` billed after hours rounding (both exact);
 * `net` = round(quantity × price) of the unit alone, before line discount and fee; null when unpriced, never 0 for want of a rate.
 */
export type BillableUnit = {
  readonly origin: DetailSource;
  /** The entry behind it; null for computed units. */
  readonly entry: Entry | null;
  readonly source: RowSource | null;
  /** The Billing ID once one was given, else null. */
  readonly billingId: string | null;
  /** Identifies the unit within one reading of the workbook. */
  readonly key: string;
  readonly date: LocalDate | null;
  readonly client: Client | null;
  readonly terms: ContractTerms | null;
  readonly entryClass: EntryClass;
  readonly category: string;
  readonly task: string;
  readonly phase: string;
  readonly person: string;
  readonly role: string;
  readonly description: string;
  readonly externalDescription: string;
  readonly billingType: BillingType;
  readonly currency: string;
  readonly actualQuantity: Decimal | null;
  readonly quantity: Decimal | null;
  readonly unit: string;
  readonly price: Decimal | null;
  readonly net: Decimal | null;
  readonly rateRow: RateRow | null;
  readonly taxCode: TaxCode | null;
  /** In the base currency; null where a cost rate is missing. */
  readonly cost: Decimal | null;
  readonly state: BacklogState;
  /** Of a part (a row that straddles a cap, or is partly invoiced): the key and the quantity of the whole unit. */
  readonly partOf?: { readonly key: string; readonly quantity: Decimal };
  /** Why it is blocked or not ready; null otherwise. */
  readonly reason: DiagnosticCode | null;
  readonly diagnostics: readonly Diagnostic[];
};
