import type { JournalIndex } from "../invoicing/journalIndex";
import type { BillableUnit } from "../pricing/billableUnit";

/** Which Billing IDs are on more than one row, and which on several units of one row (the clients of a split). */
export type IdUse = { readonly copies: ReadonlySet<BillableUnit>; readonly perClient: ReadonlySet<string> };

/**
 * Finds rows copied with their Billing ID. Of rows with one ID the original is the one the journal describes, else the first;
 * the others are copies. Rule: domain rules §5 "The journal is the truth".
 */
export function findDuplicateIds(units: readonly BillableUnit[], index: JournalIndex): IdUse {
  const byId = new Map<string, BillableUnit | BillableUnit[]>();
  for (const unit of units) {
    if (unit.billingId === null) continue;
    const known = byId.get(unit.billingId);
    if (known === undefined) byId.set(unit.billingId, unit);
    else if (Array.isArray(known)) known.push(unit);
    else byId.set(unit.billingId, [known, unit]);
  }
  const copies = new Set<BillableUnit>();
  const perClient = new Set<string>();
  for (const [id, group] of byId) {
    if (!Array.isArray(group)) continue;
    const original = rowOf(originalOf(id, group, index));
    const ownRow = group.filter((unit) => rowOf(unit) === original);
    for (const unit of group) if (rowOf(unit) !== original) copies.add(unit);
    if (ownRow.length > 1) perClient.add(id);
  }
  return { copies, perClient };
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
