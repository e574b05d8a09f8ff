import type { LocalDate } from "../calendar/localDate";
import { diagnose, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books, Client } from "../entries/books";
import { findClient } from "../entries/clients";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import { contractLineKey } from "../invoicing/contractLineKey";
import { decimalsOf } from "../invoicing/assembleInvoice";
import { roundAmount } from "../invoicing/roundAmount";
import { one, zero, type Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { readClientShares, splitByShares } from "../pricing/clientShares";
import { pricingContextOf } from "../pricing/pricingContext";
import { resolveTax } from "../pricing/resolveTax";
import { currencyCode } from "../rates/exchangeRates";
import { isClosed, isRenewalDue, retainerPeriods, type RetainerPeriod } from "./retainerPeriods";

/** What retainers bill by themselves, and how their hours were drawn. */
export type RetainerBilling = {
  readonly units: readonly BillableUnit[];
  readonly periods: readonly RetainerPeriod[];
  readonly diagnostics: readonly Diagnostic[];
};

type Charge = {
  readonly kind: "fee" | "overage";
  readonly period: RetainerPeriod;
  readonly date: LocalDate;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly price: Decimal | null;
  readonly problem: Diagnostic | null;
};

/**
 * The fee row of every retainer period begun, dated its first day, and the overage row of every closed one, dated its last.
 * Diagnostics: retainer.feeMissing, rate.missing, retainer.overUse and retainer.underUse of the last closed period,
 * retainer.renewal. Rule: domain rules §5 "Retainers".
 */
export function retainerUnits(from: {
  readonly books: Books;
  readonly units: readonly BillableUnit[];
  readonly until: LocalDate;
  readonly today: LocalDate;
}): RetainerBilling {
  const { books, until } = from;
  const context = pricingContextOf(books);
  const time = chargeableTimeByLine(from.units);
  const periods: RetainerPeriod[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const lines of context.contracts.values()) {
    for (const line of lines.filter(({ rows }) => rows.some(({ method }) => method === "Retainer"))) {
      const own = time.get(contractLineKey(line.rows[0]!.project, line.name)) ?? [];
      const found = retainerPeriods(line, own, { until, hoursPerDay: books.settings.hoursPerDay });
      periods.push(...found.filter(({ terms }) => terms.method === "Retainer"));
      diagnostics.push(...notices(found, line.rows[line.rows.length - 1]!.end, from));
    }
  }
  const charges = periods.flatMap((period) => [feeOf(period), ...overageOf(period, until)]);
  const units = charges.flatMap((charge) => unitsOf(charge, books));
  return { units, periods, diagnostics: [...charges.flatMap(({ problem }) => problem ?? []), ...diagnostics] };
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

function feeOf(period: RetainerPeriod): Charge {
  const { terms } = period;
  const params = { project: terms.project, line: terms.line };
  const missing = diagnose("retainer.feeMissing", cellOf(terms.source, "retainerFee"), params);
  const problem = terms.retainerFee === null ? missing : null;
  return {
    ...{ kind: "fee", period, date: period.first, quantity: one, unit: "", price: terms.retainerFee, problem },
  };
}

/** At a rate, or by the rate table: one price where all hours over have it, else their worth as one amount. */
function overageOf(period: RetainerPeriod, until: LocalDate): Charge[] {
  const { overage } = period.terms;
  if (!isClosed(period, until) || period.over.isZero() || overage === null || overage.kind === "report") return [];
  const charge = {
    kind: "overage" as const,
    period,
    date: period.last,
    quantity: period.over,
    unit: "h",
    problem: null,
  };
  if (overage.kind === "rate") return [{ ...charge, price: overage.rate }];
  const over = period.draws.filter((draw) => !draw.over.isZero());
  const unpriced = over.find(({ unit }) => unit.price === null);
  if (unpriced) {
    const cell = unpriced.unit.source && cellOf(unpriced.unit.source, "rate");
    return [{ ...charge, price: null, problem: diagnose("rate.missing", cell, { project: period.terms.project }) }];
  }
  const price = over[0]!.unit.price!;
  const inHours = over.every(({ unit }) => unit.unit === "h" && unit.price!.equals(price));
  if (inHours) return [{ ...charge, price }];
  return [{ ...charge, quantity: one, unit: "", price: over.reduce((total, draw) => total.plus(worthOf(draw)), zero) }];
}

function worthOf({ unit, over, within }: RetainerPeriod["draws"][number]): Decimal {
  const quantity = unit.quantity!.times(over).div(over.plus(within));
  return roundAmount(quantity.times(unit.price!), decimalsOf(unit.currency));
}

/** One unit, or one for each client who shares the project. */
function unitsOf(charge: Charge, books: Books): BillableUnit[] {
  const context = pricingContextOf(books);
  const { terms, first } = charge.period;
  const id = [
    "Retainer",
    ...[terms.project, terms.line].map(keyOf),
    first,
    ...(charge.kind === "fee" ? [] : ["overage"]),
  ];
  const key = id.join("|");
  const { shares } = readClientShares(context, terms);
  const client = findClient(context.clients, terms.client, terms.source);
  if (!shares || charge.price === null) return [unitOf(charge, { key, client, price: charge.price }, books)];
  const currency = currencyOfTerms(charge, client, books);
  const amount = roundAmount(charge.quantity.times(charge.price), decimalsOf(currency));
  const amounts = splitByShares(amount, shares, decimalsOf(currency));
  return shares.map((share, index) => {
    const part = { key: `${key}|${keyOf(share.client.name)}`, client: share.client, price: amounts[index]! };
    return unitOf({ ...charge, quantity: one, unit: "" }, part, books);
  });
}

function unitOf(
  charge: Charge,
  part: { key: string; client: Client | null; price: Decimal | null },
  books: Books,
): BillableUnit {
  const { terms, first, last } = charge.period;
  const { key, client, price } = part;
  const currency = currencyOfTerms(charge, client, books);
  const tax = resolveTax("", client, books);
  const taxProblem = tax.problem && diagnose(tax.problem.code, cellOf(terms.source, "client"), tax.problem.params);
  const unknown = client ? null : diagnose("client.unknown", cellOf(terms.source, "client"), { client: terms.client });
  const diagnostics = [charge.problem, taxProblem, unknown].filter((diagnostic) => diagnostic !== null);
  const name = [terms.line || terms.contract || terms.project, `${first} – ${last}`].join(" ");
  return {
    ...{ origin: "Retainer", entry: null, source: null, billingId: key, key, date: charge.date, client, terms },
    ...{ entryClass: charge.kind === "fee" ? "Fee" : "Time", category: "", task: "", phase: "", person: "", role: "" },
    ...{ description: name, externalDescription: name, billingType: "Chargeable", currency },
    ...{ actualQuantity: charge.quantity, quantity: charge.quantity, unit: charge.unit, price },
    net: price && roundAmount(charge.quantity.times(price), decimalsOf(currency)),
    ...{ rateRow: null, taxCode: tax.taxCode, cost: zero, diagnostics },
    state: hasErrors(diagnostics) ? "blocked" : "ready",
    reason: diagnostics.find(({ severity }) => severity === "error")?.code ?? null,
  };
}

function currencyOfTerms({ period }: Charge, client: Client | null, books: Books): string {
  return currencyCode(period.terms.currency || client?.currency || books.settings.baseCurrency);
}

function notices(
  periods: readonly RetainerPeriod[],
  end: LocalDate | null,
  { until, today }: { until: LocalDate; today: LocalDate },
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
