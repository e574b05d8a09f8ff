import type { LocalDate } from "../../domain/calendar/localDate";
import type { EntryClass } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { haveSameElements } from "../../domain/haveSameElements";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { Steps } from "../../domain/steps";
import type { BacklogFilters } from "./backlogFilter";
import { orderUnits, type BacklogOrder } from "./backlogOrder";
import { groupUnits, type LineGroup } from "./lineGroups";
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
export type ClassNode = GroupFigures & {
  readonly entryClass: EntryClass;
  readonly units: readonly BillableUnit[];
  /** The same rows as their ledger has them. */
  readonly listed: readonly BillableUnit[];
};

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
 * those that wait and that the filters let through. `earlier`: a tree in the same order; groups of the very same units are its.
 */
export function* backlogTree(
  units: readonly BillableUnit[],
  filters: BacklogFilters,
  order: BacklogOrder,
  earlier: readonly ClientNode[] = [],
): Steps<readonly ClientNode[]> {
  const known = indexNodes(earlier);
  const groups = yield* groupUnits(units, filters);
  const clients = new Map<string, LineNode[]>();
  let done = 0;
  for (const group of groups) {
    const line = yield* lineNode(group, order, known);
    const key = keyOf(group.client);
    const lines = clients.get(key);
    if (lines) lines.push(line);
    else clients.set(key, [line]);
    yield 0.5 + (0.5 * ++done) / groups.length;
  }
  const nameOf = new Map(groups.map(({ client }) => [keyOf(client), client]));
  const nodes = [...clients].map(([key, lines]) => clientNode({ key, client: nameOf.get(key)!, lines }, known));
  const sorted = nodes.sort((left, right) => compareNames(left.client, right.client));
  return haveSameElements(earlier, sorted) ? earlier : sorted;
}

/** The nodes of a tree by their ids. */
type KnownNodes = {
  readonly clients: ReadonlyMap<string, ClientNode>;
  readonly lines: ReadonlyMap<string, LineNode>;
  readonly classes: ReadonlyMap<string, ClassNode>;
};

function indexNodes(tree: readonly ClientNode[]): KnownNodes {
  const byId = <T extends { readonly id: string }>(nodes: readonly T[]) =>
    new Map(nodes.map((node) => [node.id, node]));
  const lines = tree.flatMap((client) => client.lines);
  return { clients: byId(tree), lines: byId(lines), classes: byId(lines.flatMap(({ classes }) => classes)) };
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

function* lineNode(group: LineGroup, order: BacklogOrder, known: KnownNodes): Steps<LineNode> {
  const { client, project, line, currency, people } = group;
  const id = `line|${[client, project, line, currency].map(keyOf).join("|")}`;
  const classes: ClassNode[] = [];
  for (const entryClass of classOrder) {
    const listed = group.classes.get(entryClass);
    if (!listed) continue;
    const classId = `class|${entryClass}|${id}`;
    const same = known.classes.get(classId);
    const isSame = same && haveSameElements(same.listed, listed);
    classes.push(isSame ? same : yield* classNode({ id: classId, entryClass, listed }, order));
  }
  const same = known.lines.get(id);
  const isSameName = same?.project === project && same.line === line && same.currency === currency;
  if (isSameName && haveSameElements(same.classes, classes)) return same;
  return {
    ...{ id, project, line, currency, classes, people },
    ready: classes.length === 1 ? classes[0]!.ready : classes.flatMap(({ ready }) => ready),
    blocked: sumOf(classes, ({ blocked }) => blocked),
    worth: addWorths(classes.map(({ worth }) => worth)),
    oldest: oldestOf(classes),
  };
}

function* classNode(group: Pick<ClassNode, "id" | "entryClass" | "listed">, order: BacklogOrder): Steps<ClassNode> {
  const units = orderUnits(group.listed, order);
  yield 0;
  const ready = units.filter((unit) => unit.state === "ready");
  const worth = yield* worthInSteps(ready);
  let oldest: LocalDate | null = null;
  for (const { date } of ready) if (date !== null && (oldest === null || date < oldest)) oldest = date;
  return { ...group, units, ready, blocked: units.length - ready.length, worth, oldest };
}

type ClientGroup = { readonly key: string; readonly client: string; readonly lines: readonly LineNode[] };

function clientNode({ key, client, lines }: ClientGroup, known: KnownNodes): ClientNode {
  const id = `client|${key}`;
  const sorted = [...lines].sort(
    (left, right) => compareNames(left.project, right.project) || compareNames(left.line, right.line),
  );
  const same = known.clients.get(id);
  if (same?.client === client && haveSameElements(same.lines, sorted)) return same;
  return {
    ...{ id, client, lines: sorted },
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
