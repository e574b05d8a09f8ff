import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { unknownPeople } from "../entries/unknownPeople";
import { checkRates } from "../rates/checkRates";
import { unusedRates } from "../rates/unusedRates";
import { rowsPerStep, runToEnd, type Steps } from "../steps";
import type { BillableUnit } from "./billableUnit";
import { shareDailyHours } from "./dailyHours";
import { finishUnits } from "./finishUnits";
import type { Placement } from "./placement";
import { placeEntry } from "./placeEntry";
import { priceBudgetAmounts } from "./priceBudgetAmounts";
import { priceExpense } from "./priceExpense";
import { priceMilestones } from "./priceMilestones";
import { priceTime } from "./priceTime";
import type { PricedEntry } from "./pricedEntry";
import { pricingContextOf } from "./pricingContext";

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
 */
export function* priceUnitsInSteps(books: Books, rowsAtOnce = rowsPerStep): Steps<PricedBooks> {
  const context = pricingContextOf(books);
  const { time, expenses, milestones } = books;
  const stepper = newStepper(rowsAtOnce, 3 * time.length + 2 * expenses.length);
  const units: BillableUnit[] = [];
  const finish = (priced: PricedEntry) => {
    for (const unit of finishUnits(context, priced)) units.push(unit);
  };
  const placements: Placement[] = [];
  for (const entry of time) {
    placements.push(placeEntry(context, entry));
    if (stepper.isOver()) yield stepper.done();
  }
  const sharedHours = shareDailyHours(context, placements);
  /** The rows that the budget has a say in; of the others nothing is kept. */
  const budgeted: PricedEntry[] = [];
  for (const [index, entry] of time.entries()) {
    const priced = priceTime(context, entry, placements[index]!, sharedHours.get(entry));
    finish(priced);
    if (priced.budget) budgeted.push(priced);
    if (stepper.isOver()) yield stepper.done();
  }
  for (const entry of expenses) {
    finish(priceExpense(context, entry));
    if (stepper.isOver()) yield stepper.done();
  }
  priceMilestones(context, milestones).forEach(finish);
  priceBudgetAmounts(budgeted).forEach(finish);
  const diagnostics = yield* gatherDiagnostics(books, units, stepper);
  return { units, diagnostics };
}

type Stepper = { readonly isOver: () => boolean; readonly done: () => number };

/** Counts rows, and says when it is time to let others work. */
function newStepper(rowsAtOnce: number, rowsInAll: number): Stepper {
  let rows = 0;
  return {
    isOver: () => ++rows % rowsAtOnce === 0,
    done: () => Math.min(1, rows / Math.max(1, rowsInAll)),
  };
}

/** A contract line's problem is met by each of its rows, and told once. */
function* gatherDiagnostics(
  books: Books,
  units: readonly BillableUnit[],
  stepper: Stepper,
): Steps<readonly Diagnostic[]> {
  const told = new Set(books.diagnostics.map(identityOf));
  const gathered: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic) => {
    const identity = identityOf(diagnostic);
    if (told.has(identity)) return;
    told.add(identity);
    gathered.push(diagnostic);
  };
  for (const { diagnostics } of units) {
    for (const diagnostic of diagnostics) tell(diagnostic);
    if (stepper.isOver()) yield stepper.done();
  }
  checkRates(books.rates).forEach(tell);
  yield stepper.done();
  unusedRates(books).forEach(tell);
  unknownPeople(books).forEach(tell);
  return gathered;
}

function identityOf({ code, severity, source }: Diagnostic): string {
  return `${code}|${severity}|${source?.sheet}|${source?.cell}`;
}
