import type { DiagnosticCode } from "../../domain/diagnostics/codes";
import type { RawCell } from "../rawTable";

/** What one cell says: its value, or why it could not be read; both null when it is blank. */
export type Reading<T> = { readonly value: T | null; readonly problem: DiagnosticCode | null };

/** Reads one cell by its raw value and its number format ("" where the format was not asked for). */
export type CellReader<T> = (cell: RawCell, format: string) => Reading<T>;

/** A blank cell. */
export const blank: Reading<never> = { value: null, problem: null };

const errorCell: Reading<never> = { value: null, problem: "cell.error" };

/** A cell that was read for sure. */
export function read<T>(value: T): Reading<T> {
  return { value, problem: null };
}

/** A cell that says something that cannot be read for sure. */
export function unread(problem: DiagnosticCode): Reading<never> {
  return { value: null, problem };
}

const errorText =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)$/u;

/** Whether a cell shows a formula error. */
export function isErrorCell(cell: RawCell): boolean {
  return typeof cell === "string" && cell.length > 3 && cell.charCodeAt(0) === 35 && errorText.test(cell);
}

/** The text of a cell without outer spaces, hard spaces included. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\u202f\u200b\ufeff]+|[\s\u00a0\u202f\u200b\ufeff]+$/gu, "");
}

/**
 * A reader made of one for numbers and one for text that is not blank; error cells and blanks are the same for all.
 * Diagnostics: cell.error for error cells; `unreadable` for flags (TRUE, FALSE) where no flag belongs.
 */
export function cellReader<T>(
  unreadable: DiagnosticCode,
  ofNumber: (value: number, format: string) => Reading<T>,
  ofText: (text: string) => Reading<T>,
): CellReader<T> {
  return (cell, format) => {
    if (typeof cell === "number") return ofNumber(cell, format);
    if (typeof cell === "boolean") return unread(unreadable);
    if (isErrorCell(cell)) return errorCell;
    const text = trimmed(cell);
    return text === "" ? blank : ofText(text);
  };
}
