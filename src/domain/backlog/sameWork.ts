import { keyOf } from "../entries/key";
import type { RecordedDetail } from "../invoicing/journalIndex";
import type { InvoiceRecord, JournalDetail } from "../invoicing/journal";
import type { Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { quantityStep } from "./unitUse";

/**
 * Whether a journal row speaks of the work that a unit is, as far as a row's own facts can tell. What a draft lets users edit
 * (words, tax, billing type, billed quantity) does not count, unless the row is marked Ready by hand and says something else.
 * Rule: docs/decisions/0010.
 */
export function describes({ detail, record }: RecordedDetail, unit: BillableUnit): boolean {
  if (detail.origin !== unit.origin || detail.entryClass !== unit.entryClass) return false;
  switch (detail.origin) {
    case "Time":
    case "Expenses":
      return isSameRow(detail, unit) && !isOtherByHand(detail, unit);
    case "Milestones":
      return isSameDay(detail, unit) && isSameProject(detail, unit) && isSameMilestone(detail, unit);
    case "Retainer":
      return isSameDay(detail, unit) && isSamePeriod(detail, unit, record);
    case "Budget":
      return isSameBudget(detail, unit, record);
    case "Manual":
    case "Advance":
      return false;
  }
}

/** How much alike, of several units that a detail describes: its client, its line, its words, its price. */
export function ranking(unit: BillableUnit, { detail, record }: RecordedDetail): number {
  const facts = [
    isSameClient(record, unit),
    isSameLine(detail, unit),
    hasSameWords(detail, unit),
    isSamePrice(detail, unit),
  ];
  return facts.reduce((rank, holds) => rank * 2 + (holds ? 1 : 0), 0);
}

/** Whether what was billed of a unit was as much as the unit is now: its quantity, and of what is split by amount, its price. */
export function isSameShare(unit: BillableUnit, details: readonly RecordedDetail[]): boolean {
  const byAmount = unit.origin !== "Time";
  return details.some(
    ({ detail }) => isNear(detail.originalQuantity, unit.quantity) && (!byAmount || isSamePrice(detail, unit)),
  );
}

function isSameRow(detail: JournalDetail, unit: BillableUnit): boolean {
  const same = isSameDay(detail, unit) && isSameProject(detail, unit) && isSameTask(detail, unit);
  if (!same || keyOf(detail.person) !== keyOf(unit.person)) return false;
  if (unit.origin === "Expenses" && !isSamePrice(detail, unit) && !hasSameWords(detail, unit)) return false;
  return isNear(detail.originalQuantity, unit.quantity) || isNear(detail.quantity, unit.actualQuantity);
}

/** A mark set by hand and other words: someone looked, and says that this is other work. */
function isOtherByHand(detail: JournalDetail, unit: BillableUnit): boolean {
  return unit.entry?.mark === "Ready" && unit.description !== "" && !hasSameWords(detail, unit);
}

/** A line with another name, or clients who share it now, leave project and fee; a project with another name leaves client and fee. */
function isSamePeriod(detail: JournalDetail, unit: BillableUnit, record: InvoiceRecord | null): boolean {
  if (isSameProject(detail, unit)) return isSamePrice(detail, unit) || isSameLine(detail, unit);
  return isSamePrice(detail, unit) && isSameClient(record, unit);
}

/** An amount of the budget keeps its task, or its day and its amount, when what it is under gets another name. */
function isSameBudget(detail: JournalDetail, unit: BillableUnit, record: InvoiceRecord | null): boolean {
  if (isSameProject(detail, unit))
    return isSameTask(detail, unit) || (isSamePrice(detail, unit) && isSameDay(detail, unit));
  return isSameTask(detail, unit) && isSamePrice(detail, unit) && isSameClient(record, unit);
}

function isSameMilestone(detail: JournalDetail, unit: BillableUnit): boolean {
  return hasSameWords(detail, unit) || (unit.date !== null && isSamePrice(detail, unit));
}

function isSameClient(record: InvoiceRecord | null, unit: BillableUnit): boolean {
  return keyOf(record?.client ?? "") === keyOf(unit.client?.name ?? "");
}

function isSameLine(detail: JournalDetail, unit: BillableUnit): boolean {
  return keyOf(detail.contractLine) === keyOf(unit.terms?.line ?? "");
}

function isSameDay(detail: JournalDetail, unit: BillableUnit): boolean {
  return detail.date === unit.date;
}

function isSameProject(detail: JournalDetail, unit: BillableUnit): boolean {
  return keyOf(detail.project) === keyOf(unit.terms?.project ?? unit.entry?.project ?? "");
}

function isSameTask(detail: JournalDetail, unit: BillableUnit): boolean {
  return keyOf(detail.task) === keyOf(unit.task);
}

function isSamePrice(detail: JournalDetail, unit: BillableUnit): boolean {
  return unit.price !== null && detail.price.equals(unit.price);
}

function hasSameWords(detail: JournalDetail, unit: BillableUnit): boolean {
  const isSame = (left: string, right: string) => keyOf(left) === keyOf(right);
  return (
    isSame(detail.description, unit.description) ||
    (detail.externalDescription !== "" && isSame(detail.externalDescription, unit.externalDescription))
  );
}

function isNear(billed: Decimal, now: Decimal | null): boolean {
  return now !== null && billed.minus(now).abs().lessThan(quantityStep);
}
