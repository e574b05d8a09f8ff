import { updateReferences } from "./formulaReferences";
import { freeTableName } from "./names";
import { assertStructure } from "./protection";
import type { Sheet } from "./sheet";
import { Table } from "./table";
import type { Workbook } from "./workbook";

/** A copy of a sheet at the end: cells, formats, tables (under new names), rules and page; not its custom properties. */
export function copySheet(workbook: Workbook, source: Sheet): Sheet {
  assertStructure(workbook);
  const copy = workbook.appendSheet(copyName(workbook, source.name));
  copyCellsOf(source, copy);
  for (const part of copiedParts) Object.assign(copy, { [part]: structuredClone(source[part]) });
  for (const [column, setting] of source.columnSettings) copy.columnSettings.set(column, { ...setting });
  for (const [row, setting] of source.rowSettings) copy.rowSettings.set(row, { ...setting });
  for (const table of source.tables) copyTable(workbook, copy, table);
  for (const name of workbook.names.filter((each) => each.sheet === source.id)) {
    workbook.names.push({ ...name, sheet: copy.id });
  }
  workbook.notifyStructureChanged();
  workbook.notifyActivity({ kind: "sheetAdded", sheet: copy });
  return copy;
}

const copiedParts = [
  "tabColor",
  "showGridlines",
  "showHeadings",
  "defaultColumnWidth",
  "defaultRowHeight",
  "zoom",
  "freeze",
  "merges",
  "validations",
  "conditionalFormats",
  "hyperlinks",
  "comments",
  "charts",
  "pictures",
  "protection",
  "page",
  "autoFilter",
] as const satisfies readonly (keyof Sheet)[];

/** "Data (2)" */
function copyName(workbook: Workbook, name: string): string {
  let number = 2;
  const named = () => {
    const suffix = ` (${number})`;
    return name.slice(0, 31 - suffix.length) + suffix;
  };
  while (workbook.sheetNamed(named())) number++;
  return named();
}

function copyCellsOf({ cells }: Sheet, copy: Sheet): void {
  for (let column = 0; column < cells.columnCount; column++) {
    for (let row = 0; row < cells.rowCount(column); row++) {
      const formula = cells.formula(row, column);
      const value = cells.value(row, column);
      if (formula !== undefined) copy.cells.setFormula(row, column, formula, value);
      else if (value !== null) copy.cells.setValue(row, column, value);
      const format = cells.format(row, column);
      if (format !== undefined) copy.cells.setFormat(row, column, format);
    }
  }
}

/** The copy's own formulas follow to the table's new name; a sheet of its own workbook keeps the rest as it was. */
function copyTable(workbook: Workbook, copy: Sheet, table: Table): void {
  const made = new Table(workbook.newId(), freeTableName(workbook), table.area);
  const { style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFirstColumn } = table;
  const { showLastColumn, showFilterButton } = table;
  Object.assign(made, { style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFirstColumn });
  Object.assign(made, { showLastColumn, showFilterButton, filters: new Map(table.filters) });
  made.columns = table.columns.map((column) => ({ ...column }));
  copy.tables.push(made);
  updateReferences(workbook, { kind: "tableRenamed", table: table.name, to: made.name }, copy);
}
