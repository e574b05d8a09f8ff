import type { LocalDate } from "../calendar/localDate";
import { contractLineKey } from "../invoicing/contractLineKey";
import { keyOf } from "../entries/key";
import { addsUp } from "../invoicing/priceLine";
import { zero, type Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";

/** What is unbilled of one contract line in one currency. `net` = Σ of the ready chargeable units' nets, each rounded alone. */
export type BacklogGroup = {
  readonly client: string;
  readonly project: string;
  readonly line: string;
  readonly currency: string;
  readonly ready: number;
  readonly blocked: number;
  readonly net: Decimal;
  readonly oldest: LocalDate | null;
  readonly units: readonly BillableUnit[];
};

/** Groups the backlog for reading; covered, internal, drafted, invoiced and written-off units are not listed. */
export function groupBacklog(units: readonly BillableUnit[]): BacklogGroup[] {
  const groups = new Map<string, BillableUnit[]>();
  for (const unit of units) {
    if (!isListed(unit)) continue;
    const line = contractLineKey(projectOf(unit), unit.terms?.line ?? "");
    const key = `${keyOf(unit.client?.name ?? "")}|${line}|${unit.currency}`;
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups.values()].map(makeGroup);
}

/** What is ready, by currency. */
export function backlogTotals(groups: readonly BacklogGroup[]): { currency: string; net: Decimal }[] {
  const totals = new Map<string, Decimal>();
  for (const { currency, net } of groups) totals.set(currency, (totals.get(currency) ?? zero).plus(net));
  return [...totals].map(([currency, net]) => ({ currency, net }));
}

function isListed(unit: BillableUnit): boolean {
  return unit.state === "ready" || unit.state === "blocked" || unit.state === "notReady" || unit.state === "onHold";
}

function makeGroup(units: readonly BillableUnit[]): BacklogGroup {
  const first = units[0]!;
  const ready = units.filter((unit) => unit.state === "ready");
  const dates = units.flatMap((unit) => (unit.date === null ? [] : [unit.date]));
  return {
    client: first.client?.name ?? "",
    project: projectOf(first),
    line: first.terms?.line ?? "",
    currency: first.currency,
    ready: ready.length,
    blocked: units.length - ready.length,
    net: ready.filter(addsUp).reduce((total, unit) => total.plus(unit.net ?? zero), zero),
    oldest: dates.reduce<LocalDate | null>((oldest, date) => (oldest === null || date < oldest ? date : oldest), null),
    units,
  };
}

function projectOf(unit: BillableUnit): string {
  return unit.terms?.project ?? unit.entry?.project ?? "";
}
