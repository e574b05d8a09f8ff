import type { Margin, MarginRow } from "../../../src/domain/margin/computeMargin";
import type { MarginDimension } from "../../../src/domain/margin/measures";
import { decimal, zero, type Decimal } from "../../../src/domain/money/decimal";

/** A margin row in the figures that matter; ratios are left to the sheet. */
export function marginRow(
  by: MarginDimension,
  key: string,
  figures: Partial<
    Record<"billed" | "cost" | "hours" | "wip" | "contractValue" | "estimatedHours" | "estimatedCost", string>
  >,
): MarginRow {
  const of = (name: keyof typeof figures): Decimal => decimal(figures[name] ?? "0");
  const known = (name: keyof typeof figures) => (figures[name] === undefined ? null : of(name));
  return {
    ...{ by, key, billed: of("billed"), cost: of("cost"), hours: of("hours"), wip: of("wip") },
    ...{ chargeableHours: of("hours"), drafted: zero, onAccount: zero, writtenOff: zero },
    ...{ contractValue: known("contractValue"), estimatedHours: known("estimatedHours") },
    ...{ estimatedCost: known("estimatedCost"), costAtCompletion: null, capLeft: null },
    grossMargin: of("billed").minus(of("cost")),
    marginWithWip: of("billed").plus(of("wip")).minus(of("cost")),
    ...{ grossMarginPercent: null, marginWithWipPercent: null, expectedMarginPercent: null },
    ...{ effectiveRate: null, chargeableSharePercent: null },
  };
}

export function marginOf(rows: readonly MarginRow[], diagnostics: Margin["diagnostics"] = []): Margin {
  return { rows, totals: marginRow("project", "", {}), diagnostics };
}
