import { keyOf } from "../../domain/entries/key";

/** Signs that several currencies share, with those that use them. */
const currenciesBySign: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD"],
  "¥": ["JPY", "CNY"],
  kr: ["SEK", "NOK", "DKK", "ISK"],
};

/** Whether a text is a sign that several currencies share. */
export function isSharedSign(text: string): boolean {
  return Object.hasOwn(currenciesBySign, keyOf(text));
}

/**
 * The currency that a shared sign means in a workbook: the only one of its own currencies that uses it; else the sign, which is none.
 * A code is itself.
 */
export function currencyOfSign(text: string, known: ReadonlySet<string>): string {
  const candidates = isSharedSign(text) ? currenciesBySign[keyOf(text)]!.filter((code) => known.has(code)) : [];
  return candidates.length === 1 ? candidates[0]! : text;
}
