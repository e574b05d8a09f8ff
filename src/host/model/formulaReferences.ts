import type { ReferenceChange } from "../calc/references/referenceChange";
import { MovedFormulas } from "../calc/references/movedFormulas";
import { shiftReferences } from "../calc/references/shiftReferences";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Rewrites every formula of the workbook, or of one sheet, after cells moved or something was renamed or deleted. */
export function updateReferences(workbook: Workbook, change: ReferenceChange, only?: Sheet): void {
  const concerns = filterOf(change);
  for (const sheet of only ? [only] : workbook.sheets) {
    updateCells(sheet, change, concerns);
    updateFeatures(sheet, change);
  }
  if (only) return;
  workbook.names = workbook.names.map((name) => {
    const sheet = (name.sheet === null ? null : workbook.sheetById(name.sheet)?.name) ?? "";
    return { ...name, formula: shiftReferences(name.formula, { sheet }, change) };
  });
}

type Filter = (formula: string, sheet: Sheet) => boolean;

/** Parsing a hundred thousand formulas takes a while: most changes concern only those that mention a name. */
function filterOf(change: ReferenceChange): Filter {
  const mentions = (name: string): Filter => {
    const wanted = name.toLowerCase().replace(/'/g, "''");
    return (formula) => formula.toLowerCase().includes(wanted);
  };
  switch (change.kind) {
    case "moved":
    case "inserted":
    case "deleted": {
      const named = mentions(change.sheet);
      const wanted = change.sheet.toLowerCase();
      return (formula, sheet) => sheet.name.toLowerCase() === wanted || named(formula, sheet);
    }
    case "sheetRenamed":
    case "sheetDeleted":
      return mentions(change.sheet);
    case "columnRenamed":
    case "columnDeleted":
      return (formula) => formula.includes("[");
    case "nameRenamed":
      return mentions(change.name);
    default:
      return mentions(change.table);
  }
}

function updateCells(sheet: Sheet, change: ReferenceChange, concerns: Filter): void {
  const { cells } = sheet;
  const moved = change.kind === "inserted" || change.kind === "deleted" ? new MovedFormulas(change) : null;
  for (let column = 0; column < cells.columnCount; column++) {
    if (!cells.hasFormulas(column)) continue;
    for (let row = 0; row < cells.rowCount(column); row++) {
      const formula = cells.formula(row, column);
      if (formula === undefined || !concerns(formula, sheet)) continue;
      const table = formula.includes("[") ? tableAt(sheet, row, column) : null;
      const place = { sheet: sheet.name, table, row, column };
      const changed = moved ? moved.after(formula, place) : shiftReferences(formula, place, change);
      if (changed === formula) continue;
      cells.setFormula(row, column, changed, cells.value(row, column));
      sheet.changed.add("cells");
    }
  }
}

function tableAt(sheet: Sheet, row: number, column: number): string | null {
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  return table?.name ?? null;
}

function updateFeatures(sheet: Sheet, change: ReferenceChange): void {
  const updated = (formula: string) => shiftReferences(formula, { sheet: sheet.name }, change);
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      if (column.calculatedFormula === null) continue;
      column.calculatedFormula = shiftReferences(
        column.calculatedFormula,
        { sheet: sheet.name, table: table.name },
        change,
      );
    }
  }
  for (const validation of sheet.validations) {
    if (validation.formula1?.startsWith("=")) validation.formula1 = updated(validation.formula1);
    if (validation.formula2?.startsWith("=")) validation.formula2 = updated(validation.formula2);
  }
  for (const rule of sheet.conditionalFormats) rule.formulas = rule.formulas.map(updated);
  for (const chart of sheet.charts) {
    chart.series = chart.series.map((series) => ({
      ...series,
      values: updated(series.values),
      categories: series.categories === null ? null : updated(series.categories),
      nameReference: series.nameReference === null ? null : updated(series.nameReference),
    }));
  }
}
