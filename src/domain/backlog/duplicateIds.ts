import type { JournalIndex } from "../invoicing/journalIndex";
import type { BillableUnit } from "../pricing/billableUnit";

/** How units use Billing IDs. */
export type IdUse = {
  /** The units of each ID: several where a row was copied, or clients share it. */
  readonly byId: ReadonlyMap<string, BillableUnit | readonly BillableUnit[]>;
  /** The units of rows that were copied with their ID. */
  readonly copies: ReadonlySet<BillableUnit>;
  /** The IDs that several units of one row have: the clients of a split. */
  readonly perClient: ReadonlySet<string>;
};

/**
 * Finds rows copied with their Billing ID. Of rows with one ID the original is the one the journal describes, else the first;
 * the others are copies. Rule: domain rules §5 "The journal is the truth".
 */
export function findDuplicateIds(units: readonly BillableUnit[], index: JournalIndex): IdUse {
  const byId = unitsById(units);
  const copies = new Set<BillableUnit>();
  const perClient = new Set<string>();
  for (const [id, group] of byId) {
    if (!isGroup(group)) continue;
    const original = rowOf(originalOf(id, group, index));
    const ownRow = group.filter((unit) => rowOf(unit) === original);
    for (const unit of group) if (rowOf(unit) !== original) copies.add(unit);
    if (ownRow.length > 1) perClient.add(id);
  }
  return { byId, copies, perClient };
}

/** Nearly every ID has one unit: only several make a list. */
function unitsById(units: readonly BillableUnit[]): Map<string, BillableUnit | BillableUnit[]> {
  const byId = new Map<string, BillableUnit | BillableUnit[]>();
  for (const unit of units) {
    if (unit.billingId === null) continue;
    const known = byId.get(unit.billingId);
    if (known === undefined) byId.set(unit.billingId, unit);
    else if (isGroup(known)) known.push(unit);
    else byId.set(unit.billingId, [known, unit]);
  }
  return byId;
}

function isGroup<T>(units: T | T[]): units is T[] {
  return Array.isArray(units);
}

function originalOf(id: string, group: readonly BillableUnit[], index: JournalIndex): BillableUnit {
  const details = index.byBillingId.get(id) ?? [];
  const described = group.find((unit) =>
    details.some(
      ({ detail }) =>
        detail.origin === unit.origin &&
        detail.date === unit.date &&
        detail.description === unit.description &&
        detail.person === unit.person &&
        (unit.quantity === null || detail.originalQuantity.minus(unit.quantity).abs().lessThan("0.0001")),
    ),
  );
  return described ?? group[0]!;
}

function rowOf(unit: BillableUnit): string {
  return `${unit.origin}|${unit.source?.table.sheet ?? ""}|${unit.source?.row ?? unit.key}`;
}
