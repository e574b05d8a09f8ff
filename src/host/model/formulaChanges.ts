import type { FormerFormula } from "./activity";
import type { Area } from "./address";
import { storedPart } from "./storedPart";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Remembers the formulas of an area before a change of it. The function it gives tells, after the change, which of them are
 * others now. Costs nothing while nobody listens.
 */
export function watchFormulas(workbook: Workbook, sheet: Sheet, area: Area): () => void {
  if (!workbook.isFormulaWatched) return () => undefined;
  const before = formulasIn(sheet, area);
  return () => {
    const after = formulasIn(sheet, area);
    const formulas = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): FormerFormula[] => {
      const former = before.get(key) ?? "";
      if (former === (after.get(key) ?? "")) return [];
      const [row, column] = key.split(",").map(Number);
      return [{ row: row!, column: column!, before: former }];
    });
    if (formulas.length > 0) workbook.notifyActivity({ kind: "formulasChanged", sheet, formulas });
  };
}

function formulasIn(sheet: Sheet, area: Area): Map<string, string> {
  const found = new Map<string, string>();
  const stored = storedPart(sheet, area);
  if (!stored) return found;
  for (let column = stored.column; column < stored.column + stored.columns; column++) {
    if (!sheet.cells.hasFormulas(column)) continue;
    for (let row = stored.row; row < stored.row + stored.rows; row++) {
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined) found.set(`${row},${column}`, formula);
    }
  }
  return found;
}
