import type { LocalDate } from "../calendar/localDate";
import { diagnose, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books, Client } from "../entries/books";
import { findClient } from "../entries/clients";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import { decimalsOf } from "../invoicing/assembleInvoice";
import { roundAmount } from "../invoicing/roundAmount";
import { one, zero, type Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { readClientShares, splitByShares } from "../pricing/clientShares";
import { pricingContextOf } from "../pricing/pricingContext";
import { resolveTax } from "../pricing/resolveTax";
import { currencyCode } from "../rates/exchangeRates";
import { isClosed, type RetainerPeriod } from "./retainerPeriods";

/** What a period bills: its fee, or what went over its included hours. `price` null: not known, and `problem` says why. */
export type Charge = {
  readonly kind: "fee" | "overage";
  readonly period: RetainerPeriod;
  readonly date: LocalDate;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly price: Decimal | null;
  readonly problem: Diagnostic | null;
};

/** The fee of a period, and its overage once it is closed. Diagnostics: retainer.feeMissing, rate.missing. */
export function chargesOf(period: RetainerPeriod, until: LocalDate): Charge[] {
  return [feeOf(period), ...overageOf(period, until)];
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

/** What a charge bills: one unit, or one for each client who shares the project. */
export function unitsOf(charge: Charge, books: Books): BillableUnit[] {
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
