import { format as formatNumber } from "numfmt";
import { ErrorValue, type CellValue } from "./cellValue";
import { days1904 } from "./typedInput";

const patterns = new Map<string, string>();

/**
 * What a cell shows for a value in a number format, in a wide enough column; separators and names of months are the locale's.
 * Locale tags like [$€-407] give the currency sign only: separators are the workbook's, not the tag's.
 */
export function displayText(value: CellValue, numberFormat: string, date1904 = false, locale = "en-US"): string {
  if (value === null) return "";
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  const pattern = patternOf(numberFormat);
  const shown = date1904 && typeof value === "number" && /[dmy]/i.test(pattern) ? value + days1904 : value;
  try {
    return formatNumber(pattern, shown, { throws: true, locale });
  } catch {
    // A pattern numfmt does not know, or a date out of range: Excel fills such a cell with #.
    return typeof value === "number" && /[dmyhs]/i.test(pattern) ? "########" : String(value);
  }
}

function patternOf(numberFormat: string): string {
  const known = patterns.get(numberFormat);
  if (known !== undefined) return known;
  const pattern = numberFormat.replace(/\[\$([^\]-]*)-[0-9A-Fa-f]+\]/g, (_, sign: string) =>
    sign ? `[$${sign}]` : "",
  );
  patterns.set(numberFormat, pattern);
  return pattern;
}
