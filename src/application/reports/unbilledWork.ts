import { buildBacklog } from "../../domain/backlog/buildBacklog";
import type { LocalDate } from "../../domain/calendar/localDate";
import type { Books } from "../../domain/entries/books";
import { advanceBalances } from "../../domain/invoicing/advanceBalances";
import { addsUp } from "../../domain/invoicing/priceLine";
import { invoiceTypeOf } from "../../domain/invoicing/selectForInvoice";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { priceUnits } from "../../domain/pricing/priceUnits";

/** An amount of a client in one currency, net of tax. */
export type ClientAmount = { readonly client: string; readonly currency: string; readonly net: Decimal };

/**
 * Work done up to a day that no confirmed invoice of that day or before bills: invoices still to be issued. `books` are as they stood
 * on that day. Before line discount and fee; milestones once accepted.
 */
export function unbilledWork(books: Books, day: LocalDate): ClientAmount[] {
  const { units } = buildBacklog({ books, units: priceUnits(books).units, cutOff: day, today: day });
  return addUp(
    units
      .filter((unit) => isUnbilled(unit, day))
      .map((unit) => ({ client: unit.client?.name ?? "", currency: unit.currency, net: unit.net! })),
  );
}

/** What clients paid in advance and was not deducted yet. */
export function onAccount(books: Books): ClientAmount[] {
  return addUp(advanceBalances(books).map(({ client, currency, net }) => ({ client, currency, net })));
}

const openStates: readonly BillableUnit["state"][] = ["ready", "notReady", "blocked", "onHold"];

function isUnbilled(unit: BillableUnit, day: LocalDate): boolean {
  if (unit.net === null || !addsUp(unit) || !openStates.includes(unit.state)) return false;
  if (unit.reason === "billingId.duplicate" || unit.reason === "row.taken") return false;
  if (unit.entry?.kind === "milestone") {
    const { acceptedOn } = unit.entry;
    return acceptedOn !== null && acceptedOn <= day && invoiceTypeOf(unit) !== "Advance";
  }
  return unit.date === null || unit.date <= day;
}

function addUp(amounts: readonly ClientAmount[]): ClientAmount[] {
  const sums = new Map<string, ClientAmount>();
  for (const amount of amounts) {
    const key = `${amount.client}|${amount.currency}`;
    sums.set(key, { ...amount, net: amount.net.plus(sums.get(key)?.net ?? zero) });
  }
  return [...sums.values()];
}
