import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { currencyDecimals } from "../../domain/money/currencyDecimals";
import type { Decimal } from "../../domain/money/decimal";
import { round } from "../../domain/money/round";
import { halfAwayFromZero } from "../../domain/money/roundingMode";
import { toPlainString } from "../../domain/money/toPlainString";
import type { PriceStep } from "../../domain/pricing/billableUnit";
import { textsFor, type Texts } from "../../texts/catalogue";
import { diagnosticText, type DiagnosticText } from "../../texts/diagnosticText";
import { formatAmount, formatDate, formatPercent, formatQuantity } from "../../texts/formats";
import type { Language } from "../../texts/language";
import { formatMessage, type Message, type MessageParams } from "../../texts/message";
import { priceStepText } from "../../texts/priceStepText";
import type { Worth } from "./worth";

/** How the pane says things in a language. */
export type Words = {
  readonly language: Language;
  readonly texts: Texts["pane"];
  readonly say: (message: Message, params?: MessageParams) => string;
  /** Rounding: to the currency's decimals, halves away from zero. */
  readonly amount: (net: Decimal, currency: string) => string;
  readonly quantity: (value: Decimal) => string;
  /** Rounding: to whole percents with one decimal. */
  readonly percent: (value: Decimal) => string;
  readonly day: (date: string | null) => string;
  /** Hours, days and amounts of units: "12.5 h · €1,250.00". */
  readonly worth: (worth: Worth) => string;
  readonly finding: (diagnostic: Diagnostic) => DiagnosticText;
  readonly step: (step: PriceStep) => string;
};

/** The pane's words in a language. Units: quantities show at most 2 decimals. */
export function wordsIn(language: Language): Words {
  const texts = textsFor(language).pane;
  const say = (message: Message, params: MessageParams = {}): string => formatMessage(message, params, language);
  const quantity = (value: Decimal): string => formatQuantity(toPlainString(value, 2, halfAwayFromZero), language);
  const amount = (net: Decimal, currency: string): string => {
    const decimals = currencyDecimals(currency) ?? 2;
    return formatAmount(round(net, decimals, halfAwayFromZero).toFixed(decimals), { language, currency });
  };
  return {
    ...{ language, texts, say, amount, quantity },
    percent: (value) => formatPercent(toPlainString(value, 1, halfAwayFromZero), language),
    day: (date) => (date === null ? "" : formatDate(date, language)),
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
