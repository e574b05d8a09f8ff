import type { CellChange } from "../../model/workbook";
import type { SheetGrid } from "../graph/sheetGrid";

type Run = { from: number; to: number };

/** Collects the cells whose results changed, adjacent rows of a column together. */
export class ChangeLog {
  private readonly runs = new Map<SheetGrid, Map<number, Run[]>>();

  add(grid: SheetGrid, row: number, column: number): void {
    let columns = this.runs.get(grid);
    if (!columns) this.runs.set(grid, (columns = new Map<number, Run[]>()));
    const runs = columns.get(column);
    const last = runs?.[runs.length - 1];
    if (last && row === last.to + 1) last.to = row;
    else if (last && row === last.from - 1) last.from = row;
    else if (last && row >= last.from && row <= last.to) return;
    else if (runs) runs.push({ from: row, to: row });
    else columns.set(column, [{ from: row, to: row }]);
  }

  /** What was collected; the log is empty afterwards. */
  take(): CellChange[] {
    const changes: CellChange[] = [];
    for (const [{ sheet }, columns] of this.runs) {
      for (const [column, runs] of columns) {
        for (const { from, to } of runs) changes.push({ sheet, row: from, column, rows: to - from + 1, columns: 1 });
      }
    }
    this.runs.clear();
    return changes;
  }
}
