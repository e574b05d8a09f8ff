import type { LocalDate } from "../calendar/localDate";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import type { ContractLine } from "../entries/contracts";
import { cellOf } from "../entries/source";
import { haveSameElements } from "../haveSameElements";
import { contractLineKey } from "../invoicing/contractLineKey";
import { roundAmount } from "../invoicing/roundAmount";
import type { BillableUnit } from "../pricing/billableUnit";
import { pricingContextOf } from "../pricing/pricingContext";
import { chargesOf, unitsOf } from "./retainerCharges";
import { isClosed, isRenewalDue, retainerPeriods, type RetainerPeriod } from "./retainerPeriods";

/** What retainers bill by themselves, and how their hours were drawn. */
export type RetainerBilling = {
  readonly units: readonly BillableUnit[];
  readonly periods: readonly RetainerPeriod[];
  readonly diagnostics: readonly Diagnostic[];
  /** Line by line, for the next reading of the same workbook. */
  readonly lines: KnownRetainers;
};

/** What retainers of an earlier reading billed. A contract line is the same object only while the master data are the same. */
export type KnownRetainers = ReadonlyMap<ContractLine, LineBilling>;

/** What one retainer bills, and what it was worked out from. */
type LineBilling = {
  readonly time: readonly BillableUnit[];
  readonly days: RetainerDays;
  readonly periods: readonly RetainerPeriod[];
  readonly units: readonly BillableUnit[];
  readonly problems: readonly Diagnostic[];
  readonly notices: readonly Diagnostic[];
};

/** The last day that is billed, and the day that it is. */
type RetainerDays = { readonly until: LocalDate; readonly today: LocalDate };

/**
 * The fee row of every retainer period begun, dated its first day, and the overage row of every closed one, dated its last.
 * `known`: of an earlier reading; lines whose time is the very same bill the same again.
 * Diagnostics: retainer.feeMissing, rate.missing, retainer.overUse and retainer.underUse of the last closed period,
 * retainer.renewal. Rule: domain rules §5 "Retainers".
 */
export function retainerUnits(
  from: RetainerDays & { readonly books: Books; readonly units: readonly BillableUnit[] },
  known: KnownRetainers = new Map(),
): RetainerBilling {
  const { books, until, today } = from;
  const time = chargeableTimeByLine(from.units);
  const lines = new Map<ContractLine, LineBilling>();
  for (const line of [...pricingContextOf(books).contracts.values()].flat()) {
    if (!line.rows.some(({ method }) => method === "Retainer")) continue;
    const own = time.get(contractLineKey(line.rows[0]!.project, line.name)) ?? [];
    const same = known.get(line);
    lines.set(line, same && isSame(same, own, from) ? same : billLine(line, own, { books, until, today }));
  }
  const all = [...lines.values()];
  return {
    units: all.flatMap(({ units }) => units),
    periods: all.flatMap(({ periods }) => periods),
    diagnostics: [...all.flatMap(({ problems }) => problems), ...all.flatMap(({ notices }) => notices)],
    lines,
  };
}

function isSame({ time, days }: LineBilling, now: readonly BillableUnit[], { until, today }: RetainerDays): boolean {
  return days.until === until && days.today === today && haveSameElements(time, now);
}

function billLine(
  line: ContractLine,
  time: readonly BillableUnit[],
  { books, ...days }: RetainerDays & { readonly books: Books },
): LineBilling {
  const found = retainerPeriods(line, time, { until: days.until, hoursPerDay: books.settings.hoursPerDay });
  const periods = found.filter(({ terms }) => terms.method === "Retainer");
  const charges = periods.flatMap((period) => chargesOf(period, days.until));
  return {
    ...{ time, days, periods },
    units: charges.flatMap((charge) => unitsOf(charge, books)),
    problems: charges.flatMap(({ problem }) => problem ?? []),
    notices: notices(found, line.rows[line.rows.length - 1]!.end, days),
  };
}

function chargeableTimeByLine(units: readonly BillableUnit[]): ReadonlyMap<string, readonly BillableUnit[]> {
  const byLine = new Map<string, BillableUnit[]>();
  for (const unit of units) {
    const draws = unit.entry?.kind === "time" && unit.terms?.method === "Retainer" && unit.billingType === "Chargeable";
    if (!draws || unit.state !== "covered" || unit.quantity === null) continue;
    const key = contractLineKey(unit.terms!.project, unit.terms!.line);
    const list = byLine.get(key);
    if (list) list.push(unit);
    else byLine.set(key, [unit]);
  }
  return byLine;
}

function notices(
  periods: readonly RetainerPeriod[],
  end: LocalDate | null,
  { until, today }: RetainerDays,
): Diagnostic[] {
  const closed = periods.filter((period) => isClosed(period, until));
  const last = closed[closed.length - 1];
  const found: Diagnostic[] = [];
  const current = periods[periods.length - 1];
  if (current && end !== null && isRenewalDue(end, today)) {
    const cell = cellOf(current.terms.source, "end");
    found.push(diagnose("retainer.renewal", cell, { project: current.terms.project, line: current.terms.line, end }));
  }
  if (!last || last.included === null || (last.over.isZero() && last.unused.isZero())) return found;
  const params = {
    ...{ project: last.terms.project, line: last.terms.line, from: last.first, until: last.last },
    ...{ included: last.included.plus(last.carriedIn).toFixed(), used: roundAmount(last.used, 4).toFixed() },
  };
  const code = last.over.isZero() ? "retainer.underUse" : "retainer.overUse";
  return [...found, diagnose(code, cellOf(last.terms.source, "includedHours"), params)];
}
