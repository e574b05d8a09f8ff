import type { LocalDate } from "../calendar/localDate";
import type { Decimal } from "../money/decimal";
import { addsUp } from "../invoicing/priceLine";
import { invoiceTypeOf } from "../invoicing/selectForInvoice";
import type { BillableUnit } from "../pricing/billableUnit";
import type { BaseConverter } from "./baseCurrency";
import type { MarginContribution, MarginPlace, MarginSums } from "./measures";

/** What the measures of units are taken with. */
export type UnitMeasureContext = {
  readonly converter: BaseConverter;
  readonly asOf: LocalDate;
  readonly hoursPerDay: Decimal;
  readonly missingCosts: Map<string, number>;
};

/** The hours, cost, work in progress and written-off worth of a unit, or of its part. Rule: domain rules §6. */
export function unitContributions(unit: BillableUnit, context: UnitMeasureContext): MarginContribution[] {
  if (unit.entryClass === "Disbursement") return [];
  const place = placeOfUnit(unit);
  const found: MarginContribution[] = [];
  const add = (measure: keyof MarginSums, amount: Decimal | null) => {
    if (amount !== null && !amount.isZero()) found.push({ place, measure, amount });
  };
  const hours = hoursOf(unit, context);
  add("hours", hours);
  if (unit.billingType !== "Non-chargeable" && unit.state !== "internal") add("chargeableHours", hours);
  add("cost", costOf(unit, context));
  const worth = worthOf(unit, context);
  if (worth !== null) add(worth.measure, worth.amount);
  return found;
}

function placeOfUnit(unit: BillableUnit): MarginPlace {
  const { person, role, task, phase, date } = unit;
  const project = unit.terms?.project ?? unit.entry?.project ?? "";
  return {
    project,
    line: unit.terms?.line ?? "",
    client: unit.client?.name ?? unit.terms?.client ?? "",
    person,
    role,
    task,
    phase,
    date,
  };
}

function hoursOf(unit: BillableUnit, { hoursPerDay }: UnitMeasureContext): Decimal | null {
  if (unit.entry?.kind !== "time" || unit.actualQuantity === null) return null;
  return unit.unit === "d" ? unit.actualQuantity.times(hoursPerDay) : unit.actualQuantity;
}

function costOf(unit: BillableUnit, { missingCosts }: UnitMeasureContext): Decimal | null {
  const kind = unit.entry?.kind;
  if (kind !== "time" && kind !== "expense") return null;
  if (unit.cost === null) {
    const name = unit.person || unit.role || unit.category || (kind === "time" ? unit.task : unit.description);
    missingCosts.set(name, (missingCosts.get(name) ?? 0) + 1);
  }
  return unit.cost;
}

/** Work in progress, or worth written off; neither for what is invoiced, drafted, covered or internal. */
function worthOf(
  unit: BillableUnit,
  context: UnitMeasureContext,
): { measure: "wip" | "writtenOff"; amount: Decimal | null } | null {
  if (unit.net === null || !isOpen(unit)) return null;
  const writtenOff = unit.state === "writtenOff" || !addsUp(unit);
  if (!writtenOff && !isInProgress(unit, context.asOf)) return null;
  return {
    measure: writtenOff ? "writtenOff" : "wip",
    amount: context.converter.convert(unit.net, unit.currency, unit.date),
  };
}

function isOpen(unit: BillableUnit): boolean {
  switch (unit.state) {
    case "ready":
    case "notReady":
    case "blocked":
    case "onHold":
    case "writtenOff":
      return true;
    case "covered":
    case "internal":
    case "onDraft":
    case "invoiced":
      return false;
  }
}

/** Dated up to the day; milestones count once accepted, advances never: they are on account. */
function isInProgress(unit: BillableUnit, asOf: LocalDate): boolean {
  if (unit.reason === "billingId.duplicate" || unit.reason === "row.taken") return false;
  if (unit.entry?.kind === "milestone") {
    const accepted = unit.entry.acceptedOn;
    return accepted !== null && accepted <= asOf && invoiceTypeOf(unit) !== "Advance";
  }
  return unit.date === null || unit.date <= asOf;
}
