import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Client, ContractTerms } from "../entries/books";
import type { Decimal } from "../money/decimal";

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
};

/** How a line's method treats a class: billed row by row, paid for by a fixed price or a retainer, never billed, or left out. */
export type Coverage = "billed" | "covered" | "internal" | "notIncluded";
