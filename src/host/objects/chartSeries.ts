import type { Area } from "../model/address";
import type { ChartSeries } from "../model/features";
import type { Sheet } from "../model/sheet";
import { absoluteFormula } from "./nameClasses";

type Orientation = "Auto" | "Columns" | "Rows";

/** The series a chart makes of cells: names in the first line and categories in the first column, where these hold text. */
export function seriesOf(sheet: Sheet, area: Area, by: Orientation): ChartSeries[] {
  const byColumns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  const hasNames = area.rows > 1 && isTextual(sheet, { ...area, rows: 1 });
  const hasCategories = area.columns > 1 && isTextual(sheet, { ...area, columns: 1 });
  const data: Area = {
    row: area.row + (hasNames ? 1 : 0),
    column: area.column + (hasCategories ? 1 : 0),
    rows: area.rows - (hasNames ? 1 : 0),
    columns: area.columns - (hasCategories ? 1 : 0),
  };
  const [nameLine, categoryLine] = byColumns ? [hasNames, hasCategories] : [hasCategories, hasNames];
  return Array.from({ length: byColumns ? data.columns : data.rows }, (_, index) => {
    const line: Area = byColumns
      ? { ...data, column: data.column + index, columns: 1 }
      : { ...data, row: data.row + index, rows: 1 };
    const nameCell = byColumns ? { row: area.row, column: line.column } : { row: line.row, column: area.column };
    const categories: Area = byColumns
      ? { ...data, column: area.column, columns: 1 }
      : { ...data, row: area.row, rows: 1 };
    return {
      name: nameLine ? String(sheet.cells.value(nameCell.row, nameCell.column) ?? "") : null,
      nameReference: nameLine ? absoluteFormula(sheet, { ...nameCell, rows: 1, columns: 1 }) : null,
      categories: categoryLine ? absoluteFormula(sheet, categories) : null,
      values: absoluteFormula(sheet, line),
    };
  });
}

/** Whether a line of cells holds labels: its last cell is no number. */
function isTextual(sheet: Sheet, line: Area): boolean {
  return typeof sheet.cells.value(line.row + line.rows - 1, line.column + line.columns - 1) !== "number";
}
