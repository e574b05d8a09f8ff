import { billingPeriods, type BillingPeriod, type PeriodLength } from "../calendar/billingPeriods";
import { addDays, startOfMonth, type LocalDate } from "../calendar/localDate";
import type { ContractTerms } from "../entries/books";
import { termsOn, type ContractLine } from "../entries/contracts";
import { Decimal, zero } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { compareBilling } from "../invoicing/billingOrder";

/** How much of an entry the included hours pay for, and how much goes over. Units: hours. */
export type DrawnHours = { readonly unit: BillableUnit; readonly within: Decimal; readonly over: Decimal };

/** One period of a retainer: its fee's terms, its hours, and who drew on them. Units: hours. */
export type RetainerPeriod = BillingPeriod & {
  /** Those of the period's first day. */
  readonly terms: ContractTerms;
  /** Null: the contract line names no included hours; nothing can go over. */
  readonly included: Decimal | null;
  readonly carriedIn: Decimal;
  readonly used: Decimal;
  readonly over: Decimal;
  readonly unused: Decimal;
  readonly draws: readonly DrawnHours[];
};

/**
 * The periods of a retainer begun up to a day. Time draws on the included hours in date order; the entry that straddles their
 * end is split. Unused hours go, by Rollover, to the next period only, and are drawn first there.
 * Rule: domain rules §5 "Retainers".
 */
export function retainerPeriods(
  line: ContractLine,
  time: readonly BillableUnit[],
  { until, hoursPerDay }: { readonly until: LocalDate; readonly hoursPerDay: Decimal },
): RetainerPeriod[] {
  const dated = [...time].filter((unit) => unit.date !== null).sort(compareBilling);
  const start = line.rows[0]!.start ?? startOfMonth(dated[0]?.date ?? until);
  const end = line.rows[line.rows.length - 1]!.end;
  const last = end !== null && end < until ? end : until;
  let carriedIn = zero;
  const periods: RetainerPeriod[] = [];
  for (const period of billingPeriods(start, last, lengthOf(line.rows[0]!))) {
    const terms = termsOn(line, period.first)[0];
    if (!terms) continue;
    const own = dated.filter(({ date }) => date! >= period.first && date! <= period.last);
    const drawn = drawPeriod(period, terms, { own, carriedIn, hoursPerDay });
    periods.push(drawn);
    carriedIn = carryOver(drawn);
  }
  return periods;
}

/** Whether a period is over on a day: then its overage is known. */
export function isClosed(period: BillingPeriod, until: LocalDate): boolean {
  return period.last <= until;
}

/** Days before End at which the renewal is announced. */
const renewalNoticeDays = 30;

/** Whether a contract line ends soon. */
export function isRenewalDue(end: LocalDate, today: LocalDate): boolean {
  return today <= end && addDays(end, -renewalNoticeDays) <= today;
}

function drawPeriod(
  period: BillingPeriod,
  terms: ContractTerms,
  from: { own: readonly BillableUnit[]; carriedIn: Decimal; hoursPerDay: Decimal },
): RetainerPeriod {
  const included = terms.includedHours;
  let left = included === null ? null : included.plus(from.carriedIn);
  const draws = from.own.map((unit) => {
    const hours = hoursOf(unit, from.hoursPerDay);
    const within = left === null ? hours : Decimal.min(hours, left);
    if (left !== null) left = left.minus(within);
    return { unit, within, over: hours.minus(within) };
  });
  const within = draws.reduce((total, draw) => total.plus(draw.within), zero);
  const over = draws.reduce((total, draw) => total.plus(draw.over), zero);
  return {
    ...period,
    ...{ terms, included, carriedIn: from.carriedIn, draws, over, used: within.plus(over), unused: left ?? zero },
  };
}

/** What of the period's own hours is left; hours carried in were drawn first and lapse. */
function carryOver({ terms, included, unused }: RetainerPeriod): Decimal {
  if (included === null || terms.rollover.kind === "none") return zero;
  const own = Decimal.min(unused, included);
  return terms.rollover.kind === "limit" ? Decimal.min(own, terms.rollover.hours) : own;
}

function hoursOf(unit: BillableUnit, hoursPerDay: Decimal): Decimal {
  const quantity = unit.quantity ?? zero;
  return unit.unit === "d" ? quantity.times(hoursPerDay) : quantity;
}

function lengthOf(terms: ContractTerms): PeriodLength {
  const { billingFrequency } = terms;
  return billingFrequency === null || billingFrequency === "At milestone" ? "Monthly" : billingFrequency;
}
