import type { LocalDate } from "../calendar/localDate";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { BudgetRow, RateRow } from "../entries/books";
import type { BillingType, Entry, EntryClass } from "../entries/entry";
import type { RowSource } from "../entries/source";
import type { DetailSource } from "../invoicing/journal";
import type { Decimal } from "../money/decimal";
import type { Coverage, Placement } from "./placement";

/**
 * A priced ledger row, or an amount of the budget, before it is shared between clients. Units: as those of the billable
 * unit it becomes; `splitBy` says what clients share: its quantity, or the amount of its single unit.
 */
export type PricedEntry = {
  readonly origin: DetailSource;
  /** Null for what no ledger row stands behind. */
  readonly entry: Entry | null;
  /** The row to look at: the entry's, else that of the table the amount comes from. */
  readonly row: RowSource;
  readonly key: string;
  readonly placement: Placement;
  readonly coverage: Coverage;
  readonly budget: BudgetRow | null;
  readonly date: LocalDate | null;
  readonly entryClass: EntryClass;
  readonly category: string;
  readonly task: string;
  readonly phase: string;
  readonly person: string;
  readonly role: string;
  readonly description: string;
  readonly externalDescription: string;
  readonly billingType: BillingType;
  readonly actualQuantity: Decimal | null;
  readonly quantity: Decimal | null;
  readonly unit: string;
  readonly price: Decimal | null;
  readonly rateRow: RateRow | null;
  readonly cost: Decimal | null;
  readonly splitBy: "quantity" | "amount";
  /** Of the row and of what prices it; of its contract line and clients later. */
  readonly diagnostics: readonly Diagnostic[];
};
