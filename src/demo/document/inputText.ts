import { ErrorValue } from "../../host/model/cellValue";
import { language } from "../language";
import type { CellState } from "./cellEdit";
import { readTypedIn, shownIn, type PageLanguage } from "./notation";

/** What the formula bar shows for a cell: its formula, or its value as one would type it. */
export function inputText(
  state: CellState,
  numberFormat: string,
  date1904: boolean,
  pageLanguage: PageLanguage = language,
): string {
  if (state.formula !== undefined) return state.formula;
  const { value } = state;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === "number") return numberInput(value, numberFormat, { date1904, pageLanguage });
  return numberFormat !== "@" && changesWhenTyped(value, pageLanguage) ? `'${value}` : value;
}

type Conventions = { readonly date1904: boolean; readonly pageLanguage: PageLanguage };

/** Dates are edited in the form that typing reads, percentages with their sign, other numbers in full. */
function numberInput(value: number, numberFormat: string, conventions: Conventions): string {
  const { date1904, pageLanguage } = conventions;
  if (numberFormat.includes("%")) return `${inFull(Number((value * 100).toPrecision(15)), pageLanguage)}%`;
  const bare = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (!/[dyhs]/i.test(bare)) return inFull(value, pageLanguage);
  const day = pageLanguage === "fr" ? "dd/mm/yyyy" : "m/d/yyyy";
  const shown = shownIn(value, value % 1 === 0 ? day : `${day} h:mm:ss`, date1904, pageLanguage);
  const again = readTypedIn(shown, "General", conventions);
  return again.kind === "value" && again.value === value ? shown : inFull(value, pageLanguage);
}

function inFull(value: number, pageLanguage: PageLanguage): string {
  return pageLanguage === "fr" ? String(value).replace(".", ",") : String(value);
}

/** A text that would be read as something else when typed again. */
function changesWhenTyped(text: string, pageLanguage: PageLanguage): boolean {
  const again = readTypedIn(text, "General", { date1904: false, pageLanguage });
  return again.kind === "formula" || again.value !== text;
}
