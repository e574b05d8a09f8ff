import type { LocalDate } from "../calendar/localDate";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { Decimal, zero } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { partOfSteps, rowsPerStep, runToEnd, type Steps } from "../steps";
import { baseConverter, type BaseConverter } from "./baseCurrency";
import { addKnown, contractFigures, type ContractFigures } from "./contractFigures";
import { capsLeft } from "./capsLeft";
import { journalContributions } from "./journalContributions";
import { MarginTally, type MarginGroup } from "./marginTally";
import { keyIn, noSums, type MarginDimension, type MarginSums } from "./measures";
import { unitContributions, type UnitMeasureContext } from "./unitContributions";

/**
 * A margin of one project, client, line, person…; amounts in the base currency. Null where it is undefined: no contract value,
 * nothing billed to divide by.
 * Units: percentages in percent, `effectiveRate` per hour; exact quotients, for the reader to round.
 */
export type MarginRow = MarginSums & {
  readonly by: MarginDimension | "total";
  readonly key: string;
  readonly contractValue: Decimal | null;
  readonly estimatedHours: Decimal | null;
  readonly estimatedCost: Decimal | null;
  readonly grossMargin: Decimal;
  readonly grossMarginPercent: Decimal | null;
  readonly marginWithWip: Decimal;
  readonly marginWithWipPercent: Decimal | null;
  readonly expectedMarginPercent: Decimal | null;
  readonly costAtCompletion: Decimal | null;
  readonly effectiveRate: Decimal | null;
  readonly chargeableSharePercent: Decimal | null;
  readonly capLeft: Decimal | null;
};

export type Margin = {
  readonly rows: readonly MarginRow[];
  readonly totals: MarginRow;
  readonly diagnostics: readonly Diagnostic[];
};

/** What a margin is computed from. `units` are the backlog's; the period is inclusive, null = open. */
export type MarginRequest = {
  readonly books: Books;
  readonly units: readonly BillableUnit[];
  readonly by: readonly MarginDimension[];
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly asOf: LocalDate;
};

/**
 * Computes every margin measure, one set of rows per dimension.
 * Diagnostics: cost.missing and currency.noRate as warnings, counted and named; what they concern is left out, never 0.
 * Rule: domain rules §6.
 */
export function computeMargin(request: MarginRequest): Margin {
  return runToEnd(computeMarginInSteps(request));
}

/** Computes the margin in steps, with the same result as `computeMargin`. */
export function* computeMarginInSteps(request: MarginRequest): Steps<Margin> {
  const { books, by, asOf } = request;
  const converter = baseConverter(books, asOf);
  const missingCosts = new Map<string, number>();
  const context = { converter, asOf, hoursPerDay: books.settings.hoursPerDay, missingCosts };
  const tally = new MarginTally(by);
  yield* partOfSteps(addUnits(tally, request, context), 0, 0.7);
  yield* partOfSteps(addJournal(tally, request, converter), 0.7, 0.9);
  const figures = yield* contractFigures(books, asOf, converter);
  const caps = yield* capsLeft(books, asOf, converter);
  const rows = by.flatMap((dimension) => rowsOf(dimension, tally.of(dimension), figures, caps));
  const ofLines = figures.filter((figure) => figure.dimensions.has("project"));
  const totals = makeRow({ by: "total", key: "" }, tally.totals, ofLines, null);
  return { rows, totals, diagnostics: [...missingCostDiagnostics(missingCosts), ...converter.missing()] };
}

function* addUnits(tally: MarginTally, request: MarginRequest, context: UnitMeasureContext): Steps<void> {
  const { units } = request;
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === 0) yield index / units.length;
    if (!isInPeriod(unit.date, request)) continue;
    for (const contribution of unitContributions(unit, context)) tally.add(contribution);
  }
}

function* addJournal(tally: MarginTally, request: MarginRequest, converter: BaseConverter): Steps<void> {
  const { books, units } = request;
  const contributions = yield* journalContributions(books, units, converter);
  for (const contribution of contributions) {
    if (isInPeriod(contribution.place.date, request)) tally.add(contribution);
  }
}

function rowsOf(
  by: MarginDimension,
  counted: ReadonlyMap<string, MarginGroup>,
  figures: readonly ContractFigures[],
  caps: ReadonlyMap<string, Decimal>,
): MarginRow[] {
  const planned = new Map<string, { readonly key: string; readonly figures: ContractFigures[] }>();
  for (const figure of figures) {
    if (!figure.dimensions.has(by)) continue;
    const key = keyIn(by, figure.place);
    const known = planned.get(keyOf(key));
    if (known) known.figures.push(figure);
    else planned.set(keyOf(key), { key, figures: [figure] });
  }
  const rows = [...new Set([...planned.keys(), ...counted.keys()])].map((name) => {
    const { key } = planned.get(name) ?? counted.get(name)!;
    const sums = counted.get(name)?.sums ?? noSums;
    return makeRow({ by, key }, sums, planned.get(name)?.figures ?? [], caps.get(`${by}|${name}`) ?? null);
  });
  return rows.sort((left, right) => (left.key === right.key ? 0 : left.key < right.key ? -1 : 1));
}

function makeRow(
  name: Pick<MarginRow, "by" | "key">,
  sums: MarginSums,
  figures: readonly ContractFigures[],
  capLeft: Decimal | null,
): MarginRow {
  const contractValue = addKnown(figures.map((figure) => figure.contractValue));
  const estimatedHours = addKnown(figures.map((figure) => figure.estimatedHours));
  const estimatedCost = addKnown(figures.map((figure) => figure.estimatedCost));
  const grossMargin = sums.billed.minus(sums.cost);
  const earned = sums.billed.plus(sums.wip);
  return {
    ...name,
    ...sums,
    ...{ contractValue, estimatedHours, estimatedCost, grossMargin, capLeft },
    grossMarginPercent: percentage(grossMargin, sums.billed),
    marginWithWip: earned.minus(sums.cost),
    marginWithWipPercent: percentage(earned.minus(sums.cost), earned),
    expectedMarginPercent:
      contractValue && estimatedCost ? percentage(contractValue.minus(estimatedCost), contractValue) : null,
    costAtCompletion: costAtCompletion(sums, estimatedHours, estimatedCost),
    effectiveRate: sums.hours.isZero() ? null : sums.billed.div(sums.hours),
    chargeableSharePercent: percentage(sums.chargeableHours, sums.hours),
  };
}

/** Cost so far and what of the estimate is still to come: in proportion to the hours left, or, without hours, to the cost left. */
function costAtCompletion(
  sums: MarginSums,
  estimatedHours: Decimal | null,
  estimatedCost: Decimal | null,
): Decimal | null {
  if (estimatedCost === null) return null;
  if (estimatedHours === null || estimatedHours.isZero()) return Decimal.max(sums.cost, estimatedCost);
  const hoursLeft = Decimal.max(zero, estimatedHours.minus(sums.hours));
  return sums.cost.plus(estimatedCost.times(hoursLeft).div(estimatedHours));
}

function percentage(part: Decimal, whole: Decimal): Decimal | null {
  return whole.isZero() ? null : part.times(100).div(whole);
}

function isInPeriod(date: LocalDate | null, { from, until }: MarginRequest): boolean {
  if (date === null) return true;
  return (from === null || date >= from) && (until === null || date <= until);
}

function missingCostDiagnostics(missing: ReadonlyMap<string, number>): Diagnostic[] {
  return [...missing].map(([name, count]) => diagnose("cost.missing", null, { name, count: `${count}` }));
}
