import { currencyDecimals } from "../../domain/money/currencyDecimals";
import { decimal, type Decimal } from "../../domain/money/decimal";
import type { Language } from "../../texts/language";

/** A number as people type it in either language: null where blank, "unreadable" where it is none. */
export type TypedNumber = Decimal | null | "unreadable";

/** Reads "1 250,50", "1250.5" or "10 %" typed into a field. A comma is a decimal mark: nobody types thousands here. */
export function readTypedNumber(text: string): TypedNumber {
  const plain = text.replace(/[\s%\u00a0\u202f]/g, "").replace(",", ".");
  if (plain === "") return null;
  return /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? decimal(plain) : "unreadable";
}

/** A number as it is typed in a language, for a field that begins with it: no grouping, the language's decimal mark. */
export function typedNumber(value: Decimal, language: Language): string {
  return language === "fr" ? value.toFixed().replace(".", ",") : value.toFixed();
}

/** An amount as it is typed: with the decimals of its currency, or its own where those are more. */
export function typedMoney(value: Decimal, currency: string, language: Language): string {
  const decimals = Math.max(currencyDecimals(currency) ?? 0, value.decimalPlaces());
  const typed = value.toFixed(decimals);
  return language === "fr" ? typed.replace(".", ",") : typed;
}
