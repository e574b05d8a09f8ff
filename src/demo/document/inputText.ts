import { ErrorValue } from "../../host/model/cellValue";
import { displayText } from "../../host/model/displayText";
import { readTyped } from "../../host/model/typedInput";
import type { CellState } from "./cellEdit";

/** What the formula bar shows for a cell: its formula, or its value as one would type it. */
export function inputText(state: CellState, numberFormat: string, date1904: boolean): string {
  if (state.formula !== undefined) return state.formula;
  const { value } = state;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === "number") return numberInput(value, numberFormat, date1904);
  return numberFormat !== "@" && changesWhenTyped(value) ? `'${value}` : value;
}

/** Dates are edited in the US form that typing reads, percentages with their sign, other numbers in full. */
function numberInput(value: number, numberFormat: string, date1904: boolean): string {
  if (numberFormat.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  const bare = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (!/[dyhs]/i.test(bare)) return String(value);
  const shown = displayText(value, value % 1 === 0 ? "m/d/yyyy" : "m/d/yyyy h:mm:ss", date1904);
  const again = readTyped(shown, "General", date1904);
  return again.kind === "value" && again.value === value ? shown : String(value);
}

/** A text that would be read as something else when typed again. */
function changesWhenTyped(text: string): boolean {
  const again = readTyped(text, "General", false);
  return again.kind === "formula" || again.value !== text;
}
