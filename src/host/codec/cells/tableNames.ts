import type { Sheet } from "../../model/sheet";

/** Tells which table a cell of the sheet lies in: its formulas may leave out that table's name. */
export function tableNames(sheet: Sheet): (row: number, column: number) => string | null {
  const areas = sheet.tables.map(({ name, area }) => ({ name, ...area }));
  if (areas.length === 0) return () => null;
  return (row, column) => {
    for (const area of areas) {
      if (row < area.row || row >= area.row + area.rows) continue;
      if (column >= area.column && column < area.column + area.columns) return area.name;
    }
    return null;
  };
}
