import type { Books, ContractTerms, OverCap } from "../entries/books";
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
  readonly task: string;
};

export function capKeys(place: CapPlace): CapKeys {
  const line = contractLineKey(place.project, place.contractLine);
  const client = keyOf(place.client);
  return {
    line: `line|${line}`,
    contract: `contract|${client}|${keyOf(place.contract || place.project)}`,
    client: `client|${client}`,
    task: `task|${line}|${keyOf(place.task)}`,
  };
}

/** Finds the caps of units; made once for all. */
export type CapFinder = {
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
  const lines = new Map<ContractTerms, CapScope | null>();
  const isShared = contracts.caps.size > 0 || capped.size > 0;
  return {
    conflicts: contracts.conflicts,
    scopesOf(unit) {
      if (unit.terms === null) return noScopes;
      if (!isShared && unit.terms.cap === null && (unit.client?.cap ?? null) === null) return noScopes;
      const keys = capKeys(placeOfUnit(unit));
      const found: CapScope[] = [];
      const line = lines.get(unit.terms) ?? lineScope(unit.terms, keys, { unit, books });
      lines.set(unit.terms, line);
      if (line !== null) found.push({ ...line, key: keys.line });
      const contract = contracts.caps.get(keys.contract);
      if (contract) found.push(contractScope(contract, keys, unit));
      const task = capped.get(keys.task);
      if (task && unit.entryClass === "Time") found.push({ ...task, key: keys.task, currency: unit.currency });
      const client = clientScope(unit, keys, books);
      if (client !== null) found.push(client);
      return found;
    },
  };
}

/** Where a unit counts. */
export function placeOfUnit(unit: BillableUnit): CapPlace {
  return {
    client: unit.client?.name ?? "",
    project: unit.terms?.project ?? unit.entry?.project ?? "",
    contractLine: unit.terms?.line ?? "",
    contract: unit.terms?.contract ?? "",
    task: unit.entryClass === "Time" ? unit.task : "",
  };
}

function lineScope(
  terms: ContractTerms,
  keys: CapKeys,
  { unit, books }: { unit: BillableUnit; books: Books },
): CapScope | null {
  if (terms.cap === null) return null;
  const orders = agreedChangeOrders(books, terms).reduce((total, order) => total.plus(order.amount ?? zero), zero);
  return {
    ...{ kind: "line", key: keys.line, currency: unit.currency, over: terms.overCap },
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
