import type { Books, Client, ContractTerms, OverCap } from "../entries/books";
import { keyOf } from "../entries/key";
import { cellOf, type RowSource } from "../entries/source";
import type { CellAddress } from "../diagnostics/diagnostic";
import { contractLineKey } from "../invoicing/contractLineKey";
import { agreedChangeOrders } from "./agreedChangeOrders";
import { zero, type Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";

/** A limit that a unit counts towards. Units: `cap` in `currency`, net of tax. */
export type CapScope = {
  readonly kind: "line" | "contract" | "client" | "task";
  readonly key: string;
  readonly name: string;
  readonly cap: Decimal;
  readonly currency: string;
  readonly over: OverCap;
  readonly cell: CellAddress | null;
};

/** The keys under which an amount counts, whether there is a cap or not. */
export type CapKeys = {
  readonly line: string;
  readonly contract: string;
  readonly client: string;
  readonly task: string;
};

/** What an amount belongs to. */
export type CapPlace = {
  readonly client: string;
  readonly project: string;
  readonly contractLine: string;
  readonly contract: string;
  /** Null for what is not time: no task's cap is meant for it. */
  readonly task: string | null;
};

export function capKeys(place: CapPlace): CapKeys {
  const line = contractLineKey(place.project, place.contractLine);
  const client = keyOf(place.client);
  return {
    line: `line|${line}`,
    contract: `contract|${client}|${keyOf(place.contract || place.project)}`,
    client: `client|${client}`,
    task: place.task === null ? `task|${line}` : `task|${line}|${keyOf(place.task)}`,
  };
}

/** Finds the caps of units; made once for all. */
export type CapFinder = {
  /** The caps of a unit; the same list for all units that have the same ones. */
  readonly scopesOf: (unit: BillableUnit) => readonly CapScope[];
  /** Contracts whose rows name different contract caps. */
  readonly conflicts: ReadonlyMap<string, CellAddress>;
};

const noScopes: readonly CapScope[] = [];

/**
 * The caps of a workbook: contract lines' (with their agreed change orders), contracts', clients', and Capped tasks' of the Budget.
 * A contract line's Over cap decides for its own and its contract's cap; a client's cap blocks; a Capped task is written off.
 * Rule: domain rules §5 "Caps", §3 "Revenue types".
 */
export function findCaps(books: Books): CapFinder {
  const contracts = contractCaps(books.projects);
  const capped = cappedTasks(books);
  const known: KnownScopes = new Map();
  const isShared = contracts.caps.size > 0 || capped.size > 0;
  const isUncapped = ({ terms, client }: BillableUnit) =>
    !isShared && (terms?.cap ?? null) === null && (client?.cap ?? null) === null;
  return {
    conflicts: contracts.conflicts,
    scopesOf(unit) {
      const { terms, client, currency } = unit;
      if (terms === null || isUncapped(unit)) return noScopes;
      const ofClient = valueOf(
        valueOf(known, terms, () => new Map<Client | null, ScopesByWork>()),
        client,
        (): ScopesByWork => new Map(),
      );
      const task = capped.size > 0 && unit.entryClass === "Time" ? unit.task : null;
      const key = task === null ? currency : `${currency}|${task}`;
      return valueOf(ofClient, key, () => findScopes(unit, { books, contracts: contracts.caps, capped }));
    },
  };
}

/** Scopes by what decides them: terms, client, and then currency and, where tasks are capped, task. */
type KnownScopes = Map<ContractTerms, Map<Client | null, ScopesByWork>>;
type ScopesByWork = Map<string, readonly CapScope[]>;

function valueOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

type Caps = {
  readonly books: Books;
  readonly contracts: ReadonlyMap<string, { readonly cap: Decimal; readonly source: RowSource }>;
  readonly capped: ReadonlyMap<string, Omit<CapScope, "key" | "currency">>;
};

function findScopes(unit: BillableUnit, { books, contracts, capped }: Caps): readonly CapScope[] {
  const keys = capKeys(placeOfUnit(unit));
  const contract = contracts.get(keys.contract);
  const task = unit.entryClass === "Time" ? capped.get(keys.task) : undefined;
  const found = [
    lineScope(unit, keys, books),
    contract ? contractScope(contract, keys, unit) : null,
    task ? { ...task, key: keys.task, currency: unit.currency } : null,
    clientScope(unit, keys, books),
  ].filter((scope) => scope !== null);
  return found.length === 0 ? noScopes : found;
}

/** Where a unit counts. */
export function placeOfUnit(unit: BillableUnit): CapPlace {
  return {
    client: unit.client?.name ?? "",
    project: unit.terms?.project ?? unit.entry?.project ?? "",
    contractLine: unit.terms?.line ?? "",
    contract: unit.terms?.contract ?? "",
    task: unit.entryClass === "Time" ? unit.task : null,
  };
}

function lineScope({ terms, currency }: BillableUnit, keys: CapKeys, books: Books): CapScope | null {
  if (terms === null || terms.cap === null) return null;
  const orders = agreedChangeOrders(books, terms).reduce((total, order) => total.plus(order.amount ?? zero), zero);
  return {
    ...{ kind: "line", key: keys.line, currency, over: terms.overCap },
    name: terms.line === "" ? terms.project : `${terms.project} / ${terms.line}`,
    cap: terms.cap.plus(orders),
    cell: cellOf(terms.source, "cap"),
  };
}

function contractScope(row: { cap: Decimal; source: RowSource }, keys: CapKeys, unit: BillableUnit): CapScope {
  const terms = unit.terms!;
  return {
    ...{ kind: "contract", key: keys.contract, currency: unit.currency, over: terms.overCap, cap: row.cap },
    name: terms.contract || terms.project,
    cell: cellOf(row.source, "contractCap"),
  };
}

function clientScope(unit: BillableUnit, keys: CapKeys, books: Books): CapScope | null {
  const client = unit.client;
  if (client === null || client.cap === null) return null;
  return {
    ...{ kind: "client", key: keys.client, name: client.name, cap: client.cap, over: "Block" },
    currency: client.currency || books.settings.baseCurrency,
    cell: cellOf(client.source, "cap"),
  };
}

function contractCaps(projects: readonly ContractTerms[]) {
  const caps = new Map<string, { cap: Decimal; source: RowSource }>();
  const conflicts = new Map<string, CellAddress>();
  for (const row of projects) {
    if (row.contractCap === null) continue;
    const { client, project, line, contract, source } = row;
    const key = capKeys({ client, project, contractLine: line, contract, task: "" }).contract;
    const known = caps.get(key);
    if (known && !known.cap.equals(row.contractCap)) conflicts.set(key, cellOf(source, "contractCap"));
    else caps.set(key, { cap: row.contractCap, source });
  }
  return { caps, conflicts };
}

function cappedTasks(books: Books): Map<string, Omit<CapScope, "key" | "currency">> {
  const tasks = new Map<string, Omit<CapScope, "key" | "currency">>();
  for (const row of books.budget) {
    if (row.revenueType !== "Capped" || row.amount === null) continue;
    const lines = books.projects.filter(
      (terms) =>
        keyOf(terms.project) === keyOf(row.project) && (row.line === "" || keyOf(terms.line) === keyOf(row.line)),
    );
    for (const { client, project, line, contract } of lines) {
      const { task } = capKeys({ client, project, contractLine: line, contract, task: row.task });
      const cell = cellOf(row.source, "amount");
      tasks.set(task, { kind: "task", name: row.task, cap: row.amount, over: "Write off", cell });
    }
  }
  return tasks;
}
