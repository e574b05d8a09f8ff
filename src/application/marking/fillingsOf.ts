import type { Entry } from "../../domain/entries/entry";
import type { CellContent } from "../../documents/sheetDocument";
import type { LedgerSites } from "../ledgerMarks";
import type { Filling } from "./filledCells";

/** The same said in one column of some entries' rows; grids, whose cells carry no marks, are left out. */
export function fillingsOf(
  entries: readonly Pick<Entry, "source">[],
  ledgers: LedgerSites,
  field: string,
  content: CellContent,
): Filling[] {
  const rowsBySheet = new Map<string, Set<number>>();
  for (const { source } of entries) {
    const { sheet, grid } = source.table;
    if (!grid) rowsBySheet.set(sheet, (rowsBySheet.get(sheet) ?? new Set<number>()).add(source.row - 1));
  }
  return [...rowsBySheet].flatMap(([sheet, rows]) => {
    const site = ledgers.get(sheet);
    return site ? [{ site, field, content, rows: [...rows] }] : [];
  });
}
