import type { CellValue } from "../../host/model/cellValue";
import { displayText } from "../../host/model/displayText";
import { readTyped, type TypedInput } from "../../host/model/typedInput";
import { language } from "../language";

export type PageLanguage = typeof language;

/** What a cell shows for a value, with the separators of the page's language. */
export function shownIn(
  value: CellValue,
  numberFormat: string,
  date1904 = false,
  pageLanguage: PageLanguage = language,
): string {
  return displayText(value, numberFormat, date1904, pageLanguage === "fr" ? "fr" : "en-US");
}

const frenchNumber = /^([-+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?[ \u00a0\u202f]?([%€]?)$/u;
const frenchDate = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?( \d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** Reads what is typed by the conventions of the page's language: in French with a decimal comma, and the day before the month. */
export function readTypedIn(
  text: string,
  numberFormat: string,
  { date1904, pageLanguage = language }: { readonly date1904: boolean; readonly pageLanguage?: PageLanguage },
): TypedInput {
  if (pageLanguage === "en") return readTyped(text, numberFormat, date1904);
  const input = readTyped(numberFormat === "@" ? text : (inEnglish(text.trim()) ?? text), numberFormat, date1904);
  if (input.kind === "formula" || !input.numberFormat) return input;
  return { ...input, numberFormat: input.numberFormat.replace("m/d/yyyy", "dd/mm/yyyy") };
}

/** How the same is typed in English; null: it is typed the same way, or is text. */
function inEnglish(text: string): string | null {
  const number = frenchNumber.exec(text);
  if (number) {
    const [, sign = "", whole = "", decimals, mark] = number;
    const plain = `${sign}${whole.replace(/\D/gu, "")}${decimals ? `.${decimals}` : ""}`;
    return mark === "%" ? `${plain}%` : plain;
  }
  const date = frenchDate.exec(text);
  if (!date) return null;
  const [, day, month, year, time = ""] = date;
  return `${month}/${day}${year ? `/${year}` : ""}${time}`;
}
