import { decimalFromCell, type Decimal } from "../../domain/money/decimal";
import { formatKind } from "./numberFormat";
import { readNumberText, type DecimalMark } from "./numberText";
import { isSharedSign } from "./sharedSigns";
import { cellReader, read, unread, type CellReader, type Reading } from "./reading";

/** An amount with the currency its cell names; "" when it names none. A sign that several share ("$") stays as it is. */
export type AmountInCell = { readonly amount: Decimal; readonly currency: string };

const currencyBySign: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  us$: "USD",
  ca$: "CAD",
  c$: "CAD",
  a$: "AUD",
  r$: "BRL",
  "₹": "INR",
  "₽": "RUB",
  "₪": "ILS",
  zł: "PLN",
  kč: "CZK",
  $: "",
  "¥": "",
  kr: "",
};
const sign = "US\\$|CA\\$|C\\$|A\\$|R\\$|€|£|\\$|¥|₹|₽|₪|zł|Kč|kr|[Ee]uros?|EURO|[A-Z]{3}";
const leadingSign = new RegExp(`^(${sign})\\.?\\s*`, "u");
const trailingSign = new RegExp(`\\s*(${sign})\\.?$`, "u");

/** The ISO code of a currency's sign, name or code; "" when it names none for sure. */
export function currencyOf(text: string): string {
  const known = currencyBySign[text.trim().toLowerCase()];
  if (known !== undefined) return known;
  return /(?:^|[\s-])([A-Z]{3})$/u.exec(text.trim())?.[1] ?? "";
}

/** A reader of amounts: numbers, or text with currency signs, either decimal mark, thousands marks, or negative in parentheses. */
export function amountReader(mark: DecimalMark | null): CellReader<AmountInCell> {
  return cellReader<AmountInCell>(
    "amount.unreadable",
    (value, format) =>
      showsTime(format) ? unread("amount.unreadable") : read({ amount: decimalFromCell(value), currency: "" }),
    (text) => readAmountText(text, mark),
  );
}

/** A day or a time is no amount, where the format says so. */
function showsTime(format: string): boolean {
  const kind = formatKind(format);
  return kind !== "plain" && kind !== "percent";
}

/** A reader of plain numbers (quantities, factors): as amounts, but without a currency. */
export function numberReader(mark: DecimalMark | null): CellReader<Decimal> {
  return cellReader<Decimal>(
    "amount.unreadable",
    (value) => read(decimalFromCell(value)),
    (text) => {
      const number = readNumberText(text, mark);
      return number === null || number === "ambiguous" ? unread("amount.unreadable") : read(number);
    },
  );
}

/** An amount typed as text. Diagnostics: amount.unreadable, also for "1,234" in a column whose decimal mark nothing decides. */
export function readAmountText(text: string, mark: DecimalMark | null): Reading<AmountInCell> {
  const { bare, negative } = withoutMinus(text.replace(/[\u00a0\u202f\u2009]/gu, " ").replace(/[\u2212\u2013]/gu, "-"));
  const leading = leadingSign.exec(bare);
  const afterLeading = leading ? bare.slice(leading[0].length) : bare;
  const trailing = trailingSign.exec(afterLeading);
  const digits = trailing ? afterLeading.slice(0, -trailing[0].length) : afterLeading;
  if (leading && trailing && currencyOf(leading[1]!) !== currencyOf(trailing[1]!)) return unread("amount.unreadable");
  const number = readNumberText(digits, mark);
  if (number === null || number === "ambiguous") return unread("amount.unreadable");
  if (negative && number.isNegative()) return unread("amount.unreadable");
  const named = (leading ?? trailing)?.[1] ?? "";
  const currency = isSharedSign(named) ? named : currencyOf(named);
  return read({ amount: negative ? number.negated() : number, currency });
}

function withoutMinus(text: string): { bare: string; negative: boolean } {
  const parentheses = /^\((.+)\)$/u.exec(text) ?? /^(.+)-$/u.exec(text) ?? /^-\s*([^\d].*)$/u.exec(text);
  return parentheses ? { bare: parentheses[1]!.trim(), negative: true } : { bare: text, negative: false };
}
