import type { CellContent } from "../../documents/sheetDocument";
import type { Entry } from "../../domain/entries/entry";
import type { LedgerSites } from "../ledgerMarks";
import type { Filling } from "./fillCells";

/** The same said in one column of some entries' rows; grids, whose cells carry no marks, are left out. */
export function fillingsOf(
  entries: readonly Pick<Entry, "source">[],
  ledgers: LedgerSites,
  field: string,
  content: CellContent,
): Filling[] {
  const rows = new Map<string, Map<number, CellContent>>();
  for (const { source } of entries) {
    const { sheet } = source.table;
    const values = rows.get(sheet) ?? new Map<number, CellContent>();
    rows.set(sheet, values.set(source.row - 1, content));
  }
  return [...rows].flatMap(([sheet, values]) => {
    const site = ledgers.get(sheet);
    return site ? [{ site, field, values }] : [];
  });
}
