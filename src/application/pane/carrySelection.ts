import { fingerprintOf } from "../../domain/pricing/fingerprint";
import type { BillableUnit } from "../../domain/pricing/billableUnit";

/** A selection taken over to a later reading: what of it still stands, and how many units changed or are gone. */
export type CarriedSelection = { readonly keys: ReadonlySet<string>; readonly lost: number };

/**
 * Finds the selected units again after the workbook was read anew. A unit is the same when its row says the same and it is worth
 * the same, wherever the row stands now: rows that moved stay selected, rows that changed do not. Of rows that say the same,
 * as many stay selected as were.
 */
export function carrySelection(
  selection: ReadonlySet<string>,
  before: readonly BillableUnit[],
  after: readonly BillableUnit[],
): CarriedSelection {
  const selected = before.filter((unit) => selection.has(unit.key));
  const wanted = new Map<string, string[]>();
  for (const unit of selected) {
    const said = contentOf(unit);
    wanted.set(said, [...(wanted.get(said) ?? []), unit.key]);
  }
  const ready = wanted.size === 0 ? [] : after.filter((unit) => unit.state === "ready");
  const candidates = new Map<string, string[]>();
  for (const unit of ready) {
    const said = contentOf(unit);
    if (wanted.has(said)) candidates.set(said, [...(candidates.get(said) ?? []), unit.key]);
  }
  const keys = new Set<string>();
  for (const [said, old] of wanted) for (const key of sameUnits(old, candidates.get(said) ?? [])) keys.add(key);
  return { keys, lost: selected.length - keys.size };
}

/** As many as were selected, those in their old place first. */
function sameUnits(old: readonly string[], found: readonly string[]): string[] {
  const places = new Set(old);
  const inPlace = found.filter((key) => places.has(key));
  return [...inPlace, ...found.filter((key) => !places.has(key))].slice(0, old.length);
}

function contentOf(unit: BillableUnit): string {
  const row = unit.entry ? fingerprintOf(unit.entry) : unit.key;
  const worth = [unit.quantity, unit.price, unit.net].map((value) => value?.toString() ?? "");
  return [row, unit.billingId ?? "", unit.client?.name ?? "", unit.currency, unit.billingType, ...worth].join("\u0001");
}
