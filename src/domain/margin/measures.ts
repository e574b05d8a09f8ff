import type { LocalDate } from "../calendar/localDate";
import { zero, type Decimal } from "../money/decimal";

/** What a margin can be broken down by. */
export type MarginDimension = "project" | "client" | "line" | "person" | "role" | "task" | "phase" | "month";

/** Whose work, when: where an amount counts in each dimension. "" counts under no name. */
export type MarginPlace = Readonly<Record<Exclude<MarginDimension, "month" | "line">, string>> & {
  /** Within its project. */
  readonly line: string;
  readonly date: LocalDate | null;
};

/** Amounts that add up. In the base currency; hours in hours. */
export type MarginSums = {
  readonly hours: Decimal;
  /** Chargeable and complimentary ones. */
  readonly chargeableHours: Decimal;
  readonly billed: Decimal;
  readonly drafted: Decimal;
  readonly onAccount: Decimal;
  readonly wip: Decimal;
  readonly cost: Decimal;
  readonly writtenOff: Decimal;
};

/** One amount, and where it counts. */
export type MarginContribution = {
  readonly place: MarginPlace;
  readonly measure: keyof MarginSums;
  readonly amount: Decimal;
};

export const noSums: MarginSums = {
  hours: zero,
  chargeableHours: zero,
  billed: zero,
  drafted: zero,
  onAccount: zero,
  wip: zero,
  cost: zero,
  writtenOff: zero,
};

/** The name under which a place counts in a dimension: a line's is "Project / Line", a month's "YYYY-MM". */
export function keyIn(dimension: MarginDimension, place: MarginPlace): string {
  if (dimension === "month") return place.date?.slice(0, 7) ?? "";
  if (dimension === "line") return place.line === "" ? place.project : `${place.project} / ${place.line}`;
  return place[dimension];
}
