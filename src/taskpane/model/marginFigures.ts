import type { Billing } from "../../application/readBilling";
import type { MarginReport, MarginScope } from "../../application/reports/writeMarginSheet";
import type { LocalDate } from "../../domain/calendar/localDate";
import { computeMarginInSteps, type MarginRow } from "../../domain/margin/computeMargin";
import type { MarginDimension } from "../../domain/margin/measures";
import { Decimal } from "../../domain/money/decimal";
import type { Steps } from "../../domain/steps";

/** What the margin is asked for. */
export type MarginChoice = {
  readonly by: MarginDimension;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
};

/** What a margin is computed for, as of a day, by the dimension that is asked for; `also`: by others, too. */
export function marginScope(
  { by, from, until }: MarginChoice,
  asOf: LocalDate,
  also: readonly MarginDimension[] = [],
): MarginScope {
  return { by: [...new Set([by, ...also])], from, until, asOf };
}

/** The margin of a reading. */
export function* marginReport({ books, backlog }: Billing, scope: MarginScope): Steps<MarginReport> {
  const margin = yield* computeMarginInSteps({ ...scope, books, units: backlog.units });
  return { ...scope, margin };
}

/** Rows that say something, the largest first by what was earned and is still to be billed. */
export function shownRows({ margin }: MarginReport): MarginRow[] {
  return margin.rows.filter(saysSomething).sort((left, right) => earnedOf(right).comparedTo(earnedOf(left)));
}

/** The dimensions by which the rows tell anything apart. */
export function usefulDimensions(billing: Billing): MarginDimension[] {
  const { units } = billing.backlog;
  const isUsed = (value: (unit: (typeof units)[number]) => string): boolean => units.some((unit) => value(unit) !== "");
  const always: MarginDimension[] = ["project", "client", "month"];
  const optional: [MarginDimension, boolean][] = [
    ["line", isUsed(({ terms }) => terms?.line ?? "")],
    ["person", isUsed(({ person }) => person)],
    ["role", isUsed(({ role }) => role)],
    ["phase", isUsed(({ phase }) => phase)],
    ["task", isUsed(({ task }) => task)],
  ];
  return [...always, ...optional.filter(([, used]) => used).map(([dimension]) => dimension)];
}

/** Lengths of a row's bars. Units: percent of the longest bar there is. */
export type MarginBars = { readonly billed: number; readonly wip: number; readonly cost: number };

/** The bars of some rows on one scale; only lengths on the screen, hence numbers. */
export function marginBars(rows: readonly MarginRow[]): MarginBars[] {
  const longest = Decimal.max(1, ...rows.flatMap((row) => [earnedOf(row), row.cost]));
  const share = (amount: Decimal): number => Math.max(0, amount.times(100).div(longest).toNumber());
  return rows.map((row) => ({ billed: share(row.billed), wip: share(row.wip), cost: share(row.cost) }));
}

function earnedOf(row: MarginRow): Decimal {
  return row.billed.plus(row.wip);
}

function saysSomething({ hours, billed, wip, cost, drafted, onAccount }: MarginRow): boolean {
  return [hours, billed, wip, cost, drafted, onAccount].some((sum) => !sum.isZero());
}
