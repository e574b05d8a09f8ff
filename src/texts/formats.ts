import type { Language } from "./language";

const narrowNoBreakSpace = "\u202f";
const noBreakSpace = "\u00a0";

const separators: Record<Language, { readonly group: string; readonly mark: string }> = {
  en: { group: ",", mark: "." },
  fr: { group: narrowNoBreakSpace, mark: "," },
};

const symbols: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$", JPY: "¥", INR: "₹", KRW: "₩" };

/** The sign of a currency that everybody knows by one; else its code. */
export function currencySign(currency: string): string {
  return symbols[currency] ?? currency;
}

/**
 * An amount for people, from a decimal string that already has the currency's decimals.
 * Rounding: none; digits are grouped as text.
 */
export function formatAmount(
  value: string,
  options: { readonly language: Language; readonly currency?: string | undefined },
): string {
  const { sign, digits } = groupDigits(value, options.language);
  if (options.currency === undefined) return sign + digits;
  const currency = currencySign(options.currency);
  if (options.language === "fr") return `${sign}${digits}${noBreakSpace}${currency}`;
  return currency.length === 1 ? `${sign}${currency}${digits}` : `${sign}${currency}${noBreakSpace}${digits}`;
}

/** A quantity or a number of hours for people: no trailing zeros. */
export function formatQuantity(value: string, language: Language): string {
  const plain = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  const { sign, digits } = groupDigits(plain, language);
  return sign + digits;
}

/** A percentage for people: "20%", "20 %". */
export function formatPercent(value: string, language: Language): string {
  return formatQuantity(value, language) + (language === "fr" ? `${noBreakSpace}%` : "%");
}

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day for people, from YYYY-MM-DD: "31 Mar 2026", in the United States "Mar 31, 2026", in French "31/03/2026". */
export function formatDate(date: string, language: Language, country = ""): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (language === "fr") return country === "CA" ? date : `${day}/${month}/${year}`;
  const name = englishMonths[Number(month) - 1] ?? month;
  return isAmerican(country) ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Whether a country, by code or name, puts the month first and prints on Letter paper. */
export function isAmerican(country: string): boolean {
  return /^(us|usa|united states( of america)?|états-unis)$/i.test(country.trim());
}

function groupDigits(value: string, language: Language): { sign: string; digits: string } {
  const sign = value.startsWith("-") ? "-" : "";
  const [whole = "", fraction] = value.replace(/^[+-]/, "").split(".");
  const { group, mark } = separators[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return { sign, digits: fraction === undefined ? grouped : grouped + mark + fraction };
}
