import type { LocalDate } from "../calendar/localDate";
import { asWarning, diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { decimalsOf } from "../invoicing/assembleInvoice";
import { roundAmount } from "../invoicing/roundAmount";
import type { Decimal } from "../money/decimal";
import { exchange, indexExchangeRates } from "../rates/exchangeRates";

/** Converts amounts to the base currency, and remembers what it could not. */
export type BaseConverter = {
  /** Null: no exchange rate; the amount then counts nowhere, and is named in `missing`. */
  readonly convert: (amount: Decimal, currency: string, date: LocalDate | null) => Decimal | null;
  readonly missing: () => readonly Diagnostic[];
};

/**
 * A converter at the latest exchange rate on or before an amount's day; amounts without one take the day given here.
 * Rounding: each amount to the base currency's decimals. Diagnostics: currency.noRate as a warning, once per currency, with its count.
 */
export function baseConverter(books: Pick<Books, "settings" | "exchangeRates">, asOf: LocalDate): BaseConverter {
  const base = books.settings.baseCurrency;
  const rates = indexExchangeRates(books.exchangeRates);
  const missing = new Map<string, number>();
  return {
    convert(amount, currency, date) {
      if (currency === base || currency === "") return amount;
      const converted = exchange(rates, amount, { from: currency, to: base, date: date ?? asOf });
      if (converted === null) missing.set(currency, (missing.get(currency) ?? 0) + 1);
      return converted && roundAmount(converted, decimalsOf(base));
    },
    missing: () =>
      [...missing].map(([from, count]) =>
        asWarning(diagnose("currency.noRate", null, { from, to: base, count: `${count}` })),
      ),
  };
}
