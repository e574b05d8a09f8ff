import type { BillableUnit } from "../domain/pricing/billableUnit";
import { makeBillingId } from "../domain/pricing/billingId";
import type { RowSource } from "../domain/entries/source";
import type { RandomSource } from "./environment";

/** The Billing IDs of units that are about to be drafted: a ledger row's, given to it when it has none yet. */
export type BillingIds = {
  readonly idOf: (unit: BillableUnit) => string;
  /** Rows that got an ID just now: 0-based sheet row, by sheet. */
  readonly given: ReadonlyMap<string, ReadonlyMap<number, string>>;
};

/** Gives every ledger row behind the units one Billing ID; the clients of a split share their row's. */
export function assignBillingIds(units: readonly BillableUnit[], random: RandomSource): BillingIds {
  const given = new Map<string, Map<number, string>>();
  const ids = new Map<string, string>();
  for (const unit of units) {
    if (unit.billingId !== null || !unit.source) continue;
    const place = placeOf(unit.source);
    if (ids.has(place)) continue;
    const id = makeBillingId(random);
    ids.set(place, id);
    const { sheet } = unit.source.table;
    const rows = given.get(sheet) ?? new Map<number, string>();
    given.set(sheet, rows.set(unit.source.row - 1, id));
  }
  return {
    given,
    idOf: (unit) => unit.billingId ?? (unit.source ? ids.get(placeOf(unit.source)) : undefined) ?? unit.key,
  };
}

function placeOf(source: RowSource): string {
  return `${source.table.sheet}!${source.row}`;
}
