import type { Books } from "../entries/books";
import type { ExpenseEntry, MilestoneEntry, TimeEntry } from "../entries/entry";
import { haveSameElements } from "../haveSameElements";
import type { BillableUnit } from "./billableUnit";
import type { DailyHours } from "./dailyHours";
import type { Placement } from "./placement";
import type { PricedEntry } from "./pricedEntry";
import type { PricingContext } from "./pricingContext";
import type { UnitsByRow } from "./unitsByRow";

/** What a pricing came to, as far as the next one may use it. */
export type KeptPricing = {
  readonly context: PricingContext;
  readonly time: KeptTime;
  readonly expenses: UnitsByRow<ExpenseEntry>;
  readonly milestones: UnitsByRow<MilestoneEntry>;
  /** The units of the budget's amounts, by the time that made each billable. */
  readonly amounts: ReadonlyMap<PricedEntry, readonly BillableUnit[]>;
};

export type KeptTime = {
  readonly byRow: UnitsByRow<TimeEntry>;
  readonly placements: readonly Placement[];
  readonly daily: DailyHours;
  /** The rows that may make an amount of the budget billable. */
  readonly earning: ReadonlyMap<TimeEntry, PricedEntry>;
};

/**
 * What rows were priced as, for the next pricing of the same workbook. A row's price is a function of the row, of the master data, and
 * of the few things that rows have together: while the master data are the same, rows that are the same objects have the same units.
 */
export class PricingMemory {
  private kept: KeptPricing | null = null;

  /** The last pricing, if it was done with the same master data; null otherwise. */
  recall(books: Books): KeptPricing | null {
    return this.kept && hasSameTerms(this.kept.context.books, books) ? this.kept : null;
  }

  keep(pricing: KeptPricing): void {
    this.kept = pricing;
  }
}

const masterData = [
  ...(["clients", "projects", "people", "budget", "rates"] as const),
  ...(["changeOrders", "splits", "exchangeRates", "taxes"] as const),
];

function hasSameTerms(earlier: Books, now: Books): boolean {
  return (
    masterData.every((table) => haveSameElements<object>(earlier[table], now[table])) &&
    JSON.stringify(earlier.settings) === JSON.stringify(now.settings) &&
    (!namesClients(now.expenses, now) || haveSameElements(earlier.expenses, now.expenses))
  );
}

/** Without a Clients table the first expense that names a client stands for it. */
function namesClients(expenses: readonly ExpenseEntry[], { clients }: Books): boolean {
  return clients.length === 0 && expenses.some(({ project, client }) => project === "" && client !== "");
}
