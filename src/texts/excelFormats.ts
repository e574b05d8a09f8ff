import { currencySign, isAmerican } from "./formats";
import type { Language } from "./language";

/**
 * The number format of amounts. Excel shows its own separators, those of the reader; the place of the currency sign is the language's.
 * Units: `decimals` of the currency, or of a price.
 */
export function excelAmountFormat(
  decimals: number,
  options: { readonly language: Language; readonly currency?: string | undefined },
): string {
  const digits = "#,##0" + fraction(decimals);
  if (options.currency === undefined) return digits;
  const sign = currencySign(options.currency);
  if (options.language === "fr") return `${digits}"\u00a0${sign}"`;
  const prefix = sign.length === 1 ? `"${sign}"` : `"${sign}\u00a0"`;
  return `${prefix}${digits};-${prefix}${digits}`;
}

/** The number format of a column of quantities, all with as many decimals as the longest needs, so that they align. */
export function excelQuantityFormat(decimals: number): string {
  return "#,##0" + fraction(decimals);
}

/** The number format of percentages held as plain numbers (20 is 20%). */
export function excelPercentFormat(decimals: number, language: Language): string {
  return "0" + fraction(decimals) + (language === "fr" ? '"\u00a0%"' : '"%"');
}

/** The number format of ratios (0.2 is 20%). */
export function excelRatioFormat(language: Language): string {
  return language === "fr" ? '0.0"\u00a0"%' : "0.0%";
}

/** The number format of days: month names in English whatever Excel's language; never an ambiguous order. */
export function excelDateFormat(language: Language, country = ""): string {
  if (language === "fr") return country === "CA" ? "yyyy-mm-dd" : "dd/mm/yyyy";
  return isAmerican(country) ? "[$-409]mmm d, yyyy" : "[$-409]d mmm yyyy";
}

function fraction(decimals: number): string {
  return decimals > 0 ? "." + "0".repeat(decimals) : "";
}
