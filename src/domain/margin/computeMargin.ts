import type { LocalDate } from "../calendar/localDate";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { Decimal, zero } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { baseConverter } from "./baseCurrency";
import { addKnown, contractFigures, type ContractFigures } from "./contractFigures";
import { capsLeft } from "./capsLeft";
import { journalContributions } from "./journalContributions";
import { keyIn, noSums, type MarginContribution, type MarginDimension, type MarginSums } from "./measures";
import { unitContributions } from "./unitContributions";

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
  const { books, units, by, asOf } = request;
  const converter = baseConverter(books, asOf);
  const missingCosts = new Map<string, number>();
  const context = { converter, asOf, hoursPerDay: books.settings.hoursPerDay, missingCosts };
  const inUnits = units.filter((unit) => isInPeriod(unit.date, request));
  const contributions = [
    ...inUnits.flatMap((unit) => unitContributions(unit, context)),
    ...journalContributions(books, units, converter).filter(({ place }) => isInPeriod(place.date, request)),
  ];
  const figures = contractFigures(books, asOf, converter);
  const caps = capsLeft(books, asOf, converter);
  const rows = by.flatMap((dimension) => rowsOf(dimension, contributions, figures, caps));
  const ofLines = figures.filter((figure) => figure.dimensions.has("project"));
  const totals = makeRow({ by: "total", key: "" }, sumAll(contributions), ofLines, null);
  return { rows, totals, diagnostics: [...missingCostDiagnostics(missingCosts), ...converter.missing()] };
}

function rowsOf(
  by: MarginDimension,
  contributions: readonly MarginContribution[],
  figures: readonly ContractFigures[],
  caps: ReadonlyMap<string, Decimal>,
): MarginRow[] {
  const groups = new Map<string, { key: string; sums: RunningSums; figures: ContractFigures[] }>();
  const groupOf = (key: string) => {
    const known = groups.get(keyOf(key));
    if (known) return known;
    const group = { key, sums: { ...noSums }, figures: [] };
    groups.set(keyOf(key), group);
    return group;
  };
  for (const figure of figures) if (figure.dimensions.has(by)) groupOf(keyIn(by, figure.place)).figures.push(figure);
  for (const { place, measure, amount } of contributions) {
    const { sums } = groupOf(keyIn(by, place));
    sums[measure] = sums[measure].plus(amount);
  }
  const rows = [...groups.values()].map((group) =>
    makeRow({ by, key: group.key }, group.sums, group.figures, caps.get(`${by}|${keyOf(group.key)}`) ?? null),
  );
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

type RunningSums = { -readonly [measure in keyof MarginSums]: MarginSums[measure] };

function sumAll(contributions: readonly MarginContribution[]): MarginSums {
  const sums: RunningSums = { ...noSums };
  for (const { measure, amount } of contributions) sums[measure] = sums[measure].plus(amount);
  return sums;
}

function isInPeriod(date: LocalDate | null, { from, until }: MarginRequest): boolean {
  if (date === null) return true;
  return (from === null || date >= from) && (until === null || date <= until);
}

function missingCostDiagnostics(missing: ReadonlyMap<string, number>): Diagnostic[] {
  return [...missing].map(([name, count]) => diagnose("cost.missing", null, { name, count: `${count}` }));
}
