import { toSerial, type DateSystem } from "../../domain/calendar/localDate";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { Decimal, decimal } from "../../domain/money/decimal";
import type { CellContent } from "../../documents/sheetDocument";
import type { RawCell } from "../../ledger/rawTable";
import { journalRow } from "../journalRow";
import { registerRow } from "../registerRow";
import type { RowContent } from "../tableSite";
import { wordsOf } from "../words";

/** Words are compared in one language, whatever the workbook's. */
const words = wordsOf("en");

/** What of a register row changes after confirmation, and is checked by its own rules. */
const changing = new Set(["paid", "credited", "balance", "payment", "sentOn", "reminder", "seal"]);

/** The journal row's invoice is how it is found, so it is looked for rather than compared. */
const finding = new Set(["invoice"]);

/** The register's fields that never change once an invoice is confirmed, with their texts. */
export function registerTexts(record: InvoiceRecord): Map<string, string> {
  return textsOf(registerRow(record, words), changing);
}

/** A journal row's fields with their texts. */
export function journalTexts(detail: JournalDetail): Map<string, string> {
  return textsOf(journalRow(detail, words), finding);
}

function textsOf(row: RowContent, without: ReadonlySet<string>): Map<string, string> {
  const kept = Object.entries(row).filter(([field]) => !without.has(field));
  return new Map(kept.map(([field, content]) => [field, contentText(content, 1900)]));
}

/** What a cell with this content reads as; "" where only the workbook knows. */
export function contentText(content: CellContent, dateSystem: DateSystem): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return numberText(content.value);
    case "date":
      return String(toSerial(content.date, dateSystem));
    case "flag":
      return String(content.value);
    case "formula":
      return content.result === null ? "" : numberText(content.result);
    case "blank":
      return "";
  }
}

/** What was read in a cell, as text: numbers by the 15 digits a cell holds. */
export function rawText(cell: RawCell | undefined): string {
  if (cell === undefined || cell === null) return "";
  return typeof cell === "number" ? numberText(String(cell)) : String(cell);
}

function numberText(value: string): string {
  return decimal(value).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toFixed();
}
