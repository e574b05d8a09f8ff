import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { columnOfLetters } from "../../ledger/cellAddress";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { HighlightedCell } from "../workbookPort";

/**
 * Points out the cells of diagnostics in their sheets, an error's before a warning's; protected sheets are left alone. What was
 * pointed out before and is no longer wrong is not any more. Gives the number of cells.
 * Throws: EnvironmentError.
 */
export async function highlightDiagnostics(environment: Environment, billing: Billing): Promise<number> {
  const open = new Set(billing.layout.sheets.filter((sheet) => !sheet.isProtected).map(({ name }) => name));
  const cells = new Map<string, HighlightedCell>();
  for (const diagnostic of billing.diagnostics) {
    const cell = cellOfDiagnostic(diagnostic);
    if (!cell || !open.has(cell.sheet)) continue;
    const key = `${cell.sheet}!${cell.row}:${cell.column}`;
    if (cells.get(key)?.severity !== "error") cells.set(key, cell);
  }
  await environment.port.highlight([...cells.values()]);
  return cells.size;
}

/** Takes every highlight off again, whoever put it on. Throws: EnvironmentError. */
export async function removeHighlights(environment: Environment): Promise<void> {
  await environment.port.highlight([]);
}

function cellOfDiagnostic({ source, severity }: Diagnostic): HighlightedCell | null {
  const found = source && /^([A-Z]{1,3})(\d+)$/u.exec(source.cell);
  const column = found ? columnOfLetters(found[1]!) : null;
  return column === null ? null : { sheet: source!.sheet, row: Number(found![2]) - 1, column, severity };
}
