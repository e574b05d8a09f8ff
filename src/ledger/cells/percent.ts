import type { MilestoneValue } from "../../domain/entries/entry";
import { decimalFromCell, type Decimal } from "../../domain/money/decimal";
import { readAmountText } from "./amount";
import { formatKind } from "./numberFormat";
import { readNumberText, type DecimalMark } from "./numberText";
import { cellReader, read, unread, type CellReader } from "./reading";

/**
 * A reader of percentages. Units: percent (20 = 20 %). A number in a cell with a % format is ×100, a plain number is already percent.
 * Rule: domain rules §1 "Reading cells".
 */
export function percentReader(mark: DecimalMark | null): CellReader<Decimal> {
  return cellReader<Decimal>(
    "percent.unreadable",
    (value, format) => read(percentOfNumber(value, format)),
    (text) => {
      const number = percentText(text, mark) ?? readNumberText(text, mark);
      return number === null || number === "ambiguous" ? unread("percent.unreadable") : read(number);
    },
  );
}

/** A reader of "% or Amount" cells: a % format or "30 %" is a share of the contract value, anything else an amount. */
export function shareReader(mark: DecimalMark | null): CellReader<MilestoneValue> {
  return cellReader<MilestoneValue>(
    "amount.unreadable",
    (value, format) =>
      formatKind(format) === "percent"
        ? read({ kind: "percent", percent: percentOfNumber(value, format) })
        : read({ kind: "amount", amount: decimalFromCell(value) }),
    (text) => {
      const percent = percentText(text, mark);
      if (percent !== null) return read({ kind: "percent", percent });
      const { value, problem } = readAmountText(text, mark);
      return value === null ? { value, problem } : read({ kind: "amount", amount: value.amount });
    },
  );
}

/** A reader of cells kept as typed where a percentage may stand: 0.2 in a % format is "20 %"; anything else its own text. */
export const readTaxCell: CellReader<string> = cellReader<string>(
  "percent.unreadable",
  (value, format) => {
    const percent = formatKind(format) === "percent";
    return read(percent ? `${percentOfNumber(value, format).toFixed()} %` : decimalFromCell(value).toFixed());
  },
  (text) => read(text),
);

function percentOfNumber(value: number, format: string): Decimal {
  const number = decimalFromCell(value);
  return formatKind(format) === "percent" ? number.times(100) : number;
}

/** The number before a % sign; null when there is no such sign or no sure number before it. */
function percentText(text: string, mark: DecimalMark | null): Decimal | null {
  const match = /^(.*?)\s*%$/u.exec(text) ?? /^%\s*(.*)$/u.exec(text);
  if (!match) return null;
  const number = readNumberText(match[1]!.trim(), mark);
  return number === "ambiguous" ? null : number;
}
