import type { Diagnostic } from "../diagnostics/diagnostic";
import type { BudgetRow, Client, ContractTerms } from "../entries/books";
import type { Decimal } from "../money/decimal";
import type { RateFacts } from "../rates/rateFacts";
import type { RateGroup } from "../rates/rateIndex";

/** What the names of a time entry mean for its price; the same for all entries with the same names. */
export type TimeNames = {
  readonly role: string;
  readonly facts: RateFacts;
  readonly budget: BudgetRow | null;
  /** The rate rows that price it on some date, in precedence. */
  readonly saleRates: readonly RateGroup[];
  readonly costRates: readonly RateGroup[];
};

/** A client's share of a project; one of them takes what rounding leaves. */
export type ClientShare = { readonly client: Client; readonly percent: Decimal; readonly takesRest: boolean };

/** Where an entry belongs: its contract line's terms, who pays, in which currency, and what is wrong with that. */
export type Placement = {
  readonly terms: ContractTerms | null;
  readonly client: Client | null;
  readonly currency: string;
  /** Decimals of the currency; null when it is none. */
  readonly decimals: number | null;
  /** The clients who share the project; null when one pays all. */
  readonly shares: readonly ClientShare[] | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What the names of its time entries mean, by those names: they repeat from row to row. */
  readonly timeNames: Map<string, Map<string, TimeNames>>;
};

/** How a line's method treats a class: billed row by row, paid for by a fixed price or a retainer, never billed, or left out. */
export type Coverage = "billed" | "covered" | "internal" | "notIncluded";
