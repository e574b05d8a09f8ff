import type { LocalDate } from "../../domain/calendar/localDate";
import type { Client } from "../../domain/entries/books";
import type { EntryClass } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { contractLineKey } from "../../domain/invoicing/contractLineKey";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { rowsPerStep, type Steps } from "../../domain/steps";
import { projectOf, unitFilter, type BacklogFilters } from "./backlogFilter";
import { orderUnits, type BacklogOrder } from "./backlogOrder";
import { addWorths, worthInSteps, type Worth } from "./worth";

/** What a group of the backlog says of itself; worth and oldest day are of what is ready. */
type GroupFigures = {
  /** Stable from one reading to the next. */
  readonly id: string;
  readonly ready: readonly BillableUnit[];
  readonly blocked: number;
  readonly worth: Worth;
  readonly oldest: LocalDate | null;
};

/** Rows of one class of a contract line, in the order asked for. */
export type ClassNode = GroupFigures & { readonly entryClass: EntryClass; readonly units: readonly BillableUnit[] };

/** A contract line of the backlog, in one currency. */
export type LineNode = GroupFigures & {
  readonly project: string;
  readonly line: string;
  readonly currency: string;
  readonly classes: readonly ClassNode[];
  /** Who worked on it, as typed. */
  readonly people: ReadonlySet<string>;
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

/**
 * The backlog as a tree: clients by name, each with its contract lines and their classes; those without a client last. Of the units
 * those that wait and that the filters let through.
 */
export function* backlogTree(
  units: readonly BillableUnit[],
  filters: BacklogFilters,
  order: BacklogOrder,
): Steps<ClientNode[]> {
  const groups = yield* groupUnits(units, filters);
  const clients = new Map<string, LineNode[]>();
  let done = 0;
  for (const group of groups) {
    const line = yield* lineNode(group, order);
    const key = keyOf(group.client);
    const lines = clients.get(key);
    if (lines) lines.push(line);
    else clients.set(key, [line]);
    yield 0.5 + (0.5 * ++done) / groups.length;
  }
  const nameOf = new Map(groups.map(({ client }) => [keyOf(client), client]));
  const nodes = [...clients].map(([key, lines]) => clientNode(key, nameOf.get(key)!, lines));
  return nodes.sort((left, right) => compareNames(left.client, right.client));
}

type LineGroup = Pick<LineNode, "project" | "line" | "currency"> & {
  readonly client: string;
  readonly people: Set<string>;
  readonly classes: Map<EntryClass, BillableUnit[]>;
};

function* groupUnits(units: readonly BillableUnit[], filters: BacklogFilters): Steps<LineGroup[]> {
  const passes = unitFilter(filters);
  const groups = new Map<string, LineGroup>();
  for (const [index, unit] of units.entries()) {
    if (index % rowsPerStep === 0) yield (0.5 * index) / units.length;
    if (!passes(unit)) continue;
    const key = groupKey(unit);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = emptyGroup(unit)));
    if (unit.person !== "") group.people.add(unit.person);
    const same = group.classes.get(unit.entryClass);
    if (same) same.push(unit);
    else group.classes.set(unit.entryClass, [unit]);
  }
  return [...groups.values()];
}

function groupKey(unit: BillableUnit): string {
  const line = contractLineKey(projectOf(unit), unit.terms?.line ?? "");
  return `${keyOf(nameOfClient(unit.client))}|${line}|${unit.currency}`;
}

function nameOfClient(client: Client | null): string {
  return client?.name ?? "";
}

function emptyGroup(unit: BillableUnit): LineGroup {
  return {
    client: nameOfClient(unit.client),
    project: projectOf(unit),
    line: unit.terms?.line ?? "",
    currency: unit.currency,
    people: new Set(),
    classes: new Map(),
  };
}

const classOrder: readonly EntryClass[] = [
  "Time",
  "Expense",
  "Material",
  "Product",
  "Fee",
  "Disbursement",
  "Milestone",
];

function* lineNode(group: LineGroup, order: BacklogOrder): Steps<LineNode> {
  const { client, project, line, currency, people } = group;
  const id = `line|${[client, project, line, currency].map(keyOf).join("|")}`;
  const classes: ClassNode[] = [];
  for (const entryClass of classOrder) {
    const units = group.classes.get(entryClass);
    if (units) classes.push(yield* classNode({ id: `class|${entryClass}|${id}`, entryClass, units }, order));
  }
  return {
    ...{ id, project, line, currency, classes, people },
    ready: classes.length === 1 ? classes[0]!.ready : classes.flatMap(({ ready }) => ready),
    blocked: sumOf(classes, ({ blocked }) => blocked),
    worth: addWorths(classes.map(({ worth }) => worth)),
    oldest: oldestOf(classes),
  };
}

function* classNode(group: Pick<ClassNode, "id" | "entryClass" | "units">, order: BacklogOrder): Steps<ClassNode> {
  const units = orderUnits(group.units, order);
  yield 0;
  const ready = units.filter((unit) => unit.state === "ready");
  const worth = yield* worthInSteps(ready);
  let oldest: LocalDate | null = null;
  for (const { date } of ready) if (date !== null && (oldest === null || date < oldest)) oldest = date;
  return { ...group, units, ready, blocked: units.length - ready.length, worth, oldest };
}

function clientNode(key: string, client: string, lines: readonly LineNode[]): ClientNode {
  const sorted = [...lines].sort(
    (left, right) => compareNames(left.project, right.project) || compareNames(left.line, right.line),
  );
  return {
    id: `client|${key}`,
    client,
    lines: sorted,
    ready: sumOf(sorted, ({ ready }) => ready.length),
    blocked: sumOf(sorted, ({ blocked }) => blocked),
    worth: addWorths(sorted.map((line) => line.worth)),
    oldest: oldestOf(sorted),
  };
}

function sumOf<T>(items: readonly T[], countOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + countOf(item), 0);
}

function oldestOf(groups: readonly { readonly oldest: LocalDate | null }[]): LocalDate | null {
  return groups.flatMap(({ oldest }) => oldest ?? []).sort()[0] ?? null;
}

function compareNames(left: string, right: string): number {
  if (left === "" || right === "") return left === right ? 0 : left === "" ? 1 : -1;
  return left.localeCompare(right);
}
