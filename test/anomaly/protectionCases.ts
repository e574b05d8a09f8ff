import type { Environment } from "../../src/application/environment";
import type { EnvironmentError } from "../../src/application/environmentError";
import type { Diagnostic, Outcome } from "../../src/domain/diagnostics/diagnostic";
import type { Invoice } from "../../src/domain/invoicing/invoice";
import type { Sheet } from "../../src/host/model/sheet";
import { openBook, type OpenBook } from "../support/openBook";
import { snapshotOf } from "./snapshot";

/** A workbook in which something stands in the way, and what a run on it came to. */
export type Attempt = {
  readonly book: OpenBook;
  /** The kind and detail of the failure; null where there was none. */
  readonly failure: { readonly kind: string; readonly detail: string } | null;
  readonly nets: readonly string[];
  readonly codes: readonly string[];
  /** Whether every cell, tab and table is as it was. */
  readonly isUntouched: boolean;
};

/** Opens a workbook, puts an obstacle into it, and runs a use case on it. */
export async function attempt(
  file: Uint8Array,
  obstacle: (book: OpenBook) => unknown,
  run: (environment: Environment) => Promise<unknown>,
): Promise<Attempt> {
  const book = await openBook(file);
  await obstacle(book);
  book.workbook.notifyStructureChanged();
  const before = JSON.stringify([snapshotOf(book.workbook), logRows(book)]);
  const outcome = await run(book.environment).then(
    (value) => ({ value: value as Outcome<readonly Invoice[]>, failure: null }),
    (error: EnvironmentError) => ({ value: null, failure: { kind: error.kind, detail: error.detail } }),
  );
  const diagnostics: readonly Diagnostic[] = outcome.value?.diagnostics ?? [];
  return {
    book,
    failure: outcome.failure,
    nets: outcome.value?.value.map(({ net }) => net.toFixed(2)) ?? [],
    codes: [...new Set(diagnostics.map(({ code }) => code))],
    isUntouched: before === JSON.stringify([snapshotOf(book.workbook), logRows(book)]),
  };
}

function logRows({ workbook }: OpenBook): number {
  return workbook.sheetNamed("Log")?.cells.rowCount(0) ?? 0;
}

/** The sheet of a name, or the one whose name begins so. */
export function sheetOf({ workbook }: OpenBook, name: string): Sheet {
  return workbook.sheets.find((sheet) => sheet.name.startsWith(name))!;
}

export function removeSheet({ workbook }: OpenBook, name: string): void {
  const index = workbook.sheets.findIndex((sheet) => sheet.name.startsWith(name));
  workbook.sheets.splice(index, 1);
  workbook.notifyStructureChanged();
}

/** What a column of a ledger says, below its header in the first row. */
export function columnOf(book: OpenBook, sheet: string, header: string): unknown[] {
  const { cells } = sheetOf(book, sheet);
  for (let column = 0; column < cells.columnCount; column++) {
    if (cells.value(0, column) !== header) continue;
    return Array.from({ length: cells.rowCount(0) - 1 }, (_, row) => cells.value(row + 1, column) ?? "");
  }
  return [];
}
