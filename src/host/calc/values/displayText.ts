import { format, getFormatFromId, isDateFormat, parseValue } from "numfmt";

/** Days between the epochs of the 1900 and the 1904 date system. */
export const days1904 = 1462;

/** A value in a number format, as TEXT and a cell show it. Throws when the pattern is no number format. */
export function formatValue(value: number | string | boolean, pattern: string, date1904 = false): string {
  const plain = withoutLocale(pattern);
  if (typeof value !== "number" || !date1904 || !isDateFormat(plain)) return format(plain, value);
  return format(plain, value + days1904);
}

/** "[$€-407]" names a currency and a locale; the locale would replace the US conventions of the rest. */
function withoutLocale(pattern: string): string {
  return pattern.replace(/\[\$([^\]-]*)-[0-9A-Fa-f]+\]/g, (_, symbol: string) => (symbol ? `[$${symbol}]` : ""));
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number a text says in US conventions ("1,234.50", "50%", "2026-01-31"); null when it says none. */
export function numberInText(text: string, date1904 = false): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (plainNumber.test(trimmed)) return Number(trimmed);
  if (!/\d/.test(trimmed)) return null;
  const parsed = parseValue(trimmed.replace(/^([-+(]?)£/, "$1$$"));
  if (!parsed || typeof parsed.value !== "number") return null;
  const isDate = date1904 && parsed.formatId !== undefined && isDateFormat(getFormatFromId(parsed.formatId));
  return isDate && parsed.value >= days1904 ? parsed.value - days1904 : parsed.value;
}
