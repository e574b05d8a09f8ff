import type { LocalDate } from "../domain/calendar/localDate";
import type { Decimal } from "../domain/money/decimal";
import type { CellContent } from "../documents/sheetDocument";
import type { RawCell } from "../ledger/rawTable";

const blank: CellContent = { kind: "blank" };

/** A text cell; blank for "". */
export function textCell(text: string): CellContent {
  return text === "" ? blank : { kind: "text", text };
}

/** A number cell; blank for null. */
export function numberCell(value: Decimal | number | null): CellContent {
  return value === null ? blank : { kind: "number", value: value.toString() };
}

/** A date cell; blank for null. */
export function dateCell(date: LocalDate | null): CellContent {
  return date === null ? blank : { kind: "date", date };
}

/** A cell that says what one said when it was read. */
export function cellContent(cell: RawCell): CellContent {
  if (typeof cell === "string") return textCell(cell);
  return typeof cell === "boolean" ? { kind: "flag", value: cell } : numberCell(cell);
}
