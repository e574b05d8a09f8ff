import type { MarginRow } from "../../../domain/margin/computeMargin";
import type { Decimal } from "../../../domain/money/decimal";
import { textsFor } from "../../../texts/catalogue";
import type { FigureWords } from "../figureWords";

/** A figure of a margin with its name, as the sheet names it. */
export type NamedFigure = readonly [label: string, value: string];

/** The figures of a margin besides the main ones, as far as there is anything to say. */
export function moreFigures(row: MarginRow, currency: string, words: FigureWords): NamedFigure[] {
  const names = textsFor(words.language).documents.margin;
  const amount = (value: Decimal): string => words.amount(value, currency);
  const known = (label: string, value: Decimal | null, say: (value: Decimal) => string): NamedFigure[] =>
    value === null || value.isZero() ? [] : [[label, say(value)]];
  return [
    ...known(names.drafted, row.drafted, amount),
    ...known(names.onAccount, row.onAccount, amount),
    ...known(names.writtenOff, row.writtenOff, amount),
    ...known(names.effectiveRate, row.effectiveRate, amount),
    ...known(names.chargeableShare, row.chargeableSharePercent, words.percent),
    ...known(names.contractValue, row.contractValue, amount),
    ...known(names.estimatedHours, row.estimatedHours, (hours) =>
      words.say(words.texts.units.hours, { count: words.quantity(hours) }),
    ),
    ...known(names.estimatedCost, row.estimatedCost, amount),
    ...known(names.expectedMarginPercent, row.expectedMarginPercent, words.percent),
    ...known(names.costAtCompletion, row.costAtCompletion, amount),
    ...known(names.capLeft, row.capLeft, amount),
  ];
}
