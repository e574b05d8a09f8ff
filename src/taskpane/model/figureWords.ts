import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { currencyDecimals } from "../../domain/money/currencyDecimals";
import type { Decimal } from "../../domain/money/decimal";
import { round } from "../../domain/money/round";
import { halfAwayFromZero } from "../../domain/money/roundingMode";
import { toPlainString } from "../../domain/money/toPlainString";
import type { PriceStep } from "../../domain/pricing/billableUnit";
import { diagnosticText, type DiagnosticText } from "../../texts/diagnosticText";
import { formatAmount, formatPercent, formatQuantity } from "../../texts/formats";
import { priceStepText } from "../../texts/priceStepText";
import type { Words } from "./words";
import type { Worth } from "./worth";

/** How the pane shows figures and findings in a language. */
export type FigureWords = Words & {
  /** Rounding: to the currency's decimals, halves away from zero. */
  readonly amount: (net: Decimal, currency: string) => string;
  /** Rounding: to 2 decimals, halves away from zero. */
  readonly quantity: (value: Decimal) => string;
  /** Rounding: to 1 decimal, halves away from zero. */
  readonly percent: (value: Decimal) => string;
  /** Hours, days and amounts of units: "12.5 h · €1,250.00". */
  readonly worth: (worth: Worth) => string;
  readonly finding: (diagnostic: Diagnostic) => DiagnosticText;
  readonly step: (step: PriceStep) => string;
};

/** A language's words with its figures and findings. */
export function figureWordsOf(words: Words): FigureWords {
  const { language, texts, say } = words;
  const quantity = (value: Decimal): string => formatQuantity(toPlainString(value, 2, halfAwayFromZero), language);
  const amount = (net: Decimal, currency: string): string => {
    const decimals = currencyDecimals(currency) ?? 2;
    return formatAmount(round(net, decimals, halfAwayFromZero).toFixed(decimals), { language, currency });
  };
  return {
    ...words,
    ...{ quantity, amount },
    percent: (value) => formatPercent(toPlainString(value, 1, halfAwayFromZero), language),
    worth: ({ hours, days, nets }) =>
      [
        ...(hours.isZero() ? [] : [say(texts.units.hours, { count: quantity(hours) })]),
        ...(days.isZero() ? [] : [say(texts.units.days, { count: quantity(days) })]),
        ...nets.map(({ net, currency }) => amount(net, currency)),
      ].join(" · "),
    finding: ({ code, params }) => diagnosticText(code, params, language),
    step: ({ step, params }) => priceStepText(step, params, language),
  };
}
