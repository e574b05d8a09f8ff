import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { unknownPeople } from "../entries/unknownPeople";
import { checkRates } from "../rates/checkRates";
import { unusedRates } from "../rates/unusedRates";
import type { BillableUnit } from "./billableUnit";
import { shareDailyHours } from "./dailyHours";
import { finishUnits } from "./finishUnits";
import { placeEntry } from "./placeEntry";
import { priceBudgetAmounts } from "./priceBudgetAmounts";
import { priceExpense } from "./priceExpense";
import { priceMilestones } from "./priceMilestones";
import { priceTime } from "./priceTime";
import type { PricedEntry } from "./pricedEntry";
import { pricingContextOf, type PricingContext } from "./pricingContext";

/** Every unit of a workbook, and all that pricing found or met. */
export type PricedBooks = {
  readonly units: readonly BillableUnit[];
  /** Those of the units, reading's among them, each once, and those of the rate table; what the books tell is not repeated. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Prices every row of Time, Expenses and Milestones, in that order, by row: one unit each, or one for each client who
 * shares the project; then the fixed amounts of the budget. A row that cannot be priced has a null price and an error
 * with its cell, and blocks no other. Rule: domain rules §§2–4.
 */
export function priceUnits(books: Books): PricedBooks {
  const context = pricingContextOf(books);
  const units: BillableUnit[] = [];
  const finish = (priced: PricedEntry) => {
    for (const unit of finishUnits(context, priced)) units.push(unit);
  };
  const budgeted = priceTimeLedger(context, finish);
  for (const entry of books.expenses) finish(priceExpense(context, entry));
  priceMilestones(context, books.milestones).forEach(finish);
  priceBudgetAmounts(budgeted).forEach(finish);
  return { units, diagnostics: gatherDiagnostics(books, units) };
}

/** Prices the time ledger row by row; returns the rows that the budget has a say in. Of the others nothing is kept. */
function priceTimeLedger(context: PricingContext, finish: (priced: PricedEntry) => void): readonly PricedEntry[] {
  const placements = context.books.time.map((entry) => placeEntry(context, entry));
  const sharedHours = shareDailyHours(context, placements);
  const budgeted: PricedEntry[] = [];
  context.books.time.forEach((entry, index) => {
    const priced = priceTime(context, entry, placements[index]!, sharedHours.get(entry));
    finish(priced);
    if (priced.budget) budgeted.push(priced);
  });
  return budgeted;
}

/** A contract line's problem is met by each of its rows, and told once. */
function gatherDiagnostics(books: Books, units: readonly BillableUnit[]): readonly Diagnostic[] {
  const told = new Set(books.diagnostics.map(identityOf));
  const gathered: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic) => {
    const identity = identityOf(diagnostic);
    if (told.has(identity)) return;
    told.add(identity);
    gathered.push(diagnostic);
  };
  for (const { diagnostics } of units) for (const diagnostic of diagnostics) tell(diagnostic);
  checkRates(books.rates).forEach(tell);
  unusedRates(books).forEach(tell);
  unknownPeople(books).forEach(tell);
  return gathered;
}

function identityOf({ code, severity, source }: Diagnostic): string {
  return `${code}|${severity}|${source?.sheet}|${source?.cell}`;
}
