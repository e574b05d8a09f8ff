import { groupBacklog, type BacklogGroup } from "../../domain/backlog/groupBacklog";
import { keyOf } from "../../domain/entries/key";
import type { LocalDate } from "../../domain/calendar/localDate";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { addWorths, worthOf, type Worth } from "./worth";

/** A contract line of the backlog, in one currency. `id` is stable from one reading to the next. */
export type LineNode = {
  readonly id: string;
  readonly project: string;
  readonly line: string;
  readonly currency: string;
  /** Every waiting unit, by date. */
  readonly units: readonly BillableUnit[];
  readonly ready: readonly BillableUnit[];
  readonly blocked: number;
  /** Of what is ready. */
  readonly worth: Worth;
  readonly oldest: LocalDate | null;
};

export type ClientNode = {
  readonly id: string;
  /** "" where no client could be found. */
  readonly client: string;
  readonly lines: readonly LineNode[];
  readonly ready: number;
  readonly blocked: number;
  readonly worth: Worth;
  /** The oldest day of what is ready. */
  readonly oldest: LocalDate | null;
};

/** The backlog as a tree: clients by name, each with its contract lines; those without a client last. */
export function backlogTree(units: readonly BillableUnit[]): ClientNode[] {
  const clients = new Map<string, LineNode[]>();
  const names = new Map<string, string>();
  for (const group of groupBacklog(units)) {
    const key = keyOf(group.client);
    names.set(key, group.client);
    clients.set(key, [...(clients.get(key) ?? []), lineNode(group)]);
  }
  const nodes = [...clients].map(([key, lines]) => clientNode(key, names.get(key)!, lines));
  return nodes.sort((left, right) => compareNames(left.client, right.client));
}

function lineNode(group: BacklogGroup): LineNode {
  const units = [...group.units].sort(compareDays);
  const ready = units.filter((unit) => unit.state === "ready");
  return {
    id: `line|${[group.client, group.project, group.line, group.currency].map(keyOf).join("|")}`,
    project: group.project,
    line: group.line,
    currency: group.currency,
    units,
    ready,
    blocked: group.blocked,
    worth: worthOf(ready),
    oldest: ready.find((unit) => unit.date !== null)?.date ?? null,
  };
}

function clientNode(key: string, client: string, lines: readonly LineNode[]): ClientNode {
  const sorted = [...lines].sort(
    (left, right) => compareNames(left.project, right.project) || compareNames(left.line, right.line),
  );
  const days = sorted.flatMap((line) => line.oldest ?? []).sort();
  return {
    id: `client|${key}`,
    client,
    lines: sorted,
    ready: sorted.reduce((sum, line) => sum + line.ready.length, 0),
    blocked: sorted.reduce((sum, line) => sum + line.blocked, 0),
    worth: addWorths(sorted.map((line) => line.worth)),
    oldest: days[0] ?? null,
  };
}

function compareNames(left: string, right: string): number {
  if (left === "" || right === "") return left === right ? 0 : left === "" ? 1 : -1;
  return left.localeCompare(right);
}

function compareDays(left: BillableUnit, right: BillableUnit): number {
  const [first, second] = [left.date ?? "", right.date ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}
