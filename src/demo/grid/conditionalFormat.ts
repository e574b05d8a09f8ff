import type { Area } from "../../host/model/address";
import type { CellValue } from "../../host/model/cellValue";
import { ErrorValue } from "../../host/model/cellValue";
import type { ConditionalFormatRule } from "../../host/model/features";
import type { Sheet } from "../../host/model/sheet";
import type { StyleLayer } from "./cellStyle";
import { scaledLayer, type ScaleCache } from "./scaledFormat";

/** Calculates a formula as it reads for a cell when written for another. */
export type FormulaEvaluator = (formula: string, sheet: Sheet, written: Cell, cell: Cell) => CellValue;
type Cell = { readonly row: number; readonly column: number };

/** The looks that conditional formats give a cell, the strongest last. */
export function conditionalLayers(
  sheet: Sheet,
  cell: Cell,
  { evaluate, scales }: { readonly evaluate: FormulaEvaluator; readonly scales: ScaleCache },
): StyleLayer[] {
  const layers: StyleLayer[] = [];
  for (const rule of sortedRules(sheet)) {
    const area = rule.areas.find((each) => contains(each, cell));
    const scaled = area && scaledLayer(rule, sheet, cell, scales);
    if (scaled) layers.unshift(scaled);
    if (!area || !applies(rule, sheet, cell, evaluate)) continue;
    const { fillColor, fontColor, bold, italic } = rule.format;
    layers.unshift({ fill: fillColor, color: fontColor, bold, italic });
    if (rule.stopIfTrue) break;
  }
  return layers;
}

function sortedRules(sheet: Sheet): ConditionalFormatRule[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function contains(area: Area, { row, column }: Cell): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function applies(rule: ConditionalFormatRule, sheet: Sheet, cell: Cell, evaluate: FormulaEvaluator): boolean {
  const value = sheet.cells.value(cell.row, cell.column);
  const first = rule.areas[0]!;
  const operands = (): CellValue[] => rule.formulas.map((formula) => evaluate(formula, sheet, first, cell));
  switch (rule.type.toLowerCase()) {
    case "expression":
    case "custom":
      return isTrue(operands()[0] ?? null);
    case "cellis":
    case "cellvalue":
      return compares(rule.operator ?? "", value, operands());
    case "containsblanks":
      return value === null || value === "";
    case "notcontainsblanks":
      return value !== null && value !== "";
    case "containserrors":
      return value instanceof ErrorValue;
    case "containstext":
    case "notcontainstext":
    case "beginswith":
    case "endswith":
      return matchesText(rule, String(value ?? ""));
    default:
      return false;
  }
}

function isTrue(value: CellValue): boolean {
  return typeof value === "boolean" ? value : typeof value === "number" && value !== 0;
}

function compares(operator: string, value: CellValue, [first = null, second = null]: CellValue[]): boolean {
  if (value instanceof ErrorValue || first instanceof ErrorValue) return false;
  const low = order(value, first);
  const high = order(value, second);
  switch (operator.toLowerCase().replace("than", "").replace("to", "")) {
    case "equal":
      return low === 0;
    case "notequal":
      return low !== 0;
    case "greater":
      return low > 0;
    case "greaterorequal":
    case "greaterequal":
      return low >= 0;
    case "less":
      return value !== null && low < 0;
    case "lessorequal":
    case "lessequal":
      return value !== null && low <= 0;
    case "between":
      return low >= 0 && high <= 0;
    case "notbetween":
      return low < 0 || high > 0;
    default:
      return false;
  }
}

/** Excel's order: numbers before texts before booleans; an empty cell counts as 0. */
function order(a: CellValue, b: CellValue): number {
  const left = a ?? 0;
  const right = b ?? 0;
  const rank = (value: CellValue): number => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string") return left.toLowerCase().localeCompare(String(right).toLowerCase());
  return Number(left) - Number(right);
}

function matchesText(rule: ConditionalFormatRule, text: string): boolean {
  const wanted = (rule.text ?? "").toLowerCase();
  const found = text.toLowerCase();
  switch (rule.type.toLowerCase()) {
    case "beginswith":
      return found.startsWith(wanted);
    case "endswith":
      return found.endsWith(wanted);
    case "notcontainstext":
      return !found.includes(wanted);
    default:
      return found.includes(wanted);
  }
}
