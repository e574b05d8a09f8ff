import { agreedChangeOrders } from "../../domain/backlog/agreedChangeOrders";
import { openCapLedger } from "../../domain/backlog/capLedger";
import { findCaps } from "../../domain/backlog/capScopes";
import type { LocalDate } from "../../domain/calendar/localDate";
import type { ContractTerms } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import { contractLineKey } from "../../domain/invoicing/contractLineKey";
import { addsUp } from "../../domain/invoicing/priceLine";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { Consumption, RecapRow } from "../../documents/recapDocument";
import type { Texts } from "../../texts/catalogue";
import type { Billing } from "../readBilling";
import { isWithin } from "./taxCollected";

/** A client's work in a period, both days included. */
export type RecapPeriod = { readonly client: string; readonly from: LocalDate; readonly until: LocalDate };

/** The client's time and expenses of the period; what is non-chargeable or written off is not shown to a client. */
export function unitsOfRecap({ backlog }: Billing, period: RecapPeriod): BillableUnit[] {
  return backlog.units
    .filter((unit) => isShown(unit) && isOfClient(unit, period.client) && isWithin(unit.date, period))
    .sort((left, right) => (left.date! < right.date! ? -1 : left.date! > right.date! ? 1 : 0));
}

/** A unit as the client sees it: days in hours, no amount for what is covered or has no price, 0 for what is complimentary. */
export function recapRow(unit: BillableUnit, hoursPerDay: Decimal): RecapRow {
  const isPriced = unit.state !== "covered" && unit.net !== null;
  return {
    date: unit.date,
    project: unit.terms?.project ?? unit.entry?.project ?? "",
    person: unit.person,
    task: unit.task,
    description: unit.externalDescription || unit.description,
    hours: hoursOf(unit, hoursPerDay),
    net: isPriced ? (addsUp(unit) ? unit.net : zero) : null,
    currency: unit.currency,
  };
}

/** What is used of estimates and caps of the contract lines in a recap, by the end of its period. */
export function consumptionOf(
  units: readonly BillableUnit[],
  { billing, until, words }: { billing: Billing; until: LocalDate; words: Texts["documents"]["recap"] },
): Consumption[] {
  const lines = new Map<string, ContractTerms>();
  for (const { terms } of units) if (terms) lines.set(contractLineKey(terms.project, terms.line), terms);
  return [...lines].flatMap(([key, terms]) => {
    const own = billing.backlog.units.filter(
      (unit) => unit.terms && contractLineKey(unit.terms.project, unit.terms.line) === key && isBy(unit, until),
    );
    return [...estimateOf(terms, own, { billing, words }), ...capOf(own, { billing, words })];
  });
}

type Wording = { readonly billing: Billing; readonly words: Texts["documents"]["recap"] };

function estimateOf(terms: ContractTerms, own: readonly BillableUnit[], { billing, words }: Wording): Consumption[] {
  const { books } = billing;
  if (terms.estimatedHours === null) return [];
  const orders = agreedChangeOrders(books, terms);
  const agreed = orders.reduce((total, order) => total.plus(order.estimatedHours ?? zero), terms.estimatedHours);
  const used = own.reduce((total, unit) => total.plus(hoursOf(unit, books.settings.hoursPerDay)), zero);
  return [{ label: `${nameOf(terms)}, ${words.hours}`, agreed, used }];
}

function capOf(own: readonly BillableUnit[], { billing, words }: Wording): Consumption[] {
  const { books } = billing;
  const caps = findCaps(books);
  const unit = own.find((each) => caps.scopesOf(each).some(({ kind }) => kind === "line"));
  const scope = unit && caps.scopesOf(unit).find(({ kind }) => kind === "line");
  if (!scope) return [];
  const ready = own.filter((each) => each.state === "ready" && addsUp(each));
  const used = ready.reduce((total, { net }) => total.plus(net ?? zero), openCapLedger(books).usedOf(scope));
  return [{ label: `${nameOf(unit.terms!)}, ${words.cap}`, agreed: scope.cap, used }];
}

function nameOf({ project, line }: ContractTerms): string {
  return line === "" ? project : `${project} / ${line}`;
}

function hoursOf(unit: BillableUnit, hoursPerDay: Decimal): Decimal {
  if (unit.entry?.kind !== "time" || unit.actualQuantity === null) return zero;
  return unit.unit === "d" ? unit.actualQuantity.times(hoursPerDay) : unit.actualQuantity;
}

function isShown({ entry, billingType, state }: BillableUnit): boolean {
  const isWork = entry?.kind === "time" || entry?.kind === "expense";
  return isWork && billingType !== "Non-chargeable" && state !== "internal" && state !== "writtenOff";
}

function isOfClient({ client, terms }: BillableUnit, wanted: string): boolean {
  return keyOf(client?.name ?? terms?.client ?? "") === keyOf(wanted);
}

function isBy({ date }: BillableUnit, day: LocalDate): boolean {
  return date === null || date <= day;
}
