import type { ErrorValue } from "../../model/cellValue";
import { anyCount, whole, type FunctionFamily } from "../evaluate/functionDefinition";
import { divideError, numError } from "../values/errors";
import { arrayOf, numberOf, numbersOf, numeric } from "./arguments";

/** A loan or savings plan; `due` is 1 when payments fall at the start of each period. */
type Annuity = { readonly rate: number; readonly periods: number; readonly due: number };

/** What 1 grows to, and what payments of 1 add up to. */
function growth({ rate, periods, due }: Annuity): { readonly factor: number; readonly payments: number } {
  if (rate === 0) return { factor: 1, payments: periods };
  const factor = (1 + rate) ** periods;
  return { factor, payments: ((1 + rate * due) * (factor - 1)) / rate };
}

function payment(plan: Annuity, present: number, future: number): number {
  const { factor, payments } = growth(plan);
  return -(present * factor + future) / payments;
}

function futureValue(plan: Annuity, paid: number, present: number): number {
  const { factor, payments } = growth(plan);
  return -(present * factor + paid * payments);
}

/** The interest in the payment of a period, counted from 1. */
function interestPart(plan: Annuity, period: number, present: number, future: number): number {
  const paid = payment(plan, present, future);
  if (period === 1) return plan.due === 1 ? 0 : -present * plan.rate;
  const before = futureValue({ ...plan, periods: period - 1 }, paid, present);
  return plan.due === 1 ? ((before - paid) * plan.rate) / (1 + plan.rate) : before * plan.rate;
}

/** The rate at which a function of it is 0, by Newton's steps with a bisection to fall back on; null without one. */
function findRate(valueAt: (rate: number) => number, guess: number): number | null {
  let rate = guess;
  for (let step = 0; step < 100; step++) {
    const value = valueAt(rate);
    const slope = (valueAt(rate + 1e-6) - value) / 1e-6;
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - rate) < 1e-13) return next;
    rate = next;
  }
  return bisect(valueAt);
}

function bisect(valueAt: (rate: number) => number): number | null {
  let low = -0.9999;
  let high = 10;
  if (valueAt(low) * valueAt(high) > 0) return null;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (valueAt(low) * valueAt(middle) <= 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function presentOf(flows: readonly number[], rate: number): number {
  return flows.reduce((total, flow, period) => total + flow / (1 + rate) ** period, 0);
}

function hasBothSigns(flows: readonly number[]): boolean {
  return flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);
}

function periodsOf(
  rate: number,
  paid: number,
  present: number,
  rest: { future: number; due: number },
): number | ErrorValue {
  if (rate === 0) return paid === 0 ? numError : -(present + rest.future) / paid;
  const each = paid * (1 + rate * rest.due);
  const ratio = (each - rest.future * rate) / (each + present * rate);
  return ratio > 0 ? Math.log(ratio) / Math.log(1 + rate) : numError;
}

/** Depreciation, loans and returns. */
export const financialFunctions: FunctionFamily = {
  PMT: numeric(3, 5, ([rate, periods, present, future = 0, due = 0]) =>
    periods === 0 ? numError : payment({ rate: rate!, periods: periods!, due }, present!, future),
  ),
  FV: numeric(3, 5, ([rate, periods, paid, present = 0, due = 0]) =>
    futureValue({ rate: rate!, periods: periods!, due }, paid!, present),
  ),
  PV: numeric(3, 5, ([rate, periods, paid, future = 0, due = 0]) => {
    const { factor, payments } = growth({ rate: rate!, periods: periods!, due });
    return -(future + paid! * payments) / factor;
  }),
  NPER: numeric(3, 5, ([rate, paid, present, future = 0, due = 0]) =>
    periodsOf(rate!, paid!, present!, { future, due }),
  ),
  IPMT: numeric(4, 6, ([rate, period, periods, present, future = 0, due = 0]) =>
    period! < 1 || period! > periods!
      ? numError
      : interestPart({ rate: rate!, periods: periods!, due }, period!, present!, future),
  ),
  PPMT: numeric(4, 6, ([rate, period, periods, present, future = 0, due = 0]) => {
    if (period! < 1 || period! > periods!) return numError;
    const plan = { rate: rate!, periods: periods!, due };
    return payment(plan, present!, future) - interestPart(plan, period!, present!, future);
  }),
  RATE: numeric(3, 6, ([periods, paid, present, future = 0, due = 0, guess = 0.1]) => {
    const found = findRate((rate) => {
      const { factor, payments } = growth({ rate, periods: periods!, due });
      return present! * factor + paid! * payments + future;
    }, guess);
    return found ?? numError;
  }),
  NPV: whole(2, anyCount, ([rate, ...flows], context) => {
    const yearly = numberOf(rate, context);
    if (yearly === -1) return divideError;
    return presentOf(numbersOf(flows, context), yearly) / (1 + yearly);
  }),
  IRR: whole(1, 2, ([values, guess], context) => {
    const flows = numbersOf([values], context);
    if (!hasBothSigns(flows)) return numError;
    return findRate((rate) => presentOf(flows, rate), numberOf(guess, context, 0.1)) ?? numError;
  }),
  XNPV: whole(3, 3, ([rate, values, dates], context) => {
    const days = numbersOf([dates], context);
    const flows = numbersOf([values], context);
    return days.length === flows.length ? datedPresent(flows, days, numberOf(rate, context)) : numError;
  }),
  XIRR: whole(2, 3, ([values, dates, guess], context) => {
    const flows = numbersOf([arrayOf(values, context)], context);
    const days = numbersOf([arrayOf(dates, context)], context);
    if (days.length !== flows.length || !hasBothSigns(flows)) return numError;
    return findRate((rate) => datedPresent(flows, days, rate), numberOf(guess, context, 0.1)) ?? numError;
  }),
  SLN: numeric(3, 3, ([cost, salvage, life]) => (life === 0 ? divideError : (cost! - salvage!) / life!)),
  SYD: numeric(4, 4, ([cost, salvage, life, period]) =>
    period! < 1 || period! > life!
      ? numError
      : ((cost! - salvage!) * (life! - period! + 1) * 2) / (life! * (life! + 1)),
  ),
  EFFECT: numeric(2, 2, ([nominal, periods]) =>
    nominal! <= 0 || periods! < 1 ? numError : (1 + nominal! / Math.trunc(periods!)) ** Math.trunc(periods!) - 1,
  ),
  NOMINAL: numeric(2, 2, ([effective, periods]) =>
    effective! <= 0 || periods! < 1
      ? numError
      : ((1 + effective!) ** (1 / Math.trunc(periods!)) - 1) * Math.trunc(periods!),
  ),
};

function datedPresent(flows: readonly number[], days: readonly number[], rate: number): number {
  return flows.reduce((total, flow, at) => total + flow / (1 + rate) ** ((days[at]! - days[0]!) / 365), 0);
}
