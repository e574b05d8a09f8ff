import { currencyDecimals } from "../../domain/money/currencyDecimals";
import type { Decimal } from "../../domain/money/decimal";
import { toPlainString } from "../../domain/money/toPlainString";
import { halfAwayFromZero } from "../../domain/money/roundingMode";
import { formatAmount, formatQuantity } from "../../texts/formats";
import type { Words } from "./words";

/** The figures of a line or detail that are multiplied. */
export type Multiplied = { readonly quantity: Decimal; readonly unit: string; readonly price: Decimal };

/** A quantity with every decimal that is multiplied, in its unit: "0.3333 h". */
export function quantityText({ quantity, unit }: Omit<Multiplied, "price">, { texts, say, language }: Words): string {
  const count = formatQuantity(toPlainString(quantity, 4, halfAwayFromZero), language);
  if (unit === "h") return say(texts.units.hours, { count });
  if (unit === "d") return say(texts.units.days, { count });
  return unit === "" ? count : `${count} ${unit}`;
}

/** A quantity times its price, as it prints: "2.5 h × €100.00". */
export function formulaText(figures: Multiplied, currency: string, words: Words): string {
  const { price } = figures;
  const decimals = Math.max(currencyDecimals(currency) ?? 2, price.decimalPlaces());
  const priced = formatAmount(price.toFixed(decimals), { language: words.language, currency });
  return `${quantityText(figures, words)} × ${priced}`;
}
