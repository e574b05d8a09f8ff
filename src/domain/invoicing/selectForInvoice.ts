import type { Client } from "../entries/books";
import { keyOf } from "../entries/key";
import type { BillableUnit } from "../pricing/billableUnit";
import { compareBilling } from "./billingOrder";
import { addsUp } from "./priceLine";
import type { InvoiceType } from "./journal";

/** What to bill; absent means everything. Names match however they are spelt. */
export type InvoiceFilter = {
  readonly client?: string;
  readonly projects?: readonly string[];
  readonly contracts?: readonly string[];
  /** Keys of units ticked one by one. */
  readonly keys?: ReadonlySet<string>;
};

/** The ready units of one invoice. */
export type InvoiceSelection = {
  readonly client: Client;
  readonly currency: string;
  readonly type: Exclude<InvoiceType, "Credit note">;
  readonly units: readonly BillableUnit[];
};

/**
 * Parts the ready units into invoices: one per client and currency; deposits and advances apart, per contract.
 * Without anything chargeable there is no invoice. Rule: domain rules §5 "Pro forma" and "Deposits and advances".
 */
export function selectForInvoice(units: readonly BillableUnit[], filter: InvoiceFilter = {}): InvoiceSelection[] {
  const wanted = wantedBy(filter);
  const selections = new Map<
    string,
    { client: Client; currency: string; type: InvoiceSelection["type"]; units: BillableUnit[] }
  >();
  for (const unit of units) {
    if (unit.state !== "ready" || unit.client === null || !wanted(unit)) continue;
    const type = invoiceTypeOf(unit);
    const contract = type === "Invoice" ? "" : keyOf(contractOf(unit));
    const key = [keyOf(unit.client.name), unit.currency, type, contract].join("|");
    const selection = selections.get(key);
    if (selection) selection.units.push(unit);
    else selections.set(key, { client: unit.client, currency: unit.currency, type, units: [unit] });
  }
  const billable = [...selections.values()].filter((selection) => selection.units.some(addsUp));
  return billable.map((selection) => ({ ...selection, units: selection.units.sort(compareBilling) }));
}

/** The invoice type a unit asks for: deposits and advances are invoices of their own. */
export function invoiceTypeOf(unit: BillableUnit): InvoiceSelection["type"] {
  const kind = unit.entry?.kind === "milestone" ? unit.entry.milestoneKind : "Milestone";
  return kind === "Milestone" ? "Invoice" : kind;
}

/** The contract a unit belongs to; its project's name where the contract has none. */
export function contractOf(unit: BillableUnit): string {
  return unit.terms?.contract || unit.terms?.project || unit.entry?.project || "";
}

/** Tells which units with a client a filter lets through. */
export function wantedBy(filter: InvoiceFilter): (unit: BillableUnit) => boolean {
  const client = filter.client === undefined ? null : keyOf(filter.client);
  const projects = filter.projects ? new Set(filter.projects.map(keyOf)) : null;
  const contracts = filter.contracts ? new Set(filter.contracts.map(keyOf)) : null;
  return (unit) =>
    (client === null || keyOf(unit.client?.name ?? "") === client) &&
    (projects === null || projects.has(keyOf(unit.terms?.project ?? unit.entry?.project ?? ""))) &&
    (contracts === null || contracts.has(keyOf(contractOf(unit)))) &&
    (!filter.keys || filter.keys.has(unit.key));
}
