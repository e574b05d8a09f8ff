import type { BillableUnit } from "../pricing/billableUnit";
import type { DetailSource, JournalDetail } from "./journal";

const originRank: Readonly<Record<DetailSource, number>> = {
  Time: 0,
  Expenses: 1,
  Milestones: 2,
  Retainer: 3,
  Budget: 4,
  Manual: 5,
  Advance: 6,
};

/**
 * The order in which units are billed and caps are used up: by date (none first), then Time, Expenses, Milestones, then row.
 * Rule: domain rules §5 "Caps".
 */
export function compareBilling(left: BillableUnit, right: BillableUnit): number {
  const [leftDate, rightDate] = [left.date ?? "", right.date ?? ""];
  if (leftDate !== rightDate) return leftDate < rightDate ? -1 : 1;
  const rank = originRank[left.origin] - originRank[right.origin];
  if (rank !== 0) return rank;
  const row = (left.source?.row ?? 0) - (right.source?.row ?? 0);
  if (row !== 0) return row;
  return left.key === right.key ? 0 : left.key < right.key ? -1 : 1;
}

/** The same order for details of a draft; what was added by hand comes last. Details of one day keep the order they have. */
export function compareDetails(left: JournalDetail, right: JournalDetail): number {
  const [leftManual, rightManual] = [left.origin === "Manual", right.origin === "Manual"];
  if (leftManual !== rightManual) return leftManual ? 1 : -1;
  const [leftDate, rightDate] = [left.date ?? "", right.date ?? ""];
  if (leftDate !== rightDate) return leftDate < rightDate ? -1 : 1;
  return originRank[left.origin] - originRank[right.origin];
}
