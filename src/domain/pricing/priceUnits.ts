import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import type { BillableUnit } from "./billableUnit";
import { shareDailyHours } from "./dailyHours";
import { finishUnits } from "./finishUnits";
import { placeEntry } from "./placeEntry";
import { priceTime } from "./priceTime";
import { buildPricingContext } from "./pricingContext";
import { priceExpense } from "./priceExpense";
import { priceMilestones } from "./priceMilestones";

/** Every unit of the ledgers, and what is wrong with the tables that price them. */
export type PricedBooks = {
  readonly units: readonly BillableUnit[];
  /** Of master data; those of a row are on its units, reading's among them. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Prices every row of Time, Expenses and Milestones, in that order, by row: one unit each, or one for each client who
 * shares the project. A row that cannot be priced has a null price and an error with its cell, and blocks no other.
 * Rule: domain rules §§2–4.
 */
export function priceUnits(books: Books): PricedBooks {
  const context = buildPricingContext(books);
  const placed = books.time.map((entry) => ({ entry, placement: placeEntry(context, entry) }));
  const sharedHours = shareDailyHours(context, placed);
  const units: BillableUnit[] = [];
  for (const { entry, placement } of placed) {
    units.push(...finishUnits(context, priceTime(context, entry, placement, sharedHours.get(entry))));
  }
  for (const entry of books.expenses) units.push(...finishUnits(context, priceExpense(context, entry)));
  for (const priced of priceMilestones(context, books.milestones)) units.push(...finishUnits(context, priced));
  return { units, diagnostics: [] };
}
