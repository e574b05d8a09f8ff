import type { MarginRow } from "../../domain/margin/computeMargin";
import type { Decimal } from "../../domain/money/decimal";
import type { Texts } from "../../texts/catalogue";
import { exact, figure, subtract, type Live } from "../live";
import { ratio } from "./ratio";

export type MarginFigure =
  | "contractValue"
  | "estimatedHours"
  | "hours"
  | "chargeableHours"
  | "chargeableShare"
  | "estimatedCost"
  | "costAtCompletion"
  | "billed"
  | "drafted"
  | "onAccount"
  | "wip"
  | "cost"
  | "writtenOff"
  | "grossMargin"
  | "grossMarginPercent"
  | "marginWithWipPercent"
  | "expectedMarginPercent"
  | "effectiveRate"
  | "capLeft";

/** Figures of one row by the cell they stand in; undefined where the column is not shown or the cell is blank. */
export type RowCells = Partial<Readonly<Record<MarginFigure, Live>>>;

/** One column: a measure the engine gives, or a formula over the row's other cells. */
export type MarginColumn = {
  readonly figure: MarginFigure;
  readonly label: keyof Texts["documents"]["margin"] & MarginFigure;
  readonly kind: "amount" | "hours" | "ratio";
  /** Whether the total row adds it up; a formula is made anew there. */
  readonly isAdded: boolean;
  readonly value: ((row: MarginRow) => Decimal | null) | null;
  readonly formula: ((cells: RowCells, decimals: number) => Live | null) | null;
};

function measure(
  name: MarginFigure,
  kind: MarginColumn["kind"],
  value: (row: MarginRow) => Decimal | null,
  isAdded = true,
): MarginColumn {
  return { figure: name, label: name, kind, isAdded, value, formula: null };
}

function computed(
  name: MarginFigure,
  kind: MarginColumn["kind"],
  formula: NonNullable<MarginColumn["formula"]>,
): MarginColumn {
  return { figure: name, label: name, kind, isAdded: false, value: null, formula };
}

/** Every column of the margin sheet, in order. Rule: domain rules §6. */
const marginColumns: readonly MarginColumn[] = [
  measure("billed", "amount", (row) => row.billed),
  measure("cost", "amount", (row) => row.cost),
  computed("grossMargin", "amount", ({ billed, cost }) => (billed && cost ? difference(billed, cost) : null)),
  computed("grossMarginPercent", "ratio", ({ billed, cost }) => (billed && cost ? marginRatio(billed, cost) : null)),
  measure("wip", "amount", (row) => row.wip),
  computed("marginWithWipPercent", "ratio", ({ billed, wip, cost }) =>
    billed && wip && cost ? marginRatio(joined(billed, wip), cost) : null,
  ),
  measure("drafted", "amount", (row) => row.drafted),
  measure("onAccount", "amount", (row) => row.onAccount),
  measure("writtenOff", "amount", (row) => row.writtenOff),
  measure("hours", "hours", (row) => row.hours),
  measure("estimatedHours", "hours", (row) => row.estimatedHours),
  measure("chargeableHours", "hours", (row) => row.chargeableHours),
  computed("chargeableShare", "ratio", ({ chargeableHours, hours }) =>
    chargeableHours && hours ? ratio(chargeableHours, hours, 4) : null,
  ),
  computed("effectiveRate", "amount", ({ billed, hours }, decimals) =>
    billed && hours ? ratio(billed, hours, decimals) : null,
  ),
  measure("contractValue", "amount", (row) => row.contractValue),
  measure("estimatedCost", "amount", (row) => row.estimatedCost),
  computed("expectedMarginPercent", "ratio", ({ contractValue, estimatedCost }) =>
    contractValue && estimatedCost ? marginRatio(contractValue, estimatedCost) : null,
  ),
  measure("costAtCompletion", "amount", (row) => row.costAtCompletion),
  measure("capLeft", "amount", (row) => row.capLeft, false),
];

/** The columns that say something for some row: a measure that is nowhere known, or nowhere but 0, is left out. */
export function usedColumns(rows: readonly MarginRow[]): readonly MarginColumn[] {
  const always: ReadonlySet<MarginFigure> = new Set(["billed", "cost", "wip", "hours"]);
  const used = new Set(
    marginColumns
      .filter(
        ({ figure: name, value }) => always.has(name) || (value && rows.some((row) => !(value(row)?.isZero() ?? true))),
      )
      .map((column) => column.figure),
  );
  const needs: Partial<Record<MarginFigure, MarginFigure>> = {
    chargeableShare: "chargeableHours",
    expectedMarginPercent: "contractValue",
  };
  return marginColumns.filter(({ figure: name, formula }) => {
    if (!formula) return used.has(name);
    const needed = needs[name];
    return (
      needed === undefined || (used.has(needed) && (name !== "expectedMarginPercent" || used.has("estimatedCost")))
    );
  });
}

function difference(left: Live, right: Live): Live {
  return exact(subtract(left, right), 4);
}

function joined(left: Live, right: Live): Live {
  return figure(`(${left.formula}+${right.formula})`, left.value.plus(right.value));
}

function marginRatio(earned: Live, cost: Live): Live | null {
  return ratio(figure(`(${earned.formula}-${cost.formula})`, earned.value.minus(cost.value)), earned, 4);
}
