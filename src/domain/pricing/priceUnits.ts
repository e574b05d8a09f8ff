import type { Diagnostic } from "../diagnostics/diagnostic";
import { earlierPlaces } from "../earlierPlaces";
import type { Books } from "../entries/books";
import type { ExpenseEntry, MilestoneEntry } from "../entries/entry";
import { haveSameElements } from "../haveSameElements";
import { rowsPerStep, runToEnd, type Steps } from "../steps";
import type { BillableUnit } from "./billableUnit";
import { finishUnits } from "./finishUnits";
import { gatherDiagnostics } from "./gatherDiagnostics";
import { firstToEarn, priceBudgetAmount } from "./priceBudgetAmounts";
import { priceExpense } from "./priceExpense";
import { priceMilestones } from "./priceMilestones";
import { priceTimeRows } from "./priceTimeRows";
import type { PricedEntry } from "./pricedEntry";
import { pricingContextOf, renewContext, type PricingContext } from "./pricingContext";
import type { KeptPricing, PricingMemory } from "./pricingMemory";
import { newStepper, type Stepper } from "./stepper";
import { UnitsByRow } from "./unitsByRow";

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
  return runToEnd(priceUnitsInSteps(books, Number.POSITIVE_INFINITY));
}

/**
 * Prices a workbook in steps, with the same result as `priceUnits`: each yields the share of the rows done so far, from 0 to 1.
 * `memory`: what the same workbook was priced as before; rows that nothing has changed for have the very same units again.
 */
export function* priceUnitsInSteps(
  books: Books,
  rowsAtOnce = rowsPerStep,
  memory: PricingMemory | null = null,
): Steps<PricedBooks> {
  const earlier = memory?.recall(books) ?? null;
  const context = earlier ? renewContext(earlier.context, books) : pricingContextOf(books);
  const stepper = newStepper(rowsAtOnce, 4 * books.time.length + 2 * books.expenses.length);
  const time = yield* priceTimeRows(context, earlier, stepper);
  const expenses = yield* priceExpenseRows(context, earlier, stepper);
  const milestones = priceMilestoneRows(context, earlier);
  const amounts = priceAmounts(context, time.earning.values(), earlier);
  const units = time.byRow.units.concat(expenses.units, milestones.units, ...amounts.values());
  const diagnostics = yield* gatherDiagnostics(books, units, stepper);
  memory?.keep({ context, time, expenses, milestones, amounts });
  return { units, diagnostics };
}

function* priceExpenseRows(
  context: PricingContext,
  earlier: KeptPricing | null,
  stepper: Stepper,
): Steps<UnitsByRow<ExpenseEntry>> {
  const { expenses } = context.books;
  const places = earlierPlaces(earlier?.expenses.rows ?? [], expenses);
  const byRow = new UnitsByRow(expenses);
  for (const [index, entry] of expenses.entries()) {
    if (earlier && places[index]! >= 0) byRow.addFrom(earlier.expenses, places[index]!);
    else byRow.add(finishUnits(context, priceExpense(context, entry)));
    if (stepper.isOver()) yield stepper.done();
  }
  return byRow;
}

/** The milestones of a contract share its value: they are priced together. */
function priceMilestoneRows(context: PricingContext, earlier: KeptPricing | null): UnitsByRow<MilestoneEntry> {
  const { milestones } = context.books;
  if (earlier && haveSameElements(earlier.milestones.rows, milestones)) return earlier.milestones;
  const byRow = new UnitsByRow(milestones);
  for (const priced of priceMilestones(context, milestones)) byRow.add(finishUnits(context, priced));
  return byRow;
}

function priceAmounts(
  context: PricingContext,
  earning: Iterable<PricedEntry>,
  earlier: KeptPricing | null,
): ReadonlyMap<PricedEntry, readonly BillableUnit[]> {
  return new Map(
    firstToEarn(earning).map((first) => {
      const known = earlier?.amounts.get(first);
      return [first, known ?? finishUnits(context, priceBudgetAmount(first))] as const;
    }),
  );
}
