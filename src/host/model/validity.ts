import { translateFormula } from "../calc/references/translateFormula";
import { parseArea, splitSheet, type Area } from "./address";
import { ErrorValue, type CellValue } from "./cellValue";
import type { DataValidation } from "./features";
import type { Sheet } from "./sheet";
import { storedPart } from "./storedPart";

/** Evaluates a formula as it stands in a cell. */
export type Evaluate = (formula: string, sheet: Sheet, row: number, column: number) => CellValue;

type Place = { readonly row: number; readonly column: number };

/** The cells of an area that hold what a rule forbids. Cells that nothing is in count only where blanks are forbidden. */
export function invalidCells(
  rule: DataValidation,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  evaluate: Evaluate,
): Place[] {
  const within = rule.allowBlank ? storedPart(sheet, area) : area;
  const found: Place[] = [];
  if (!within || rule.areas.length === 0) return found;
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (let column = within.column; column < within.column + within.columns; column++) {
      if (!isValid(rule, sheet, { row, column }, evaluate)) found.push({ row, column });
    }
  }
  return found;
}

function isValid(rule: DataValidation, sheet: Sheet, at: Place, evaluate: Evaluate): boolean {
  const value = sheet.cells.value(at.row, at.column);
  if (value === null) return rule.allowBlank;
  if (rule.type === "none") return true;
  if (rule.type === "list") return listed(rule, sheet, at, evaluate).some((item) => sameText(item, value));
  const operand = (text: string | null) => operandAt(text, rule, sheet, { at, evaluate });
  if (rule.type === "custom") {
    const result = operand(rule.formula1);
    return result === true || (typeof result === "number" && result !== 0);
  }
  const measured = rule.type === "textLength" ? String(value).length : value;
  if (typeof measured !== "number" || (rule.type === "whole" && !Number.isInteger(measured))) return false;
  return compares(rule.operator, measured, [operand(rule.formula1), operand(rule.formula2)]);
}

/** A number as it stands, or what a formula gives; formulas are as seen from the rule's first cell. */
function operandAt(
  text: string | null,
  { areas }: DataValidation,
  sheet: Sheet,
  { at, evaluate }: { readonly at: Place; readonly evaluate: Evaluate },
): CellValue {
  if (text === null) return null;
  if (!text.startsWith("=")) return Number.isFinite(Number(text)) && text !== "" ? Number(text) : text;
  const first = areas[0]!;
  return evaluate(translateFormula(text, at.row - first.row, at.column - first.column), sheet, at.row, at.column);
}

/** The words of a list, or what the cells of its source hold. */
function listed(rule: DataValidation, sheet: Sheet, at: Place, evaluate: Evaluate): CellValue[] {
  const source = rule.formula1 ?? "";
  if (!source.startsWith("=")) return source.split(",").map((word) => word.trim());
  const { sheet: name, local } = splitSheet(source.slice(1));
  const area = name === null && /^\$\w+\$/.test(local) ? parseArea(local) : null;
  if (!area) return indexed(source, rule, sheet, { at, evaluate });
  const part = storedPart(sheet, area);
  return part ? valuesIn(sheet, part) : [];
}

const longestList = 10_000;

/** A source that is a name, a formula or on another sheet is read through INDEX, value by value. */
function indexed(
  source: string,
  rule: DataValidation,
  sheet: Sheet,
  place: { readonly at: Place; readonly evaluate: Evaluate },
): CellValue[] {
  const found: CellValue[] = [];
  const count = Number(operandAt(`=ROWS(${source.slice(1)})*COLUMNS(${source.slice(1)})`, rule, sheet, place));
  for (let index = 1; index <= Math.min(count, longestList); index++) {
    found.push(operandAt(`=INDEX(${source.slice(1)},${index})`, rule, sheet, place));
  }
  return found;
}

function valuesIn({ cells }: Sheet, area: Area): CellValue[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    cells.value(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

function sameText(item: CellValue, value: CellValue): boolean {
  if (item === null || item instanceof ErrorValue) return false;
  return String(item) === String(value) || (typeof item === "number" && item === value);
}

function compares(operator: string, value: number, [first, second]: readonly CellValue[]): boolean {
  if (typeof first !== "number") return false;
  const last = typeof second === "number" ? second : first;
  switch (operator) {
    case "between":
      return value >= first && value <= last;
    case "notBetween":
      return value < first || value > last;
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    default:
      return value <= first;
  }
}
